using System.Globalization;
using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Tests.Hazards;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>
/// The judge of the allocation fixes: whole programs that are repaired, compiled as a release build and run. They print what they printed,
/// the paths without and with the closure allocate what was promised, and the environments of the assembly are those that were meant.
/// </summary>
public sealed class AllocationProgramTests
{
    public static TheoryData<string> Ids => [.. AllocationProgram.All.Keys];

    [Theory, MemberData(nameof(Ids))]
    public async Task Allocates_what_was_promised(string id)
    {
        var program = AllocationProgram.All[id];
        var before = Release(FixedSolution.Empty, id, program.Source);
        var original = await RunProgram.Load(before.Projects.Single());
        Assert.Equal(program.Cold.Before, original.BytesOf("Cold"));
        Assert.Equal(program.Hot?.Before, original.BytesOf("Hot"));
        Assert.Equal(program.Answer != "quiet", await IsReported(before));
        Assert.Equal(program.Answer == "repaired", await PromisesCopy(before));

        var after = await FixedSolution.FixAll(before, new CopyIntoBlockCodeFixProvider());
        Assert.Equal(program.Answer == "repaired", await TextOf(after, id) != await TextOf(before, id));
        var repaired = await RunProgram.Load(after.Projects.Single());
        Assert.Equal(await original.Output(), await repaired.Output());
        Assert.Equal(program.Cold.After, repaired.BytesOf("Cold"));
        Assert.Equal(program.Hot?.After, repaired.BytesOf("Hot"));
        Assert.Equal(program.Environments ?? original.Environments(), repaired.Environments());
        Assert.Equal(program.Answer == "refused", await IsReported(after));
        Assert.Equal(await OtherReports(before), await OtherReports(after));
        Assert.Equal(await TextOf(after, id), await TextOf(await FixedSolution.FixAll(after, new CopyIntoBlockCodeFixProvider()), id));
    }

    [Fact]
    public async Task Hazard_programs_print_the_same_after_the_allocation_fixes()
    {
        var solution = HazardProgram.All.Values
            .Where(program => program.Prints is not null)
            .Aggregate(FixedSolution.Empty, (built, program) => Release(built, program.Id, program.Source));
        var changed = 0;
        foreach (var fix in new CodeFixProvider[] { new CopyIntoBlockCodeFixProvider(), new DeclareConstantCodeFixProvider() })
        {
            var fixedAll = await FixedSolution.FixAll(solution, fix);
            foreach (var project in solution.Projects)
            {
                if (await TextOf(fixedAll, project.Name) == await TextOf(solution, project.Name))
                    continue;

                changed++;
                Assert.Equal(HazardProgram.All[project.Name].Prints!.Split('|'), await RunProgram.Output(fixedAll.GetProject(project.Id)!));
            }
        }

        Assert.NotEqual(0, changed);
    }

    [Theory]
    [InlineData("var limit = 10; int[] numbers = [9, 11]; Console.WriteLine(numbers.Count(n => n > limit)); Console.WriteLine(limit);")]
    [InlineData("string name = \"a\" + \"b\", other = Environment.NewLine; Func<string> f = () => name; Console.WriteLine(f() + other.Length);")]
    [InlineData("var day = DayOfWeek.Friday; Func<object> f = () => day; Console.WriteLine(f()); Console.WriteLine(day switch { DayOfWeek.Friday => 1, _ => 2 });")]
    [InlineData("string? none = null; Func<string> f = () => string.Concat(\"a\", none); Console.WriteLine(f() + none);")]
    [InlineData("decimal rate = 1.5m; double d = 2; Func<double, double> f = x => x * d + (double)rate; Console.WriteLine(f(1)); Console.WriteLine($\"{rate} {d}\");")]
    [InlineData("var one = 1; var two = one + 1; Func<int> f = () => one + two, g = () => two; Console.WriteLine(f() + g());")]
    public async Task Constants_print_the_same_and_need_no_environment(string statements)
    {
        var before = Release(FixedSolution.Empty, "constant", "#nullable enable\nusing System; using System.Linq;\n" + statements);
        var original = await RunProgram.Load(before.Projects.Single());
        Assert.NotEqual("", original.Environments());

        var after = await FixedSolution.FixAll(before, new DeclareConstantCodeFixProvider());
        var repaired = await RunProgram.Load(after.Projects.Single());
        Assert.Equal(await original.Output(), await repaired.Output());
        Assert.Equal("", repaired.Environments());
        Assert.Equal(await TextOf(after, "constant"), await TextOf(await FixedSolution.FixAll(after, new DeclareConstantCodeFixProvider()), "constant"));
    }

    [Fact]
    public async Task What_follows_from_a_repair_stays_where_it_is_suppressed()
    {
        const string Source = """
            using System;
            var one = 1;
            #pragma warning disable CLO2005
            var two = one;
            #pragma warning restore CLO2005
            Func<int> f = () => one + two;
            f();
            """;
        var after = await FixedSolution.FixAll(Release(FixedSolution.Empty, "constant", Source), new DeclareConstantCodeFixProvider());
        Assert.Equal(Source.Replace("var one", "const int one"), await TextOf(after, "constant"));
    }

    private static Solution Release(Solution solution, string id, string source)
    {
        var built = solution.WithProject(id, OutputKind.ConsoleApplication, [], ($"/{id}.cs", source));
        var project = built.Projects.Single(each => each.Name == id);
        return built.WithProjectCompilationOptions(project.Id, project.CompilationOptions!.WithOptimizationLevel(OptimizationLevel.Release));
    }

    private static Task<string> TextOf(Solution solution, string id) => solution.TextOf(id, $"/{id}.cs");

    private static async Task<bool> IsReported(Solution solution) =>
        !(await FixedSolution.Fixable(solution.Projects.Single(), Analysis.AllRules, ["CLO2003"])).IsEmpty;

    private static async Task<bool> PromisesCopy(Solution solution) =>
        (await FixedSolution.Fixable(solution.Projects.Single(), Analysis.AllRules, ["CLO2003"])).Any(each => each.GetMessage(CultureInfo.InvariantCulture).Contains(" in the block", StringComparison.Ordinal));

    // What describes the model changes with it.
    private static async Task<IEnumerable<string>> OtherReports(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = await Analysis.DiagnosticsOf(compilation!);
        return found.Select(each => each.Id).Where(id => id[3] != '0' && id is not ("CLO2001" or "CLO2002" or "CLO2003"));
    }
}

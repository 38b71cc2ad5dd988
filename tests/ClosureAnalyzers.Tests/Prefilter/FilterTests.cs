using ClosureAnalyzers.Tests.Fixes;
using ClosureAnalyzers.Tests.Fixes.Random;
using ClosureAnalyzers.Tests.Hazards;
using ClosureAnalyzers.Tests.Hazards.Answered;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Prefilter;

/// <summary>The filter loses no report.</summary>
public sealed class FilterTests
{
    [Fact]
    public Task In_the_hazard_corpora() => Judge(HazardProgram.All.Values.Select(program => Analysis.Compile(program.Source, program.Kind)), atLeast: 300);

    [Fact]
    public Task In_the_marked_programs() => Judge(MarkedProgram.All.Select(program => Analysis.Compile(program.Source, program.Kind)), atLeast: 1500);

    [Fact]
    public Task In_the_answered_programs() => Judge(AnsweredProgram.All.Values.Select(AnsweredCompilation.Of), atLeast: 800);

    [Fact]
    public Task In_the_programs_of_the_oracle() => Judge(CorpusCopies.Programs.Select(WithHelpers), atLeast: 4000);

    [Fact]
    public Task In_random_programs() => Judge(Enumerable.Range(1, 40).Select(number => Analysis.Compile(RandomFixes.Program(number))), atLeast: 400);

    /// <summary>Names that are declared twice, writes that syntax shows badly, and bodies that share variables.</summary>
    [Theory]
    [InlineData("CLO1003", "struct S { public int N; public void Add() => N++; } class C { Func<int> F() { var s = new S(); Func<int> f = () => s.N; s.Add(); G = f; s.Add(); return f; } Func<int> G; }")]
    [InlineData("CLO1003", "class C { Func<int> F() { int x = 1; Func<int> f = () => { Func<int, int> g = x => x; return g(1); } ; Func<int> h = () => x; (x, _) = (2, 3); return h; } }")]
    [InlineData("CLO1003", "class C { Func<int> F() { int x = 1; Func<int> h = () => x; ref int r = ref x; r = 2; return h; } }")]
    [InlineData("CLO1001", "class C { void F(List<Action> l) { int i = 0; again: l.Add(() => Console.WriteLine(i)); if (i++ < 3) goto again; } }")]
    [InlineData("CLO1006", "class C { static Action G; static void Put(int n) { } static void Put(string s) { } public void Keep(dynamic d) => G = () => Put(d); }")]
    [InlineData("CLO1006", "class C { static Action G; System.Timers.Timer timer = new(); public void Keep() { var t = timer; G = () => t.Stop(); } }")]
    [InlineData("CLO1003", "class C { Func<int> G; int P { set { G = () => value; value = 5; } } }")]
    [InlineData("CLO1003", "class C { Func<int> G; int this[int x] { get { G = () => x; x = 5; return x; } } }")]
    [InlineData("CLO1003", "static class C { static Func<int> G; extension(int x) { public int F() { G = () => x; x = 5; return x; } } }")]
    [InlineData("CLO1004", "class C { Func<int> F() { var m = new System.IO.MemoryStream(); Func<int> f = () => m.ReadByte(); ((IDisposable)m).Dispose(); return f; } }")]
    [InlineData("CLO1004", "class C { Func<int> F() { var m = new System.IO.MemoryStream(); using (m) { return () => m.ReadByte(); } } }")]
    [InlineData("CLO1004", "class C { Func<int> F() { var m = new System.IO.MemoryStream(); Func<int> f = () => m.ReadByte(); m?.Close(); return f; } }")]
    public async Task In_shapes_that_are_easily_overlooked(string rule, string program)
    {
        var compilation = Analysis.Compile("using System; using System.Collections.Generic;\n" + program, OutputKind.DynamicallyLinkedLibrary);
        Assert.Contains(await Analysis.DiagnosticsOf(compilation, rule), diagnostic => diagnostic.Id == rule);
        Assert.Empty((await FilterJudge.Judge(compilation)).Differences);
    }

    private static Compilation WithHelpers(string program) => Analysis.Compile(program, OutputKind.DynamicallyLinkedLibrary).AddSyntaxTrees(
        CSharpSyntaxTree.ParseText(CorpusCopies.Helpers, new CSharpParseOptions(LanguageVersion.Latest), "Helpers.cs", cancellationToken: TestContext.Current.CancellationToken));

    private static async Task Judge(IEnumerable<Compilation> programs, int atLeast)
    {
        var differences = new List<string>();
        var reports = 0;
        foreach (var program in programs)
        {
            var judged = await FilterJudge.Judge(program);
            differences.AddRange(judged.Differences);
            reports += judged.Reports;
        }

        Assert.Empty(differences);
        Assert.True(reports >= atLeast, $"{reports} reports");
    }
}

using ClosureAnalyzers.Tests.Hazards;

namespace ClosureAnalyzers.Hosts;

/// <summary>The rules load and speak in this compiler as they do in the newest one.</summary>
public sealed class RulesInThisHostTests
{
    [Fact]
    public void This_compiler_is_the_one_that_was_asked_for() =>
        Assert.StartsWith(typeof(Compilation).Assembly.GetName().Version!.ToString(3), Host.AskedFor, StringComparison.Ordinal);

    [Fact]
    public void Every_rule_loads() => Assert.NotEmpty(Host.Rules);

    /// <summary>A program in a newer C# than this compiler knows is broken code here: silence is asked for exceptions only.</summary>
    [Fact]
    public async Task Every_hazard_program_that_compiles_here_gets_its_answer()
    {
        var judged = 0;
        foreach (var program in HazardProgram.All.Values)
        {
            var compilation = Host.Compile(program.Source, program.Kind);
            var found = (await Host.DiagnosticsOf(compilation)).Where(diagnostic => diagnostic.Id.StartsWith("CLO10", StringComparison.Ordinal));
            if (!Host.Compiles(compilation) || program.Answer == "OPTIONAL")
                continue;

            judged++;
            var said = found.Select(diagnostic => (diagnostic.Id, program.Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))).ToArray();
            Assert.True(program.IsAnsweredBy(said), $"{program.Id} {program.Title}: {program.Answer}, but {string.Join(' ', said)}");
        }

        Assert.InRange(judged, 80, int.MaxValue);
    }

    [Fact]
    public async Task No_rule_throws_on_the_programs_about_lowering()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", "Lowering");
        var helpers = File.ReadAllText(Path.Combine(folder, "Helpers.cs"));
        foreach (var file in Directory.GetFiles(folder, "s*.cs"))
        {
            // As one file the usings stand in the middle: broken, and still no reason to throw.
            await Host.DiagnosticsOf(Host.Compile(File.ReadAllText(file), OutputKind.DynamicallyLinkedLibrary));
            await Host.DiagnosticsOf(Host.Compile(helpers + File.ReadAllText(file), OutputKind.DynamicallyLinkedLibrary));
        }
    }
}

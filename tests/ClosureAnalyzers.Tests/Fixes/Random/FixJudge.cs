using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>A program that compiles, and what is known of it.</summary>
internal sealed record JudgedProgram(string Source, Solution Before, ImmutableArray<Diagnostic> Messages, ImmutableArray<Diagnostic> Reports, string? Output);

/// <summary>
/// Applies a fix to a whole program and holds it to what every fix promises: nothing new from the compiler and the rules, the same comments,
/// nothing left to do, and, where that is promised, the same output.
/// </summary>
internal static partial class FixJudge
{
    private const string Path = "/Program.cs";

    /// <returns>null if the fix did what it promises; else what went wrong, and the program after the fix.</returns>
    public static async Task<string?> Verdict(JudgedProgram program, JudgedFix judged)
    {
        var after = await judged.Apply(program.Before);
        var text = await after.TextOf("random", Path);
        if (text == program.Source)
            return null;

        if (Newly(program.Messages, await Messages(after)) is { } message)
            return $"new message {message}\n{text}";

        if (!Comments(program.Source).SequenceEqual(Comments(text)))
            return $"comments\n{text}";

        if (!judged.IsStandIn && Newly(program.Reports, (await Reports(after)).RemoveAll(IsLeft)) is { } report)
            return $"new report {report}\n{text}";

        // A copy is captured itself, which a rule that reports everything would report again.
        if (!judged.Rules.Any(rule => rule is EveryCapture) && await (await judged.Apply(after)).TextOf("random", Path) is var again && again != text)
            return $"second run\n{text}\n=====\n{again}";

        if (judged.KeepsOutput && program.Output is { } output && await Output(after) is var changed && changed != output)
            return $"output {output.ReplaceLineEndings(" ")} became {changed?.ReplaceLineEndings(" ")}\n{text}";

        return null;

        // What kept an environment where it is may be gone: then CLO2003 has something to say of the rest of it, but not of a copy.
        bool IsLeft(Diagnostic report) => report.Id == "CLO2003" && CellName().Matches(report.GetMessage().Split(" is allocated")[0]).All(cell => program.Source.Contains(cell.Value));
    }

    /// <returns>null if the program does not compile.</returns>
    public static async Task<JudgedProgram?> Program(string source)
    {
        var before = SolutionOf(source);
        var messages = await Messages(before);
        return messages.Any(message => message.Severity == DiagnosticSeverity.Error)
            ? null
            : new JudgedProgram(source, before, messages, await Reports(before), await Output(before));
    }

    public static async Task<string> Errors(string source) => string.Join("\n", await Messages(SolutionOf(source)));

    private static Solution SolutionOf(string source) =>
        FixedSolution.Empty.WithProject("random", OutputKind.DynamicallyLinkedLibrary, [], (Path, source), ("/Ground.cs", RunnableGrammar.Helpers));

    private static async Task<ImmutableArray<Diagnostic>> Messages(Solution solution) =>
        (await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken))!
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(each => each.Severity >= DiagnosticSeverity.Warning)
            .ToImmutableArray();

    // What describes the model changes with it.
    private static async Task<ImmutableArray<Diagnostic>> Reports(Solution solution) =>
        (await FixedSolution.Fixable(solution.Projects.Single(), Analysis.AllRules, [.. Drift.ExistingRules.All.Select(rule => rule.Id)]))
            .RemoveAll(each => each.Id[3] == '0' || each.Id is "CLO2001" or "CLO2002" || each.Location.SourceTree?.FilePath != Path);

    private static string? Newly(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var known = before.ToLookup(each => each.Id);
        return after.GroupBy(each => each.Id).FirstOrDefault(found => found.Count() > known[found.Key].Count())?.Last().ToString();
    }

    private static IEnumerable<string> Comments(string text) => Comment().Matches(text).Select(match => match.Value.TrimEnd()).Order(StringComparer.Ordinal);

    private static async Task<string?> Output(Solution solution)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        var emitted = compilation!.Emit(image);
        if (!emitted.Success)
            return string.Join("\n", emitted.Diagnostics);

        image.Position = 0;
        var context = new AssemblyLoadContext("random", isCollectible: true);
        try
        {
            var run = context.LoadFromStream(image).GetType("Program")!.GetMethod("Everything")!.CreateDelegate<Func<string>>();
            return run();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception.ToString();
        }
        finally
        {
            context.Unload();
        }
    }

    [GeneratedRegex(@"(?<=')\w+")]
    private static partial Regex CellName();

    [GeneratedRegex(@"//.*|/\*.*?\*/|#\w+.*")]
    private static partial Regex Comment();
}

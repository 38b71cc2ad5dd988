using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Tests.Fixes;
using ClosureAnalyzers.Tests.Hazards.EscapeGraph;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>Applies each fix to what it can repair in one file, and prints how often it was offered and refused.</summary>
internal static class FixesCommand
{
    // Each fix reads the whole file again.
    private const int MostOfOneFix = 4;

    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(CopyToLocalCodeFixProvider).Assembly.GetTypes()
            .Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Runs the command on a small stack, in a process of its own; its exit code, and what it printed.</summary>
    public static Task<(int ExitCode, string[] Lines)> RunInProcess(string source) => SmallStack.RunInProcess(source, file => ["deep-fixes", file]);

    public static int Run(string file) => SmallStack.Run(() => Apply(File.ReadAllText(file)).GetAwaiter().GetResult());

    private static async Task<int> Apply(string source)
    {
        var solution = FixedSolution.Empty.WithProject("Deep", OutputKind.DynamicallyLinkedLibrary, [], ("/Deep.cs", source));
        var project = solution.Projects.Single();
        project = project.WithCompilationOptions(project.CompilationOptions!.WithSpecificDiagnosticOptions(
            Analysis.AllRules.SelectMany(rule => rule.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().ToDictionary(id => id, _ => ReportDiagnostic.Warn)));
        var document = project.Documents.Single();
        var compilation = (await project.GetCompilationAsync(CancellationToken.None))!;
        var found = await FixedSolution.Fixable(project, Analysis.AllRules, [.. Fixes.SelectMany(fix => fix.FixableDiagnosticIds), "CLO0004"]);
        if (found.Any(diagnostic => diagnostic.Id == "CLO0004" && diagnostic.Properties["reason"] == "budget"))
            Console.WriteLine(ReportsCommand.BudgetUsedUp);

        Diagnostic[] all = [.. compilation.GetDiagnostics(CancellationToken.None), .. found];
        foreach (var fix in Fixes)
        {
            var (offered, refused) = (0, 0);
            foreach (var diagnostic in all.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)).Take(MostOfOneFix))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                foreach (var action in actions)
                    await action.GetOperationsAsync(CancellationToken.None);
                _ = actions.Count > 0 ? offered++ : refused++;
            }

            Console.WriteLine($"{NameOf(fix)}: {(offered + refused == 0 ? "nothing to repair" : offered == 0 ? "refused" : "offered")}");
        }

        return 0;
    }

    private static string NameOf(CodeFixProvider fix) => fix.GetType().Name;
}

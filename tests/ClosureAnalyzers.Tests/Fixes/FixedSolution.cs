using Basic.Reference.Assemblies;
using ClosureAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Projects in memory, the rules' diagnostics of them, and what a fix makes of both; the copy where no other is named.</summary>
internal static class FixedSolution
{
    public static Solution Empty => new AdhocWorkspace().CurrentSolution;

    public static Solution WithProject(this Solution solution, string name, OutputKind kind, string[] symbols, params (string Path, string Source)[] files)
    {
        var id = ProjectId.CreateNewId(name);
        solution = solution
            .AddProject(id, name, name, LanguageNames.CSharp)
            .WithProjectMetadataReferences(id, Net100.References.All)
            .WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(kind, allowUnsafe: true));
        foreach (var (path, source) in files)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(source), filePath: path);
        return solution;
    }

    public static async Task<string> TextOf(this Solution solution, string project, string path)
    {
        var document = solution.Projects.Single(each => each.Name == project).Documents.Single(each => each.FilePath == path);
        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    /// <summary>What the fix can repair, or refuses to, in source order.</summary>
    public static Task<ImmutableArray<Diagnostic>> Fixable(Project project) => Fixable(project, Analysis.AllRules, new CopyToLocalCodeFixProvider().FixableDiagnosticIds);

    public static async Task<ImmutableArray<Diagnostic>> Fixable(Project project, ImmutableArray<DiagnosticAnalyzer> rules, ImmutableArray<string> ids)
    {
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = await compilation!.WithAnalyzers(rules).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found
            .Where(each => ids.Contains(each.Id))
            .OrderBy(each => each.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(each => each.Location.SourceSpan.Start)];
    }

    public static Task<ImmutableArray<CodeAction>> ActionsFor(Document document, Diagnostic diagnostic) => ActionsFor(document, diagnostic, new CopyToLocalCodeFixProvider());

    private static async Task<ImmutableArray<CodeAction>> ActionsFor(Document document, Diagnostic diagnostic, CodeFixProvider fix)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions.ToImmutable();
    }

    /// <summary>As <c>dotnet format analyzers</c> does it: with the key of the first diagnostic's first action, or none if that one is refused.</summary>
    public static Task<Solution> FixAll(Solution solution, FixAllScope scope = FixAllScope.Solution, string? id = null) =>
        FixAll(solution, scope, Analysis.AllRules, id is null ? new CopyToLocalCodeFixProvider().FixableDiagnosticIds : [id]);

    public static Task<Solution> FixAll(Solution solution, FixAllScope scope, ImmutableArray<DiagnosticAnalyzer> rules, ImmutableArray<string> ids) =>
        FixAll(solution, scope, rules, ids, new CopyToLocalCodeFixProvider());

    /// <summary>Everything that <paramref name="fix"/> can repair, in all projects.</summary>
    public static Task<Solution> FixAll(Solution solution, CodeFixProvider fix) =>
        FixAll(solution, FixAllScope.Solution, Analysis.AllRules, fix.FixableDiagnosticIds, fix);

    public static async Task<Solution> FixAll(
        Solution solution, FixAllScope scope, ImmutableArray<DiagnosticAnalyzer> rules, ImmutableArray<string> ids, CodeFixProvider fix)
    {
        var diagnostics = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
            diagnostics[project.Id] = await Fixable(project, rules, ids);

        if (diagnostics.Values.SelectMany(found => found).FirstOrDefault() is not { } first)
            return solution;

        var document = solution.GetDocument(first.Location.SourceTree)!;
        var key = (await ActionsFor(document, first, fix)).FirstOrDefault()?.EquivalenceKey;
        var context = new FixAllContext(document, fix, scope, key!, ids, new Found(diagnostics), TestContext.Current.CancellationToken);
        return await fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await Apply(action) : solution;
    }

    public static async Task<Solution> Apply(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Found(Dictionary<ProjectId, ImmutableArray<Diagnostic>> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics[project.Id]);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics[document.Project.Id].Where(found => found.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

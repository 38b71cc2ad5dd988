using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// A program, or a few types, as a new project of the .NET SDK would see them: implicit usings, nullable on, all analyzers
/// and fixes of the package.
/// </summary>
internal sealed class DocumentedCode
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly Document document;

    private DocumentedCode(Document document) => this.document = document;

    /// <param name="source">A file.</param>
    /// <param name="about">
    /// The rules that the code is there for. They are on even if they are off by default; rules about allocations, which
    /// have something to say about most closures, are off elsewhere.
    /// </param>
    public static DocumentedCode Of(string source, IReadOnlyCollection<string> about)
    {
        var tree = CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);
        var isProgram = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().Any(node => node is GlobalStatementSyntax);
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: ExistingRules.All
                .Where(rule => about.Contains(rule.Id) || rule.Category == "ClosureAllocation")
                .Select(rule => KeyValuePair.Create(rule.Id, about.Contains(rule.Id) ? ReportDiagnostic.Info : ReportDiagnostic.Suppress)));

        var project = new AdhocWorkspace().AddProject("Docs", LanguageNames.CSharp)
            .WithCompilationOptions(options)
            .WithMetadataReferences(Net100.References.All);
        project = project.AddDocument("Usings.cs", ImplicitUsings, filePath: "/docs/Usings.cs").Project;
        return new(project.AddDocument("Program.cs", SourceText.From(source), filePath: "/docs/Program.cs"));
    }

    /// <summary>The same in the reach of an <c>.editorconfig</c>.</summary>
    public DocumentedCode With(string editorConfig)
    {
        var config = document.Project.AddAnalyzerConfigDocument(".editorconfig", SourceText.From(editorConfig), filePath: "/docs/.editorconfig");
        return new(config.Project.GetDocument(document.Id)!);
    }

    public async Task<IEnumerable<Diagnostic>> Errors()
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>What the package reports, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var found = await compilation!.WithAnalyzers(Analysis.AllRules, document.Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.OrderBy(each => each.Location.SourceSpan.Start)];
    }

    /// <summary>Fixes all that one fix can repair, as <c>dotnet format analyzers</c> does: with the key of the first action.</summary>
    public async Task<string> Fixed()
    {
        var diagnostics = await Diagnostics();
        var fix = ExistingRules.Fixes.First(fix => diagnostics.Any(found => fix.FixableDiagnosticIds.Contains(found.Id)));
        var fixable = diagnostics.Where(found => fix.FixableDiagnosticIds.Contains(found.Id)).ToImmutableArray();

        var offered = await OfferedBy(fix, fixable[0]);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, offered.EquivalenceKey, [.. fixable.Select(found => found.Id).Distinct()],
            new Found(fixable), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return (await (await Changed(action!)).Text()).ToString();
    }

    /// <summary>What the light bulb at the first report says, and the code after a click.</summary>
    public async Task<(string Title, DocumentedCode Code)> FirstFix()
    {
        var first = (await Diagnostics())[0];
        var action = await OfferedBy(ExistingRules.Fixes.First(fix => fix.FixableDiagnosticIds.Contains(first.Id)), first);
        return (action.Title, await Changed(action));
    }

    public Task<SourceText> Text() => document.GetTextAsync(TestContext.Current.CancellationToken);

    /// <summary>What the compiler says each word is.</summary>
    public Task<IEnumerable<ClassifiedSpan>> Classified(TextSpan span) => Classifier.GetClassifiedSpansAsync(document, span, TestContext.Current.CancellationToken);

    private async Task<CodeAction> OfferedBy(CodeFixProvider fix, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));
        return offered[0];
    }

    private async Task<DocumentedCode> Changed(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return new(operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!);
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}

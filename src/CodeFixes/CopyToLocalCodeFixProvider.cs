using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// Early binding: the closure gets a copy of the variable, taken before it is created, so that later writes do not reach it
/// (specification, section 3).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyToLocalCodeFixProvider))]
public sealed class CopyToLocalCodeFixProvider : CodeFixProvider
{
    /// <summary>The same for every variable: <c>dotnet format</c> applies only what has the key of the first diagnostic.</summary>
    public const string EquivalenceKey = "ClosureAnalyzers.CopyToLocal";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO1001", "CLO1002", "CLO1003", "CLO1005");

    public override FixAllProvider GetFixAllProvider() => AllCopies();

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => RegisterCopiesAsync(context);

    /// <summary>All copies of a file are made together, so that closures can share them.</summary>
    internal static FixAllProvider AllCopies() => SolutionFixAllProvider.OneByOne(EquivalenceKey, "Copy captured variables to locals", async (solution, file, cancellation) =>
    {
        var repair = await CopyToLocalEdit.PlanAsync(file.Document, file.Diagnostics, cancellation).ConfigureAwait(false);
        return await repair.ApplyToAsync(solution, mark: null, cancellation).ConfigureAwait(false);
    });

    internal static async Task RegisterCopiesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var repair = await CopyToLocalEdit.PlanAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
            if (repair.Plans.FirstOrDefault(plan => plan.Closure.Operation.Syntax.Span.Contains(diagnostic.Location.SourceSpan)) is { } plan)
            {
                var action = CodeAction.Create(
                    plan.Late is null
                        ? $"Copy '{plan.Variable.Name}' to a local before the {FunctionText.NounOf(plan.Closure)}"
                        : $"Move the copy of '{plan.Variable.Name}' out of the {FunctionText.NounOf(plan.Closure)}",
                    cancellation => repair.ApplyToAsync(context.Document.Project.Solution, (document, copies) => RenameAnnotations.MakeAsync(document, copies, cancellation), cancellation),
                    EquivalenceKey);
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }
}

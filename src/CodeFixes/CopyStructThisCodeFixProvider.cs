using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.CopyStruct;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// A closure in a struct cannot capture <c>this</c> (CS1673) or a parameter that the struct stores (CS9111), but it can capture a copy
/// (specification, section 3, point 7). In an initializer (CS9112) there is no statement for one.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyStructThisCodeFixProvider))]
public sealed class CopyStructThisCodeFixProvider : CodeFixProvider
{
    private const string EquivalenceKey = "ClosureAnalyzers.CopyStruct";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS1673", "CS9111");

    public override FixAllProvider GetFixAllProvider() => SolutionFixAllProvider.OneByOne(EquivalenceKey, "Copy structs to locals", async (solution, file, cancellation) =>
    {
        var repair = await CopyStructEdit.PlanAsync(file.Document, file.Diagnostics, cancellation).ConfigureAwait(false);
        return await repair.ApplyToAsync(solution, cancellation).ConfigureAwait(false);
    });

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var repair = await CopyStructEdit.PlanAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            foreach (var capture in repair.Captures)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Copy '{capture.Name}' to a local before the {FunctionText.NounOf(capture.Closure)}",
                        cancellation => repair.ApplyToAsync(context.Document.Project.Solution, cancellation),
                        EquivalenceKey),
                    diagnostic);
            }
        }
    }
}

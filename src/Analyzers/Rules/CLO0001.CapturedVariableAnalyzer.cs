using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Describes a captured variable (a cell): one storage location that its method and all closures over it share. Python lists it in
/// <c>co_cellvars</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedVariableAnalyzer() : ClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0001",
        title: CLO0001Text.Title,
        messageFormat: CLO0001Text.Message,
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO0001Text.Description,
        helpLinkUri: HelpLink.For("CLO0001"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        var layout = context.Layout;
        foreach (var capture in closure.Captures)
        {
            // There is one report for each variable, from its first closure.
            var cell = capture.Cell;
            if (cell.IsThis || !layout.Has(capture) || cell.Closures.First(other => layout.Has(other.CaptureOf(cell)!)) != closure)
                continue;

            Report(cell, DeclarationOf(cell) ?? closure.KeywordLocation, layout, context);
        }
    }

    // The parameter that several clauses of a query share is declared by the compiler; it is reported at the clause.
    private static Location? DeclarationOf(Cell cell) =>
        cell.Symbol!.Locations.FirstOrDefault(location => location.IsInSource) ?? cell.Owner?.KeywordLocation;

    private static void Report(Cell cell, Location declaration, LoweredBody layout, ClosureAnalysisContext context)
    {
        var environment = layout.EnvironmentOf(cell);
        var closures = cell.Closures.Count(closure => layout.Has(closure.CaptureOf(cell)!));
        var isWritten = context.IsWrittenAfterCapture(cell);

        // A release build may merge the variable into the environment of an outer scope.
        var isFresh = (environment?.Scope ?? cell.Scope).IsFreshPerIteration;
        context.Describe(
            Descriptor,
            declaration,
            [
                ("environment", EnvironmentId.Of(environment, context.Model, layout)),
                ("cell", cell.Name),
                ("environmentKind", environment is null ? "none" : environment.IsStruct ? "struct" : "class"),
                ("closures", $"{closures}"),
                ("writtenAfterCapture", isWritten ? "true" : "false"),
                ("freshPerIteration", isFresh ? "true" : "false"),
            ],
            cell.Name,
            CLO0001Text.CaptureCount(closures),
            CLO0001Text.PlaceOf(environment, context.Model.Body),
            CLO0001Text.Modified(isWritten),
            CLO0001Text.FreshnessOf(isFresh, cell.Closures.Any(closure => closure.DeclaredIn.IsFreshPerIteration)));
    }
}

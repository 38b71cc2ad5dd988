using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A captured variable is a cell: one storage place shared by its method and every closure over it. What Python lists in
/// <c>co_cellvars</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedVariable() : ClosureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0001",
        title: "Captured variable",
        messageFormat: "'{0}' is captured by {1}; its cell {2}; it is {3}, and {4}",
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO0001"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        var layout = context.Layout;
        foreach (var capture in closure.Captures)
        {
            // The first closure over a variable speaks of it.
            var cell = capture.Cell;
            if (cell.IsThis || !layout.Has(capture) || cell.Closures.First(other => layout.Has(other.CaptureOf(cell)!)) != closure)
                continue;

            Report(cell, DeclarationOf(cell) ?? closure.KeywordLocation, layout, context);
        }
    }

    // What several clauses of a query share is a parameter that the compiler declares; it stands at the clause.
    private static Location? DeclarationOf(Cell cell) =>
        cell.Symbol!.Locations.FirstOrDefault(location => location.IsInSource) ?? cell.Owner?.KeywordLocation;

    private static void Report(Cell cell, Location declaration, EnvironmentLayout layout, ClosureContext context)
    {
        var environment = layout.EnvironmentOf(cell);
        var closures = cell.Closures.Count(closure => layout.Has(closure.CaptureOf(cell)!));
        var isWritten = context.IsWrittenAfterCapture(cell);

        // A release build may keep a variable with those of an outer scope.
        var isFresh = (environment?.Scope ?? cell.Scope).IsFreshPerIteration.Include(layout.Level);
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
            closures == 1 ? "1 closure" : $"{closures} closures",
            PlaceOf(environment, context.Model.Unit, layout.Level),
            isWritten ? "written after a capture" : "not written after a capture",
            FreshnessOf(cell, isFresh, layout.Level));
    }

    private static string FreshnessOf(Cell cell, bool isFresh, OptimizationLevel level) =>
        isFresh ? "each iteration has a fresh one"
        : cell.Closures.Any(closure => closure.DeclaredIn.IsFreshPerIteration.Include(level)) ? "all iterations share it"
        : "there is no loop around it";

    private static string PlaceOf(ClosureEnvironment? environment, Unit unit, OptimizationLevel level)
    {
        if (environment is null)
            return "is a node of the expression tree";

        var line = ScopeOpening.LineOf(ScopeOpening.LocationOf(environment.Scope));
        return $"lives in a {(environment.IsStruct ? "struct" : "class")} environment, created at line {line} {ScopeOpening.TimesOf(environment.Scope, unit, level)}";
    }
}

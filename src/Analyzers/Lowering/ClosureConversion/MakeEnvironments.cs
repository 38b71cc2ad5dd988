using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>
/// Pass 1: one environment for each scope with captured variables. It is a struct if only local functions use it that are never more than
/// called; a lambda, a delegate, a task or a sequence outlives the stack.
/// <code>
/// int a = 1, b = 2;
/// F();                     // F alone: a struct
/// void F() => Use(a);
/// Run(() => b);            // b lives in the scope of a: now both are on the heap
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>ClosureConversion.Analysis.cs</c>, <c>MakeAndAssignEnvironments</c>.</remarks>
internal static class MakeEnvironments
{
    public static void Run(ClosureConversionState draft)
    {
        var captured = new HashSet<Cell>();
        foreach (var function in draft.Functions)
        {
            function.NeedsHeap = NeedsHeap(function.Function, draft.Level);
            foreach (var capture in function.Function.Captures)
            {
                // Variables inside an expression tree become nodes of the tree.
                if (!capture.EmittedAt.Include(draft.Level) || capture.Cell.Owner is { IsInExpressionTree: true })
                    continue;

                captured.Add(capture.Cell);
                var environment = draft.OpenIn(draft.Scopes.Nearest(capture.Cell.Scope));
                if (environment.Users.Add(function))
                {
                    environment.Capturers.Add(function);
                    function.Captured.Add(environment);
                }
            }
        }

        foreach (var cell in draft.Model.Cells.Where(captured.Contains))
            draft.In(draft.Scopes.Nearest(cell.Scope))!.Cells.Add(cell);

        var noStructs = draft.Model.Body.IsInVariantInterface;
        foreach (var environment in draft.Environments)
        {
            environment.IsStruct = !noStructs && !environment.Capturers.Exists(function => function.NeedsHeap);
            if (environment.Cells.Exists(cell => cell.IsThis))
                environment.Capturers.ForEach(function => function.CapturesThis = true);
        }
    }

    private static bool NeedsHeap(Function closure, OptimizationLevel level) =>
        closure.Kind != FunctionKind.LocalFunction || closure.IsCarriedByResult
        || closure.References.Any(use => use.IsConversion && use.EmittedAt.Include(level));
}

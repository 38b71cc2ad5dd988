using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards.Exemptions;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// A flag or a <see cref="System.Threading.CancellationTokenSource"/> that is set after the closure was handed out, and is no loop
/// variable: the closure waits for the write, so that a copy would break the program.
/// </summary>
internal static class PolledOnPurpose
{
    public static bool Is(Cell cell, Function closure) => PolledFlag.IsPolled(cell) && !IsLoopVariable(cell, closure);

    // One variable for a whole loop, written in it.
    private static bool IsLoopVariable(Cell cell, Function closure)
    {
        foreach (var loop in closure.Operation.Syntax.Ancestors())
        {
            if (LoopSyntax.BodyOf(loop) is { } body && !IsDeclaredIn(body) && cell.Writes.Any(write => !write.IsDeclaration && Contains(loop, write.Operation.Syntax)))
                return true;
        }

        return false;

        bool IsDeclaredIn(SyntaxNode body) => cell.Symbol!.DeclaringSyntaxReferences.Any(reference => Contains(body, reference.GetSyntax()));
    }

    private static bool Contains(SyntaxNode outer, SyntaxNode inner) => outer.SyntaxTree == inner.SyntaxTree && outer.Span.Contains(inner.Span);
}

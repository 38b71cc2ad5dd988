using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary><c>() => total += price</c>: a closure that writes the variable shares it on purpose, unless it is the variable of a <c>for</c> statement.</summary>
internal sealed class WrittenByClosure : HarmlessUse
{
    public override string Reason => SilenceReason.SharedState;

    public override bool Covers(Function closure, Cell cell, BodyFacts body) =>
        closure.CaptureOf(cell) is not { IsRead: true } capture || capture.IsWritten && !IsForVariable(cell.Symbol!);

    private static bool IsForVariable(ISymbol variable) =>
        variable.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is { Parent.Parent: ForStatementSyntax };
}

using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Whether a write of the variable may run between the copy and the creation of the closure. The copy would miss it:
/// <code>
/// var iCopy = i;
/// Register(i += 2, () => iCopy);
/// </code>
/// </summary>
internal sealed class LostWrites(Cell cell)
{
    // Writes by other closures, and through a reference to the variable, run whenever some code is called: no telling where.
    private readonly bool mayBeWrittenAnywhere = cell.Writes.Any(write => write.Function != cell.Owner || ReferenceAccess.MakesAlias(write));

    /// <summary>Whether any write may run within <paramref name="span"/>.</summary>
    public bool AreIn(TextSpan span) => mayBeWrittenAnywhere || OwnWrites.Any(write => span.Contains(write.Operation.Syntax.Span));

    /// <summary>Whether any write may run from <paramref name="start"/>, in the same statement, until <paramref name="creation"/> is evaluated.</summary>
    public bool AreBefore(int start, IOperation creation)
    {
        var evaluated = TextSpan.FromBounds(start, creation.Syntax.SpanStart);
        if (OwnWrites.Any(write => evaluated.Contains(write.Operation.Syntax.Span)))
            return true;

        var statement = creation;
        while (statement.Parent is { } parent && parent.Syntax.SpanStart >= start)
            statement = parent;

        return mayBeWrittenAnywhere
            && statement.Descendants().Any(operation => evaluated.Contains(operation.Syntax.Span) && MayRunOtherCode(operation));
    }

    /// <summary>
    /// Whether the variable is to hold, in the end, what <paramref name="creation"/> is part of:
    /// <c>timer = new Timer(_ => timer.Dispose())</c>, also by way of a local.
    /// </summary>
    public bool AreFrom(IOperation creation)
    {
        var carrier = CarrierOf(creation);
        return cell.Writes.Any(write => AssignedFrom(write) is { } value
            && (value.Syntax.Span.Contains(creation.Syntax.Span) || carrier is not null && IsReferenceTo(carrier, value)));
    }

    private IEnumerable<Write> OwnWrites => cell.Writes.Where(write => write.Function == cell.Owner);

    private static IOperation? AssignedFrom(Write write) => write.Operation is IVariableDeclaratorOperation declarator
        ? declarator.Initializer?.Value
        : PlaceOf(write) is { Parent: IAssignmentOperation assignment } place && assignment.Target == place ? assignment.Value : null;

    // s.A.B = 1 writes s.
    private static IOperation PlaceOf(Write write)
    {
        var place = write.Operation;
        while (place.Parent is IFieldReferenceOperation field)
            place = field;

        return place;
    }

    /// <summary>The local that is given the value in which the closure is created.</summary>
    private static ILocalSymbol? CarrierOf(IOperation creation)
    {
        for (var operation = creation; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;

                case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                    return target.Local;
            }
        }

        return null;
    }

    private static bool IsReferenceTo(ILocalSymbol local, IOperation value) =>
        OperationTree.WithoutConversions(value) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static bool MayRunOtherCode(IOperation operation) => operation is
        IInvocationOperation or IObjectCreationOperation or IAwaitOperation or IPropertyReferenceOperation or IEventAssignmentOperation
        or IAssignmentOperation or IIncrementOrDecrementOperation
        or IDynamicInvocationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation
        or IBinaryOperation { OperatorMethod: not null } or IUnaryOperation { OperatorMethod: not null } or IConversionOperation { OperatorMethod: not null };
}

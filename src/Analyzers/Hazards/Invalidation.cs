namespace ClosureAnalyzers.Hazards;

/// <summary>What makes the value that a closure captured another one: a write to the variable, or the disposal of its object.</summary>
/// <param name="Operation">The assignment, increment, argument or call that writes the variable; or the call that disposes its object.</param>
internal sealed record Invalidation(IOperation Operation, bool IsDisposal)
{
    /// <summary>Whether the variable is done with: its object is disposed, or it is set to null.</summary>
    public bool IsEnd { get; } = IsDisposal || Operation is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: null } };

    /// <summary>Whether the value written contains <paramref name="creation"/>: <c>h = () => … h …</c>.</summary>
    public bool IsInitializedBy(IOperation creation) =>
        !IsDisposal && Operation.Syntax.SyntaxTree == creation.Syntax.SyntaxTree && Operation.Syntax.Span.Contains(creation.Syntax.Span);
}

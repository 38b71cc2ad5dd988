using ClosureAnalyzers.Data;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// What conditions are while work is running: the variables that hold its task or thread are not null, the task is not completed, and it
/// was not the first of several to be done.
/// </summary>
/// <param name="holders">The variables that hold the work.</param>
internal sealed class WorkConditions(MethodAnalysis method, HashSet<ISymbol> holders)
{
    /// <summary>The value of <paramref name="condition"/>; null if it may have either.</summary>
    public bool? ValueOf(IOperation condition)
    {
        var (test, isNegated) = (WithoutConversions(condition), false);
        while (test is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand })
            (test, isNegated) = (WithoutConversions(operand), !isNegated);

        bool? value = test switch
        {
            IIsNullOperation { Operand: var operand } when IsHolder(operand) => false,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality => AreSame(equality.LeftOperand, equality.RightOperand),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } equality => !AreSame(equality.LeftOperand, equality.RightOperand),
            IIsPatternOperation { Value: var tested, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } when IsHolder(tested) => false,
            IIsPatternOperation { Value: var tested, Pattern.Kind: RoslynShims.NegatedPattern } when IsHolder(tested) => true,
            IPropertyReferenceOperation { Property: var state, Instance: { } instance } when IsHolder(instance) => StateWhileRunning(state),
            _ => null,
        };
        return isNegated ? !value : value;
    }

    /// <summary>Whether two operands are the same object; null if they may be.</summary>
    public bool? AreSame(IOperation one, IOperation other) => Compare(one, other) ?? Compare(other, one);

    private bool? Compare(IOperation one, IOperation other)
    {
        if (one.ConstantValue is { HasValue: true, Value: null } && IsHolder(other))
            return false;
        if (method.FirstDoneIn(one) is not { } wait || VariableIn(other) is not { } variable)
            return null;
        if (holders.Contains(variable))
            return false;
        return ElementsOf(wait) is [var first, var second] && (IsHolder(first) && Is(second, variable) || IsHolder(second) && Is(first, variable)) ? true : null;
    }

    private static IReadOnlyList<IOperation> ElementsOf(IInvocationOperation wait) =>
        wait.Arguments is [{ Value: IArrayCreationOperation { Initializer.ElementValues: var elements } }] ? elements : wait.Arguments.Select(argument => argument.Value).ToList();

    private static bool? StateWhileRunning(IPropertySymbol state) => state.Name switch
    {
        "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" when TypeFacts.IsAwaitable(state.ContainingType) => false,
        "IsAlive" when MetadataNames.Is(state.ContainingType, "System.Threading.Thread") => true,
        _ => null,
    };

    private bool IsHolder(IOperation value) => VariableIn(value) is { } variable && holders.Contains(variable);

    private bool Is(IOperation value, ISymbol variable) => SymbolEqualityComparer.Default.Equals(VariableIn(value), variable);

    private ISymbol? VariableIn(IOperation value) => method.Cfg.VariableIn(value);

    private static IOperation WithoutConversions(IOperation value) => OperationTree.WithoutConversions(value)!;
}

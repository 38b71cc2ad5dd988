using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.DecisionDag;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// Where the compiler keeps temporaries of its own around the parts of an operation. They hold no captured variable; but a delegate made
/// among them in a loop is cached in the environment outside, and a jump back out of them repeats them as a whole.
/// <code>
/// while (C()) Use(() =&gt; p);                       // a delegate in each iteration
/// while (C()) Use(new Box { A = () =&gt; p });       // the box is a temporary: one delegate
/// </code>
/// No public interface shows them; the rules below were read from emitted code.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_*.cs</c>, where a rewriter stores a part of an expression in a <c>BoundLocal</c>.</remarks>
internal static class CompilerTemporaries
{
    public static OptimizationLevels Of(IOperation operation) => operation switch
    {
        ISwitchOperation choice => MatchesInPlace(choice) ? OptimizationLevels.Debug : OptimizationLevels.Both,
        _ => HasSome(operation) ? OptimizationLevels.Both : OptimizationLevels.None,
    };

    private static bool HasSome(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                return creation.Initializer is not null || IsReordered(creation.Arguments) || InterpolatedStrings.KeepsAnother(creation.Arguments);
            case ITypeParameterObjectCreationOperation { Initializer: not null }:
            case IDynamicObjectCreationOperation { Initializer: not null }:
            case IDeconstructionAssignmentOperation:
            case ITupleBinaryOperation:
            case IUnaryOperation { IsLifted: true }:
                return true;
            case IInvocationOperation call:
                return call.Arguments.Any(IsDiscarded) || IsReordered(call.Arguments) || InterpolatedStrings.KeepsAnother(call.Arguments);
            case IPropertyReferenceOperation indexer:
                return IsReordered(indexer.Arguments);
            case IIsPatternOperation match:
                return !StoresAtOnce(match);
            case IInterpolatedStringOperation text:
                return InterpolatedStrings.HasHandler(text);

            case ICompoundAssignmentOperation compound:
                return compound.IsLifted || IsEvaluatedOnce(compound.Target);
            case IIncrementOrDecrementOperation increment:
                return increment.IsLifted || IsEvaluatedOnce(increment.Target);
            case ICoalesceAssignmentOperation assignment:
                return IsNullable(assignment.Target.Type) || IsEvaluatedOnce(assignment.Target);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation } assignment:
                return assignment.Parent is not (IExpressionStatementOperation or IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } choice:
                return choice.OperatorMethod is not null;
            case IBinaryOperation { IsLifted: true } lifted:
                return !IsNull(lifted.LeftOperand) && !IsNull(lifted.RightOperand);
            case ICoalesceOperation coalesce:
                return IsNullable(coalesce.Value.Type) && !HasValueOrNothing(coalesce.Value) && !IsAtHand(coalesce);
            case IConversionOperation conversion:
                return IsNullable(conversion.Type) && IsNullable(conversion.Operand.Type) && !SymbolEqualityComparer.Default.Equals(conversion.Type, conversion.Operand.Type);
            case IArrayElementReferenceOperation element:
                return element.Indices.Any(index => index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat });
        }

        return operation.Kind switch
        {
            RoslynShims.With or RoslynShims.InterpolatedStringHandlerCreation or RoslynShims.ImplicitIndexerReference => true,
            OperationKind.None when operation.Syntax is FixedStatementSyntax or StackAllocArrayCreationExpressionSyntax => true,
            _ => CollectionExpressions.BuildsUp(operation),
        };
    }

    // A switch on a local or parameter needs no copy of it, as long as no condition can change it and no part of it is looked at.
    private static bool MatchesInPlace(ISwitchOperation choice) =>
        choice.Value is ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None }
        && SwitchCase.Of(choice).All(@case => !@case.IsConditional && @case.Tests is { } tests
            && tests.Singles.All(test => test.Kind == DagTestKind.Evaluate || test.Input.Path.Length == 0));

    // e is T x: the value goes straight into the variable.
    private static bool StoresAtOnce(IIsPatternOperation match) => match.Pattern switch
    {
        IDeclarationPatternOperation or IDiscardPatternOperation => true,
        IRecursivePatternOperation { DeclaredSymbol: not null, DeconstructionSubpatterns.IsEmpty: true, PropertySubpatterns.IsEmpty: true } pattern =>
            SymbolEqualityComparer.Default.Equals(pattern.MatchedType, match.Value.Type),
        _ => match.Value is ILocalReferenceOperation or IParameterReferenceOperation,
    };

    // a.B.C += x: a.B is evaluated once, and kept.
    private static bool IsEvaluatedOnce(IOperation target) => target switch
    {
        IFieldReferenceOperation field => field.Instance is not (null or IInstanceReferenceOperation),
        IPropertyReferenceOperation property => property.Instance is not (null or IInstanceReferenceOperation) || !property.Arguments.IsEmpty,
        IArrayElementReferenceOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation => true,
        _ => target.Kind == RoslynShims.InlineArrayAccess,
    };

    // a?.B ?? c: where B is no nullable, the two questions become one.
    private static bool HasValueOrNothing(IOperation value) =>
        value is IConditionalAccessOperation { WhenNotNull: not IConditionalAccessOperation } access && !IsNullable(access.WhenNotNull.Type);

    // a ?? b: the compiler asks a for its value or b, which it may evaluate in any case. b must be just of the type that a may lack.
    private static bool IsAtHand(ICoalesceOperation coalesce)
    {
        var other = coalesce.WhenNull;
        return SymbolEqualityComparer.Default.Equals(other.Type, ((INamedTypeSymbol)coalesce.Value.Type!).TypeArguments[0])
            && (IsDefault(other) || (CompilerVersionQuirks.AsksNullableForItsValueOrAnother && IsEvaluatedForNothing(other)));
    }

    private static bool IsDefault(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } => Constants.HasNoBitSet(constant),
        IObjectCreationOperation creation => creation is { Constructor: { IsImplicitlyDeclared: true, ContainingType.IsValueType: true }, Arguments.IsEmpty: true, Initializer: null },
        _ => value is IDefaultValueOperation,
    };

    private static bool IsEvaluatedForNothing(IOperation value) =>
        value.ConstantValue.HasValue
        || value is ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None };

    private static bool IsDiscarded(IArgumentOperation argument) =>
        argument.Value is IDiscardOperation or IDeclarationExpressionOperation { Expression: IDiscardOperation };

    // Named arguments are evaluated in the order they are written. Those that cannot tell when they are evaluated do not count.
    private static bool IsReordered(ImmutableArray<IArgumentOperation> arguments)
    {
        var last = -1;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || argument.Value.ConstantValue.HasValue || argument.Value is IDelegateCreationOperation or IDefaultValueOperation)
                continue;
            if (parameter.Ordinal < last)
                return true;
            last = parameter.Ordinal;
        }

        return false;
    }

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static bool IsNullable(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}

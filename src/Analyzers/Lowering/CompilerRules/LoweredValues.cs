using ClosureAnalyzers.Lowering.DecisionDag;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// What the compiler knows of expressions while it lowers them, which is before it looks at closures. It is more than the language
/// calls constant, and one thing follows from another:
/// <code>
/// n == null ? a : b           // for an int n: b
/// a[n * 0 * m]                // a[0]
/// </code>
/// Each expression is looked at once; long chains need no recursion. Not for expression trees, in which nothing of this is done.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_BinaryOperator.cs</c>, <c>LocalRewriter_ConditionalAccess.cs</c>, <c>LocalRewriter_NullCoalescingOperator.cs</c>.</remarks>
internal sealed partial class LoweredValues(Func<IParameterSymbol, bool> isStored)
{
    private readonly Dictionary<IOperation, LoweredValue> known = new();

    public LoweredValue Of(IOperation expression)
    {
        var pending = new Stack<IOperation>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var next = pending.Peek();
            var isOpen = false;
            foreach (var operand in known.ContainsKey(next) ? [] : OperandsOf(next))
            {
                if (!known.ContainsKey(operand))
                {
                    pending.Push(operand);
                    isOpen = true;
                }
            }

            if (isOpen)
                continue;

            pending.Pop();
            if (!known.ContainsKey(next))
                known[next] = Make(next);
        }

        return known[expression];
    }

    /// <summary>Whether the expression is a local or parameter that a match asks in place, without a copy.</summary>
    public bool IsVariable(IOperation expression) => !expression.ConstantValue.HasValue && expression switch
    {
        ILocalReferenceOperation { IsDeclaration: false, Local.RefKind: RefKind.None } => true,
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } => !isStored(parameter),
        _ => false,
    };

    private static IEnumerable<IOperation> OperandsOf(IOperation expression) => expression switch
    {
        { ConstantValue.HasValue: true } => [],
        IConversionOperation { OperatorMethod: null } conversion => [conversion.Operand],
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus, OperatorMethod: null } plus => [plus.Operand],
        IBinaryOperation binary => [binary.LeftOperand, binary.RightOperand],
        IConditionalOperation { Type: not null, WhenFalse: { } otherwise } choice => [choice.Condition, choice.WhenTrue, otherwise],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IConditionalAccessOperation access => [access.Operation],
        IObjectCreationOperation { Arguments: [{ Value: var value }] } creation when IsNullable(creation.Type) => [value],
        IInvocationOperation { TargetMethod.Name: "GetValueOrDefault", Arguments.IsEmpty: true, Instance: { } instance } when IsNullable(instance.Type) => [instance],
        IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } instance } when IsNullable(instance.Type) => [instance],
        _ => [],
    };

    private LoweredValue Make(IOperation expression)
    {
        if (expression.ConstantValue is { HasValue: true, Value: var constant })
            return constant is null && expression.Type is { IsReferenceType: false } ? LoweredValue.Default(expression.Type) : LoweredValue.Of(constant);

        switch (expression)
        {
            case IDefaultValueOperation:
            case IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null, Constructor: { IsImplicitlyDeclared: true, ContainingType.IsValueType: true } }:
                return LoweredValue.Default(expression.Type);

            case IInstanceReferenceOperation:
                return LoweredValue.Variable;
            case ILocalReferenceOperation { IsDeclaration: false }:
                return LoweredValue.Variable;
            case IParameterReferenceOperation { Parameter: var parameter }:
                return isStored(parameter) ? LoweredValue.Unknown : LoweredValue.Variable;

            case IConversionOperation { OperatorMethod: null } conversion:
                return Converted(conversion, known[conversion.Operand]);
            case IBinaryOperation binary:
                return Of(binary, known[binary.LeftOperand], known[binary.RightOperand]).Result;
            case IConditionalOperation { Type: not null, WhenFalse: { } otherwise } choice when known[choice.Condition].Constant is { HasValue: true, Value: bool condition }:
                return known[condition ? choice.WhenTrue : otherwise];
            case ICoalesceOperation coalesce:
                return Made(coalesce);
            case IConditionalAccessOperation access when IsNothing(access, known[access.Operation]):
                return LoweredValue.Default(access.Type);
            case IIsPatternOperation test when IsCertain(test):
                return LoweredValue.Of(true);
            case IInterpolatedStringOperation or IInvocationOperation when StringConcatenation.IsOne(expression):
                return LoweredValue.Text;

            case IObjectCreationOperation { Arguments.Length: 1 }:
                return OperandsOf(expression).Select(value => LoweredValue.Nullable(known[value])).FirstOrDefault() ?? LoweredValue.Unknown;
            case IUnaryOperation:
                return OperandsOf(expression).Select(value => known[value]).FirstOrDefault() ?? LoweredValue.Unknown;
            case IInvocationOperation or IPropertyReferenceOperation:
                return OperandsOf(expression).Select(value => known[value].Used(withoutEffect: true)).FirstOrDefault() ?? LoweredValue.Unknown;
            default:
                return LoweredValue.Unknown;
        }
    }

    /// <summary><c>null?.M(x)</c>; of a nullable struct without value the compiler calls M all the same.</summary>
    public bool IsNothing(IConditionalAccessOperation access) => IsNothing(access, Of(access.Operation));

    private static bool IsNothing(IConditionalAccessOperation access, LoweredValue instance) => access.Operation.Type is { IsReferenceType: true } && instance.IsDefault;

    // The pattern asks nothing and binds nothing; else the value is copied first.
    private bool IsCertain(IIsPatternOperation test)
    {
        var isInPlace = test.Value is ITupleOperation tuple ? UnreadInputs.IsTakenApart(tuple) && tuple.Elements.All(IsVariable) : IsVariable(test.Value);
        return isInPlace && SwitchCase.Of(test) is { Bindings.IsEmpty: true } @case && @case.Tests == DagTests.True;
    }

    private static LoweredValue Converted(IConversionOperation conversion, LoweredValue operand)
    {
        var kind = conversion.GetConversion();
        if (kind.IsIdentity)
            return operand;
        if (IsNullable(conversion.Type))
        {
            return conversion.Operand.Type is null || operand.IsDefault && IsNullable(conversion.Operand.Type) ? LoweredValue.Default(conversion.Type)
                : !IsNullable(conversion.Operand.Type) && conversion.Operand.Type.IsValueType && kind.IsNullable ? LoweredValue.Nullable(operand)
                : operand.InNullable is not null ? operand
                : LoweredValue.Unknown;
        }

        if ((kind.IsNumeric || kind.IsReference) && operand.IsDefault)
            return kind.IsReference ? LoweredValue.Of(null) : Zero(conversion.Type);

        return operand.Used(withoutEffect: kind.IsNumeric ? !conversion.IsChecked || kind.IsImplicit : kind.IsImplicit && (kind.IsReference || kind.IsBoxing));
    }

    /// <summary>Whether <c>a ?? b</c> is a, or is b; null where that is not known. A type parameter may be of either kind.</summary>
    public bool? IsDecided(ICoalesceOperation coalesce) => IsDecided(coalesce, Of(coalesce.Value));

    private static bool? IsDecided(ICoalesceOperation coalesce, LoweredValue value) =>
        coalesce.Value.Type is ITypeParameterSymbol { IsReferenceType: false, IsValueType: false } ? null
            : value.IsDefault ? false
            : value.IsNeverNull ? true
            : null;

    private LoweredValue Made(ICoalesceOperation coalesce)
    {
        var (type, value, other) = (coalesce.Value.Type, known[coalesce.Value], known[coalesce.WhenNull]);
        if (IsDecided(coalesce, value) is { } isLeft)
            return !isLeft ? other : SymbolEqualityComparer.Default.Equals(type, coalesce.Type) ? value : LoweredValue.Unknown;

        // n ?? 0 is n.GetValueOrDefault().
        return value.Used(withoutEffect: IsNullable(type) && other.IsDefault
            && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)type!).TypeArguments[0], coalesce.WhenNull.Type));
    }

    private static LoweredValue Zero(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_Int32 => LoweredValue.Of(0),
        SpecialType.System_UInt32 => LoweredValue.Of(0u),
        SpecialType.System_Int64 => LoweredValue.Of(0L),
        SpecialType.System_UInt64 => LoweredValue.Of(0ul),
        _ => LoweredValue.Default(type),
    };

    private static bool IsNullable(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
}

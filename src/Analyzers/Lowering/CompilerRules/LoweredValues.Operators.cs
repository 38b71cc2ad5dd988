namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>Operators that the compiler simplifies where it knows one side.</summary>
internal sealed partial class LoweredValues
{
    /// <summary>The operands of which something remains, in evaluation order.</summary>
    public IEnumerable<IOperation> RemainsOf(IBinaryOperation operation)
    {
        var (_, keepsLeft, keepsRight) = Of(operation, Of(operation.LeftOperand), Of(operation.RightOperand));
        return (keepsLeft, keepsRight) switch
        {
            (true, true) => [operation.LeftOperand, operation.RightOperand],
            (true, false) => [operation.LeftOperand],
            (false, true) => [operation.RightOperand],
            _ => [],
        };
    }

    private static Lowered Of(IBinaryOperation operation, LoweredValue left, LoweredValue right) =>
        operation.IsLifted ? OfLifted(operation, left, right)
            : operation.OperatorMethod is not null ? Lowered.Open
            : OfBuiltIn(operation, operation.LeftOperand.Type, left, right);

    private static Lowered OfBuiltIn(IBinaryOperation operation, ITypeSymbol? type, LoweredValue left, LoweredValue right)
    {
        if (type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            type = ((INamedTypeSymbol)type).TypeArguments[0];

        return (operation.OperatorKind, type?.SpecialType) switch
        {
            (BinaryOperatorKind.ConditionalAnd, SpecialType.System_Boolean) => OfShort(true, left, right),
            (BinaryOperatorKind.ConditionalOr, SpecialType.System_Boolean) => OfShort(false, left, right),
            (BinaryOperatorKind.And, SpecialType.System_Boolean) =>
                right.Is(true) ? Lowered.Left(left) : left.Is(true) ? Lowered.Right(right) : OfAbsorbing(left, right),
            (BinaryOperatorKind.Or or BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr, SpecialType.System_Boolean) => OfNeutral(false, left, right),
            (BinaryOperatorKind.Equals, SpecialType.System_Boolean) => OfNeutral(true, left, right),
            (BinaryOperatorKind.Add, SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64) =>
                left.IsDefault ? Lowered.Right(right) : right.IsDefault ? Lowered.Left(left) : Lowered.Open,
            (BinaryOperatorKind.Subtract, SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64) =>
                right.IsDefault ? Lowered.Left(left) : Lowered.Open,
            (BinaryOperatorKind.Multiply, SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64) =>
                left.IsDefault || right.IsDefault ? OfAbsorbing(left, right) : IsOne(left) ? Lowered.Right(right) : IsOne(right) ? Lowered.Left(left) : Lowered.Open,
            (BinaryOperatorKind.Add, _) when StringConcatenation.IsOne(operation) => new(LoweredValue.Text),
            _ => Lowered.Open,
        };
    }

    // a && b, a || b
    private static Lowered OfShort(bool isAnd, LoweredValue left, LoweredValue right) =>
        right.Is(isAnd) ? Lowered.Left(left)
            : left.Is(isAnd) ? Lowered.Right(right)
            : left.Is(!isAnd) ? Lowered.Left(left)
            : Lowered.Open;

    private static Lowered OfNeutral(bool neutral, LoweredValue left, LoweredValue right) =>
        right.Is(neutral) ? Lowered.Left(left) : left.Is(neutral) ? Lowered.Right(right) : Lowered.Open;

    // a * 0, b & false: what remains of the other side is its effect.
    private static Lowered OfAbsorbing(LoweredValue left, LoweredValue right) =>
        left.IsDefault ? new(right.IsReadWithoutEffect ? left : LoweredValue.Unknown, KeepsRight: !right.IsReadWithoutEffect)
            : right.IsDefault ? new(left.IsReadWithoutEffect ? right : LoweredValue.Unknown, KeepsLeft: !left.IsReadWithoutEffect)
            : Lowered.Open;

    private static Lowered OfLifted(IBinaryOperation operation, LoweredValue left, LoweredValue right)
    {
        var isComparison = operation.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;
        if (left.IsDefault && right.IsDefault)
            return new(isComparison ? LoweredValue.Of(operation.OperatorKind == BinaryOperatorKind.Equals) : LoweredValue.Default(operation.Type));

        if (left.InNullable is { } first && right.InNullable is { } second)
        {
            if (operation.OperatorMethod is not null)
                return Lowered.Open;

            var lowered = OfBuiltIn(operation, operation.LeftOperand.Type, first, second);
            return isComparison ? lowered : lowered with { Result = LoweredValue.Nullable(lowered.Result) };
        }

        if (!isComparison || !left.IsDefault && !right.IsDefault)
            return Lowered.Open;

        // n == null is a question to a nullable, but none to a value; n < null is none at all.
        var other = left.IsDefault ? right : left;
        var isEquality = operation.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (other.InNullable is null && isEquality || !other.IsReadWithoutEffect)
            return Lowered.Open;

        return new(LoweredValue.Of(operation.OperatorKind == BinaryOperatorKind.NotEquals), KeepsLeft: false, KeepsRight: false);
    }

    private static bool IsOne(LoweredValue value) => value.Is(1) || value.Is(1u) || value.Is(1L) || value.Is(1ul);

    private readonly record struct Lowered(LoweredValue Result, bool KeepsLeft = true, bool KeepsRight = true)
    {
        public static readonly Lowered Open = new(LoweredValue.Unknown);

        public static Lowered Left(LoweredValue left) => new(left, KeepsRight: false);

        public static Lowered Right(LoweredValue right) => new(right, KeepsLeft: false);
    }
}

using System.Numerics;

namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>
/// Values that a relation with a constant admits: <c>5</c> is (<c>==</c>, 5), <c>&gt; 5</c> is (<c>&gt;</c>, 5). Which of the values of a
/// <see cref="ValueSetSpace"/> these are is known when all constants are.
/// </summary>
internal sealed class ValueSet(BinaryOperatorKind relation, object constant)
{
    public BinaryOperatorKind Relation { get; } = relation;

    public object Constant { get; } = constant;

    public override string ToString() => $"{Relation} {Constant.GetType().Name} {Constant}";
}

/// <summary>
/// The values of one input, as far as a switch tells them apart: each constant it mentions, and the gaps between. A set of them is a number
/// with one bit for each.
/// </summary>
internal sealed class ValueSetSpace
{
    private readonly List<object> constants;
    private readonly bool isOrdered;

    /// <param name="mentioned">All constants that a value of the type is compared with.</param>
    public ValueSetSpace(IEnumerable<object> mentioned, ITypeSymbol? type)
    {
        isOrdered = mentioned.All(constant => constant is not (string or bool));
        constants = mentioned.Distinct().ToList();
        if (isOrdered)
            constants.Sort(Compare);

        // Bits 0, 2, 4 … are the gaps around the constants, 1, 3, 5 … the constants. The last bit is what compares with nothing (NaN).
        var all = (BigInteger.One << (2 * constants.Count + 2)) - 1;
        for (var i = 0; i + 1 < constants.Count; i++)
        {
            if (isOrdered && AreNeighbours(constants[i], constants[i + 1]))
                all &= ~(BigInteger.One << (2 * i + 2));
        }

        if (isOrdered && RangeOf(type) is { } range)
        {
            if (ToDecimal(constants[0]) == range.Least)
                all &= ~BigInteger.One;
            if (ToDecimal(constants[constants.Count - 1]) == range.Most)
                all &= ~(BigInteger.One << (2 * constants.Count));
        }

        if (constants.Contains(true) && constants.Contains(false))
            all &= OddBits();
        All = isOrdered && constants.All(constant => constant is not (float or double)) ? all & ~NaN : all;
    }

    public BigInteger All { get; }

    /// <summary>Whether the relation holds for each value of the type, as <c>&gt;= 0</c> does for a <c>byte</c>.</summary>
    public static bool AdmitsAll(ValueSet values, ITypeSymbol? type)
    {
        if (values.Relation == BinaryOperatorKind.Equals || RangeOf(type) is null)
            return false;

        var space = new ValueSetSpace([values.Constant], type);
        return space.Of(values) == space.All;
    }

    private BigInteger NaN => BigInteger.One << (2 * constants.Count + 1);

    public BigInteger Of(ValueSet values)
    {
        var position = 2 * constants.IndexOf(values.Constant) + 1;
        var equal = BigInteger.One << position;
        if (!isOrdered)
            return equal & All;

        var less = equal - 1;
        var set = values.Relation switch
        {
            BinaryOperatorKind.LessThan => less,
            BinaryOperatorKind.LessThanOrEqual => less | equal,
            BinaryOperatorKind.GreaterThan => ~(less | equal | NaN),
            BinaryOperatorKind.GreaterThanOrEqual => ~(less | NaN),
            _ => equal,
        };
        return set & All;
    }

    private static (decimal Least, decimal Most)? RangeOf(ITypeSymbol? type) => ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type)?.SpecialType switch
    {
        SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
        SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Char => (char.MinValue, char.MaxValue),
        SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
        SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
        SpecialType.System_UInt64 => (ulong.MinValue, ulong.MaxValue),
        _ => null,
    };

    private BigInteger OddBits()
    {
        var bits = BigInteger.Zero;
        for (var i = 0; i < constants.Count; i++)
            bits |= BigInteger.One << (2 * i + 1);
        return bits;
    }

    private static int Compare(object left, object right) => left is float or double
        ? Convert.ToDouble(left, null).CompareTo(Convert.ToDouble(right, null))
        : ToDecimal(left).CompareTo(ToDecimal(right));

    private static bool AreNeighbours(object left, object right) =>
        left is not (float or double or decimal) && ToDecimal(left) + 1 == ToDecimal(right);

    private static decimal ToDecimal(object constant) => constant is char character ? character : Convert.ToDecimal(constant, null);
}

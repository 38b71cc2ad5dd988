using System.Globalization;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>Constants as the compiler compares them with the default of their type.</summary>
internal static class Constants
{
    /// <summary>Whether the constant is its type's default. -0.0 and 0.00m are other values.</summary>
    public static bool HasNoBitSet(object constant) => constant switch
    {
        string => false,
        double number => BitConverter.DoubleToInt64Bits(number) == 0,
        float number => BitConverter.DoubleToInt64Bits(number) == 0,
        decimal number => decimal.GetBits(number).All(bits => bits == 0),
        _ => constant.Equals(Convert.ChangeType(0, constant.GetType(), CultureInfo.InvariantCulture)),
    };
}

using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building.Switches;

/// <summary>What the outcome of one test says about another.</summary>
internal sealed class CaseImplications(Compilation compilation)
{
    /// <summary>Whether <paramref name="other"/> holds once <paramref name="test"/> came out as <paramref name="outcome"/>; null if that is open.</summary>
    public bool? Of(CaseTest test, bool outcome, CaseTest other)
    {
        if (test.Text == other.Text)
            return outcome;

        if (test.Input.Entity != other.Input.Entity || test.Kind == CaseTestKind.Evaluate || other.Kind == CaseTestKind.Evaluate)
            return null;

        return test.Kind switch
        {
            CaseTestKind.NotNull => AboutNull(isNull: !outcome, other),
            CaseTestKind.Null => AboutNull(isNull: outcome, other),
            CaseTestKind.IsType => outcome ? AboutSuccess(test.Type!, other) : AboutFailure(test.Type!, other),
            _ => outcome ? AboutNull(isNull: false, other) : null,
        };
    }

    // Null answers every question; its absence only the one about null.
    private static bool? AboutNull(bool isNull, CaseTest other) => other.Kind switch
    {
        CaseTestKind.NotNull => !isNull,
        CaseTestKind.Null => isNull,
        _ => isNull ? false : null,
    };

    private bool? AboutSuccess(ITypeSymbol type, CaseTest other) => other.Kind switch
    {
        CaseTestKind.NotNull => true,
        CaseTestKind.Null => false,
        CaseTestKind.IsType => Matches(type, other.Type!),
        _ => null,
    };

    private bool? AboutFailure(ITypeSymbol type, CaseTest other) =>
        other.Kind == CaseTestKind.IsType && Matches(other.Type!, type) == true ? false : null;

    /// <summary>Whether a value of one type that is not null is of the other; null if that depends on the value.</summary>
    private bool? Matches(ITypeSymbol value, ITypeSymbol type)
    {
        var conversion = compilation.ClassifyConversion(CasePatterns.Underlying(value), CasePatterns.Underlying(type));
        if (conversion.IsIdentity || conversion.IsImplicit && (conversion.IsReference || conversion.IsBoxing))
            return true;

        if (conversion.IsReference || conversion.IsUnboxing || conversion.IsBoxing || IsOpen(value) || IsOpen(type))
            return null;

        return false;
    }

    private static bool IsOpen(ITypeSymbol type)
    {
        var pending = new Stack<ITypeSymbol>([type]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ITypeParameterSymbol or IArrayTypeSymbol:
                    return true;
                case INamedTypeSymbol named:
                    foreach (var argument in named.TypeArguments)
                        pending.Push(argument);
                    break;
            }
        }

        return false;
    }
}

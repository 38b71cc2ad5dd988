using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>What the outcome of one test says about another.</summary>
/// <remarks>Roslyn: <c>DecisionDagBuilder.cs</c>, <c>CheckConsistentDecision</c>.</remarks>
internal sealed class TestImplications(Compilation compilation)
{
    /// <summary>Whether <paramref name="other"/> holds once <paramref name="test"/> came out as <paramref name="outcome"/>; null if that is open.</summary>
    public bool? Of(DagTest test, bool outcome, DagTest other)
    {
        if (test.Text == other.Text)
            return outcome;

        if (test.Input.Entity != other.Input.Entity || test.Kind == DagTestKind.Evaluate || other.Kind == DagTestKind.Evaluate)
            return null;

        return test.Kind switch
        {
            DagTestKind.NotNull => AboutNull(isNull: !outcome, other),
            DagTestKind.Null => AboutNull(isNull: outcome, other),
            DagTestKind.IsType => outcome ? AboutSuccess(test.Type!, other) : AboutFailure(test.Type!, other),
            _ => outcome ? AboutNull(isNull: false, other) : null,
        };
    }

    // Null answers every question; its absence only the one about null.
    private static bool? AboutNull(bool isNull, DagTest other) => other.Kind switch
    {
        DagTestKind.NotNull => !isNull,
        DagTestKind.Null => isNull,
        _ => isNull ? false : null,
    };

    private bool? AboutSuccess(ITypeSymbol type, DagTest other) => other.Kind switch
    {
        DagTestKind.NotNull => true,
        DagTestKind.Null => false,
        DagTestKind.IsType => Matches(type, other.Type!),
        _ => null,
    };

    private bool? AboutFailure(ITypeSymbol type, DagTest other) =>
        other.Kind == DagTestKind.IsType && Matches(other.Type!, type) == true ? false : null;

    /// <summary>Whether a value of one type that is not null is of the other; null if that depends on the value.</summary>
    private bool? Matches(ITypeSymbol value, ITypeSymbol type)
    {
        var conversion = compilation.ClassifyConversion(PatternToTests.Underlying(value), PatternToTests.Underlying(type));
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

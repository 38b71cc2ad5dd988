namespace ClosureAnalyzers.Model.Building.Switches;

internal enum CaseTestKind
{
    NotNull,
    Null,
    IsType,

    /// <summary>The value is one of a set: a constant, or all that compare with one.</summary>
    IsIn,

    /// <summary>No question: the code computes a conversion or reads a member.</summary>
    Evaluate,
}

/// <summary>One step by which a switch finds its case.</summary>
internal sealed class CaseTest
{
    private CaseTest(CaseTestKind kind, CaseTemp input, ITypeSymbol? type, CaseValues? values, string text)
    {
        Kind = kind;
        Input = input;
        Type = type;
        Values = values;
        Text = text;
    }

    public CaseTestKind Kind { get; }

    public CaseTemp Input { get; }

    public ITypeSymbol? Type { get; }

    public CaseValues? Values { get; }

    /// <summary>Equal texts are equal tests.</summary>
    public string Text { get; }

    public static CaseTest NotNull(CaseTemp input) => new(CaseTestKind.NotNull, input, null, null, $"{input.Path} not null");

    public static CaseTest Null(CaseTemp input) => new(CaseTestKind.Null, input, null, null, $"{input.Path} null");

    public static CaseTest IsType(CaseTemp input, ITypeSymbol type) => new(CaseTestKind.IsType, input, type, null, $"{input.Path} is {type.ToDisplayString()}");

    public static CaseTest IsIn(CaseTemp input, CaseValues values) => new(CaseTestKind.IsIn, input, null, values, $"{input.Path} {values}");

    public static CaseTest Evaluate(CaseTemp result) => new(CaseTestKind.Evaluate, result, null, null, $"{result.Path} computed");
}

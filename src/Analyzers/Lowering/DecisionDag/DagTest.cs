namespace ClosureAnalyzers.Lowering.DecisionDag;

internal enum DagTestKind
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
/// <remarks>Roslyn: <c>BoundDagTest.cs</c>.</remarks>
internal sealed class DagTest
{
    private DagTest(DagTestKind kind, DagTemp input, ITypeSymbol? type, ValueSet? values, string text)
    {
        Kind = kind;
        Input = input;
        Type = type;
        Values = values;
        Text = text;
    }

    public DagTestKind Kind { get; }

    public DagTemp Input { get; }

    public ITypeSymbol? Type { get; }

    public ValueSet? Values { get; }

    /// <summary>Equal texts are equal tests.</summary>
    public string Text { get; }

    public static DagTest NotNull(DagTemp input) => new(DagTestKind.NotNull, input, null, null, $"{input.Path} not null");

    public static DagTest Null(DagTemp input) => new(DagTestKind.Null, input, null, null, $"{input.Path} null");

    public static DagTest IsType(DagTemp input, ITypeSymbol type) => new(DagTestKind.IsType, input, type, null, $"{input.Path} is {type.ToDisplayString()}");

    public static DagTest IsIn(DagTemp input, ValueSet values) => new(DagTestKind.IsIn, input, null, values, $"{input.Path} {values}");

    public static DagTest Evaluate(DagTemp result) => new(DagTestKind.Evaluate, result, null, null, $"{result.Path} computed");
}

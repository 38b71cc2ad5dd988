namespace ClosureAnalyzers.Escape;

/// <summary>What a method in source may do with what it is given for one parameter, or with the object it is called on.</summary>
[Flags]
internal enum ParameterEffect
{
    None = 0,

    /// <summary>It runs it before it returns.</summary>
    Runs = 1,

    /// <summary>The result carries it.</summary>
    InResult = 2,

    /// <summary>The result is a sequence that runs it when it is enumerated.</summary>
    RunsWhenEnumerated = 4,

    /// <summary>It starts it, and the result (a task, a thread) tells when it is done.</summary>
    ResultRuns = 8,

    /// <summary>The object it is called on, or the new object, has it afterwards.</summary>
    StoredInReceiver = 16,

    /// <summary>It starts it, and the object it is called on, or the new object, tells when it is done.</summary>
    ReceiverRuns = 128,

    /// <summary>It keeps it, or starts it and leaves it running.</summary>
    Escapes = 32,

    /// <summary>It hands it to a callee about which nothing is known.</summary>
    Unknown = 64,
}

/// <summary>
/// The effects of a method on one parameter: a summary in the sense of interprocedural analysis. Effects only grow, and
/// <see cref="Completes"/> only falls, while <see cref="SummarySolver"/> looks for the fixed point.
/// </summary>
internal sealed class CalleeSummary : IEquatable<CalleeSummary>
{
    /// <summary>The assumption about a method of which nothing has been seen yet.</summary>
    public static readonly CalleeSummary Bottom = new() { Completes = true };

    public ParameterEffect Effects { get; init; }

    /// <summary>For running work: whether the method waits until it is done.</summary>
    public bool Completes { get; init; }

    /// <summary>How it escapes: <see cref="SinkKind.Kept"/> or <see cref="SinkKind.Started"/>.</summary>
    public SinkKind EscapeKind { get; init; } = SinkKind.Kept;

    /// <summary>The static member in which the method keeps it; null if there is none.</summary>
    public ISymbol? StaticKeeper { get; init; }

    /// <summary>The ordinals of the parameters whose object, or variable, has it afterwards.</summary>
    public ImmutableSortedSet<int> FlowsTo { get; init; } = ImmutableSortedSet<int>.Empty;

    public bool Escapes => Has(ParameterEffect.Escapes);

    public bool Has(ParameterEffect effect) => (Effects & effect) != 0;

    /// <summary>The same for a receiver that carries the closure somewhere inside: what becomes of the rest of the object does not matter.</summary>
    public CalleeSummary OfReceiver() => new()
    {
        Effects = Effects & ~(ParameterEffect.Unknown | ParameterEffect.StoredInReceiver) | ParameterEffect.Runs,
        Completes = Completes,
        EscapeKind = EscapeKind,
        StaticKeeper = StaticKeeper,
        FlowsTo = FlowsTo,
    };

    /// <summary>The least summary that covers both.</summary>
    public CalleeSummary Join(CalleeSummary other) => new()
    {
        Effects = Effects | other.Effects,
        Completes = Completes && other.Completes,
        EscapeKind = Escapes && other.Escapes ? (SinkKind)Math.Min((int)EscapeKind, (int)other.EscapeKind) : Escapes ? EscapeKind : other.EscapeKind,
        StaticKeeper = First(StaticKeeper, other.StaticKeeper),
        FlowsTo = FlowsTo.Union(other.FlowsTo),
    };

    public bool Equals(CalleeSummary? other) =>
        other is not null && Effects == other.Effects && Completes == other.Completes && EscapeKind == other.EscapeKind
        && SymbolEqualityComparer.Default.Equals(StaticKeeper, other.StaticKeeper) && FlowsTo.SetEquals(other.FlowsTo);

    public override bool Equals(object? obj) => Equals(obj as CalleeSummary);

    public override int GetHashCode() => (int)Effects * 31 + FlowsTo.Count;

    // Of several, the same one in every order.
    private static ISymbol? First(ISymbol? one, ISymbol? other) =>
        one is null ? other : other is null || string.CompareOrdinal(one.ToDisplayString(), other.ToDisplayString()) <= 0 ? one : other;
}

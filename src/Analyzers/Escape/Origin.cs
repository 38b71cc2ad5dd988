namespace ClosureAnalyzers.Escape;

/// <summary>What made a closure run or be kept before it came into the hands of a variable.</summary>
/// <param name="Target">The callee, member or variable; null where the kind says it all.</param>
internal sealed record Origin(SinkKind Kind, ISymbol? Target);

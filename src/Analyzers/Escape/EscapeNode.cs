using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// A node of the escape graph: a closure at its creation, or a variable that holds it in one manner. The sinks are what is done with the
/// closure there; the edges lead to the variables that get it from there. All closures that a variable holds in one manner share a node.
/// </summary>
internal sealed class EscapeNode(ISymbol? holder, TrackedValue value, Function? home)
{
    /// <summary>The variable, field or event that holds the closure; null at its creation.</summary>
    public ISymbol? Holder => holder;

    public TrackedValue Value => value;

    /// <summary>The function in which the variable gets the closure; null for the body itself.</summary>
    public Function? Home => home;

    public List<Sink> Sinks { get; } = new();

    public List<FlowsTo> Edges { get; } = new();

    /// <summary>The operations that give <see cref="Holder"/> another value.</summary>
    public List<IOperation> Replacements { get; } = new();

    /// <summary>The creations of functions whose run ends what the holder holds.</summary>
    public List<EscapeNode> EndedBy { get; } = new();

    /// <summary>The objects without a name that carry the closure and are disposed at the end of a <c>using</c>.</summary>
    public List<IOperation> Disposed { get; } = new();

    /// <summary>Whether some operation waits until what the holder holds is done.</summary>
    public bool IsCompleted => Sinks.Exists(sink => sink.Kind == SinkKind.Completed);

    /// <summary>Whether the closure is run, or completed, before the expression around its creation ends, and nothing has it afterwards.</summary>
    public bool EndsAtOnce => Edges.Count == 0 && Sinks.TrueForAll(sink => !sink.Escapes);

    /// <summary>Whether more than one thing is done with the closure here.</summary>
    public bool HasSeveralSteps => Sinks.Count + Edges.Count > 1;

    public override string ToString() => $"{Holder?.Name ?? "creation"}: {Value.Kind}";
}

/// <summary>An edge of the escape graph: a variable gets the closure.</summary>
/// <param name="Reference">The creation, or the reference to a variable, from which it comes.</param>
/// <param name="Start">The operation that puts it into the variable.</param>
/// <param name="Origin">What made it run or be kept on the way; null if that has not happened, or had happened before.</param>
internal sealed record FlowsTo(IOperation Reference, IOperation Start, EscapeNode Target, Origin? Origin)
{
    /// <summary>The target keeps the closure from here on.</summary>
    public Sink KeptByTarget(Origin origin) => new(origin.Kind, Start, Reference, origin.Target)
    {
        HasRun = Target.Value.HasRun,
        IsUncertain = Target.Value.IsUncertain,
        IsRunning = Target.Value.IsRunning,
    };
}

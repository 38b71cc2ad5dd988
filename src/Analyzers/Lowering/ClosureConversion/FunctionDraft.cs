using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>A closure while the layout is worked out.</summary>
internal sealed class FunctionDraft(Function function)
{
    public Function Function { get; } = function;

    /// <summary>The environments whose cells it captures, an outer one first.</summary>
    public List<EnvironmentDraft> Captured { get; } = new();

    /// <summary>The nearest environment class it captures: it becomes a method of that class.</summary>
    public EnvironmentDraft? Containing { get; set; }

    /// <summary>Whether an environment it captures holds <c>this</c>.</summary>
    public bool CapturesThis { get; set; }

    /// <summary>Whether a delegate, a task or a sequence may carry it out of the method: its environments can then be no structs.</summary>
    public bool NeedsHeap { get; set; }
}

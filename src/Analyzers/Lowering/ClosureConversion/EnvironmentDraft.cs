using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Lowering.ClosureConversion;

/// <summary>An environment while the layout is worked out.</summary>
internal sealed class EnvironmentDraft(Scope scope)
{
    public Scope Scope { get; } = scope;

    public List<Cell> Cells { get; } = new();

    public bool IsStruct { get; set; }

    /// <summary>Whether some function needs an environment further out through this one.</summary>
    public bool NeedsLink { get; set; }

    /// <summary>The functions that capture one of the cells.</summary>
    public List<FunctionDraft> Capturers { get; } = new();

    /// <summary>The capturing functions, and those that capture an environment linked to this one.</summary>
    public HashSet<FunctionDraft> Users { get; } = new();

    /// <summary>The finished environment.</summary>
    public ClosureEnvironment? Result { get; set; }
}

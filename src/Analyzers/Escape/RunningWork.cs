namespace ClosureAnalyzers.Escape;

/// <summary>
/// Work that is running, with every variable that holds its task, thread or timer. Waiting through any of them is enough.
/// </summary>
internal sealed class RunningWork
{
    private readonly List<EscapeNode> nodes;

    /// <param name="first">The first holder of the work.</param>
    public RunningWork(EscapeNode first) =>
        nodes = EscapePath.From(first, edge => edge.Target.Value.IsRunning).Select(path => path.Node).Where(node => node.Value.IsRunning).ToList();

    public IReadOnlyList<EscapeNode> Nodes => nodes;

    public IEnumerable<Sink> Sinks => nodes.SelectMany(node => node.Sinks);

    /// <summary>Whether some operation waits until the work is done.</summary>
    public bool IsCompleted => nodes.Exists(node => node.IsCompleted);
}

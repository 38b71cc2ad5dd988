using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>How the paths of a search ended: why a closure is not used after an invalidation.</summary>
internal sealed class PathEndings
{
    private readonly Dictionary<string, Sink?> first = new(StringComparer.Ordinal);

    /// <summary>The word of CLO0004, and the place that says why, of the ending that says most.</summary>
    public (string Reason, Sink? Sink) Reason
    {
        get
        {
            foreach (var reason in Order)
            {
                if (first.TryGetValue(reason, out var sink))
                    return (reason, sink);
            }

            return (SilenceReason.CannotRunAfter, null);
        }
    }

    public void Add(string reason, Sink? sink = null)
    {
        if (!first.ContainsKey(reason))
            first.Add(reason, sink);
    }

    /// <summary>The closure is completed at <paramref name="sink"/>; null where the object that runs it is disposed or lost.</summary>
    public void AddCompletion(Sink? sink) => Add(sink is null || IsRemoval(sink.At) ? SilenceReason.Removed : SilenceReason.Awaited, sink);

    public void Add(PathEndings others)
    {
        foreach (var ending in others.first)
            Add(ending.Key, ending.Value);
    }

    private static readonly string[] Order =
    [
        SilenceReason.Awaited, SilenceReason.Removed, SilenceReason.Signal, SilenceReason.OwnedObject, SilenceReason.Left, SilenceReason.RunsBefore,
    ];

    private static bool IsRemoval(IOperation at) => at switch
    {
        IEventAssignmentOperation or IAssignmentOperation => true,
        IInvocationOperation call => Disposals.IsDisposal(call) || Escape.Callees.CollectionMembers.Remove(call.TargetMethod.Name) || Escape.Callees.KnownMembers.SelfRunningEnds.Contain(call.TargetMethod),
        _ => false,
    };
}

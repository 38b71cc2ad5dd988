namespace ClosureAnalyzers.Escape;

/// <summary>What happens to a closure at one place.</summary>
internal enum SinkKind
{
    /// <summary>It is run here, and nothing is kept.</summary>
    Invoked,

    /// <summary>It is done: awaited, joined, removed or disposed.</summary>
    Completed,

    /// <summary>It is given to a callee about which nothing is known.</summary>
    Unknown,

    /// <summary>It is returned to the caller.</summary>
    Returned,

    /// <summary>An iterator yields it.</summary>
    Yielded,

    /// <summary>It is stored in a field or property.</summary>
    StoredInMember,

    /// <summary>It is stored in an element of an array or collection.</summary>
    StoredInElement,

    /// <summary>A callee keeps it.</summary>
    Kept,

    /// <summary>A callee starts it, on another thread or later.</summary>
    Started,

    /// <summary>It is added to an event.</summary>
    Subscribed,

    /// <summary>The task that it returns carries it on.</summary>
    CarriedByTask,

    /// <summary>A callee runs it to its first <c>await</c> and does not wait for the rest.</summary>
    NotAwaited,

    /// <summary>It is given to a dynamic call.</summary>
    DynamicCall,

    /// <summary>It is given to an indexer.</summary>
    Indexer,
}

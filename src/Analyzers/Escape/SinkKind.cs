namespace ClosureAnalyzers.Escape;

/// <summary>What happens to a closure at one place that it reaches (its escape, specification 2.2, question 3).</summary>
internal enum SinkKind
{
    /// <summary>It is run here, and nothing keeps it.</summary>
    Invoked,

    /// <summary>Its last run is over here: awaited, joined, removed or disposed.</summary>
    Completed,

    /// <summary>It is given to a callee of which nothing is known.</summary>
    Unknown,

    /// <summary>It is returned to the caller.</summary>
    Returned,

    /// <summary>An iterator yields it.</summary>
    Yielded,

    /// <summary>It is stored in a field or property.</summary>
    StoredInMember,

    /// <summary>It is stored in an element of an array or collection.</summary>
    StoredInElement,

    /// <summary>A callee keeps it: a collection, a registration.</summary>
    Kept,

    /// <summary>A callee starts it: a task, a thread, a timer.</summary>
    Started,

    /// <summary>It is added to an event.</summary>
    Subscribed,

    /// <summary>The task that it returns carries it on.</summary>
    CarriedByTask,

    /// <summary>A callee runs it up to its first <c>await</c> and drops the task.</summary>
    NotAwaited,

    /// <summary>It is an argument of a call that is bound when the program runs.</summary>
    DynamicCall,

    /// <summary>It is an argument of an indexer.</summary>
    Indexer,
}

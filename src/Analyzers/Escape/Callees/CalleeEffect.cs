namespace ClosureAnalyzers.Escape.Callees;

/// <summary>What a method does with a closure that it is given, or with an object that carries one.</summary>
internal enum CalleeEffect
{
    /// <summary>Nothing is known of the method.</summary>
    Unknown,

    /// <summary>Runs it before it returns, and keeps nothing.</summary>
    Immediate,

    /// <summary>Runs it before it returns, and waits for the task that it returns.</summary>
    Waits,

    /// <summary>Runs nothing yet: the result carries the closure (a deferred query, a <c>Lazy</c>).</summary>
    Deferred,

    /// <summary>Starts it elsewhere: the result tells when it is done (a task, a thread, a timer).</summary>
    Starts,

    /// <summary>The result is done when one of several works is.</summary>
    AwaitsAny,

    /// <summary>Puts it into the object the method is called on.</summary>
    Stores,

    /// <summary>Keeps it beyond the call.</summary>
    Escapes,

    /// <summary>Waits until what it is given is done.</summary>
    Finishes,

    /// <summary>Neither runs nor keeps it.</summary>
    Ignores,
}

namespace ClosureAnalyzers.Escape;

/// <summary>How a variable holds a closure.</summary>
internal enum HolderKind
{
    /// <summary>Nothing runs until something is done with the variable: a delegate, a query, a <c>Lazy</c>, an object that carries one.</summary>
    Reference,

    /// <summary>The variable is a collection that has the closure in it.</summary>
    Element,

    /// <summary>The variable holds an object of this function that has the closure as a handler and may run it at any time.</summary>
    OwnedObject,

    /// <summary>The closure is running. The variable (a task, a thread, a timer) tells when it is done.</summary>
    Running,
}

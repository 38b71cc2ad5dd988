namespace ClosureAnalyzers.Closures;

/// <summary>What becomes of the delegate of a closure (specification, section 2.1).</summary>
internal enum DelegateCaching
{
    /// <summary>There is no delegate.</summary>
    None,

    /// <summary>A new object each time.</summary>
    Allocated,

    /// <summary>Made once and kept in a static field.</summary>
    CachedStatic,

    /// <summary>Made once for each environment and kept in a field of it.</summary>
    CachedInEnvironment,
}

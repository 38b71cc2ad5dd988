namespace ClosureAnalyzers.Closures;

/// <summary>How often a scope is entered.</summary>
internal enum ScopeFrequency
{
    /// <summary>Top-level statements, and static initialization.</summary>
    Once,

    /// <summary>The initializers of an instance.</summary>
    OnceForEachObject,

    /// <summary>A member.</summary>
    OnceForEachCall,

    /// <summary>A nested function.</summary>
    InEachCall,

    /// <summary>A loop or a backward <c>goto</c> of the same function enters it again.</summary>
    InEachIteration,
}

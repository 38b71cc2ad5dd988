namespace ClosureAnalyzers.Closures;

/// <summary>What the compiler makes of a closure (specification, section 2.1).</summary>
internal enum LoweredForm
{
    /// <summary>Instance method of <c>&lt;&gt;c</c>; its delegate is kept in a static field.</summary>
    CachedStatic,

    /// <summary>Instance method of <c>&lt;&gt;c</c> whose delegate, if there is one, is made anew each time.</summary>
    UncachedStatic,

    /// <summary>Static method of the user's type, without environment.</summary>
    StaticMethod,

    /// <summary>Instance method of the user's type: it uses <c>this</c> and no environment class.</summary>
    InstanceMethod,

    /// <summary>Instance method of an environment class.</summary>
    EnvironmentMethod,

    /// <summary>Static method of the user's type that gets its environments, all structs, by reference.</summary>
    StructMethod,

    /// <summary>Data.</summary>
    ExpressionTree,
}

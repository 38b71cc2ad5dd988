namespace ClosureAnalyzers.Closures;

/// <summary>What kind of emitted body a <see cref="EmittedBody"/> is.</summary>
internal enum EmittedBodyKind
{
    /// <summary>A method, accessor, operator, finalizer or constructor.</summary>
    Member,

    TopLevelStatements,

    /// <summary>All instance field and property initializers of a type without primary constructor: emitted once into each constructor that runs them.</summary>
    Initializers,

    /// <summary>All static field and property initializers of a type.</summary>
    StaticInitializers,

    /// <summary>A primary constructor: the instance initializers of the type, then the arguments for the base constructor.</summary>
    PrimaryConstructor,
}

namespace ClosureAnalyzers.Hazards;

/// <summary>Which rule a hazard belongs to; one closure and one variable have one hazard.</summary>
internal enum HazardKind
{
    /// <summary>CLO1001.</summary>
    OutlivesIteration,

    /// <summary>CLO1002.</summary>
    MayOutliveIteration,

    /// <summary>CLO1003.</summary>
    WrittenLater,

    /// <summary>CLO1004.</summary>
    Disposed,

    /// <summary>CLO1005.</summary>
    LateCopy,
}

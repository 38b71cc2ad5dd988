namespace ClosureAnalyzers.Hazards;

/// <summary>How far a closure has got on a path.</summary>
internal enum SearchStage
{
    /// <summary>The closure is at its creation, or in a variable, and runs only if something is done with it.</summary>
    Held,

    /// <summary>The closure is running, until its work is completed.</summary>
    Running,

    /// <summary>The closure is out of reach and can run at any time.</summary>
    Escaped,
}

namespace ClosureAnalyzers.ControlFlow;

/// <summary>Which exceptions a path may follow.</summary>
internal enum ExceptionEdges
{
    /// <summary>None: a path ends where something is thrown.</summary>
    Ignored,

    /// <summary>Those of <c>throw</c>.</summary>
    OfThrow,

    /// <summary>Those of <c>throw</c>, and those that any call inside a <c>try</c> may throw.</summary>
    OfCalls,
}

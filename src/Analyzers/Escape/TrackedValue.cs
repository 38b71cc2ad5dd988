namespace ClosureAnalyzers.Escape;

/// <summary>The abstract value that carries a closure while the analysis climbs from it through the operations around it.</summary>
/// <param name="Kind">How a variable would hold the value.</param>
/// <param name="RunsToFirstAwait">Whether it is the delegate of an async function: invoking it does not complete it.</param>
/// <param name="IsQuery">Whether the closure runs for each element when the value is enumerated, and is no element itself.</param>
/// <param name="HasRun">For running work: whether the closure itself has run, and only the work that it started goes on.</param>
/// <param name="YieldsClosure">Whether it is a delegate that returns the closure.</param>
/// <param name="StartsWhenUsed">Whether it is an object of which some method starts the closure, whoever calls it.</param>
/// <param name="Element">Which element of a tuple has the closure; null if it is no tuple.</param>
/// <param name="IsUncertain">Whether it is the result of a callee about which nothing is known.</param>
internal sealed record TrackedValue(
    HolderKind Kind, bool RunsToFirstAwait = false, bool IsQuery = false, bool HasRun = false, bool IsUncertain = false, bool YieldsClosure = false, bool StartsWhenUsed = false, int? Element = null)
{
    public static readonly TrackedValue Delegate = new(HolderKind.Reference);
    public static readonly TrackedValue AsyncDelegate = new(HolderKind.Reference, RunsToFirstAwait: true);
    public static readonly TrackedValue Query = new(HolderKind.Reference, IsQuery: true);
    public static readonly TrackedValue Running = new(HolderKind.Running);
    public static readonly TrackedValue OwnedObject = new(HolderKind.OwnedObject);

    public bool IsRunning => Kind == HolderKind.Running;

    public static TrackedValue DelegateOf(bool isAsync) => isAsync ? AsyncDelegate : Delegate;
}

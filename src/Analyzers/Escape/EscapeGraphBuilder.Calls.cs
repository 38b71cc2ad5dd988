using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>Closures that are given to a callee, called, or returned to the caller.</summary>
internal sealed partial class EscapeGraphBuilder
{
    // What a nested function returns is in the hands of whoever runs that function. A function that returns running work is
    // done when the work is, as an async one.
    private void Returned(IReturnOperation result, TrackedValue tracked, Origin? origin)
    {
        var function = references.FunctionOf(result);
        var isFollowed = result.Kind != OperationKind.YieldReturn && function is not null && !(function == node.Home && node.Holder is IParameterSymbol)
            && (function.Kind == FunctionKind.LocalFunction || tracked.IsRunning || ReceiverOf(function.Operation) is not null);
        var sink = Add(result.Kind == OperationKind.YieldReturn ? SinkKind.Yielded : SinkKind.Returned, result, tracked, origin);
        if (!isFollowed)
            return;

        node.Sinks[node.Sinks.Count - 1] = sink with { IsFollowed = true };
        if (function!.Kind == FunctionKind.LocalFunction)
            ReturnedBy(function, tracked, origin);
        else if (tracked.IsRunning)
            GoOn(function.Operation, TrackedValue.AsyncDelegate with { HasRun = tracked.HasRun }, origin);
        else
            GoOn(function.Operation, tracked with { YieldsClosure = true }, origin);
    }

    // A local function may return what a call of itself returned.
    private void ReturnedBy(Function localFunction, TrackedValue tracked, Origin? origin)
    {
        if (!returnedBy.Add(localFunction))
            return;

        foreach (var use in localFunction.References)
        {
            if (!use.IsConversion)
                GoOn(use.Operation, tracked, origin);
            else if (tracked.IsRunning)
                GoOn(use.Operation, TrackedValue.AsyncDelegate with { HasRun = tracked.HasRun }, origin);
            else
                Add(SinkKind.Returned, use.Operation, tracked, origin);
        }
    }

    private static IOperation? ReceiverOf(IOperation function) =>
        OperationTree.WithConversions(function).Parent is IArgumentOperation { Parent: IInvocationOperation { Type: not null } call } ? call : null;

    private void Passed(IArgumentOperation argument, TrackedValue tracked, Origin? origin)
    {
        var (method, receiver) = argument.Parent switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Instance),
            IObjectCreationOperation { Constructor: { } constructor } => (constructor, null),
            _ => (null, default(IOperation)),
        };

        // An indexer: d[() => x], or an attribute; a collection it is not.
        if (method is null)
        {
            Add(SinkKind.Indexer, argument, tracked, origin);
            return;
        }

        var passing = new Passing(argument, argument.Parent!, method, receiver, tracked, origin);
        if (tracked.YieldsClosure)
            Produced(passing);
        else if (callees.EffectOf(method, argument.Parameter) is { } effect)
            Apply(effect, passing);
        else if (callees.SummaryOf(method, argument.Parameter, tracked) is { } summary)
            Apply(summary, passing);
        else if (tracked.IsRunning && WaitingNames.Covers(method) && !TimeLimits.MayPass(passing.Call))
            Completed(passing.Call, tracked);
        else
            GivenToUnknown(passing);
    }

    // cache.GetOrAdd(key, k => () => Use(k)): a callee that runs the delegate has the closure that it returns.
    private void Produced(Passing passing)
    {
        var (argument, call, method, receiver, tracked, origin) = passing;
        var produced = tracked with { YieldsClosure = false };
        if (callees.EffectOf(method, argument!.Parameter) is null && callees.SummaryOf(method, argument.Parameter, tracked) is { } summary)
        {
            Apply(summary, passing with { Tracked = produced });
            return;
        }

        if (KnownMembers.KeptResults.Contain(method))
            Kept(call, receiver, produced, passing.OriginOr(SinkKind.Kept));
        if (TypeFacts.CanCarryClosure(call.Type))
            GoOn(call, produced, origin);
    }

    /// <summary>A tracked value on its way into a call: as an argument, or (null) as the receiver.</summary>
    private sealed record Passing(IArgumentOperation? Argument, IOperation Call, IMethodSymbol Method, IOperation? Receiver, TrackedValue Tracked, Origin? Origin)
    {
        public Origin OriginOr(SinkKind kind) => Origin ?? new Origin(kind, Method);

        public bool IsStoredQuery => Tracked.IsQuery && Method.Name.EndsWith("Range", StringComparison.Ordinal);
    }

    private void Apply(CalleeEffect effect, Passing passing)
    {
        var (_, call, method, receiver, tracked, origin) = passing;
        switch (effect)
        {
            case CalleeEffect.Immediate when tracked.RunsToFirstAwait:
                RunToFirstAwait(passing);
                break;

            // Assert.That(() => task, …): the callee waits for the running work that the delegate returns.
            case CalleeEffect.Waits when tracked.RunsToFirstAwait && node.Value.IsRunning:
                Completed(call, tracked);
                break;

            case CalleeEffect.Immediate or CalleeEffect.Waits:
                RunByCallee(passing);
                break;

            case CalleeEffect.Deferred when tracked.IsQuery && method.MethodKind == MethodKind.Constructor:
                Enumerated(call, tracked, origin);
                break;

            case CalleeEffect.Deferred when IsConstructorInitializer(call):
                Add(SinkKind.StoredInMember, call, tracked, origin, method);
                break;

            case CalleeEffect.Deferred:
                deferred.WaitFor(node, call, reference, ElementsGivenIn(call, tracked));
                GoOn(call, tracked with { IsQuery = tracked.IsQuery || tracked.Kind == HolderKind.Reference && RunsForEachElement(passing.Argument, method) }, origin);
                break;

            case CalleeEffect.Starts:
                Started(passing);
                break;

            case CalleeEffect.AwaitsAny:
                AwaitedWithOthers(passing);
                break;

            case CalleeEffect.Finishes when TimeLimits.MayPass(call):
                LeftRunning(call, tracked, origin);
                break;

            case CalleeEffect.Finishes:
                Completed(call, tracked);
                break;

            case CalleeEffect.Ignores:
                break;

            case CalleeEffect.Escapes:
                Kept(call, receiver ?? ExtendedBy(call), tracked, passing.OriginOr(SinkKind.Kept), isOutOfReach: true);
                break;

            case CalleeEffect.Stores:
                Stored(passing);
                break;

            default:
                GivenToUnknown(passing);
                break;
        }
    }

    private void RunByCallee(Passing passing)
    {
        var (argument, call, _, _, tracked, origin) = passing;
        var elements = ElementsGivenIn(call, tracked).ToList();
        deferred.WaitFor(node, call, reference, elements);

        if ((tracked.Kind != HolderKind.Reference || IsElement(tracked, argument)) && TypeFacts.CanCarryClosure(call.Type))
            GoOn(call, tracked, origin);
        else if (!tracked.IsRunning)
            Add(SinkKind.Invoked, call, tracked, origin);
        // The callee does not wait for what runs, and nobody else can.
        else if (elements.Count == 0)
            LeftRunning(call, tracked, origin);
    }

    private void Stored(Passing passing)
    {
        var (_, call, _, receiver, tracked, origin) = passing;

        // list.AddRange(xs.Select(x => x + i)): the elements are stored, not what makes them.
        if (passing.IsStoredQuery)
        {
            if (AfterEnumeration(call, tracked, origin) is not { } made)
                return;
            (tracked, origin) = made;
        }

        var stored = origin ?? new Origin(SinkKind.Kept, passing.Method);
        if (receiver is ILocalReferenceOperation { Local: var collection })
            HeldAsElement(collection, call, tracked, stored);
        else if (receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
            GoOn(call, tracked, origin);
        else
            Kept(call, receiver, tracked, stored);
    }

    // : base(a), : this(a)
    private static bool IsConstructorInitializer(IOperation call) => call is IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor };

    // What is registered with a token goes with the source of the token.
    private static IOperation? SourceOf(IOperation registration) =>
        registration is IInvocationOperation { Instance: { Type: { } type } token } && MetadataNames.Is(type, "System.Threading.CancellationToken") ? token : null;

    private static IOperation? ExtendedBy(IOperation call) =>
        call is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var extended, ..] } ? extended.Value : null;

    // new Action[] { () => i }.ToList(): the elements are handed on.
    private static bool IsElement(TrackedValue tracked, IArgumentOperation? argument) =>
        tracked is { Kind: HolderKind.Reference, IsQuery: false } && argument?.Parameter?.Type is { } type && !TypeFacts.IsFunction(type) && TypeFacts.IsSequence(type);

    private static bool RunsForEachElement(IArgumentOperation? argument, IMethodSymbol method) =>
        TypeFacts.IsFunction(argument?.Parameter?.Type) && method.ReturnType.TypeKind != TypeKind.Array && TypeFacts.IsSequence(method.ReturnType);
}

using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>Closures that are given to a callee, called, or returned to the caller.</summary>
internal sealed partial class Itinerary
{
    // What a nested function returns is in the hands of whoever runs that function.
    private IOperation? Returned(Way way, IReturnOperation result, Carrier carrier)
    {
        var yields = result.Kind == OperationKind.YieldReturn;
        if (!yields && mentions.FunctionOf(result) is { Kind: not ClosureKind.LocalFunction } function && ReceiverOf(function.Operation) is { } receiver)
            return TypeShapes.CanCarryClosure(receiver.Type) ? receiver : null;

        Stop(way, result, Fate.Escapes, carrier, yields ? "yielded" : "returned");
        return null;
    }

    private static IOperation? ReceiverOf(IOperation function) =>
        OperationTree.WithConversions(function).Parent is IArgumentOperation { Parent: IInvocationOperation { Type: not null } call } ? call : null;

    private IOperation? Passed(Way way, IArgumentOperation argument, ref Carrier carrier)
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
            Stop(way, argument, Fate.Unknown, carrier, "given to an indexer");
            return null;
        }

        var name = CalleeName.Of(method);
        var callee = argument.Parent!;
        switch (callees.EffectOf(method, argument.Parameter))
        {
            case CalleeEffect.Waits:
                carrier = carrier with { RunsToFirstAwait = false };
                goto case CalleeEffect.Immediate;

            case CalleeEffect.Immediate when carrier.RunsToFirstAwait:
                return RunToFirstAwait(way, argument, ref carrier, name);

            case CalleeEffect.Immediate or CalleeEffect.Deferred when carrier.Hold == Hold.Active && WaitsForEach(callee):
                Add(way, callee, Fate.Finishes, "awaited");
                return null;

            case CalleeEffect.Immediate:
                if ((carrier.Hold != Hold.Passive || IsElement(carrier, argument)) && TypeShapes.CanCarryClosure(callee.Type))
                    return callee;
                if (carrier.Hold == Hold.Active)
                {
                    // The callee does not wait for what runs, and nobody else can.
                    if (way.Holder is null)
                        Stop(way, callee, Fate.Escapes, carrier, carrier.Where);
                    return null;
                }

                Add(way, callee, Fate.Runs, "run later");
                return null;

            case CalleeEffect.Deferred when carrier.IsQuery && method.MethodKind == MethodKind.Constructor:
                return Enumerated(way, callee, ref carrier);

            case CalleeEffect.Deferred:
                carrier = carrier with { IsQuery = carrier.IsQuery || carrier.Hold == Hold.Passive && RunsForEachElement(argument, method) };
                return callee;

            case CalleeEffect.Starts:
                carrier = new Carrier(Hold.Active, carrier.Where.Length > 0 ? carrier.Where : $"kept by '{name}'", false, HasRun: carrier.HasRun || MakesTasks(carrier, argument));
                return callee;

            case CalleeEffect.Finishes:
                Add(way, callee, Fate.Finishes, "");
                return null;

            case CalleeEffect.Ignores:
                return null;

            case CalleeEffect.Escapes:
                Kept(way, callee, receiver ?? ExtendedBy(callee), carrier, $"kept by '{name}'");
                return null;

            // list.AddRange(xs.Select(x => x + i)): the elements are stored, not what makes them.
            case CalleeEffect.Stores when carrier.IsQuery && method.Name.EndsWith("Range", StringComparison.Ordinal):
                if (Enumerated(way, callee, ref carrier) is null)
                    return null;
                goto case CalleeEffect.Stores;

            case CalleeEffect.Stores when receiver is ILocalReferenceOperation { Local: var collection }:
                HeldBy(way, collection, callee, Stored(carrier, $"kept by '{name}'"));
                return null;

            case CalleeEffect.Stores when receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return callee;

            case CalleeEffect.Stores:
                Kept(way, callee, receiver, carrier, $"kept by '{name}'");
                return null;

            default:
                return GivenToUnknown(way, callee, ref carrier, name);
        }
    }

    // What is registered with a token goes with the source of the token.
    private static IOperation? SourceOf(IOperation registration) =>
        registration is IInvocationOperation { TargetMethod.ContainingType.Name: "CancellationToken", Instance: { } token } ? token : null;

    private static IOperation? ExtendedBy(IOperation callee) =>
        callee is IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var extended, ..] } ? extended.Value : null;

    // new Action[] { () => i }.ToList(): the elements are handed on.
    private static bool IsElement(Carrier carrier, IArgumentOperation argument) =>
        carrier is { Hold: Hold.Passive, IsQuery: false } && argument.Parameter?.Type is { } type && !TypeShapes.IsFunction(type) && TypeShapes.IsSequence(type);

    private static bool RunsForEachElement(IArgumentOperation argument, IMethodSymbol method) =>
        TypeShapes.IsFunction(argument.Parameter?.Type) && method.ReturnType.TypeKind != TypeKind.Array && TypeShapes.IsSequence(method.ReturnType);

    private IOperation? Called(Way way, IInvocationOperation call, ref Carrier carrier)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            // The task of an async delegate carries it on.
            if (carrier.RunsToFirstAwait && TypeShapes.CanCarryClosure(call.Type))
            {
                carrier = new Carrier(Hold.Active, CarriedByTask, false);
                return call;
            }

            Add(way, call, Fate.Runs, "run later");
            return null;
        }

        switch (callees.EffectOf(call.TargetMethod, null))
        {
            case CalleeEffect.Finishes:
                Add(way, call, Fate.Finishes, "");
                return null;
            case CalleeEffect.Deferred or CalleeEffect.Starts:
                return call;
            case CalleeEffect.Ignores:
                // new Thread(() => …).Start(): nobody is left who could wait for it.
                if (carrier.Hold == Hold.Active && way.Holder is null)
                    Stop(way, call, Fate.Escapes, carrier, carrier.Where);
                return null;
        }

        if (call.TargetMethod.Name == "Clear")
        {
            Add(way, call, Fate.Finishes, "");
            return null;
        }

        if (TypeShapes.CanCarryClosure(call.Type))
            return call;

        if (carrier.Hold == Hold.Passive)
            Add(way, call, Fate.Runs, "run later");
        return null;
    }

    private IOperation? Read(Way way, IPropertyReferenceOperation property, ref Carrier carrier)
    {
        if (IsTarget(property))
            return null;

        switch (property.Property.Name)
        {
            // Lazy<T>.Value runs the factory, the first time; Task<T>.Result waits for the task.
            case "Value" when property.Property.ContainingType.Name == "Lazy":
                way.Stops.Add(new Stop(property, mention, Fate.Runs, "run later") { IsLast = true });
                return null;
            case "Result" when property.Property.ContainingType.Name is "Task" or "ValueTask":
                Add(way, property, Fate.Finishes, "");
                return null;
            default:
                return TypeShapes.CanCarryClosure(property.Type) ? property : null;
        }
    }
}

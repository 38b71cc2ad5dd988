using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Follows a closure, or an object that carries it, upwards through the operations around it: conversions, initializers, calls
/// and assignments, to the places where it is run, kept, awaited or held in a variable.
/// </summary>
internal sealed class Itinerary
{
    private readonly ClosureModel model;
    private readonly Mentions mentions;
    private readonly Callees callees;

    // Guards against variables that hold each other (f = g; g = f).
    private readonly HashSet<(ISymbol, Hold)> heldBy = new();

    // The creation or the mention of a variable from which the current climb set out.
    private IOperation mention = null!;

    public Itinerary(ClosureModel model, Mentions mentions, Callees callees)
    {
        this.model = model;
        this.mentions = mentions;
        this.callees = callees;
    }

    /// <summary>The way of the closure that <paramref name="creation"/> makes: a lambda, the delegate of a local function, or the call of an async or iterator one.</summary>
    public Leg From(IOperation creation, Closure closure)
    {
        heldBy.Clear();
        var leg = new Leg(null, creation, Hold.Passive, "");
        if (creation is not IInvocationOperation)
            Follow(leg, creation, new Carrier(Hold.Passive, "", closure.IsAsync));
        else if (closure.IsAsync && !closure.IsIterator)
            Follow(leg, creation, new Carrier(Hold.Active, $"kept by the task that '{closure.Symbol.Name}' returns", false));
        else
            Follow(leg, creation, new Carrier(Hold.Passive, "", false));
        return leg;
    }

    /// <summary>The way of whatever <paramref name="parameter"/> of the function <paramref name="home"/> is given.</summary>
    public Leg From(IParameterSymbol parameter, IOperation body, Closure? home)
    {
        heldBy.Clear();
        var leg = new Leg(parameter, body, Hold.Passive, "");
        FollowMentions(leg, parameter, home, new Carrier(Hold.Passive, "", false));
        return leg;
    }

    /// <param name="Where">For an active carrier: what started it, in the words of a message.</param>
    /// <param name="RunsToFirstAwait">Whether it is the delegate of an async function: running it is not the end of it.</param>
    private readonly record struct Carrier(Hold Hold, string Where, bool RunsToFirstAwait);

    private void Follow(Leg leg, IOperation from, Carrier carrier)
    {
        var outer = mention;
        mention = from;
        Climb(leg, from, carrier);
        mention = outer;
    }

    private void Climb(Leg leg, IOperation value, Carrier carrier)
    {
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IParenthesizedOperation or IConversionOperation or IDelegateCreationOperation or IArrayInitializerOperation
                    or IArrayCreationOperation or ICoalesceOperation or IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation
                    or ITranslatedQueryOperation or ISwitchExpressionOperation:
                case ISwitchExpressionArmOperation arm when arm.Value == value:
                case IConditionalOperation { Type: not null } choice when choice.Condition != value:
                case IBinaryOperation { Type.TypeKind: TypeKind.Delegate }:
                case ITupleOperation:
                case IMethodReferenceOperation:
                    value = parent;
                    break;

                case var collection when OperationShapes.IsCollectionExpression(collection):
                    value = parent;
                    break;

                case IObjectCreationOperation creation when creation.Initializer == value:
                    value = creation;
                    break;

                case IMemberInitializerOperation member when member.Initializer == value:
                    value = member;
                    break;

                case IConditionalAccessOperation access:
                    if (access.Operation == value && InstanceUser(access) is { } user)
                        value = user;
                    else
                        value = access;
                    break;

                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    HeldBy(leg, declarator.Symbol, declarator, carrier);
                    return;

                case ISymbolInitializerOperation:
                    Stop(leg, value, Fate.Escapes, carrier, "stored in a field or property");
                    return;

                case IAssignmentOperation assignment when assignment.Value == value:
                    if (Assigned(leg, assignment, carrier) is not { } passedOn)
                        return;
                    value = passedOn;
                    break;

                case IEventAssignmentOperation subscription when subscription.HandlerValue == value:
                    Subscribed(leg, subscription, carrier);
                    return;

                case IReturnOperation result:
                    if (Returned(leg, result, carrier) is not { } received)
                        return;
                    value = received;
                    break;

                case IArgumentOperation argument:
                    if (Passed(leg, argument, ref carrier) is not { } fromCallee)
                        return;
                    value = fromCallee;
                    break;

                case IInvocationOperation call when call.Instance == value:
                    if (Called(leg, call, ref carrier) is not { } fromCall)
                        return;
                    value = fromCall;
                    break;

                case IPropertyReferenceOperation property when property.Instance == value:
                    if (Read(leg, property, ref carrier) is not { } element)
                        return;
                    value = element;
                    break;

                case IFieldReferenceOperation field when field.Instance == value && TypeShapes.CanCarryClosure(field.Type):
                case IArrayElementReferenceOperation item when item.ArrayReference == value && TypeShapes.CanCarryClosure(item.Type):
                    if (IsTarget(parent))
                        return;
                    value = parent;
                    break;

                case IAwaitOperation awaiting:
                    Add(leg, awaiting, Fate.Finishes, "awaited");
                    return;

                case IForEachLoopOperation loop when loop.Collection == value:
                    Add(leg, mention, Fate.Runs, "run later");
                    return;

                case IUsingOperation or IUsingDeclarationOperation:
                    return;

                case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                    Stop(leg, value, Fate.Unknown, carrier, "given to a dynamic call");
                    return;

                case IExpressionStatementOperation:
                    if (carrier.Hold == Hold.Active && carrier.Where.Length > 0 && leg.Holder is null)
                        Add(leg, value, Fate.Escapes, carrier.Where);
                    return;

                default:
                    return;
            }
        }
    }

    private static bool IsTarget(IOperation place) => place.Parent is IAssignmentOperation assignment && assignment.Target == place;

    // Collection?.Where(…): what is done with the instance stands in the other half.
    private static IOperation? InstanceUser(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation is IConditionalAccessInstanceOperation);

    private void Stop(Leg leg, IOperation at, Fate fate, Carrier carrier, string where) =>
        Add(leg, at, carrier.Where.Length > 0 ? Fate.Escapes : fate, carrier.Where.Length > 0 ? carrier.Where : where);

    private void Add(Leg leg, IOperation at, Fate fate, string where) => leg.Stops.Add(new Stop(at, mention, fate, where));

    private void HeldBy(Leg leg, ISymbol holder, IOperation since, Carrier carrier)
    {
        if (!heldBy.Add((holder, carrier.Hold)))
            return;

        var next = new Leg(holder, since, carrier.Hold, carrier.Where);
        leg.Next.Add((mention, next));
        FollowMentions(next, holder, mentions.FunctionOf(since), carrier);
    }

    private void FollowMentions(Leg next, ISymbol holder, Closure? home, Carrier carrier)
    {
        foreach (var other in mentions.Of(holder))
        {
            if (Mentions.IsWritten(other))
                next.Replacements.Add(Mentions.WriteOf(other));
            else if (mentions.FunctionOf(other) is var function && function == home)
                Follow(next, other, carrier);
            else if (function is not null)
                FollowInto(next, function, home);
        }
    }

    // A holder that another closure captures goes where that closure goes.
    private void FollowInto(Leg leg, Closure function, Closure? home)
    {
        while (function.Parent is { } parent && parent != home)
            function = parent;

        if (function.Parent != home || !heldBy.Add((function.Symbol, Hold.Passive)))
            return;

        foreach (var creation in Creations(function))
            Follow(leg, creation, new Carrier(Hold.Passive, "", function.IsAsync));
        foreach (var use in function.Uses)
        {
            if (!use.IsConversion && use.Function == home)
                Add(leg, use.Operation, Fate.Runs, "run later");
        }
    }

    /// <summary>The places, in the function around it, where <paramref name="closure"/> becomes an object that can be kept.</summary>
    public static IEnumerable<IOperation> Creations(Closure closure)
    {
        if (closure.Kind != ClosureKind.LocalFunction)
            return [closure.Operation];

        var carriesItself = closure.IsAsync || closure.IsIterator;
        return closure.Uses
            .Where(use => use.Function == closure.Parent && (use.IsConversion || carriesItself))
            .Select(use => use.Operation);
    }

    private IOperation? Assigned(Leg leg, IAssignmentOperation assignment, Carrier carrier)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                HeldBy(leg, local.Local, assignment, carrier);
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                HeldBy(leg, parameter.Parameter, assignment, carrier);
                break;

            case IDiscardOperation:
                if (carrier.Where.Length > 0)
                    Add(leg, assignment, Fate.Escapes, carrier.Where);
                return null;

            case ITupleOperation:
                return null;

            // new Box { Action = () => x }: the object carries it.
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                return assignment;

            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                HeldBy(leg, array.Local, assignment, Stored(carrier, $"stored in '{array.Local.Name}'"));
                return null;

            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation collection }:
                HeldBy(leg, collection.Local, assignment, Stored(carrier, $"stored in '{collection.Local.Name}'"));
                return null;

            case IMemberReferenceOperation member:
                Stop(leg, assignment, Fate.Escapes, carrier, $"stored in '{member.Member.Name}'");
                return null;

            default:
                Stop(leg, assignment, Fate.Escapes, carrier, "stored");
                return null;
        }

        return assignment.Parent is IExpressionStatementOperation ? null : assignment;
    }

    private static Carrier Stored(Carrier carrier, string where) =>
        carrier.Hold == Hold.Active ? carrier : carrier with { Hold = Hold.Stored, Where = where };

    private void Subscribed(Leg leg, IEventAssignmentOperation subscription, Carrier carrier)
    {
        if (!subscription.Adds)
        {
            Add(leg, subscription, Fate.Finishes, "");
            return;
        }

        var where = carrier.Where.Length > 0 ? carrier.Where : $"added to event '{EventOf(subscription)?.Name}'";
        if (leg.Holder is null || EventOf(subscription) is not { } kept)
        {
            Add(leg, subscription, Fate.Escapes, where);
            return;
        }

        // The event holds it until the same handler is removed.
        var next = new Leg(kept, subscription, Hold.Active, where);
        leg.Next.Add((mention, next));
        foreach (var other in mentions.Of(leg.Holder))
        {
            var handler = other;
            while (handler.Parent is IConversionOperation or IDelegateCreationOperation)
                handler = handler.Parent;
            if (handler.Parent is IEventAssignmentOperation { Adds: false } removal && SymbolEqualityComparer.Default.Equals(EventOf(removal), kept))
                next.Stops.Add(new Stop(removal, other, Fate.Finishes, ""));
        }
    }

    private static IEventSymbol? EventOf(IEventAssignmentOperation subscription) =>
        (subscription.EventReference as IEventReferenceOperation)?.Event;

    // What a nested function returns is in the hands of whoever runs that function.
    private IOperation? Returned(Leg leg, IReturnOperation result, Carrier carrier)
    {
        var yields = result.Kind == OperationKind.YieldReturn;
        if (!yields && mentions.FunctionOf(result) is { Kind: not ClosureKind.LocalFunction } function && ReceiverOf(function.Operation) is { } receiver)
            return TypeShapes.CanCarryClosure(receiver.Type) ? receiver : null;

        Stop(leg, result, Fate.Escapes, carrier, yields ? "yielded" : "returned");
        return null;
    }

    private static IOperation? ReceiverOf(IOperation function)
    {
        while (function.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
            function = function.Parent;
        return function.Parent is IArgumentOperation { Parent: IInvocationOperation { Type: not null } call } ? call : null;
    }

    private IOperation? Passed(Leg leg, IArgumentOperation argument, ref Carrier carrier)
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
            Stop(leg, argument, Fate.Unknown, carrier, "given to an indexer");
            return null;
        }

        var name = CalleeName.Of(method);
        var callee = argument.Parent!;
        switch (callees.EffectOf(method, argument.Parameter))
        {
            case CalleeEffect.Immediate when carrier.RunsToFirstAwait:
                return Awaited(leg, callee, carrier = carrier with { RunsToFirstAwait = false }, Fate.Unknown, name);

            case CalleeEffect.Immediate:
                if (carrier.Hold != Hold.Passive && TypeShapes.CanCarryClosure(callee.Type))
                    return callee;
                if (carrier.Hold == Hold.Active)
                {
                    // The callee does not wait for what runs, and nobody else can.
                    if (leg.Holder is null)
                        Add(leg, callee, Fate.Escapes, carrier.Where);
                    return null;
                }

                Add(leg, callee, Fate.Runs, "run later");
                return null;

            case CalleeEffect.Deferred:
                return callee;

            case CalleeEffect.Starts:
                carrier = new Carrier(Hold.Active, carrier.Where.Length > 0 ? carrier.Where : $"kept by '{name}'", false);
                return callee;

            case CalleeEffect.Finishes:
                Add(leg, callee, Fate.Finishes, "");
                return null;

            case CalleeEffect.Ignores:
                return null;

            case CalleeEffect.Escapes:
                Stop(leg, callee, Fate.Escapes, carrier, $"kept by '{name}'");
                return null;

            case CalleeEffect.Stores when receiver is ILocalReferenceOperation { Local: var collection }:
                HeldBy(leg, collection, callee, Stored(carrier, $"kept by '{name}'"));
                return null;

            case CalleeEffect.Stores when receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return callee;

            case CalleeEffect.Stores:
                Stop(leg, callee, Fate.Escapes, carrier, $"kept by '{name}'");
                return null;

            default:
                return Awaited(leg, callee, carrier, Fate.Unknown, name);
        }
    }

    // Given to a callee that returns a task: done when the task is; without one, nothing is known.
    private IOperation? Awaited(Leg leg, IOperation callee, Carrier carrier, Fate fate, string name)
    {
        for (var value = callee; value.Parent is { } parent; value = parent)
        {
            if (parent is IAwaitOperation)
            {
                Add(leg, parent, Fate.Finishes, "awaited");
                return null;
            }

            if (parent is not (IParenthesizedOperation or IConversionOperation) && !(parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }))
                break;
        }

        Stop(leg, callee, fate, carrier, $"given to '{name}'");
        return null;
    }

    private IOperation? Called(Leg leg, IInvocationOperation call, ref Carrier carrier)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            // The task of an async delegate carries it on.
            if (carrier.RunsToFirstAwait && TypeShapes.CanCarryClosure(call.Type))
            {
                carrier = new Carrier(Hold.Active, "kept by the task that it returns", false);
                return call;
            }

            Add(leg, call, Fate.Runs, "run later");
            return null;
        }

        switch (callees.EffectOf(call.TargetMethod, null))
        {
            case CalleeEffect.Finishes:
                Add(leg, call, Fate.Finishes, "");
                return null;
            case CalleeEffect.Deferred or CalleeEffect.Starts:
                return call;
            case CalleeEffect.Ignores:
                // new Thread(() => …).Start(): nobody is left who could wait for it.
                if (carrier.Hold == Hold.Active && leg.Holder is null)
                    Add(leg, call, Fate.Escapes, carrier.Where);
                return null;
        }

        if (call.TargetMethod.Name == "Clear")
        {
            Add(leg, call, Fate.Finishes, "");
            return null;
        }

        if (TypeShapes.CanCarryClosure(call.Type))
            return call;

        if (carrier.Hold == Hold.Passive)
            Add(leg, call, Fate.Runs, "run later");
        return null;
    }

    private IOperation? Read(Leg leg, IPropertyReferenceOperation property, ref Carrier carrier)
    {
        if (IsTarget(property))
            return null;

        switch (property.Property.Name)
        {
            // Lazy<T>.Value runs the factory; Task<T>.Result waits for the task.
            case "Value" when property.Property.ContainingType.Name == "Lazy":
                Add(leg, property, Fate.Runs, "run later");
                return null;
            case "Result" when property.Property.ContainingType.Name is "Task" or "ValueTask":
                Add(leg, property, Fate.Finishes, "");
                return null;
            default:
                return TypeShapes.CanCarryClosure(property.Type) ? property : null;
        }
    }
}

using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>
/// Follows a closure, or an object that carries it, upwards through the operations around it: conversions, initializers, calls
/// and assignments, to the places where it is run, kept, awaited or held in a variable.
/// </summary>
internal sealed partial class Itinerary
{
    private readonly ClosureModel model;
    private readonly Mentions mentions;
    private readonly Callees callees;

    // Variables may hold each other (f = g; g = f), and many closures go into one list: each way is followed once.
    private readonly Dictionary<(ISymbol, Carrier, Closure?), Way> ways = new();

    // The creation or the mention of a variable from which the current climb set out.
    private IOperation mention = null!;

    public Itinerary(ClosureModel model, Mentions mentions, Callees callees)
    {
        this.model = model;
        this.mentions = mentions;
        this.callees = callees;
    }

    /// <summary>The way of the closure that <paramref name="creation"/> makes: a lambda, the delegate of a local function, or the call of an async or iterator one.</summary>
    public Way From(IOperation creation, Closure closure)
    {
        var way = new Way(null, Hold.Passive, "");
        if (creation is not IInvocationOperation)
            Follow(way, creation, new Carrier(Hold.Passive, "", closure.IsAsync));
        else if (closure.IsAsync && !closure.IsIterator)
            Follow(way, creation, new Carrier(Hold.Active, $"kept by the task that '{closure.Symbol.Name}' returns", false));
        else
            Follow(way, creation, new Carrier(Hold.Passive, "", false, IsQuery: true));
        return way;
    }

    /// <summary>The way of whatever <paramref name="parameter"/> of the function <paramref name="home"/> is given.</summary>
    public Way From(IParameterSymbol parameter, Closure? home) => WayIn(parameter, new Carrier(Hold.Passive, "", false), home);

    /// <param name="Where">For an active carrier: what started it, in the words of a message.</param>
    /// <param name="RunsToFirstAwait">Whether it is the delegate of an async function: running it is not the end of it.</param>
    /// <param name="IsQuery">Whether it is run for each element when the carrier is enumerated, and is no element itself.</param>
    private readonly record struct Carrier(Hold Hold, string Where, bool RunsToFirstAwait, bool IsQuery = false);

    private void Follow(Way way, IOperation from, Carrier carrier)
    {
        var outer = mention;
        mention = from;
        Climb(way, from, carrier);
        mention = outer;
    }

    private void Climb(Way way, IOperation value, Carrier carrier)
    {
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                // The members of an object are not the object.
                case IInvocationOperation or IMemberReferenceOperation or IArrayElementReferenceOperation or IForEachLoopOperation or IAwaitOperation
                    when carrier.Hold == Hold.Owned:
                    return;

                case IParenthesizedOperation or IConversionOperation or IDelegateCreationOperation
                    or IArrayCreationOperation or ICoalesceOperation or IObjectOrCollectionInitializerOperation
                    or ITranslatedQueryOperation or ISwitchExpressionOperation:
                case ISwitchExpressionArmOperation arm when arm.Value == value:
                case IConditionalOperation { Type: not null } choice when choice.Condition != value:
                case IBinaryOperation { Type.TypeKind: TypeKind.Delegate }:
                case IMethodReferenceOperation:
                    value = parent;
                    break;

                case IArrayInitializerOperation or IAnonymousObjectCreationOperation or ITupleOperation:
                case { Kind: NewerOperations.CollectionExpression }:
                    carrier = carrier with { IsQuery = false };
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
                    HeldBy(way, declarator.Symbol, declarator, carrier);
                    return;

                case ISymbolInitializerOperation:
                    Stop(way, value, Fate.Escapes, carrier, "stored in a field or property");
                    return;

                case IAssignmentOperation assignment when assignment.Value == value:
                    if (Assigned(way, assignment, carrier) is not { } passedOn)
                        return;
                    value = passedOn;
                    break;

                case IEventAssignmentOperation subscription when subscription.HandlerValue == value:
                    Subscribed(way, subscription, carrier);
                    return;

                case IReturnOperation result:
                    if (Returned(way, result, carrier) is not { } received)
                        return;
                    value = received;
                    break;

                case IArgumentOperation argument:
                    if (Passed(way, argument, ref carrier) is not { } fromCallee)
                        return;
                    value = fromCallee;
                    break;

                case IInvocationOperation call when call.Instance == value:
                    if (Called(way, call, ref carrier) is not { } fromCall)
                        return;
                    value = fromCall;
                    break;

                case IPropertyReferenceOperation property when property.Instance == value:
                    if (Read(way, property, ref carrier) is not { } element)
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
                    Add(way, awaiting, Fate.Finishes, "awaited");
                    return;

                case IForEachLoopOperation loop when loop.Collection == value:
                    Add(way, mention, carrier.Hold == Hold.Active && WaitsForEach(loop) ? Fate.Finishes : Fate.Runs, "run later");
                    return;

                case IUsingOperation or IUsingDeclarationOperation:
                    return;

                case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                    Stop(way, value, Fate.Unknown, carrier, "given to a dynamic call");
                    return;

                case IExpressionStatementOperation:
                    if (carrier.Hold == Hold.Active && carrier.Where.Length > 0 && way.Holder is null)
                        Kept(way, value, SourceOf(value), carrier, carrier.Where);
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

    private void Stop(Way way, IOperation at, Fate fate, Carrier carrier, string where) => way.Stops.Add(StopOf(at, fate, carrier, where));

    // What runs meanwhile does so wherever its task is given.
    private Stop StopOf(IOperation at, Fate fate, Carrier carrier, string where)
    {
        var certain = carrier.Hold == Hold.Active ? Fate.Escapes : fate;
        return new Stop(at, mention, certain, certain == Fate.Escapes && carrier.Where.Length > 0 ? carrier.Where : where);
    }

    private void Add(Way way, IOperation at, Fate fate, string where) =>
        way.Stops.Add(new Stop(fate == Fate.Finishes && way.Hold == Hold.Active ? PlaceOfWait(at, way.Holder!) : at, mention, fate, where));

    // Kept by an object: if that object is a part of one in a variable of this method, the closure goes where that one goes.
    private void Kept(Way way, IOperation at, IOperation? keeper, Carrier carrier, string where)
    {
        var stop = StopOf(at, Fate.Escapes, carrier, where);
        way.Stops.Add(stop with
        {
            IsKept = keeper is not null && carrier.Hold != Hold.Active,
            Keeper = Ownership.RootOf(keeper) is { } owner && Ownership.IsOwn(owner, mentions)
                ? WayIn(owner, new Carrier(Hold.Owned, stop.Where, false), mentions.FunctionOf(at))
                : null,
        });
    }

    private void HeldBy(Way way, ISymbol holder, IOperation since, Carrier carrier) =>
        way.Next.Add(new Hop(mention, since, WayIn(holder, carrier, mentions.FunctionOf(since))));

    private Way WayIn(ISymbol holder, Carrier carrier, Closure? home)
    {
        if (ways.TryGetValue((holder, carrier, home), out var known))
            return known;

        var way = ways[(holder, carrier, home)] = new Way(holder, carrier.Hold, carrier.Where);
        var entered = new HashSet<Closure>();
        foreach (var other in mentions.Of(holder))
        {
            if (Mentions.IsWritten(other))
                way.Replacements.Add(Mentions.WriteOf(other));
            else if (mentions.FunctionOf(other) is var function && function == home)
                Follow(way, other, carrier);
            else if (function is not null && carrier.Hold != Hold.Owned && function.OutermostIn(home) is { } outer && entered.Add(outer))
                FollowInto(way, outer, home);
        }

        return way;
    }

    // A holder that another closure captures goes where that closure goes.
    private void FollowInto(Way way, Closure function, Closure? home)
    {
        if (way.Hold == Hold.Active)
        {
            WaitedForIn(way, function, home);
            return;
        }

        foreach (var creation in Creations(function))
            Follow(way, creation, new Carrier(Hold.Passive, "", function.IsAsync));
        foreach (var use in function.Uses)
        {
            if (!use.IsConversion && use.Function == home)
                Add(way, use.Operation, Fate.Runs, "run later");
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

    private IOperation? Assigned(Way way, IAssignmentOperation assignment, Carrier carrier)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                HeldBy(way, local.Local, assignment, carrier);
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                HeldBy(way, parameter.Parameter, assignment, carrier);
                break;

            case IDiscardOperation:
                if (carrier.Where.Length > 0)
                    Add(way, assignment, Fate.Escapes, carrier.Where);
                return null;

            case ITupleOperation:
                return null;

            // new Box { Action = () => x }: the object carries it.
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                return assignment;

            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                HeldBy(way, array.Local, assignment, Stored(carrier, $"stored in '{array.Local.Name}'"));
                return null;

            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation collection }:
                HeldBy(way, collection.Local, assignment, Stored(carrier, $"stored in '{collection.Local.Name}'"));
                return null;

            case IMemberReferenceOperation member:
                Kept(way, assignment, member.Instance, carrier, $"stored in '{member.Member.Name}'");
                return null;

            default:
                Stop(way, assignment, Fate.Escapes, carrier, "stored");
                return null;
        }

        return assignment.Parent is IExpressionStatementOperation ? null : assignment;
    }

    private static Carrier Stored(Carrier carrier, string where) =>
        carrier.Hold == Hold.Active ? carrier : carrier with { Hold = Hold.Stored, Where = where };

    private void Subscribed(Way way, IEventAssignmentOperation subscription, Carrier carrier)
    {
        if (!subscription.Adds)
        {
            Add(way, subscription, Fate.Finishes, "");
            return;
        }

        var where = carrier.Where.Length > 0 ? carrier.Where : $"added to event '{EventOf(subscription)?.Name}'";
        if (way.Holder is null || EventOf(subscription) is not { } kept)
        {
            Kept(way, subscription, (subscription.EventReference as IMemberReferenceOperation)?.Instance, carrier, where);
            return;
        }

        // The event holds it until the same handler is removed.
        var next = new Way(kept, Hold.Active, where);
        way.Next.Add(new Hop(mention, subscription, next));
        foreach (var other in mentions.Of(way.Holder))
        {
            if (OperationTree.WithConversions(other).Parent is IEventAssignmentOperation { Adds: false } removal && SymbolEqualityComparer.Default.Equals(EventOf(removal), kept))
                next.Stops.Add(new Stop(removal, other, Fate.Finishes, ""));
        }
    }

    private static IEventSymbol? EventOf(IEventAssignmentOperation subscription) =>
        (subscription.EventReference as IEventReferenceOperation)?.Event;

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
                return Awaited(way, callee, carrier = carrier with { RunsToFirstAwait = false }, Fate.Unknown, name);

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
                        Add(way, callee, Fate.Escapes, carrier.Where);
                    return null;
                }

                Add(way, callee, Fate.Runs, "run later");
                return null;

            case CalleeEffect.Deferred when carrier.IsQuery && method.MethodKind == MethodKind.Constructor:
                Add(way, callee, Fate.Runs, "run later");
                return null;

            case CalleeEffect.Deferred:
                carrier = carrier with { IsQuery = carrier.IsQuery || carrier.Hold == Hold.Passive && RunsForEachElement(argument, method) };
                return callee;

            case CalleeEffect.Starts:
                carrier = new Carrier(Hold.Active, carrier.Where.Length > 0 ? carrier.Where : $"kept by '{name}'", false);
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
                Add(way, callee, Fate.Runs, "run later");
                return null;

            case CalleeEffect.Stores when receiver is ILocalReferenceOperation { Local: var collection }:
                HeldBy(way, collection, callee, Stored(carrier, $"kept by '{name}'"));
                return null;

            case CalleeEffect.Stores when receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return callee;

            case CalleeEffect.Stores:
                Kept(way, callee, receiver, carrier, $"kept by '{name}'");
                return null;

            default:
                return Awaited(way, callee, carrier, Fate.Unknown, name);
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

    // Given to a callee that returns a task: done when the task is; without one, nothing is known.
    private IOperation? Awaited(Way way, IOperation callee, Carrier carrier, Fate fate, string name)
    {
        for (var value = callee; value.Parent is { } parent; value = parent)
        {
            if (parent is IAwaitOperation)
            {
                Add(way, parent, Fate.Finishes, "awaited");
                return null;
            }

            if (parent is not (IParenthesizedOperation or IConversionOperation) && !(parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }))
                break;
        }

        Stop(way, callee, fate, carrier, $"given to '{name}'");
        return null;
    }

    private IOperation? Called(Way way, IInvocationOperation call, ref Carrier carrier)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            // The task of an async delegate carries it on.
            if (carrier.RunsToFirstAwait && TypeShapes.CanCarryClosure(call.Type))
            {
                carrier = new Carrier(Hold.Active, "kept by the task that it returns", false);
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
                    Add(way, call, Fate.Escapes, carrier.Where);
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
            // Lazy<T>.Value runs the factory; Task<T>.Result waits for the task.
            case "Value" when property.Property.ContainingType.Name == "Lazy":
                Add(way, property, Fate.Runs, "run later");
                return null;
            case "Result" when property.Property.ContainingType.Name is "Task" or "ValueTask":
                Add(way, property, Fate.Finishes, "");
                return null;
            default:
                return TypeShapes.CanCarryClosure(property.Type) ? property : null;
        }
    }
}

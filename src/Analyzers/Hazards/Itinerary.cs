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
    private readonly Dictionary<Entry, Way> ways = new();
    private readonly Dictionary<IOperation, Way> waysFrom = new();
    private readonly Dictionary<IOperation, Way> waysToFirstAwait = new();

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
        if (waysFrom.TryGetValue(creation, out var known))
            return known;

        var way = waysFrom[creation] = new Way(null, Hold.Passive, "");
        if (creation is not IInvocationOperation)
            Follow(way, creation, new Carrier(Hold.Passive, "", closure.IsAsync));
        else if (closure.IsAsync && !closure.IsIterator)
            Follow(way, creation, new Carrier(Hold.Active, $"kept by the task that '{closure.Symbol.Name}' returns", false));
        else
            Follow(way, creation, new Carrier(Hold.Passive, "", false, IsQuery: true));
        return way;
    }

    /// <summary>The same for an async closure of which only what it does before its first <c>await</c> matters.</summary>
    public Way ToFirstAwait(IOperation creation)
    {
        if (waysToFirstAwait.TryGetValue(creation, out var known))
            return known;

        var way = waysToFirstAwait[creation] = new Way(null, Hold.Passive, "");
        if (creation is not IInvocationOperation)
            Follow(way, creation, new Carrier(Hold.Passive, "", false));
        return way;
    }

    /// <summary>The way of whatever <paramref name="parameter"/> of the function <paramref name="home"/> is given.</summary>
    public Way From(IParameterSymbol parameter, Closure? home) => WayIn(parameter, new Carrier(Hold.Passive, "", false), home);

    /// <param name="Where">For an active carrier: what started it, in the words of a message.</param>
    /// <param name="RunsToFirstAwait">Whether it is the delegate of an async function: running it is not the end of it.</param>
    /// <param name="IsQuery">Whether it is run for each element when the carrier is enumerated, and is no element itself.</param>
    /// <param name="HasRun">For an active carrier: whether the closure itself has run, and only the work goes on that it has started.</param>
    /// <param name="IsUnknown">Whether it is the result of a callee of which nothing is known.</param>
    private sealed record Carrier(Hold Hold, string Where, bool RunsToFirstAwait, bool IsQuery = false, bool HasRun = false, bool IsUnknown = false);

    private sealed record Entry(ISymbol Holder, Carrier Carrier, Closure? Home);

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
                case { Kind: NewerOperations.With }:
                case IMethodReferenceOperation:
                    value = parent;
                    break;

                // [.. tasks]: the elements are handed on. [.. xs.Select(x => x + i)]: they are made here.
                case { Kind: NewerOperations.Spread }:
                    if (Enumerated(way, parent, ref carrier) is not { } elements)
                        return;
                    value = elements;
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
        var certain = carrier.IsUnknown ? Fate.Unknown : carrier.Hold == Hold.Active ? Fate.Escapes : fate;
        return new Stop(at, mention, certain, (carrier.IsUnknown || certain == Fate.Escapes) && carrier.Where.Length > 0 ? carrier.Where : where) { HasRun = carrier.HasRun };
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
}

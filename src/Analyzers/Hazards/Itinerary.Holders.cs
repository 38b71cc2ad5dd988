using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>Closures in variables, collections, fields and events.</summary>
internal sealed partial class Itinerary
{
    private void HeldBy(Way way, ISymbol holder, IOperation since, Carrier carrier) =>
        way.Next.Add(new Hop(mention, since, WayIn(holder, carrier, mentions.FunctionOf(since))));

    private Way WayIn(ISymbol holder, Carrier carrier, Closure? home)
    {
        var entry = new Entry(holder, carrier, home);
        if (ways.TryGetValue(entry, out var known))
            return known;

        var way = ways[entry] = new Way(holder, carrier.Hold, carrier.Where) { HasRun = carrier.HasRun, IsUnknown = carrier.IsUnknown };
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

        return closure.Uses
            .Where(use => use.Function == closure.Parent && (use.IsConversion || closure.IsCarriedByResult))
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
                    Stop(way, assignment, Fate.Escapes, carrier, carrier.Where);
                return null;

            case ITupleOperation:
                return null;

            // new Box { Action = () => x }: the object carries it.
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                return assignment;

            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                HeldBy(way, array.Local, assignment, Stored(carrier, StoredIn(array)));
                return null;

            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation collection }:
                HeldBy(way, collection.Local, assignment, Stored(carrier, StoredIn(collection)));
                return null;

            // callback = () => x; … callback = null;
            case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: var member } when mentions.ClearingsOf(member).Any():
                KeptUntil(way, member, assignment, carrier.Where.Length > 0 ? carrier.Where : $"stored in '{member.Name}'",
                    mentions.ClearingsOf(member).Select(clearing => new Stop(clearing, clearing, Fate.Finishes, "")));
                return null;

            case IMemberReferenceOperation member:
                Kept(way, assignment, member.Instance, carrier, StoredIn(member));
                return null;

            default:
                Stop(way, assignment, Fate.Escapes, carrier, StoredIn(assignment.Target));
                return null;
        }

        return assignment.Parent is IExpressionStatementOperation ? null : assignment;
    }

    // The name of what holds an element, where the place is one.
    private static string StoredIn(IOperation place) => place switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } collection } => StoredIn(collection),
        IArrayElementReferenceOperation { ArrayReference: var array } => StoredIn(array),
        IMemberReferenceOperation { Member.Name: var name } => $"stored in '{name}'",
        ILocalReferenceOperation { Local.Name: var name } => $"stored in '{name}'",
        IParameterReferenceOperation { Parameter.Name: var name } => $"stored in '{name}'",
        _ => "stored",
    };

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

        KeptUntil(way, kept, subscription, where,
            from other in mentions.Of(way.Holder)
            let removal = OperationTree.WithConversions(other).Parent as IEventAssignmentOperation
            where removal is { Adds: false } && SymbolEqualityComparer.Default.Equals(EventOf(removal), kept)
            select new Stop(removal, other, Fate.Finishes, ""));
    }

    // An event holds a handler until the same one is removed, a field its value until it is set to null.
    private void KeptUntil(Way way, ISymbol keeper, IOperation since, string where, IEnumerable<Stop> ends)
    {
        var kept = new Way(keeper, Hold.Active, where);
        kept.Stops.AddRange(ends);
        way.Next.Add(new Hop(mention, since, kept));
    }

    private static IEventSymbol? EventOf(IEventAssignmentOperation subscription) =>
        (subscription.EventReference as IEventReferenceOperation)?.Event;
}

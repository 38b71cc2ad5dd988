using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>Closures in variables, collections, fields and events.</summary>
internal sealed partial class EscapeGraphBuilder
{
    /// <summary>Records what is done with the variable of <paramref name="visited"/>, in its function and in the functions inside.</summary>
    public void Visit(EscapeNode visited, IEnumerable<IOperation> mentions)
    {
        var entered = new HashSet<Function>();
        var inside = new HashSet<Function>();
        foreach (var other in mentions)
        {
            if (VariableReferences.IsWritten(other) && visited.Holder is ILocalSymbol or IParameterSymbol)
                visited.Replacements.Add(VariableReferences.WriteOf(other));
            else if (references.FunctionOf(other) is var function && function == visited.Home)
                Follow(visited, other, visited.Value, null);
            else if (function?.OutermostIn(visited.Home) is { } outer && visited.Value.Kind != HolderKind.OwnedObject)
                Nested(visited, outer, function, entered.Add(outer), inside.Add(function));
        }
    }

    // A holder that a nested function uses: what the function does with it happens where the function runs.
    private void Nested(EscapeNode visited, Function outer, Function function, bool isFirstInOuter, bool isFirstInside)
    {
        if (isFirstInside)
            deferred.Nested(visited, outer, graph.HeldBy(visited.Holder!, visited.Value, function));
        if (!isFirstInOuter || visited.Value.IsRunning)
            return;

        foreach (var creation in EscapeGraph.Creations(outer))
            Follow(visited, creation, TrackedValue.DelegateOf(outer.IsAsync), null);
        foreach (var use in outer.References)
        {
            if (!use.IsConversion && use.Function == visited.Home)
                visited.Sinks.Add(Sink.Of(SinkKind.Invoked, use.Operation, use.Operation, visited.Value));
        }
    }

    private void HeldBy(ISymbol holder, IOperation start, TrackedValue tracked, Origin? origin) =>
        node.Edges.Add(new FlowsTo(reference, start, graph.HeldBy(holder, tracked, references.FunctionOf(start)), origin));

    private void Assigned(IOperation target, IAssignmentOperation assignment, TrackedValue tracked, Origin? origin)
    {
        target = (target as IDeclarationExpressionOperation)?.Expression ?? target;
        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                HeldBy(local.Local, assignment, tracked, origin);
                break;

            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                HeldBy(parameter.Parameter, assignment, tracked, origin);
                break;

            case IParameterReferenceOperation { Parameter: var parameter }:
                Add(SinkKind.StoredInMember, assignment, tracked, origin, parameter);
                break;

            case IDiscardOperation:
                if (origin is not null)
                    Add(origin.Kind, assignment, tracked, origin, origin.Target);
                return;

            case ITupleOperation:
                return;

            // new Box { Action = () => x }: the object carries it.
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                GoOn(assignment, tracked, origin);
                return;

            case IArrayElementReferenceOperation { ArrayReference: ILocalReferenceOperation array }:
                HeldAsElement(array.Local, assignment, tracked, origin ?? new Origin(SinkKind.StoredInElement, array.Local));
                return;

            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation collection }:
                HeldAsElement(collection.Local, assignment, tracked, origin ?? new Origin(SinkKind.StoredInElement, collection.Local));
                return;

            // A struct or a tuple in a variable: its fields are a part of the variable.
            case IMemberReferenceOperation { Instance: { Type.IsValueType: true } place } when OwnedObjects.RootOf(place) is ILocalSymbol whole:
                HeldBy(whole, assignment, tracked, origin);
                return;

            case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member:
                StoredInOwnMember(member, assignment, tracked, origin);
                return;

            // wire.BeforeWrite = …; … wire.BeforeWrite = null;
            case IMemberReferenceOperation member when references.ClearingsOf(member) is { Count: > 0 } clearings:
                KeptUntil(member.Member, assignment, tracked, origin ?? StoredIn(member), clearings);
                return;

            case IMemberReferenceOperation member:
                Kept(assignment, member.Instance, tracked, origin ?? StoredIn(member));
                return;

            // A member of a type that is not there.
            case IInvalidOperation:
                Add(SinkKind.Unknown, assignment, tracked, origin, null);
                return;

            default:
                Add(SinkKind.StoredInElement, assignment, tracked, origin, StoredIn(target).Target);
                return;
        }

        if (assignment.Parent is not IExpressionStatementOperation)
            GoOn(assignment, tracked, origin);
    }

    // A field of this object, or a static one. This body may set it to null, or wait for the work in it.
    private void StoredInOwnMember(IMemberReferenceOperation member, IAssignmentOperation assignment, TrackedValue tracked, Origin? origin)
    {
        var stored = origin ?? new Origin(SinkKind.StoredInMember, member.Member);
        if (references.ClearingsOf(member.Member).ToList() is { Count: > 0 } clearings)
            KeptUntil(member.Member, assignment, tracked, stored, clearings);
        else if (tracked.IsRunning && references.Of(member.Member).Any(other => !IsTarget(other)))
            HeldBy(member.Member, assignment, tracked, stored);
        else
            Kept(assignment, member.Instance, tracked, stored);
    }

    // The name of what holds an element, where the place is one.
    private static Origin StoredIn(IOperation place)
    {
        var kind = SinkKind.StoredInMember;
        while (place is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: not null } or IArrayElementReferenceOperation)
        {
            kind = SinkKind.StoredInElement;
            place = (place as IArrayElementReferenceOperation)?.ArrayReference ?? ((IPropertyReferenceOperation)place).Instance!;
        }

        return place switch
        {
            IMemberReferenceOperation { Member: var member } => new Origin(kind, member),
            ILocalReferenceOperation { Local: var local } => new Origin(SinkKind.StoredInElement, local),
            IParameterReferenceOperation { Parameter: var parameter } => new Origin(SinkKind.StoredInElement, parameter),
            _ => new Origin(SinkKind.StoredInElement, null),
        };
    }

    private void HeldAsElement(ISymbol collection, IOperation start, TrackedValue tracked, Origin origin) =>
        HeldBy(collection, start, tracked.IsRunning ? tracked : tracked with { Kind = HolderKind.Element }, origin);

    private void Subscribed(IEventAssignmentOperation subscription, TrackedValue tracked, Origin? origin)
    {
        if (!subscription.Adds)
        {
            Completed(subscription, tracked);
            return;
        }

        var subscribed = EventOf(subscription);
        var stored = origin ?? new Origin(SinkKind.Subscribed, subscribed);
        if (SelfRunningObject(subscription) is { } running)
        {
            HeldBy(running, subscription, TrackedValue.Running, stored);
            return;
        }

        if (subscribed is null || RemovalsFrom(subscribed).ToList() is not { } removals || node.Holder is null && removals.Count == 0)
        {
            Kept(subscription, (subscription.EventReference as IMemberReferenceOperation)?.Instance, tracked, stored);
            return;
        }

        KeptUntil(subscribed, subscription, tracked, stored, removals);
    }

    // timer.Elapsed += …: the object runs the handler by itself, until it is stopped or disposed.
    private static ISymbol? SelfRunningObject(IEventAssignmentOperation subscription) =>
        (subscription.EventReference as IMemberReferenceOperation)?.Instance is { } instance && KnownTypes.SelfRunning.Include(instance.Type)
            ? (instance as ILocalReferenceOperation)?.Local ?? (ISymbol?)(instance as IParameterReferenceOperation)?.Parameter
            : null;

    private IEnumerable<IOperation> RemovalsFrom(IEventSymbol subscribed) =>
        from other in SameDelegates()
        let removal = OperationTree.WithConversions(other).Parent as IEventAssignmentOperation
        where removal is { Adds: false } && SymbolEqualityComparer.Default.Equals(EventOf(removal), subscribed) && !IsInHandler(removal)
        select (IOperation)removal;

    // void OnStopped(…) { source.Stopped -= OnStopped; } Nobody knows when the handler removes itself.
    private bool IsInHandler(IOperation removal) =>
        reference is IMethodReferenceOperation { Method: var handler } && references.FunctionOf(removal) is { } function
        && SymbolEqualityComparer.Default.Equals(function.Symbol, handler);

    // The references to the variable that holds the handler; or the other conversions of the same local function.
    private IEnumerable<IOperation> SameDelegates()
    {
        if (node.Holder is { } holder)
            return references.Of(holder);
        return reference is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function }
            ? model.Functions.Where(closure => SymbolEqualityComparer.Default.Equals(closure.Symbol, function)).SelectMany(closure => closure.References).Select(use => use.Operation)
            : [];
    }

    // An event holds a handler until the same one is removed, a field its value until it is set to null.
    private void KeptUntil(ISymbol keeper, IOperation start, TrackedValue tracked, Origin stored, IEnumerable<IOperation> ends)
    {
        var home = references.FunctionOf(start);
        var kept = new EscapeNode(keeper, tracked with { Kind = HolderKind.Running }, home);
        foreach (var end in ends)
        {
            if (references.FunctionOf(end)?.OutermostIn(home) is { } function)
                EndedBy(kept, function);
            else
                kept.Sinks.Add(Sink.Of(SinkKind.Completed, end, end, kept.Value));
        }

        node.Edges.Add(new FlowsTo(reference, start, kept, stored));
    }

    // using var guard = new Guard(() => source.Changed -= handler): the handler is removed where the function runs.
    private void EndedBy(EscapeNode kept, Function function)
    {
        kept.EndedBy.AddRange(EscapeGraph.Creations(function).Select(creation => graph.At(creation, function)));
        foreach (var use in function.References)
        {
            if (!use.IsConversion && use.Function == kept.Home)
                kept.Sinks.Add(Sink.Of(SinkKind.Completed, use.Operation, use.Operation, kept.Value));
        }
    }

    private static IEventSymbol? EventOf(IEventAssignmentOperation subscription) => (subscription.EventReference as IEventReferenceOperation)?.Event;
}

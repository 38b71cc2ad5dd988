using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// Escape analysis of one body. From a delegate creation, or a reference to a variable that holds one, climbs through the operations around
/// it that preserve the value, and records sinks and edges to the variables that then hold it.
/// </summary>
/// <remarks>Not handled: aliases of collections, and elements told apart by their index.</remarks>
internal sealed partial class EscapeGraphBuilder(
    EscapeGraph graph, ClosureModel model, VariableReferences references, CalleeEffects callees, DeferredFacts deferred)
{
    // A value can go two ways at once: into the result of a call, and into the object it is called on.
    private readonly Stack<Step> steps = new();

    // The local functions whose results the current climb has followed.
    private readonly HashSet<Function> returnedBy = new();

    // The node that gets the sinks and edges of the current climb, and the creation or reference from which the climb began.
    private EscapeNode node = null!;
    private IOperation reference = null!;

    private sealed record Step(IOperation Value, TrackedValue Tracked, Origin? Origin);

    /// <summary>Records in <paramref name="into"/> what becomes of <paramref name="from"/>, which is or holds the closure.</summary>
    public void Follow(EscapeNode into, IOperation from, TrackedValue tracked, Origin? origin)
    {
        (node, reference) = (into, from);
        returnedBy.Clear();
        GoOn(from, tracked, origin);
        while (steps.Count > 0)
            Climb(steps.Pop());
    }

    private void GoOn(IOperation value, TrackedValue tracked, Origin? origin) => steps.Push(new Step(value, tracked, origin));

    private void Climb(Step step)
    {
        var (value, tracked, origin) = step;
        if (value.Parent is not { } parent)
            return;

        switch (parent)
        {
            case var _ when tracked.Kind == HolderKind.OwnedObject && IsUseOfOwner(parent, value):
                UsedOwner(parent, tracked);
                break;

            case IParenthesizedOperation or IConversionOperation or IDelegateCreationOperation
                or IArrayCreationOperation or ICoalesceOperation or IObjectOrCollectionInitializerOperation
                or ITranslatedQueryOperation or ISwitchExpressionOperation:
            case ISwitchExpressionArmOperation arm when arm.Value == value:
            case IConditionalOperation { Type: not null } choice when choice.Condition != value:
            case IBinaryOperation { Type.TypeKind: TypeKind.Delegate }:
            case { Kind: RoslynShims.With }:
            case IMethodReferenceOperation:
                GoOn(parent, tracked, origin);
                break;

            // [.. tasks]: the elements are handed on. [.. xs.Select(x => x + i)]: they are made here.
            case { Kind: RoslynShims.Spread }:
                Enumerated(parent, tracked, origin);
                break;

            case IArrayInitializerOperation or IAnonymousObjectCreationOperation:
            case { Kind: RoslynShims.CollectionExpression }:
                GoOn(parent, tracked with { IsQuery = false }, origin);
                break;

            case ITupleOperation tuple when tuple.Parent is not IDeconstructionAssignmentOperation assigned || assigned.Target != tuple:
                GoOn(tuple, tracked with { IsQuery = false, Element = tracked.Element ?? tuple.Elements.IndexOf(value) }, origin);
                break;

            case IDeconstructionAssignmentOperation deconstruction when deconstruction.Value == value:
                Deconstructed(deconstruction, tracked, origin);
                break;

            case IObjectCreationOperation creation when creation.Initializer == value:
            case IMemberInitializerOperation member when member.Initializer == value:
                GoOn(parent, tracked, origin);
                break;

            case IConditionalAccessOperation access:
                GoOn(access.Operation == value && InstanceUser(access) is { } user ? user : access, tracked, origin);
                break;

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                HeldBy(declarator.Symbol, declarator, tracked, origin);
                break;

            case ISymbolInitializerOperation:
                Add(SinkKind.StoredInMember, parent, tracked, origin);
                break;

            case IAssignmentOperation assignment and not IDeconstructionAssignmentOperation when assignment.Value == value:
                Assigned(assignment.Target, assignment, tracked, origin);
                break;

            case IEventAssignmentOperation subscription when subscription.HandlerValue == value:
                Subscribed(subscription, tracked, origin);
                break;

            case IReturnOperation result:
                Returned(result, tracked, origin);
                break;

            case IArgumentOperation argument:
                Passed(argument, tracked, origin);
                break;

            case IInvocationOperation call when call.Instance == value:
                Called(call, tracked, origin);
                break;

            case IPropertyReferenceOperation property when property.Instance == value:
                Read(property, tracked, origin);
                break;

            case IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } element when element.Instance == value:
                if (tracked.Element is null || tracked.Element == IndexOf(element.Field))
                    GoOn(element, tracked with { Element = null }, origin);
                break;

            case IEventReferenceOperation { Parent: not IEventAssignmentOperation }:
            case IFieldReferenceOperation field when field.Instance == value && TypeFacts.CanCarryClosure(field.Type):
            case IArrayElementReferenceOperation item when item.ArrayReference == value && TypeFacts.CanCarryClosure(item.Type):
                if (!IsTarget(parent))
                    GoOn(parent, tracked, origin);
                break;

            case IAwaitOperation:
                Completed(parent, tracked);
                break;

            case IForEachLoopOperation loop when loop.Collection == value:
                IteratedOver(loop, tracked, origin);
                break;

            case IUsingOperation usage when usage.Resources == value:
                node.Disposed.Add(value);
                break;

            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
                Add(SinkKind.DynamicCall, value, tracked, origin);
                break;

            // Work that was started in this expression, and nobody has its task.
            case IExpressionStatementOperation when tracked.IsRunning && origin is not null:
                Kept(value, SourceOf(value), tracked, origin);
                break;
        }
    }

    private static bool IsTarget(IOperation place) => place.Parent is IAssignmentOperation assignment && assignment.Target == place;

    // Collection?.Where(…): what is done with the instance stands in the other half.
    private static IOperation? InstanceUser(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation is IConditionalAccessInstanceOperation);

    // (a, b) = (() => i, 2); var (name, run) = new Item("x", () => i);
    private void Deconstructed(IDeconstructionAssignmentOperation deconstruction, TrackedValue tracked, Origin? origin)
    {
        var targets = (deconstruction.Target as IDeclarationExpressionOperation)?.Expression ?? deconstruction.Target;
        if (targets is not ITupleOperation { Elements: var elements })
            return;

        for (var index = 0; index < elements.Length; index++)
        {
            if (tracked.Element is { } element ? index == element : TypeFacts.CanCarryClosure(elements[index].Type))
                Assigned(elements[index], deconstruction, tracked with { Element = null }, origin);
        }
    }

    private static int IndexOf(IFieldSymbol element)
    {
        var fields = element.ContainingType.TupleElements;
        for (var index = 0; index < fields.Length; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(fields[index].CorrespondingTupleField ?? fields[index], element.CorrespondingTupleField ?? element))
                return index;
        }

        return -1;
    }

    // What runs goes on running wherever its task is given; what made it run says more than where the task is.
    private Sink Add(SinkKind kind, IOperation at, TrackedValue tracked, Origin? origin, ISymbol? target = null)
    {
        var sink = Sink.Of(kind, at, reference, tracked, target);
        if (sink.Escapes && origin is not null && (sink.IsUncertain || tracked.Kind != HolderKind.Reference))
            sink = sink with { Origin = origin };
        node.Sinks.Add(sink);
        return sink;
    }

    private void Completed(IOperation at, TrackedValue tracked) =>
        node.Sinks.Add(Sink.Of(SinkKind.Completed, tracked.IsRunning && node.Holder is { } holder ? PlaceOfWait(at, holder) : at, reference, tracked));

    // Kept by an object: if that object is a part of one in a variable of this function, the closure goes where that one goes.
    private void Kept(IOperation at, IOperation? keeper, TrackedValue tracked, Origin origin, bool isOutOfReach = false)
    {
        var sink = Sink.Of(origin.Kind, at, reference, tracked, origin.Target);
        node.Sinks.Add(sink with
        {
            IsOutOfReach = isOutOfReach,
            IsKept = keeper is not null && !tracked.IsRunning,
            Keeper = OwnedObjects.RootOf(keeper) is { } owner && OwnedObjects.IsOwn(owner, references, callees)
                ? graph.HeldBy(owner, TrackedValue.OwnedObject with { RunsToFirstAwait = tracked.RunsToFirstAwait }, references.FunctionDeclaring(owner))
                : null,
        });
    }
}

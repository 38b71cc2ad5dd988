using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Hazards.Exemptions;

/// <summary>
/// <c>using (device) { clear = () => device.Clear(); while (…) { … next(); } }</c> Delegates in fields of the object that runs the message loop:
/// they are run by the loop, which ends before the disposal.
/// </summary>
internal sealed class MessageLoop : Exemption
{
    public override string Reason => "message-loop";

    public override bool Covers(Hazard hazard, BodyFacts body) =>
        hazard.Invalidation is { IsDisposal: true, Operation.IsImplicit: true }
        && hazard.Escape is { Kind: SinkKind.StoredInMember, At: IAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation } } assignment }
        && LoopsBehind(assignment).Any(RunsDelegates);

    private static IEnumerable<ILoopOperation> LoopsBehind(IOperation assignment)
    {
        for (var (inner, around) = (assignment, assignment.Parent); around is not null; (inner, around) = (around, around.Parent))
        {
            if (around is IBlockOperation block)
            {
                foreach (var loop in block.Operations.SkipWhile(statement => statement != inner).OfType<ILoopOperation>())
                    yield return loop;
            }

            if (around is IUsingOperation)
                yield break;
        }
    }

    // The loop runs delegates, or takes messages out of a collection in a field and runs them.
    private static bool RunsDelegates(ILoopOperation loop) => loop.Descendants()
        .Any(operation => operation is IInvocationOperation call && IsRunOrTaken(call) && OperationTree.FunctionAround(operation) == OperationTree.FunctionAround(loop));

    private static bool IsRunOrTaken(IInvocationOperation call) =>
        call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
        || call.Instance is IFieldReferenceOperation { Instance: IInstanceReferenceOperation } && CollectionMembers.Remove(call.TargetMethod.Name);
}

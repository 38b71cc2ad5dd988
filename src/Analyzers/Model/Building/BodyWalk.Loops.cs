using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model.Building;

/// <summary>What a loop repeats, and in which scopes.</summary>
internal sealed partial class BodyWalk
{
    private void EnterLoop(ILoopOperation operation, Place place)
    {
        var repeat = body.Begin(place.Scope);
        switch (operation)
        {
            case IForLoopOperation loop:
                var test = Open(ScopeKind.LoopCondition, loop, place, loop.ConditionLocals);
                Then(loop.Condition, Condition(loop.Condition, test));
                Then(loop.Body, test);
                ThenEach(loop.AtLoopBottom, test);
                break;

            case IForEachLoopOperation loop:
                var element = Open(ScopeKind.ForEachElement, loop, place, loop.Locals);
                Then(loop.LoopControlVariable, element);
                Then(loop.Body, element);
                if (loop.IsAsynchronous && DisposesEnumerator(loop))
                    Handler.AwaitDisposal(place);
                else if (loop.IsAsynchronous)
                    Handler.Await(place);
                break;

            case IWhileLoopOperation { ConditionIsTop: true } loop:
                var entry = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Condition, Condition(loop.Condition, entry));
                Then(loop.Body, entry);
                break;

            case IWhileLoopOperation loop:
                var round = Open(ScopeKind.LoopCondition, loop, place, loop.Locals);
                Then(loop.Body, round);
                Then(loop.Condition, Condition(loop.Condition, round));
                break;

            default:
                ThenEach(operation.Children, place);
                break;
        }

        Then(operation, place, StepKind.JumpBack, repeat);
    }

    private static bool DisposesEnumerator(IForEachLoopOperation loop) =>
        loop.Syntax is CommonForEachStatementSyntax syntax
        && Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetForEachStatementInfo(loop.SemanticModel, syntax).DisposeMethod is not null;
}

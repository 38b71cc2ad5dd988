using ClosureAnalyzers.Data;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Rules.Razor;

/// <summary>
/// The uses of <c>for</c> variables in a render tree that BL0014, a rule of ASP.NET Core from version 11 on, reports; nobody should read the
/// same twice. Walks the body as BL0014 does: neither into calls nor into assignments, but for the values of attributes.
/// </summary>
internal static class BlazorAnalyzerOverlap
{
    private const string Components = "Microsoft.AspNetCore.Components";

    /// <summary>Whether BL0014 reports where <paramref name="hazard"/> would be reported.</summary>
    /// <param name="member">Whose body it is.</param>
    /// <param name="root">The operation tree of the body.</param>
    public static bool Reports(Hazard hazard, ISymbol? member, IOperation root)
    {
        if (!IsRenderTree(member))
            return false;

        var reported = OperationTreeCache.Get(root, UsesIn);
        var use = hazard.Capture.FirstUse.Syntax.GetLocation();
        return reported.Contains(use) || RazorMapping.Of(use, hazard.Closure.Operation.Syntax) is { } place && reported.Contains(place);
    }

    private static bool IsRenderTree(ISymbol? member)
    {
        if (member is not IMethodSymbol { Name: "BuildRenderTree", IsOverride: true })
            return false;

        for (var type = member.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ComponentBase", ContainingAssembly: { Name: Components, Identity.Version.Major: >= 11 } })
                return true;
        }

        return false;
    }

    private static HashSet<Location> UsesIn(IOperation body)
    {
        var (variables, iterators) = (new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default), new HashSet<ILocalSymbol>(SymbolEqualityComparer.Default));
        var uses = new List<ILocalReferenceOperation>();
        foreach (var operation in Walk(body, PartsLookedAt))
        {
            if (operation is IForLoopOperation loop)
            {
                iterators.UnionWith(loop.AtLoopBottom.OfType<IExpressionStatementOperation>().Select(step => ChangedBy(step.Operation)).OfType<ILocalSymbol>());
                variables.UnionWith(iterators);
                variables.UnionWith(loop.Locals);
            }
            else if (operation is IInvocationOperation call && variables.Count > 0 && AttributeValue(call) is { } value)
            {
                uses.AddRange(value.Descendants().OfType<ILocalReferenceOperation>().Where(use => variables.Contains(use.Local)));
            }
            else if (ChangedBy(operation) is { } changed && variables.Contains(changed))
            {
                iterators.Add(changed);
            }
        }

        return new HashSet<Location>(uses.Where(use => iterators.Contains(use.Local)).Select(use => use.Syntax.GetLocation()));
    }

    private static IEnumerable<IOperation> PartsLookedAt(IOperation operation) => operation switch
    {
        IForLoopOperation loop => [loop.Body],
        IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation => [],
        _ => operation.Children,
    };

    private static ILocalSymbol? ChangedBy(IOperation operation)
    {
        var target = operation is IIncrementOrDecrementOperation step ? step.Target : (operation as IAssignmentOperation)?.Target;
        return (target as ILocalReferenceOperation)?.Local;
    }

    /// <summary>The part of an attribute's value in which uses are reported: a lambda, or a value that is bound.</summary>
    private static IOperation? AttributeValue(IInvocationOperation call)
    {
        if (call is not { TargetMethod.Name: "AddAttribute" or "AddComponentParameter", Arguments: { Length: >= 3 } arguments }
            || !MetadataNames.Is(call.Instance?.Type, Components + ".Rendering.RenderTreeBuilder"))
        {
            return null;
        }

        return arguments[2].Value switch
        {
            IInvocationOperation bound when MetadataNames.Is(bound.TargetMethod.ContainingType, Components + ".BindConverter") => bound,
            IInvocationOperation { TargetMethod: { Name: not "CreateBinder", ContainingType: var type }, Arguments: { Length: >= 2 } created }
                when MetadataNames.Is(type, Components + ".EventCallbackFactory") => LambdaOf(created[1].Value),
            IConversionOperation { Operand: { Type: { } type } operand } when type.ContainingNamespace?.ToDisplayString().StartsWith(Components, StringComparison.Ordinal) == true =>
                LambdaOf(Walk(operand, part => part is IArgumentOperation or IConversionOperation or IInvocationOperation ? part.Children : []).FirstOrDefault(part => part is IDelegateCreationOperation)),
            var value => LambdaOf(value),
        };
    }

    private static IOperation? LambdaOf(IOperation? value) => (value as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation;

    // In the order of the source.
    private static IEnumerable<IOperation> Walk(IOperation root, Func<IOperation, IEnumerable<IOperation>> partsOf)
    {
        var pending = new Stack<IOperation>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            yield return operation;
            foreach (var part in partsOf(operation).Reverse())
                pending.Push(part);
        }
    }
}

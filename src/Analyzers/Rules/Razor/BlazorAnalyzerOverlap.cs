using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Rules.Razor;

/// <summary>
/// What BL0014, a rule of ASP.NET Core from version 11 on, reports of the <c>for</c> loops in a render tree; nobody should read the same
/// twice. It looks at the attributes of the tree, and neither into calls nor into assignments for more loops and attributes.
/// </summary>
internal static class BlazorAnalyzerOverlap
{
    private const string Components = "Microsoft.AspNetCore.Components";

    /// <summary>Whether BL0014 reports the variable of <paramref name="hazard"/> in its closure, or in the other half of the same <c>@bind</c>.</summary>
    /// <param name="member">Whose body it is.</param>
    public static bool Declare(Hazard hazard, ISymbol? member) =>
        hazard.Cell.Symbol is ILocalSymbol variable
        && IsRenderTree(member)
        && (IsReported(hazard.Capture.FirstUse, hazard.Cell, variable) || ValueBoundBy(hazard.Closure, variable) is { } value && IsReported(value, hazard.Cell, variable));

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

    // for (…) { … builder.AddAttribute(1, "onclick", …use…); … }
    private static bool IsReported(IOperation use, Cell cell, ILocalSymbol variable)
    {
        var (isInAttribute, isReported) = (false, false);
        for (IOperation part = use, around = use.Parent!; around is not null; part = around, around = around.Parent!)
        {
            if (IsOpaque(around))
                (isInAttribute, isReported) = (around is IInvocationOperation call && AttributeValue(call) is { } value && value.Syntax.Span.Contains(use.Syntax.Span), false);
            else if (around is IForLoopOperation loop)
                (isInAttribute, isReported) = loop.Body == part ? (isInAttribute, isReported || isInAttribute && IsIterator(variable, cell, loop)) : (false, false);
        }

        return isReported;
    }

    // What stands inside is not looked at, but for the value of an attribute.
    private static bool IsOpaque(IOperation operation) => operation is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation;

    private static bool IsIterator(ILocalSymbol variable, Cell cell, IForLoopOperation loop) =>
        cell.Writes.Any(write => !write.IsDeclaration && write.Operation.Parent is { } change
            && (change is IIncrementOrDecrementOperation || change is IAssignmentOperation assignment && assignment.Target == write.Operation)
            && (change.Parent is IExpressionStatementOperation step && loop.AtLoopBottom.Contains(step) || loop.Locals.Contains(variable, SymbolEqualityComparer.Default) && !IsHidden(change)));

    private static bool IsHidden(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            if (IsOpaque(around))
                return true;
        }

        return false;
    }

    /// <summary>The part of an attribute's value in which uses are reported: a lambda, or a value that is bound.</summary>
    private static IOperation? AttributeValue(IInvocationOperation call)
    {
        if (call is not { Instance.Type.Name: "RenderTreeBuilder", TargetMethod.Name: "AddAttribute" or "AddComponentParameter", Arguments: { Length: >= 3 } arguments })
            return null;

        return arguments[2].Value switch
        {
            IInvocationOperation { TargetMethod.ContainingType.Name: "BindConverter" } bound => bound,
            IInvocationOperation { TargetMethod: { ContainingType.Name: "EventCallbackFactory", Name: not "CreateBinder" }, Arguments: { Length: >= 2 } created } =>
                (created[1].Value as IDelegateCreationOperation)?.Target as IAnonymousFunctionOperation,
            IInvocationOperation => null,
            IConversionOperation { Operand: { Type: { } type } operand } when type.ContainingNamespace?.ToDisplayString().StartsWith(Components, StringComparison.Ordinal) == true =>
                FirstDelegate(operand)?.Target as IAnonymousFunctionOperation,
            IDelegateCreationOperation created => created.Target as IAnonymousFunctionOperation,
            _ => null,
        };
    }

    private static IDelegateCreationOperation? FirstDelegate(IOperation value)
    {
        var pending = new Stack<IOperation>([value]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IDelegateCreationOperation created:
                    return created;
                case var around and (IArgumentOperation or IConversionOperation or IInvocationOperation):
                    foreach (var child in around.Children.Reverse())
                        pending.Push(child);
                    break;
            }
        }

        return null;
    }

    // AddAttribute(1, "value", BindConverter.FormatValue(dishes[n])); AddAttribute(2, "onchange", …CreateBinder(this, value => dishes[n] = value, …));
    private static IOperation? ValueBoundBy(Function setter, ILocalSymbol variable)
    {
        var isBinder = false;
        var statement = setter.Operation;
        for (; statement.Parent is { } parent and not IBlockOperation; statement = parent)
            isBinder |= parent is IInvocationOperation { TargetMethod.Name: "CreateBinder" };

        if (!isBinder || statement.Parent is not IBlockOperation block || block.Operations.IndexOf(statement) is var at && at < 1)
            return null;
        return block.Operations[at - 1].Descendants().FirstOrDefault(use =>
            use is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, variable));
    }
}

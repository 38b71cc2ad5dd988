using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.Hazards.Exemptions;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// A local that certainly holds a placeholder where a closure is created, and gets its value later. A copy would keep the placeholder:
/// <code>
/// CancellationTokenRegistration registration = default;
/// task.ContinueWith(_ => registration.Dispose());
/// registration = token.Register(Stop);
/// </code>
/// </summary>
internal static class Placeholders
{
    /// <summary>Whether the variable holds a placeholder at all <paramref name="creations"/> of a closure, and is written behind one of them.</summary>
    public static bool Hold(Cell cell, ImmutableArray<IOperation> creations, SemanticModel model)
    {
        var declarations = cell.Writes.Where(write => write.IsDeclaration).ToList();
        var later = cell.Writes.Where(write => !write.IsDeclaration).ToList();
        if (declarations is not [var declaration] || !LateInitialization.IsPlaceholder(declaration.Operation) || later.Count == 0)
            return false;

        var start = declaration.Operation.Syntax.Span.End;
        return creations.All(creation => !IsRepeated(creation.Syntax, start, model) && later.All(write => IsBehind(write, creation.Syntax, cell)));
    }

    // A local function is called from anywhere, a reference is used anywhere, and a lambda runs behind its creation.
    private static bool IsBehind(Write write, SyntaxNode creation, Cell cell) =>
        write.Operation.Syntax.SpanStart >= creation.SpanStart
        && !ReferenceAccess.MakesAlias(write)
        && !CountsOn(write)
        && !IsInLocalFunction(write.Function, cell.Owner);

    // What is counted on from was a value.
    private static bool CountsOn(Write write) => write.Operation.Parent is IIncrementOrDecrementOperation or ICompoundAssignmentOperation;

    private static bool IsInLocalFunction(Function? function, Function? owner)
    {
        for (; function is not null && function != owner; function = function.Parent)
        {
            if (function.Kind == FunctionKind.LocalFunction)
                return true;
        }

        return false;
    }

    // A loop between the declaration and the creation, or a jump back.
    private static bool IsRepeated(SyntaxNode creation, int declared, SemanticModel model)
    {
        foreach (var node in creation.Ancestors().TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node.SpanStart >= declared && LoopSyntax.IsLoop(node))
                return true;

            if (node is StatementSyntax statement && StatementList.Around(statement) is { } list && GotoAnalysis.Repeat(list, list.IndexOf(statement), model))
                return true;
        }

        return false;
    }
}

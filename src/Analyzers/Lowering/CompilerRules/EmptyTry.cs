namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// A <c>try</c> block that does nothing cannot throw: a release build drops its catch clauses, filters included.
/// <code>
/// try { } catch (Exception e) { Run(() => Use(e)); }    // no closure in a release build
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_TryStatement.cs</c>.</remarks>
internal static class EmptyTry
{
    /// <summary>Whether the block consists of declarations without code and of blocks like itself. A local function counts as code.</summary>
    public static bool IsEmpty(IOperation block)
    {
        var pending = new Stack<IOperation>();
        pending.Push(block);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IEmptyOperation:
                    break;
                case IBlockOperation inner:
                    PushAll(pending, inner.Operations);
                    break;
                case IVariableDeclarationGroupOperation declarations when IsWithoutCode(declarations):
                    break;
                case ITryOperation attempt:
                    // Its own catch clauses are gone then; what remains is the finally block.
                    pending.Push(attempt.Body);
                    if (attempt.Finally is { } last)
                        pending.Push(last);
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsWithoutCode(IVariableDeclarationGroupOperation declarations) =>
        declarations.Declarations.All(declaration => declaration.Declarators.All(declarator =>
            declarator.Symbol.IsConst || declarator.Initializer is null && declaration.Initializer is null));

    private static void PushAll(Stack<IOperation> pending, ImmutableArray<IOperation> operations)
    {
        foreach (var operation in operations)
            pending.Push(operation);
    }
}

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Closures;

/// <summary>
/// A lambda, anonymous method, local function, or the lambda that a query clause turns into, with its free variables.
/// One without free variables is in the model too: it has an empty <see cref="Captures"/>.
/// </summary>
internal sealed class Function
{
    private Dictionary<Cell, Capture>? captureOf;

    internal Function(FunctionKind kind, IOperation operation, IMethodSymbol symbol, Function? parent, Scope declaredIn)
    {
        Kind = kind;
        Operation = operation;
        Symbol = symbol;
        Parent = parent;
        DeclaredIn = declaredIn;
        Depth = parent is null ? 1 : parent.Depth + 1;
    }

    public FunctionKind Kind { get; }

    /// <summary>The <see cref="IAnonymousFunctionOperation"/> or <see cref="ILocalFunctionOperation"/>.</summary>
    public IOperation Operation { get; }

    public IMethodSymbol Symbol { get; }

    /// <summary>The function around this one; null directly in the body.</summary>
    public Function? Parent { get; }

    /// <summary>1 for a closure directly in the body, 2 for one inside it, and so on.</summary>
    public int Depth { get; }

    /// <summary>The innermost scope around the closure.</summary>
    public Scope DeclaredIn { get; }

    /// <summary>Whether it becomes data: it is converted to an expression tree, or lies in a lambda that is.</summary>
    public bool IsInExpressionTree { get; internal set; }

    /// <summary>Where the compiler emits it; a release build drops the catch clauses of a <c>try</c> that does nothing.</summary>
    internal OptimizationLevels EmittedAt { get; set; } = OptimizationLevels.Both;

    public bool IsAsync => Symbol.IsAsync;

    public bool IsIterator { get; internal set; }

    /// <summary>Whether what a call returns, a task or a sequence, carries the closure: a local function need not become a delegate to be kept.</summary>
    public bool IsCarriedByResult => IsAsync || IsIterator;

    /// <summary>The free variables in order of first use, those reached through local functions included.</summary>
    public ImmutableArray<Capture> Captures { get; internal set; } = ImmutableArray<Capture>.Empty;

    /// <summary>Where this local function is called or becomes a delegate; empty for a lambda.</summary>
    public ImmutableArray<LocalFunctionReference> References { get; internal set; } = ImmutableArray<LocalFunctionReference>.Empty;

    public Capture? CaptureOf(Cell cell) =>
        (captureOf ??= Captures.ToDictionary(capture => capture.Cell)).TryGetValue(cell, out var capture) ? capture : null;

    /// <summary>Whether this function is <paramref name="other"/> or lies inside it; everything lies inside the body (null).</summary>
    public bool IsWithin(Function? other)
    {
        for (var function = this; function is not null; function = function.Parent)
        {
            if (function == other)
                return true;
        }

        return other is null;
    }

    /// <summary>The closure directly in <paramref name="function"/> (null for the body) that this one is, or lies inside; null if there is none.</summary>
    public Function? OutermostIn(Function? function)
    {
        var closure = this;
        while (closure.Parent is { } parent && parent != function)
            closure = parent;

        return closure.Parent == function ? closure : null;
    }

    /// <summary>The <c>=&gt;</c>, <c>delegate</c> keyword, local-function name or query-clause keyword.</summary>
    public Location KeywordLocation => Operation.Syntax switch
    {
        LambdaExpressionSyntax lambda => lambda.ArrowToken.GetLocation(),
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword.GetLocation(),
        LocalFunctionStatementSyntax function => function.Identifier.GetLocation(),
        var syntax => QueryKeyword(syntax).GetLocation(),
    };

    private static SyntaxToken QueryKeyword(SyntaxNode syntax)
    {
        var clause = syntax.FirstAncestorOrSelf<SyntaxNode>(node =>
            node is QueryClauseSyntax or SelectOrGroupClauseSyntax or QueryContinuationSyntax);
        return (clause ?? syntax).GetFirstToken();
    }

    public override string ToString() =>
        Kind == FunctionKind.LocalFunction ? Symbol.Name : $"{Kind} at {Operation.Syntax.GetLocation().GetLineSpan().StartLinePosition}";
}

using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>What the syntax of one body says about its functions and about the variables that they may capture. Variables are told by name.</summary>
internal sealed class BodyTraits
{
    private readonly List<SyntaxNode> functions = new();
    private readonly NameTable names = new();
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> disposed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxNode> receivers = new(StringComparer.Ordinal);
    private readonly HashSet<string> readFrom = new(StringComparer.Ordinal);
    private bool hasLabel;

    /// <summary>The outermost functions, in source order.</summary>
    public IReadOnlyList<SyntaxNode> Functions => functions;

    public bool HasLoop { get; private set; }

    /// <summary>Whether a variable may get its value from <c>this</c> or <c>base</c>.</summary>
    public bool ReadsInstance { get; private set; }

    /// <summary>The names from which variables get their values: <c>var t = timer;</c></summary>
    public IEnumerable<string> ReadFrom => readFrom;

    public bool RemovesFunction { get; private set; }

    /// <summary>Whether a function names <c>this</c>, <c>base</c>, or something that the body does not declare.</summary>
    public bool MentionsMember => names.MentionsMember;

    /// <summary>Whether a function names <c>this</c>, <c>base</c> or <c>field</c>.</summary>
    public bool MentionsInstance => names.MentionsInstance;

    /// <summary>The names that functions mention, whatever they mean.</summary>
    public IEnumerable<string> Mentioned => names.Mentioned;

    public bool CapturesVariable => names.Captured.Any();

    public bool WritesCaptured => names.Captured.Any(name => hasLabel || written.Contains(name));

    public bool DisposesCaptured => names.Captured.Any(disposed.Contains);

    /// <summary>For each captured name that is only the receiver, or part of the receiver, of a call or a member's write, one place that mentions it.</summary>
    public IEnumerable<SyntaxNode> CapturedReceivers => names.Captured.Where(receivers.ContainsKey).Select(name => receivers[name]);

    public static BodyTraits Of(SyntaxNode owner)
    {
        var traits = new BodyTraits();
        traits.DeclareParametersAround(owner);
        foreach (var node in owner.DescendantNodes(node => node == owner || !HasOwnBody(node) && !DeclaresOthers(node)))
            traits.Visit(node);
        return traits;
    }

    // The parameters of an indexer or of an extension block, that of an accessor, and that of top-level statements.
    private void DeclareParametersAround(SyntaxNode owner)
    {
        for (var around = owner.Parent; around is not null; around = around.Parent)
        {
            foreach (var parameter in around.ChildNodes().OfType<BaseParameterListSyntax>().SelectMany(list => list.Parameters))
                names.DeclareOutside(parameter.Identifier.ValueText);
        }

        if (owner is AccessorDeclarationSyntax)
            names.DeclareOutside("value");
        if (owner is CompilationUnitSyntax)
            names.DeclareOutside("args");
    }

    /// <summary>Whether a body belongs to <paramref name="node"/> alone.</summary>
    public static bool HasOwnBody(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax };

    private static bool DeclaresOthers(SyntaxNode node) =>
        node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax || node is MemberDeclarationSyntax { Parent: CompilationUnitSyntax } and not GlobalStatementSyntax;

    private void Visit(SyntaxNode node)
    {
        names.Enter(node);
        switch (node)
        {
            case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax:
                if (node is LocalFunctionStatementSyntax local)
                    names.Declare(local.Identifier);
                if (names.Open(node))
                    functions.Add(node);
                break;

            case IdentifierNameSyntax name when !IsMemberName(name):
                names.Mention(name);
                break;

            case ThisExpressionSyntax or BaseExpressionSyntax or ExpressionSyntax { RawKind: (int)RoslynShims.FieldExpressionSyntax }:
                names.MentionInstance();
                break;

            case AssignmentExpressionSyntax assignment:
                Write(assignment.Left);
                Read(assignment.Right);
                RemovesFunction |= assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) && assignment.Right.DescendantNodesAndSelf().Any(value => value is AnonymousFunctionExpressionSyntax);
                break;

            case PostfixUnaryExpressionSyntax increment when !node.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Write(increment.Operand);
                break;

            case PrefixUnaryExpressionSyntax prefix when prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression:
                Write(prefix.Operand);
                break;

            case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                Write(argument.Expression);
                break;

            case RefExpressionSyntax reference:
                Write(reference.Expression);
                break;

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                Call(call.Expression, call.Name);
                break;

            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } } access:
                Call(access.Expression, member.Name);
                break;

            case VariableDeclaratorSyntax variable:
                names.Declare(variable.Identifier);
                Read(variable.Initializer?.Value);
                if (node.Parent?.Parent is UsingStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
                    disposed.Add(variable.Identifier.ValueText);
                break;

            case UsingStatementSyntax { Expression: { } resource }:
                disposed.UnionWith(resource.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText));
                break;

            case ParameterSyntax parameter:
                names.Declare(parameter.Identifier);
                break;

            case SingleVariableDesignationSyntax designation:
                names.Declare(designation.Identifier);
                break;

            case ForEachStatementSyntax loop:
                names.Declare(loop.Identifier);
                HasLoop = true;
                break;

            case CatchDeclarationSyntax caught:
                names.Declare(caught.Identifier);
                break;

            case FromClauseSyntax or JoinClauseSyntax or JoinIntoClauseSyntax or LetClauseSyntax or QueryContinuationSyntax:
                foreach (var token in node.ChildTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken))
                        names.Declare(token);
                }

                break;

            case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or GotoStatementSyntax or CommonForEachStatementSyntax:
                HasLoop = true;
                break;

            case LabeledStatementSyntax:
                hasLabel = true;
                break;
        }
    }

    private void Call(ExpressionSyntax receiver, SimpleNameSyntax method)
    {
        if (AssignmentTargets.VariableOf(receiver, out var isWhole) is not { } variable)
            return;
        receivers[variable.Identifier.ValueText] = variable;
        if (isWhole && method.Identifier.ValueText is "Dispose" or "DisposeAsync" or "Close")
            disposed.Add(variable.Identifier.ValueText);
    }

    private void Read(ExpressionSyntax? value)
    {
        if (value is null)
            return;
        if (AssignmentTargets.VariableOf(value, out _) is { } variable)
            readFrom.Add(variable.Identifier.ValueText);
        else
            ReadsInstance |= value.DescendantNodesAndSelf().Any(part => part is ThisExpressionSyntax or BaseExpressionSyntax);
    }

    private void Write(ExpressionSyntax target)
    {
        foreach (var (variable, isWhole) in AssignmentTargets.In(target))
        {
            if (isWhole)
                written.Add(variable.Identifier.ValueText);
            else
                receivers[variable.Identifier.ValueText] = variable;
        }
    }

    private static bool IsMemberName(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => true,
        QualifiedNameSyntax or AliasQualifiedNameSyntax => true,
        _ => false,
    };
}

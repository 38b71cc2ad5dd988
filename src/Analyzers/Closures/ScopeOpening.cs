using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Closures;

/// <summary>Where a scope opens in the source, and how often.</summary>
internal static class ScopeOpening
{
    /// <summary>The brace, arrow or keyword with which the scope begins.</summary>
    public static Location LocationOf(Scope scope) => TokenOf(scope).GetLocation();

    public static int LineOf(Location location) => location.GetMappedLineSpan().StartLinePosition.Line + 1;

    public static ScopeFrequency FrequencyOf(Scope scope, EmittedBody body)
    {
        if (scope.IsFreshPerIteration)
            return ScopeFrequency.InEachIteration;

        if (scope.Function is not null)
            return ScopeFrequency.InEachCall;

        return body.Kind switch
        {
            EmittedBodyKind.TopLevelStatements or EmittedBodyKind.StaticInitializers => ScopeFrequency.Once,
            EmittedBodyKind.Initializers or EmittedBodyKind.PrimaryConstructor => ScopeFrequency.OnceForEachObject,
            _ => body.RunsOnce ? ScopeFrequency.Once : ScopeFrequency.OnceForEachCall,
        };
    }

    private static SyntaxToken TokenOf(Scope scope) => scope.Kind switch
    {
        ScopeKind.Root => OfUnit(scope.Operation.Syntax),
        ScopeKind.Function => OfFunction(scope.Operation.Syntax),
        ScopeKind.LoopCondition when scope.Operation is IForLoopOperation { Condition: { } condition } => condition.Syntax.GetFirstToken(),
        ScopeKind.Body => OfBody(scope.Operation.Syntax),
        _ => scope.Operation.Syntax.GetFirstToken(),
    };

    private static SyntaxToken OfUnit(SyntaxNode syntax) => syntax switch
    {
        ConstructorDeclarationSyntax constructor => constructor.ParameterList.OpenParenToken,
        DestructorDeclarationSyntax finalizer => finalizer.Identifier,
        BaseMethodDeclarationSyntax method => OfBody(method.Body ?? (SyntaxNode?)method.ExpressionBody ?? method),
        AccessorDeclarationSyntax accessor => OfBody(accessor.Body ?? (SyntaxNode?)accessor.ExpressionBody ?? accessor),
        CompilationUnitSyntax program => (program.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() ?? (SyntaxNode)program).GetFirstToken(),
        EqualsValueClauseSyntax or BaseTypeSyntax when syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type => type.Identifier,
        TypeDeclarationSyntax type => type.Identifier,
        _ => syntax.GetFirstToken(),
    };

    private static SyntaxToken OfFunction(SyntaxNode syntax) => syntax switch
    {
        LambdaExpressionSyntax { Body: not BlockSyntax } lambda => lambda.ArrowToken,
        AnonymousFunctionExpressionSyntax { Body: { } body } => OfBody(body),
        LocalFunctionStatementSyntax function => OfBody(function.Body ?? (SyntaxNode?)function.ExpressionBody ?? function),
        _ => syntax.GetFirstToken(),
    };

    // { … } or => …
    private static SyntaxToken OfBody(SyntaxNode syntax) => syntax switch
    {
        { Parent: ArrowExpressionClauseSyntax arrow } => arrow.ArrowToken,
        { Parent: LambdaExpressionSyntax { Body: ExpressionSyntax } lambda } => lambda.ArrowToken,
        _ => syntax.GetFirstToken(),
    };
}

using System.Threading;
using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering;

/// <summary>Tells what emitted body an operation tree belongs to.</summary>
internal static class EmittedBodyFactory
{
    /// <summary>The type whose initializers and primary constructor share bodies, if <paramref name="root"/> is part of them.</summary>
    public static INamedTypeSymbol? TypeOfSharedBody(IOperation root, CancellationToken cancellation) => root switch
    {
        IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault(initialized => !initialized.IsConst)?.ContainingType,
        IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault()?.ContainingType,
        { Syntax: TypeDeclarationSyntax type } => root.SemanticModel!.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol,
        { Syntax: BaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } } => root.SemanticModel!.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol,
        _ => null,
    };

    public static bool IsStaticInitializer(IOperation root) => root switch
    {
        IFieldInitializerOperation field => field.InitializedFields[0].IsStatic,
        IPropertyInitializerOperation property => property.InitializedProperties[0].IsStatic,
        _ => false,
    };

    /// <summary>The emitted body of a member that has one of its own.</summary>
    public static EmittedBody OfMember(IOperation root, CancellationToken cancellation)
    {
        var member = MemberOf(root, cancellation);
        var kind = root.Syntax is CompilationUnitSyntax ? EmittedBodyKind.TopLevelStatements : EmittedBodyKind.Member;
        return new EmittedBody(kind, member, member?.ContainingType, ImmutableArray.Create(root));
    }

    private static ISymbol? MemberOf(IOperation root, CancellationToken cancellation)
    {
        var model = root.SemanticModel!;
        if (root.Syntax is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax)
            return model.GetDeclaredSymbol(root.Syntax, cancellation);

        // P => expression: inside is the getter.
        var position = root.Syntax is ArrowExpressionClauseSyntax arrow ? arrow.Expression.SpanStart : root.Syntax.SpanStart;
        var symbol = model.GetEnclosingSymbol(position, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
            symbol = symbol.ContainingSymbol;

        return symbol as IMethodSymbol;
    }
}

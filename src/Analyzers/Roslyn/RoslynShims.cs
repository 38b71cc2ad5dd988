using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Roslyn;

/// <summary>What is newer than the oldest compiler that the analyzers run in, by its number.</summary>
internal static class RoslynShims
{
    public const OperationKind NegatedPattern = (OperationKind)0x6d;
    public const OperationKind BinaryPattern = (OperationKind)0x6e;
    public const OperationKind TypePattern = (OperationKind)0x6f;
    public const OperationKind RelationalPattern = (OperationKind)0x70;
    public const OperationKind With = (OperationKind)0x71;
    public const OperationKind InterpolatedStringHandlerCreation = (OperationKind)0x72;
    public const OperationKind InterpolatedStringHandlerArgumentPlaceholder = (OperationKind)0x77;
    public const OperationKind ImplicitIndexerReference = (OperationKind)0x7b;
    public const OperationKind InlineArrayAccess = (OperationKind)0x7e;
    public const OperationKind CollectionExpression = (OperationKind)0x7f;
    public const OperationKind Spread = (OperationKind)0x80;

    public const TypeKind FunctionPointer = (TypeKind)13;
    public const TypeKind Extension = (TypeKind)14;

    public const SyntaxKind FieldExpressionSyntax = (SyntaxKind)8757;
    public const SyntaxKind AndPattern = (SyntaxKind)9032;
    public const SyntaxKind CollectionExpressionSyntax = (SyntaxKind)9076;
    public const SyntaxKind SpreadElementSyntax = (SyntaxKind)9078;

    public const LanguageVersion CSharp10 = (LanguageVersion)1000;
    public const LanguageVersion CSharp11 = (LanguageVersion)1100;

    public static LanguageVersion LanguageVersionOf(SyntaxNode syntax) => ((CSharpParseOptions)syntax.SyntaxTree.Options).LanguageVersion;
}

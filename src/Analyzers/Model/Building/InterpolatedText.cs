using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// How the compiler makes a string of <c>$"…"</c>: parts that are all strings are concatenated; else, since C# 10, a handler, which is a
/// temporary, appends one after the other.
/// </summary>
internal static class InterpolatedText
{
    public static bool HasHandler(IInterpolatedStringOperation text) =>
        text.Parent is not IConversionOperation { Type.SpecialType: SpecialType.None }
        && text.Parts.OfType<IInterpolationOperation>().Any(hole => !IsPlainText(hole))
        && !text.Descendants().Any(part => part is IAwaitOperation || part.Type is { TypeKind: TypeKind.Dynamic })
        && (int)((CSharpParseOptions)text.Syntax.SyntaxTree.Options).LanguageVersion >= 1000
        && text.SemanticModel!.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler") is not null;

    private static bool IsPlainText(IInterpolationOperation hole) =>
        hole is { Expression.Type.SpecialType: SpecialType.System_String, Alignment: null, FormatString: null };
}

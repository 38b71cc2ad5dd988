using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>
/// How the compiler makes a string of <c>$"…"</c>: parts that are all strings are concatenated; else, since C# 10, a handler, which is a
/// temporary, appends one after the other.
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter_StringInterpolation.cs</c>.</remarks>
internal static class InterpolatedStrings
{
    public static bool HasHandler(IInterpolatedStringOperation text) =>
        text.Parent is not IConversionOperation { Type.SpecialType: SpecialType.None }
        && text.Parts.OfType<IInterpolationOperation>().Any(hole => !IsPlainText(hole))
        && !text.Descendants().Any(part => part is IAwaitOperation || part.Type is { TypeKind: TypeKind.Dynamic })
        && RoslynShims.LanguageVersionOf(text.Syntax) >= RoslynShims.CSharp10
        && text.SemanticModel!.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler") is not null;

    /// <summary>
    /// Whether some argument is a handler that gets the receiver or another argument, too, which is kept for it.
    /// <code>
    /// Log(level, $"{x}")      // var kept = level; var handler = new Handler(1, 1, kept); …; Log(kept, handler)
    /// </code>
    /// </summary>
    public static bool KeepsAnother(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(argument =>
        OperationTree.WithoutConversions(argument.Value) is { Kind: RoslynShims.InterpolatedStringHandlerCreation } handler
        && handler.Children.OfType<IObjectCreationOperation>().Any(creation => creation.Arguments.Any(given =>
            given is { Parameter.RefKind: not RefKind.Out, Value.Kind: RoslynShims.InterpolatedStringHandlerArgumentPlaceholder })));

    private static bool IsPlainText(IInterpolationOperation hole) =>
        hole is { Expression.Type.SpecialType: SpecialType.System_String, Alignment: null, FormatString: null };
}

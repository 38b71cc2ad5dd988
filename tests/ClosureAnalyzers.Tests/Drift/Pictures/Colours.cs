using Microsoft.CodeAnalysis.Classification;

namespace ClosureAnalyzers.Tests.Drift.Pictures;

/// <summary>The colours of an editor, by what the compiler says a word is.</summary>
internal static class Colours
{
    public const string Plain = "#d4d4d4";
    public const string Dim = "#9d9d9d";
    public const string Warning = "#e2b340";

    public static string Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword => "#569cd6",
        ClassificationTypeNames.ControlKeyword => "#c586c0",
        ClassificationTypeNames.StringLiteral => "#ce9178",
        ClassificationTypeNames.NumericLiteral => "#b5cea8",
        ClassificationTypeNames.Comment => "#6a9955",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.DelegateName or ClassificationTypeNames.StructName => "#4ec9b0",
        ClassificationTypeNames.MethodName => "#dcdcaa",
        ClassificationTypeNames.LocalName or ClassificationTypeNames.ParameterName => "#9cdcfe",
        _ => Plain,
    };
}

using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules.Options;

/// <summary>
/// <c>closure_analyzers.layout = release | debug | build</c>: the layout that messages describe. A release build is what ships, so it is
/// described also where the IDE analyses a debug build; <c>build</c> follows the compilation.
/// </summary>
internal static class LayoutOption
{
    public const string Name = "closure_analyzers.layout";

    public static LoweredBody LayoutOf(ClosureModel model, AnalyzerOptions options, SyntaxTree tree)
    {
        options.AnalyzerConfigOptionsProvider.GetOptions(tree).TryGetValue(Name, out var value);
        return model.LoweredAt(Normalized(value) switch
        {
            "debug" => OptimizationLevel.Debug,
            "build" => model.Root.SemanticModel!.Compilation.Options.OptimizationLevel,
            _ => OptimizationLevel.Release,
        });
    }

    public static bool IsLayout(string value) => Normalized(value) is "release" or "debug" or "build";

    private static string Normalized(string? value) => (value ?? "").Trim().ToLowerInvariant();
}

using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>The options of an <c>.editorconfig</c> without which rules of peers are silent.</summary>
internal sealed class PeerOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values();

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Values : AnalyzerConfigOptions
    {
        private static readonly ImmutableDictionary<string, string> All = ImmutableDictionary.CreateRange(KeyComparer,
        [
            KeyValuePair.Create("roslynator_use_anonymous_function_or_method_group", "method_group"),
        ]);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => All.TryGetValue(key, out value);
    }
}

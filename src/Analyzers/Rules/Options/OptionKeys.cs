using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules.Options;

/// <summary>
/// The keys that are set for a file. The compiler that the analyzers are built against cannot list them; newer ones can, and
/// the property is bound once for the process. In older hosts there are none, and a misspelt key stays unseen.
/// </summary>
internal static class OptionKeys
{
    private static readonly Func<AnalyzerConfigOptions, IEnumerable<string>>? Keys = Find();

    public static IEnumerable<string> Of(AnalyzerConfigOptions options)
    {
        try
        {
            return Keys?.Invoke(options) ?? Enumerable.Empty<string>();
        }
        catch (NotImplementedException)
        {
            // What the base class does for a host that lists nothing.
            return Enumerable.Empty<string>();
        }
    }

    private static Func<AnalyzerConfigOptions, IEnumerable<string>>? Find() =>
        typeof(AnalyzerConfigOptions).GetProperty("Keys")?.GetMethod is { } getter && getter.ReturnType == typeof(IEnumerable<string>)
            ? (Func<AnalyzerConfigOptions, IEnumerable<string>>)Delegate.CreateDelegate(typeof(Func<AnalyzerConfigOptions, IEnumerable<string>>), getter)
            : null;
}

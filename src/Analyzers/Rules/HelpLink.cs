using System.Reflection;

namespace ClosureAnalyzers.Rules;

/// <summary>The page of a rule.</summary>
internal static class HelpLink
{
    private static readonly string Base = typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(metadata => metadata.Key == "HelpLinkBase")
        .Value!;

    public static string For(string id) => Base + id + ".md";
}

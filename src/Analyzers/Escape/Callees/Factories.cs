using ClosureAnalyzers.Data;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>Methods in metadata that make an object for their caller. Only the name can tell.</summary>
internal static class Factories
{
    private static readonly WordPrefixes Words = new("Factories");

    public static bool Include(string method) => Words.Cover(method);
}

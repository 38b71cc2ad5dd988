namespace ClosureAnalyzers.Oracle;

/// <summary>What the programs are compiled against: the same framework on every machine.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } = [.. Basic.Reference.Assemblies.Net100.References.All];
}

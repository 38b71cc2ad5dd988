namespace ClosureAnalyzers.Closures;

/// <summary>The optimization levels at which something holds.</summary>
[Flags]
internal enum OptimizationLevels
{
    None = 0,
    Debug = 1,
    Release = 2,
    Both = Debug | Release,
}

internal static class OptimizationLevelsExtensions
{
    public static OptimizationLevels Only(this OptimizationLevel level) => level == OptimizationLevel.Release ? OptimizationLevels.Release : OptimizationLevels.Debug;

    public static bool Include(this OptimizationLevels levels, OptimizationLevel level) => (levels & level.Only()) != 0;
}

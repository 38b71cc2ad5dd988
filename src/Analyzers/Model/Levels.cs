namespace ClosureAnalyzers.Model;

/// <summary>The optimization levels at which something holds.</summary>
[Flags]
internal enum Levels
{
    None = 0,
    Debug = 1,
    Release = 2,
    Both = Debug | Release,
}

internal static class LevelsExtensions
{
    public static Levels Only(this OptimizationLevel level) => level == OptimizationLevel.Release ? Levels.Release : Levels.Debug;

    public static bool Include(this Levels levels, OptimizationLevel level) => (levels & level.Only()) != 0;
}

using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Oracle;

/// <summary>
/// Where the model is allowed to differ from the compiler, each with the reason and the rule behind it. A program that differs and
/// is not listed fails, and so does one that is listed and no longer differs.
/// </summary>
internal static class Disagreements
{
    public static ImmutableArray<Disagreement> Allowed { get; } = [];
}

/// <summary>Compilers of the tests, by the major version of Roslyn.</summary>
[Flags]
internal enum Compilers
{
    Roslyn4 = 1,
    Roslyn5 = 2,
    Any = Roslyn4 | Roslyn5,
}

/// <param name="Program">Topic and name of the corpus program.</param>
/// <param name="Link">The rule of the lowering reference, or an issue of the compiler.</param>
internal sealed record Disagreement(string Program, OptimizationLevels Levels, string Reason, string Link, Compilers Compilers = Compilers.Any)
{
    public static readonly Compilers ThisCompiler = typeof(Compilation).Assembly.GetName().Version!.Major >= 5 ? Compilers.Roslyn5 : Compilers.Roslyn4;

    public bool Covers(CorpusProgram program, OptimizationLevel level)
        => Program == program.ToString()
            && Compilers.HasFlag(ThisCompiler)
            && Levels.Include(level);
}

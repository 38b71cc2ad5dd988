namespace ClosureAnalyzers.Oracle;

/// <summary>
/// Where the model is allowed to differ from the compiler, each with the reason and the rule behind it. A program that differs and
/// is not listed fails, and so does one that is listed and no longer differs.
/// </summary>
internal static class Disagreements
{
    private const string DecisionGraph =
        "a failing 'when' continues with tests the compiler already placed: which ones, its decision graph tells, and no public API shows it";

    private const string Temporary =
        "the compiler keeps a temporary of its own beside the lambda, and that makes a scope: which expressions need one, no public API tells";

    public static ImmutableArray<Disagreement> Allowed { get; } =
    [
        new("Lowering/s09_switch_when/w02_when_backjump_block_in_earlier_section", Levels.Release, DecisionGraph, "lowering rules 7.3, 21.4"),
        new("Lowering/s09_switch_when/w05_when_false_to_earlier_section", Levels.Release, DecisionGraph, "lowering rules 7.3, 21.4"),
        new("Lowering/s09_switch_when/w08_int_switch_when_values", Levels.Release, DecisionGraph, "lowering rules 7.3, 21.4"),
        new("Lowering/s07_edge/g23_loop_temp_list_collection_expr", Levels.Both, Temporary, "lowering rules 4.6, 10.3, 21.5"),
        new("Lowering/s07_edge/g32_loop_interpolated", Levels.Both, Temporary, "lowering rules 4.6, 10.3, 21.5"),
        new("Lowering/s07_edge/g36_loop_is_pattern_in_condition", Levels.Release, Temporary, "lowering rules 4.6, 10.3, 21.5"),
    ];
}

[Flags]
internal enum Levels
{
    Release = 1,
    Debug = 2,
    Both = Release | Debug,
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
internal sealed record Disagreement(string Program, Levels Levels, string Reason, string Link, Compilers Compilers = Compilers.Any)
{
    public static readonly Compilers ThisCompiler = typeof(Compilation).Assembly.GetName().Version!.Major >= 5 ? Compilers.Roslyn5 : Compilers.Roslyn4;

    public bool Covers(CorpusProgram program, OptimizationLevel level)
        => Program == program.ToString()
            && Compilers.HasFlag(ThisCompiler)
            && Levels.HasFlag(level == OptimizationLevel.Release ? Levels.Release : Levels.Debug);
}

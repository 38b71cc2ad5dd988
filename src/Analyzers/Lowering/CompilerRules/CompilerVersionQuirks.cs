namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>What differs between the compilers that can load the analyzers.</summary>
internal static class CompilerVersionQuirks
{
    private static readonly int Version = typeof(Compilation).Assembly.GetName().Version.Major;

    /// <summary>Roslyn 5 wraps a body that awaits in a <c>catch</c> or <c>finally</c> in a block that holds nothing but the parameters.</summary>
    public static bool SeparatesParametersOfAwaitingHandlers => Version >= 5;

    /// <summary>
    /// To Roslyn 5 a variable of a filtered, awaiting <c>catch</c> lives in the <c>try</c> statement; before, for the question whether a loop
    /// lies between it and a lambda, in the whole method.
    /// </summary>
    public static bool KeepsCatchVariablesAtTheTry => Version >= 5;

    /// <summary>Roslyn 5 needs no temporary for <c>a ?? b</c> where <c>b</c> is a constant, local or parameter; before, it needs none for <c>default</c> only.</summary>
    public static bool AsksNullableForItsValueOrAnother => Version >= 5;
}

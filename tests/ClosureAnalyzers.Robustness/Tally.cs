namespace ClosureAnalyzers.Robustness;

/// <summary>What was done, so that "no exception" is known to mean something.</summary>
internal sealed class Tally
{
    public int Programs { get; set; }

    public int Diagnostics { get; set; }

    public int Fixes { get; set; }

    public override string ToString() => $"{Diagnostics} diagnostics, {Fixes} fixes applied";
}

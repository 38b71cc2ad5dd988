namespace ClosureAnalyzers.Escape;

internal static class WaitingNames
{
    public static bool Covers(IMethodSymbol method) => false;
}

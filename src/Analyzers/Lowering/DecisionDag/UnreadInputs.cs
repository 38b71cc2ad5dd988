namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>
/// Locals and parameters that a switch or <c>is</c> gets and never reads. The compiler asks them in place, and takes a tuple literal
/// apart, as long as no <c>when</c> can change them meanwhile; what no test asks is then gone.
/// <code>
/// (kind, code) switch { (_, 1) =&gt; a, _ =&gt; b }       // reads no kind
/// </code>
/// </summary>
/// <remarks>Roslyn: <c>LocalRewriter.PatternLocalRewriter.cs</c>.</remarks>
internal static class UnreadInputs
{
    private const int MostElements = 7;

    /// <summary>The compiler takes such a literal apart; a longer one is nested.</summary>
    public static bool IsTakenApart(ITupleOperation tuple) => tuple.Elements.Length <= MostElements;

    /// <param name="isAsked">Whether the compiler asks a variable in place, and it matters.</param>
    /// <param name="isExpression">Whether it is a switch expression, which throws if no case applies.</param>
    public static IEnumerable<IOperation> Of(
        IOperation input, Func<ImmutableArray<SwitchCase>> cases, Func<IOperation, bool> isAsked, bool isExpression, Compilation compilation)
    {
        var tuple = input as ITupleOperation;
        if (tuple is null ? !isAsked(input) : !IsTakenApart(tuple) || !tuple.Elements.Any(isAsked))
            return [];

        var all = cases();
        if (all.Any(@case => @case.IsConditional))
            return [];

        if (tuple is null)
            return (all.IsEmpty ? !IsThrown() : all[0].Tests == DagTests.True && all[0].Bindings.IsEmpty) ? [input] : [];

        return DecisionDagBuilder.Needs(all, compilation) is not var (asked, mayFail) || asked.Contains("") || mayFail && IsThrown()
            ? []
            : tuple.Elements.Where((element, index) => isAsked(element) && !asked.Contains($".{index}"));

        // Older frameworks have no exception that takes the input.
        bool IsThrown() => isExpression && compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.SwitchExpressionException") is not null;
    }
}

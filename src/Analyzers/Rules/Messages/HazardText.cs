using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>
/// What the formats of CLO1001 to CLO1005 number: {0} "Lambda", {1} "i", {2} "'List&lt;Action&gt;.Add' keeps it", {3} "lambda",
/// {4} "loop variable 'i'".
/// </summary>
internal static class HazardText
{
    public static object[] ArgumentsOf(Hazard hazard)
    {
        var noun = FunctionText.NounOf(hazard.Closure);
        return [Words.Capitalized(noun), hazard.Cell.Name, EscapeText.Of(hazard.Escape), noun, VariableOf(hazard.Cell)];
    }

    // A variable that is declared before the loop is none of the loop's.
    private static string VariableOf(Cell cell) => cell.Scope.Kind == ScopeKind.For ? $"loop variable '{cell.Name}'" : $"'{cell.Name}'";
}

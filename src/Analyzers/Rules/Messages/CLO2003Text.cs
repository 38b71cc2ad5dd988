using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO2003 says.</summary>
internal static class CLO2003Text
{
    public const string Title = "Avoid allocating a closure on paths that do not use it";

    public const string Message = "The display class for {0} is allocated {1}, also on paths that do not create {2}. {3}.";

    public const string Description =
        "The compiler allocates a display class when the scope of the captured variables is entered, however far away the closure is. "
        + "Paths that never create the closure pay for the allocation too. "
        + "Copy the variables to locals in the block that creates the closure, so that only this block allocates.";

    public static object[] ArgumentsOf(PartiallyNeededEnvironment needless, EmittedBody body)
    {
        var variables = needless.Environment.Cells;
        var names = Words.List(variables.Select(cell => $"'{cell.Name}'"));
        var noun = FunctionText.NounOf(needless.Closures);
        var isOne = needless.Closures.Length == 1;
        var copy = variables.Length == 1 ? $"{names} to a local" : $"{names} to locals";
        return
        [
            names,
            EntryText.Of(needless.Environment.Scope, body),
            isOne ? $"the {noun}" : $"any of the {noun}s",
            Advice(CopyFeasibilities.Of(needless), copy, noun, isOne),
        ];
    }

    private static string Advice(CopyFeasibility outlook, string copy, string noun, bool isOne) => outlook switch
    {
        CopyFeasibility.Repeats => isOne
            ? $"The {noun} is created in a loop, and each copy there allocates a display class of its own. Copy {copy} there only if that happens rarely"
            : $"The {noun}s are created in a loop, and each copy there allocates a display class of its own. Copy {copy} there only if that happens rarely",
        CopyFeasibility.NeedsBlock => isOne
            ? $"Put the code that creates the {noun} in a block of its own, and copy {copy} there"
            : $"Put the code that creates each {noun} in a block of its own, and copy {copy} there",
        _ => isOne ? $"Copy {copy} in the block that creates it" : $"Copy {copy} in the blocks that create them",
    };
}

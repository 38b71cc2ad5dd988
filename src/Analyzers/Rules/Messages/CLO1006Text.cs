using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO1006 says.</summary>
internal static class CLO1006Text
{
    public const string Title = "Do not keep a closure over an instance in static storage";

    public const string Message = "{0} captures '{1}', {2}, and the static {3} keeps it, so {4}. Remove the {5} when the instance is no longer needed, or pass {6} as an argument.";

    public const string Description =
        "A static field, property or event lives as long as the program. A closure that is stored there keeps the instance that it captured "
        + "alive, and it uses that instance whoever calls it. "
        + "Remove the closure when the instance is no longer needed, or pass the instance to the delegate as an argument.";

    public static object[] ArgumentsOf(StaticRetention keeping, Function closure)
    {
        var noun = FunctionText.NounOf(closure);
        var (whose, consequence, argument) = keeping.Capture.Cell.IsThis
            ? ("the current instance", "the instance stays alive and each call uses it", "the instance")
            : ("a value of one instance", "each call uses the value of that instance", "the value");
        return [Words.Capitalized(noun), keeping.Capture.Cell.Name, whose, NameOf(keeping.Keeper), consequence, noun, argument];
    }

    private static string NameOf(ISymbol keeper) => keeper switch
    {
        IEventSymbol => $"event '{keeper.Name}'",
        IPropertySymbol => $"property '{keeper.Name}'",
        _ => $"field '{keeper.Name}'",
    };
}

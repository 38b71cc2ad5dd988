namespace ClosureAnalyzers.Oracle.Random;

/// <content>Reads that the compiler drops, or might: it simplifies expressions and matches before it looks at closures.</content>
internal sealed partial class Grammar
{
    private string FoldedInt(Place place) => choices.Below(15) switch
    {
        0 => $"{Leaf(place)} * 0",
        1 => $"0 * {Operand(place)}",
        2 => $"({Operand(place)} * {Operand(place)})",
        3 or 4 => $"({FoldedBool(place)} ? {Int(place)} : {Int(place)})",
        5 or 6 or 7 => TupleMatch(place),
        8 => $"({Leaf(place)} switch {{ {choices.Of("_", "int", "var _", ">= int.MinValue", "not 3 or 3")} => {Int(place)} }})",
        9 => $"(((int?)null)?.CompareTo({Int(place)}) ?? {Leaf(place)})",
        10 => $"(((string)null)?.IndexOf(Id(\"x\"), {Int(place)}) ?? {Leaf(place)})",
        11 => $"({choices.Of("N", "Id<object>", "Id<string>")}({choices.Of("\"a\"", "null")}) + {choices.Of("\"x\"", "\"\"", "Id(\"x\")")} ?? Id({TextOf(place)})).Length",
        12 => $"({choices.Of("default(string)", "\"x\"", "(string)null", "Id(\"x\")")} ?? {TextOf(place)}).Length",
        13 => $"((int?){Operand(place)} {choices.Of("*", "+", "-")} {choices.Of("(int?)0", "(int?)null", $"(int?){Leaf(place)}")} ?? {Leaf(place)})",
        _ => $"(int)({choices.Of("0L", "0u", "(long)")} * {Leaf(place)})".Replace("(long) *", "(long)", StringComparison.Ordinal),
    };

    private string FoldedBool(Place place, int depth = 2)
    {
        switch (choices.Below(depth > 0 ? 17 : 9))
        {
            case 0:
                return $"({Operand(place)} {choices.Of("==", "!=", "<", ">=")} {choices.Of("null", "(int?)null", "default(int?)")})";
            case 1:
                return $"((int?){Operand(place)} {choices.Of("==", "!=")} null)";
            case 2 or 3:
                return $"({Operand(place)} is {choices.Of("var _", "{ }", "int and var _", ">= int.MinValue", "int", "not 3", "3 or not 3", "> 3 or _")})";
            case 4:
                return $"(({Leaf(place)}, {Leaf(place)}) is ({ElementPattern()}, {ElementPattern()}))";
            case 5:
                return "C()";
            case 6:
                return choices.Of("true", "false");
            case 7:
                return $"({Leaf(place)} > 0)";
            case 8:
                return $"C<Func<int>>({IntLambda(place)})";
            case 9:
                return $"!({FoldedBool(place, depth - 1)})";
            default:
                return $"({FoldedBool(place, depth - 1)} {choices.Of("&&", "||", "&", "|", "^", "==", "!=")} {FoldedBool(place, depth - 1)})";
        }
    }

    private string Operand(Place place) => choices.Below(6) switch
    {
        0 or 1 or 2 => Leaf(place),
        3 => choices.Of("0", "1", "(3 - 3)", "default(int)"),
        4 => $"({Leaf(place)} * 0)",
        _ => $"({Leaf(place)} + {choices.Of("0", Leaf(place))})",
    };

    private string TextOf(Place place) => $"N({Leaf(place)}).ToString()";

    private string ElementPattern() => choices.Of("_", "_", "1", "> 3", "int", "var _", ">= int.MinValue", "not 1", "1 or 2", "< 3 and > 1");

    private string TupleMatch(Place place)
    {
        // Each arm asks for another second element, so that none is unreachable.
        var arms = new List<string>();
        for (var number = choices.Below(3); number >= 0; number--)
        {
            var inside = place.Nested();
            var pattern = choices.Chance(15) ? $"{{ Item2: {number} }}"
                : $"({(choices.Chance(15) ? $"var {inside.Declare().Name}" : ElementPattern())}, {choices.Of($"{number}", $"int and {number}")})";
            var when = choices.Chance(12) ? $" when {FoldedBool(inside)}" : "";
            arms.Add($"{pattern}{when} => {Int(inside)}");
        }

        // Without the last arm an exception is thrown with the tuple.
        arms.Add(choices.Below(6) switch { 0 => "", 1 => $"(_, > 2) => {Leaf(place)}, (_, < 0) => {Leaf(place)}", 2 => $"(_, _) => {Leaf(place)}", _ => $"_ => {Leaf(place)}" });
        return $"(({Leaf(place)}, {Leaf(place)}) switch {{ {string.Join(", ", arms)} }})".Replace(",  }", " }", StringComparison.Ordinal);
    }

    private string UnaskedSwitch(Place place) => choices.Below(4) switch
    {
        0 => $"switch ({Leaf(place)}) {{ default: {Simple(place.Nested())} break; }}",
        1 => $"switch ({Leaf(place)}) {{ case var _: {Simple(place.Nested())} break; }}",
        2 => $"switch ({Leaf(place)}, {Leaf(place)}) {{ case ({ElementPattern()}, 1): {Simple(place.Nested())} break; case (_, > 3): {Simple(place.Nested())} break; }}",
        _ => $"switch ({Leaf(place)}, {Leaf(place)}) {{ case (_, 1): {Simple(place.Nested())} break; default: {Simple(place.Nested())} break; }}",
    };
}

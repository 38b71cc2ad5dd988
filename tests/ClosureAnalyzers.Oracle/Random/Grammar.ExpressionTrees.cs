namespace ClosureAnalyzers.Oracle.Random;

/// <content>Lambdas that become data. Much that is folded elsewhere is not in them.</content>
internal sealed partial class Grammar
{
    private string ExpressionTree(Place place)
    {
        _budget--;
        var inside = place.NestedIn(Lambda(place));
        return choices.Below(3) switch
        {
            0 => $"Ex<Func<int, int>>({inside.Declare().Name} => {TreeInt(inside, 3)});",
            1 => $"Ex<Func<int, Func<int>>>({inside.Declare().Name} => () => {TreeInt(inside.NestedIn(Lambda(inside)), 3)});",
            _ => $"Ex<Func<int>>(() => {TreeInt(inside, 3)});",
        };
    }

    // No assignment, pattern, local function or optional argument may stand in an expression tree.
    private string TreeInt(Place place, int depth) => choices.Below(depth <= 0 ? 3 : 10) switch
    {
        7 => $"({TreeBool(place, depth - 1)} ? {TreeInt(place, depth - 1)} : {TreeInt(place, depth - 1)})",
        8 => $"{TreeInt(place, depth - 1)} * {choices.Of("0", "1", TreeInt(place, depth - 1))}",
        9 => $"({choices.Of("\"x\"", "Id(\"x\")", "(\"x\" + Id(\"x\"))")} ?? {TextOf(place)}).Length",
        0 or 1 or 2 => Leaf(place),
        3 => $"{TreeInt(place, depth - 1)} + {TreeInt(place, depth - 1)}",
        4 => $"RunI(() => {TreeInt(place.NestedIn(Lambda(place)), depth - 1)})",
        5 => $"(C() ? {TreeInt(place, depth - 1)} : {TreeInt(place, depth - 1)})",
        _ => TreeSelect(place, depth),
    };

    private string TreeBool(Place place, int depth) => choices.Below(depth <= 0 ? 4 : 6) switch
    {
        0 => choices.Of("true", "false"),
        1 => $"{Leaf(place)} {choices.Of("==", "!=", "<")} null",
        2 => "C()",
        3 => $"{Leaf(place)} > 0",
        _ => $"({TreeBool(place, depth - 1)} {choices.Of("&&", "||", "&", "|", "==")} {TreeBool(place, depth - 1)})",
    };

    private string TreeSelect(Place place, int depth)
    {
        var inside = place.NestedIn(Lambda(place));
        return $"Xs().Select({inside.Declare().Name} => {TreeInt(inside, depth - 1)}).Count()";
    }
}

namespace ClosureAnalyzers.Oracle.Random;

/// <content>Expressions of type <c>int</c>.</content>
internal sealed partial class Grammar
{
    private string Int(Place place)
    {
        if (IsSpent)
        {
            return Leaf(place);
        }

        switch (choices.Below(40))
        {
            case 36 or 37 or 38:
                return FoldedInt(place);
            case 39:
                return DynamicCall(place);
            case < 12:
                return Leaf(place);
            case < 18:
                return $"{Leaf(place)} + {Int(place)}";
            case < 22:
                return $"RunI({IntLambda(place)})";
            case 22:
                return $"({(choices.Chance(70) ? "C()" : choices.Of("true", "false"))} ? {Int(place)} : {Int(place)})";
            case 23:
                return SwitchExpression(place);
            case 24:
                var variable = new Variable(place.NewName(), choices.Chance(50));
                // A variable of the condition lives in the statement around it, and so do those of its branches.
                var inside = place.StatementsOf(place);
                inside.Declare(variable);
                return $"(O() is {(variable.IsInt ? "int" : "string")} {variable.Name} ? {Int(inside)} : {Int(place)})";
            case 25 when place.May(Allowed.Await):
                return $"(await T() + {Int(place)})";
            case 26:
                return $"new Box {{ V = {Int(place)}, F = {IntLambda(place)} }}.V";
            case 27:
                return $"new Box {{ All = {{ {IntLambda(place)} }} }}.V";
            case 28:
                return choices.Of($"Sum(b: {Int(place)}, a: {Int(place)})", $"({Int(place)}, {Int(place)}).Item1", $"new {{ A = {Int(place)} }}.A");
            case 29:
                return $"$\"{{RunI({IntLambda(place)})}}\".Length";
            case 30 when !place.May(Allowed.Await): // the compiler fails on an await there
                return $"(L?.IndexOf({ActionLambda(place)}) ?? {Int(place)})";
            case 31 when Assignable(place) is { } target:
                return choices.Of($"Inc(ref {target})", $"({target} = {Int(place)})", $"{target}++");
            case 32 when place.Functions.Where(local => local.Function.Result == Result.Int).ToArray() is { Length: > 0 } locals:
                return Call(place, choices.Of(locals)) ?? "3";
            case 33:
                return choices.Of($"new[] {{ {Int(place)}, {Int(place)} }}.Length", $"((List<int>)[{Int(place)}, {IntLambdaCall(place)}]).Count", $"Sum(1, {Int(place)})");
            case 34:
                return $"(C() ? throw new Exception(N({Int(place)}).ToString()) : {Int(place)})";
            default:
                return choices.Of($"(C() && C<Func<int>>({IntLambda(place)}) ? 1 : 0)", $"(true || C<Func<int>>({IntLambda(place)}) ? {Leaf(place)} : 0)", $"(Id<Func<int>>({IntLambda(place)}) ?? ({IntLambda(place)}))()");
        }
    }

    private string IntLambdaCall(Place place) => $"RunI({IntLambda(place)})";

    /// <summary>A variable, a member of the object, a constant.</summary>
    private string Leaf(Place place)
    {
        var variables = place.Variables.ToArray();
        var choice = choices.Below(10);
        if (variables.Length > 0 && choice < 8)
        {
            // The latest are the nearest; some of the others are the parameters and the outer loops.
            var variable = choices.Chance(60) ? variables[choices.Below(Math.Min(3, variables.Length))] : choices.Of(variables);
            return variable.IsInt ? variable.Name : $"N({variable.Name})";
        }

        return choice > 7 && place.Function.HasThis ? choices.Of("f", "this.f", "P") : choice == 9 ? "I()" : "1";
    }

    private string SwitchExpression(Place place)
    {
        _budget--;
        var arms = new List<string>();
        for (var count = choices.Below(3); count >= 0; count--)
        {
            var inside = place.Nested();
            var (pattern, variable) = (count, choices.Below(2)) switch
            {
                (0, 0) => ("string", null),
                (0, _) => ("string ", inside.Declare(isInt: false).Name),
                (1, _) => ("int ", inside.Declare().Name),
                _ => ("Box { V: > 1 } ", inside.Declare(isInt: false).Name),
            };
            var when = choices.Chance(20) ? $" when C<Func<int>>({IntLambda(inside)})" : "";
            arms.Add($"{pattern}{variable}{when} => {Int(inside)}");
        }

        var governing = choices.Chance(70) ? "O()" : $"((object)(I() + {Int(place)}))";
        return $"({governing} switch {{ {string.Join(", ", arms)}, _ => {Int(place)} }})";
    }
}

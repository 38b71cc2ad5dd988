namespace ClosureAnalyzers.Oracle.Random;

/// <content>Lambdas, anonymous methods, local functions, query clauses.</content>
internal sealed partial class Grammar
{
    private static Function Lambda(Place place, Result result = Result.Int, bool isStatic = false)
        => new(result, isStatic, place.Function.LendsThis && !isStatic);

    private static Place WithoutLeaving(Place place)
    {
        place.Allowed &= ~Allowed.Leave;
        return place;
    }

    /// <summary><c>Func&lt;int&gt;</c></summary>
    private string IntLambda(Place place)
    {
        _budget--;
        var isStatic = choices.Chance(8);
        var inside = place.NestedIn(Lambda(place, Result.Int, isStatic));
        var keyword = isStatic ? "static " : "";
        return choices.Below(IsSpent ? 2 : 6) switch
        {
            0 or 1 or 2 => $"{keyword}() => {Int(inside)}",
            3 => $"{keyword}delegate {{ return {Int(inside)}; }}",
            4 => $"{keyword}delegate ()\n{{\n{Statements(inside, 3)}\nreturn {Int(inside)};\n}}",
            _ => $"{keyword}() =>\n{{\n{Statements(inside, 3)}\nreturn {Int(inside)};\n}}",
        };
    }

    /// <summary><c>Action</c></summary>
    private string ActionLambda(Place place)
    {
        _budget--;
        var inside = place.NestedIn(Lambda(place, Result.Nothing, choices.Chance(8)));
        var keyword = inside.Function.IsStatic ? "static " : "";
        return choices.Below(IsSpent ? 2 : 6) switch
        {
            0 or 1 or 2 => $"{keyword}() => Use({Int(inside)})",
            3 => $"{keyword}delegate {{ Use({Int(inside)}); }}",
            _ => $"{keyword}() =>\n{{\n{Statements(inside, 4)}\n}}",
        };
    }

    private string AsyncLambda(Place place)
    {
        _budget--;
        var inside = place.NestedIn(Lambda(place, Result.Task));
        return choices.Chance(20) ? $"async () => Use(await T() + {Int(inside)})" : $"async () =>\n{{\n{Statements(inside, 3)}\n}}";
    }

    /// <summary><c>Func&lt;int, int&gt;</c>; its parameter may hide a variable of a function around it.</summary>
    private string UnaryLambda(Place place)
    {
        _budget--;
        var inside = place.NestedIn(Lambda(place));
        var hidden = place.Variables.Where(variable => variable is { IsInt: true, IsCapturable: true, IsAssignable: true }).ToArray();
        var parameter = hidden.Length > 0 && choices.Chance(15) ? inside.Declare(choices.Of(hidden)) : inside.Declare();
        return choices.Chance(60)
            ? $"{parameter.Name} => {Int(inside)}"
            : $"{choices.Of(parameter.Name, $"(int {parameter.Name})")} =>\n{{\n{Statements(inside, 3)}\nreturn {Int(inside)};\n}}";
    }

    private string LocalFunctionHere(Place place)
    {
        var declaration = AnnounceLocalFunction(place)();
        return choices.Chance(70) && place.Functions.FirstOrDefault() is { } local && !IsSpent
            ? declaration + "\n" + CallStatement(place, local)
            : declaration;
    }

    /// <summary>
    /// Makes a local function known, so that code before its declaration can call it: it sees what is declared so far. The text is
    /// for the end of the block, or for here.
    /// </summary>
    private Func<string> AnnounceLocalFunction(Place place)
    {
        _budget--;
        var known = place.Frozen();
        var result = place.May(Allowed.StateMachines)
            ? choices.Of(Result.Nothing, Result.Nothing, Result.Int, Result.Int, Result.Task, Result.Sequence, Result.AsyncSequence)
            : Result.Nothing;
        var isStatic = choices.Chance(20);
        var function = new Function(result, isStatic, place.Function.LendsThis && !isStatic);
        var modifiers = Enumerable.Range(0, choices.Below(3))
            .Select(_ => function.IsAsync || function.IsIterator ? "" : choices.Of("", "", "", "ref ", "in ", "out "))
            .ToImmutableArray();
        var local = new LocalFunction(place.NewName("F"), function, modifiers, choices.Chance(12));
        place.Declare(local);
        known.Declare(local);
        return () => Declaration(known, local);
    }

    private string Declaration(Place place, LocalFunction local)
    {
        var function = local.Function;
        var inside = place.NestedIn(function);
        var parameters = new List<string>();
        var starts = new List<string>();
        foreach (var modifier in local.Parameters)
        {
            var name = inside.Declare(isAssignable: modifier != "in ", isCapturable: modifier.Length == 0).Name;
            parameters.Add($"{modifier}int {name}");
            if (modifier == "out ")
            {
                starts.Add($"{name} = 0;");
            }
        }

        var head = (function.IsStatic ? "static " : "") + (function.IsAsync ? "async " : "") + TypeOf(function.Result)
            + $" {local.Name}{(local.IsGeneric ? "<TF>" : "")}({string.Join(", ", parameters)})";
        if (starts.Count == 0 && function.Result is Result.Nothing or Result.Int && choices.Chance(30))
        {
            return function.Result == Result.Int ? $"{head} => {Int(inside)};" : $"{head} => Use({Int(inside)});";
        }

        return $"{head}\n{{\n{string.Join("\n", [.. starts, Statements(inside, 4), .. Ends(function, inside)])}\n}}";
    }

    private IEnumerable<string> Ends(Function function, Place inside) => function.Result switch
    {
        Result.Int => [$"return {Int(inside)};"],
        Result.Sequence => [$"yield return {Int(inside)};"],
        Result.AsyncSequence => ["await T();", $"yield return {Int(inside)};"],
        Result.Task => ["await T();"],
        _ => [],
    };

    private static string TypeOf(Result result) => result switch
    {
        Result.Int => "int",
        Result.Task => "Task",
        Result.Sequence => "IEnumerable<int>",
        Result.AsyncSequence => "IAsyncEnumerable<int>",
        _ => "void",
    };

    private string Query(Place place)
    {
        _budget--;
        var inside = place.NestedIn(Lambda(place));
        string Range() => inside.Declare(isAssignable: false).Name;

        var text = $"from {Range()} in Xs()";
        for (var count = choices.Below(4); count > 0; count--)
        {
            switch (choices.Below(6))
            {
                case 0:
                    text += $" where {Int(inside)} > 0";
                    break;
                case 1:
                    var value = Int(inside);
                    text += $" let {Range()} = {value}";
                    break;
                case 2:
                    var source = $"RunT(() => new[] {{ {Int(inside.NestedIn(Lambda(inside)))} }})";
                    text += $" from {Range()} in {source}";
                    break;
                case 3:
                    text += $" orderby {Int(inside)} descending, {Int(inside)}";
                    break;
                case 4:
                    var (left, joined) = (Int(inside), inside.NewName());
                    var right = place.NestedIn(Lambda(place));
                    right.Declare(new Variable(joined, IsInt: true, IsAssignable: false));
                    text += $" join {joined} in Arr() on {left} equals {Int(right)}";
                    inside.Declare(new Variable(joined, IsInt: true, IsAssignable: false));
                    break;
                default:
                    text += $" where RunI({IntLambda(inside)}) > 0";
                    break;
            }
        }

        return choices.Below(4) switch
        {
            0 => $"Use({text} group {Int(inside)} by {Int(inside)});",
            1 => $"foreach (var {place.Nested().NewName()} in {text} select {Int(inside)}) {Embedded(place.Nested(), with: Allowed.Break | Allowed.Continue)}",
            _ => $"Use({text} select {Int(inside)});",
        };
    }
}

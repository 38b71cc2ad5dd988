namespace ClosureAnalyzers.Oracle.Random;

/// <content>Lambdas, anonymous methods, local functions, query clauses, expression trees.</content>
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

    private string ExternFunction(Place place)
    {
        _budget--;
        var local = new LocalFunction(place.NewName("F"), new Function(Result.Int, isStatic: true), [.. Enumerable.Repeat("", choices.Below(3))], IsGeneric: false);
        place.Declare(local);
        return $"static extern int {local.Name}({string.Join(", ", local.Parameters.Select((_, index) => "int a" + index))});\n{CallStatement(place, local)}";
    }

    /// <summary>A call that is bound at run time, by simple name: its receiver is the object, or the type where there is none.</summary>
    private string DynamicCall(Place place)
    {
        var (isInStatic, root) = (false, place);
        for (var around = place; around is not null; around = around.Outer)
        {
            isInStatic |= around.Function.IsStatic;
            root = around;
        }

        return _hasOverloads && !isInStatic && (place.Function.HasThis || !root.Function.HasThis) && !place.May(Allowed.Await) ? $"(int)Overloaded((dynamic){Leaf(place)})" : Leaf(place);
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

    private string CallStatement(Place place, LocalFunction local)
    {
        var name = local.Name + (local.IsGeneric ? "<string>" : "");
        if (local.CanBeDelegate && choices.Chance(30))
        {
            return $"Use<{DelegateType(local)}>({choices.Of("", "", $"({DelegateType(local)})")}{name});";
        }

        var call = Call(place, local);
        return call is null ? $"Use({Int(place)});" : local.Function.Result switch
        {
            Result.Nothing => call + ";",
            Result.Task => place.May(Allowed.Await) && choices.Chance(50) ? $"await {call};" : $"_ = {call};",
            Result.Sequence => choices.Of($"Use({call});", $"foreach (var {place.Nested().NewName()} in {call}) {{ }}"),
            _ => $"Use({call});",
        };
    }

    /// <summary>A call; null if there is no variable to pass by reference.</summary>
    private string? Call(Place place, LocalFunction local)
    {
        var arguments = new List<string>();
        foreach (var modifier in local.Parameters)
        {
            if (modifier is "ref " or "out ")
            {
                if (Assignable(place) is not { } variable)
                {
                    return null;
                }

                arguments.Add(modifier + variable);
            }
            else
            {
                arguments.Add(Leaf(place));
            }
        }

        return $"{local.Name}{(local.IsGeneric ? "<string>" : "")}({string.Join(", ", arguments)})";
    }

    private static string DelegateType(LocalFunction local)
    {
        var types = local.Parameters.Select(_ => "int");
        if (local.Function.Result != Result.Nothing)
        {
            types = types.Append(TypeOf(local.Function.Result));
        }

        var arguments = string.Join(", ", types);
        return (local.Function.Result == Result.Nothing ? "Action" : "Func") + (arguments.Length > 0 ? $"<{arguments}>" : "");
    }

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

namespace ClosureAnalyzers.Oracle.Random;

/// <content>Calls: of local functions, of functions without a body, and such as are bound at run time.</content>
internal sealed partial class Grammar
{
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
}

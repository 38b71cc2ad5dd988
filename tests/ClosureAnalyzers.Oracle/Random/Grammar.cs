namespace ClosureAnalyzers.Oracle.Random;

/// <summary>
/// Grows programs that compile and are full of closures. Every construct of sections 3 to 15 of the lowering reference that makes a
/// scope, a capture, a function or a delegate has a production; the programs are never run.
/// </summary>
internal sealed partial class Grammar(Choices choices)
{
    /// <summary>What the programs call besides the prelude of the corpus.</summary>
    // RunA and RunI have no overloads and infer no types: else the compiler binds the body of a lambda twice, and twice as often again for
    // each lambda around it.
    public const string Prelude = """
        global using static G;
        public static class G
        {
            public static void RunA(Action a) => a();
            public static int RunI(Func<int> f) => f();
            public static int N(object o) => 0;
            public static int Sum(int a, int b) => a + b;
            public static int Inc(ref int x) => x++;
            public static IEnumerable<(int, int)> Pairs() => null;
            public static async IAsyncEnumerable<int> AXs() { await Task.Yield(); yield return 1; }
            public static IAsyncDisposable AD() => null;
            public static event Action Ev;
            [System.Diagnostics.Conditional("NEVER")] public static void Never(Func<int> f) { }
            public static void Deconstruct(this object o, out int a, out int b) => a = b = 0;
        }
        public class Box { public Action A; public Func<int> F; public int V; public List<Func<int>> All = new(); }
        """;

    // Statements and closures still to be written; when none are left only the smallest are.
    private int _budget = 45;
    private int _labels;

    // The type has a base with a virtual method V.
    private bool _hasBase;

    // Top-level statements have no overloads to choose from.
    private bool _hasOverloads = true;

    private bool IsSpent => _budget <= 0 || choices.AreUsedUp;

    /// <summary>Statements of a block, its local functions at the start, in the middle or at the end.</summary>
    private string Statements(Place place, int most = 5)
    {
        var late = choices.Chance(15) ? AnnounceLocalFunction(place) : null;
        var text = new List<string>();
        if (choices.Chance(45))
        {
            text.Add(Sharing(2, () => Declaration(place)));
        }

        for (var count = 1 + choices.Below(IsSpent ? 1 : most); count > 0; count--)
        {
            text.Add(Sharing(count, () => Statement(place)));
        }

        if (late is not null)
        {
            text.Add(late());
        }

        return string.Join("\n", text);
    }

    /// <summary>Lets one of several neighbours use its share only, so that not all the program hangs on the first.</summary>
    private string Sharing(int count, Func<string> grow)
    {
        var rest = _budget - (_budget / count);
        _budget -= rest;
        var text = grow();
        _budget += rest;
        return text;
    }

    private string Block(Place outer, Allowed without = Allowed.None, Allowed with = Allowed.None)
        => $"{{\n{Statements(outer.Nested(without, with | Allowed.UsingDeclaration))}\n}}";

    /// <summary>A block, or a single statement without braces: no declaration may stand there.</summary>
    private string Embedded(Place outer, Allowed without = Allowed.None, Allowed with = Allowed.None)
        => choices.Chance(35) ? Simple(outer.Nested(without, with)) : Block(outer, without, with);

    private string Statement(Place place)
    {
        _budget--;
        if (IsSpent)
        {
            return Simple(place);
        }

        return choices.Below(33) switch
        {
            32 => ExternFunction(place),
            0 or 1 or 2 => Simple(place),
            3 or 4 or 5 => Declaration(place),
            6 or 7 or 8 or 9 => ClosureStatement(place),
            10 or 11 => Block(place),
            12 or 13 => If(place),
            14 or 15 => For(place),
            16 or 17 => ForEach(place),
            18 or 19 => While(place),
            20 or 21 => Switch(place),
            22 or 23 => Try(place),
            24 => Using(place),
            25 => Jumps(place),
            26 or 27 => LocalFunctionHere(place),
            28 => Special(place),
            29 => Query(place),
            30 => ExpressionTree(place),
            _ => Leave(place),
        };
    }

    /// <summary>A statement that declares nothing for the statements behind it.</summary>
    private string Simple(Place place)
    {
        switch (choices.Below(IsSpent ? 2 : 11))
        {
            case 9:
                return UnaskedSwitch(place);
            case 10 when _hasBase && place.Function.HasThis:
                return choices.Of("base.V();", "RunA(base.V);", "RunA(() => base.V());", "RunA(() => RunA(base.V));");
            case 0:
                return $"Use({Leaf(place)});";
            case 1:
                return $"RunA(() => Use({Leaf(place.NestedIn(Lambda(place)))}));";
            case 2:
                return $"Use({Int(place)});";
            case 3 when Assignable(place) is { } target:
                return choices.Of($"{target} = {Int(place)};", $"{target}++;", $"{target} += {Int(place)};", $"Inc(ref {target});");
            case 4 when place.May(Allowed.Await):
                return choices.Of("await T();", $"Use(await T() + {Int(place)});");
            case 5 when place.May(Allowed.Yield):
                return $"yield return {Int(place)};";
            case 6 when choices.Of([.. place.Functions, null]) is { } local:
                return CallStatement(place, local);
            case 7:
                return choices.Of(
                    $"Never({IntLambda(place)});",
                    $"Ev += {ActionLambda(place)};",
                    $"_ = (Action)({ActionLambda(place)});",
                    $"L.Add({ActionLambda(place)});",
                    $"Use((object)nameof({choices.Of([.. place.Variables.Select(variable => variable.Name), "I"])}));");
            default:
                return $"RunA({ActionLambda(place)});";
        }
    }

    private string Declaration(Place place)
    {
        switch (choices.Below(9))
        {
            case 0 or 1 or 2:
                return $"int {Initialized(place, Int(place))};";
            case 3:
                var value = Int(place);
                var target = place.Declare().Name;
                return choices.Of($"Use(Out(out var {target}) ? {value} : 0);", $"Out(out int {target});");
            case 4:
                var (first, second) = (Int(place), Int(place));
                return $"var ({place.Declare().Name}, {place.Declare().Name}) = ({first}, {second});";
            case 5:
                return $"const int {place.Declare(isAssignable: false).Name} = {choices.Below(9)};";
            case 6:
                var text = $"N({Int(place)})";
                return $"object {place.Declare(isInt: false).Name} = Id<object>({text});";
            case 7 when place.May(Allowed.UsingDeclaration):
                return place.May(Allowed.Await) && choices.Chance(40)
                    ? $"await using var {place.Declare(isInt: false, isAssignable: false).Name} = AD();"
                    : $"using var {place.Declare(isInt: false, isAssignable: false).Name} = D();";
            case 8 when place.Function is { IsAsync: false, IsIterator: false } && Assignable(place) is { } source:
                return $"ref int {place.Declare(isCapturable: false).Name} = ref {source};";
            default:
                var closure = IntLambda(place);
                return $"Func<int> {place.Declare(isInt: false).Name} = {closure};";
        }
    }

    private string Initialized(Place place, string value) => $"{place.Declare().Name} = {value}";

    private string ClosureStatement(Place place) => choices.Below(7) switch
    {
        0 or 1 => $"RunA({ActionLambda(place)});",
        2 => $"L.Add({ActionLambda(place)});",
        3 => $"Use({Int(place)} + RunI({IntLambda(place)}));",
        4 when place.May(Allowed.StateMachines) => $"Use<Func<Task>>({AsyncLambda(place)});",
        5 => $"Use<Func<int, int>>({UnaryLambda(place)});",
        _ => $"Use<Func<Func<int>>>(() => {IntLambda(place.NestedIn(Lambda(place)))});",
    };

    private string Leave(Place place)
    {
        if (place.May(Allowed.Break) && choices.Chance(40))
        {
            return $"if (C()) {(place.May(Allowed.Continue) && choices.Chance(50) ? "continue" : "break")};";
        }

        var statement = place.Function.Result switch
        {
            _ when !place.May(Allowed.Leave) => "throw new Exception();",
            Result.Int => $"return {Int(place)};",
            Result.Sequence or Result.AsyncSequence => place.May(Allowed.Yield) ? "yield break;" : "throw new Exception();",
            _ => "return;",
        };
        return choices.Chance(85) ? $"if (C()) {statement}" : statement;
    }

    private string? Assignable(Place place)
        => place.Variables.Where(variable => variable is { IsInt: true, IsAssignable: true }).Select(variable => variable.Name).ToArray() is { Length: > 0 } names
            ? choices.Of(names)
            : null;
}

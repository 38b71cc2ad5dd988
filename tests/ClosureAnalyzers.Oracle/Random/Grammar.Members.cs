namespace ClosureAnalyzers.Oracle.Random;

/// <content>Types and their members: what a unit can be (lowering reference, sections 2, 13 and 15).</content>
internal sealed partial class Grammar
{
    /// <summary>A type with a few members, or the statements of a top-level program.</summary>
    /// <param name="isNewest">Whether the compiler knows C# 14: extension blocks and the <c>field</c> keyword.</param>
    public string Type(string name, bool isNewest)
    {
        var kind = choices.Below(isNewest ? 20 : 18);
        _hasBase = kind is < 7 or 7 or 8 or 17;
        var text = Type(kind, name);
        return text.Insert(text.LastIndexOf('}'), "static int Overloaded(int n) => n;\nstatic int Overloaded(string s) => 1;\n");
    }

    private string Type(int kind, string name) => kind switch
    {
        < 7 => Class(name),
        7 or 8 => PrimaryClass(name),
        9 => $"struct {name}\n{{\nint f;\nint P => f;\n{Members(new Home(name, IsStruct: true))}\n}}",
        10 => PrimaryStruct(name),
        11 => Record(name),
        12 => $"interface {name}\n{{\nint f {{ get; }}\nint P => f;\n{InterfaceMembers(name)}\n}}",
        13 => $"interface {name}<out TV>\n{{\nint f {{ get; }}\nint P => f;\n{InterfaceMembers(name)}\n}}",
        14 => $"class {name}<TU>\n{{\nint f;\nint P => f;\n{Members(new Home(name))}\n}}",
        15 => $"class {name}\n{{\nclass Inner\n{{\nint f;\nint P => f;\n{Members(new Home("Inner"))}\n}}\n}}",
        16 => $"static class {name}\n{{\n{Extension()}\n}}",
        17 => ConstructorsAndInitializers(name),
        18 => $"static class {name}\n{{\nextension(int r)\n{{\n{ExtensionMembers()}\n}}\n}}",
        _ => $"class {name}\n{{\nint f;\nint P {{ get {{ {Body(Result.Int, hasThis: true)} }} set => field = {Int(Place(Result.Int, hasThis: true))}; }}\n}}",
    };

    public string TopLevel()
    {
        _hasOverloads = false;
        var place = new Place(null, new Function(Result.Task), Allowed.All, 0);
        place.Declare(new Variable("args", IsInt: false));
        return Statements(place, 6);
    }

    private sealed record Home(string Name, bool IsStruct = false);

    private string Class(string name)
        => $"class {name} : B\n{{\nint f;\nint P => f;\n{Members(new Home(name))}\n}}";

    private string Members(Home home)
    {
        var text = new List<string>();
        for (var count = 1 + choices.Below(2); count > 0; count--)
        {
            text.Add(Member(home, text.Count));
        }

        return string.Join("\n", text);
    }

    private string Member(Home home, int number)
    {
        switch (choices.Below(24))
        {
            case < 14:
                return Method(home, number);
            case 14:
                return $"int Q{number} {{ get {{ {Body(Result.Int, !home.IsStruct, keepsThis: home.IsStruct)} }} set {{ {Body(Result.Nothing, true, home.IsStruct, new Variable("value", true))} }} }}";
            case 15:
                return $"int Q{number} => {Int(Place(Result.Int, true, home.IsStruct))};";
            case 16 when number == 0:
                return $"int this[int i] {{ get {{ {Body(Result.Int, true, home.IsStruct, new Variable("i", true))} }} }}";
            case 17:
                return $"event Action E{number} {{ add {{ {Body(Result.Nothing, true, home.IsStruct, new Variable("value", false))} }} remove {{ }} }}";
            case 18 when !home.IsStruct && home.Name != "Inner":
                return $"void V{number}()\n{{\n{Body(Result.Nothing, true)}\n}}\nint W{number} = {InitializerInt()};";
            case 19 when number == 0:
                return $"static int S{number} = {InitializerInt()};\nstatic {home.Name}()\n{{\n{Body(Result.Nothing)}\n}}";
            case 20 when !home.IsStruct && number == 0:
                return $"~{home.Name}()\n{{\n{Body(Result.Nothing, hasThis: true)}\n}}";
            case 21 when number == 0 && home.Name[0] == 'U':
                return $"static Func<int> S{number} = {IntLambda(Initializer())};";
            default:
                return Method(home, number);
        }
    }

    private string Method(Home home, int number, string modifiers = "")
    {
        var result = choices.Of(Result.Nothing, Result.Nothing, Result.Nothing, Result.Nothing, Result.Int, Result.Task, Result.Task, Result.Sequence, Result.AsyncSequence);
        var isStatic = choices.Chance(45);
        var function = new Function(result, hasThis: !isStatic, keepsThis: home.IsStruct);
        var place = Root(function);
        var parameters = Enumerable.Range(0, choices.Below(4)).Select(i => Parameter(place, function)).ToArray();
        // Overloads that differ in their type parameters have one name in all that is generated for them.
        var name = number == 1 && choices.Chance(30) ? "M0<TM, TN>" : $"M{number}{(choices.Chance(12) ? "<TM>" : "")}";
        var head = $"{modifiers}{(isStatic ? "static " : "")}{(function.IsAsync ? "async " : "")}{TypeOf(result)} {name}({string.Join(", ", parameters)})";
        return result is Result.Nothing or Result.Int && choices.Chance(10)
            ? $"{head} => {(result == Result.Int ? Int(place) : $"Use({Int(place)})")};"
            : choices.Chance(12) ? $"{head}\n{{\nint Unused() => 1;\n{string.Join("\n", Ends(function, place))}\n}}"
            : $"{head}\n{{\n{Body(place)}\n}}";
    }

    private string Parameter(Place place, Function function)
    {
        if (!function.IsAsync && !function.IsIterator && choices.Chance(8))
        {
            return "ref int " + place.Declare(isCapturable: false).Name;
        }

        if (choices.Chance(6) && place.Variables.All(variable => variable.Name != "@this"))
        {
            return "int " + place.Declare(new Variable("@this", IsInt: true)).Name;
        }

        return choices.Chance(75) ? "int " + place.Declare().Name : "object " + place.Declare(isInt: false).Name;
    }

    private static Place Root(Function function) => new(
        null,
        function,
        Allowed.Leave | Allowed.UsingDeclaration | Allowed.StateMachines | (function.IsAsync ? Allowed.Await : 0) | (function.IsIterator ? Allowed.Yield : 0),
        0);

    private static Place Place(Result result, bool hasThis = false, bool keepsThis = false) => Root(new Function(result, hasThis: hasThis, keepsThis: keepsThis));

    private string Body(Place place)
        => string.Join("\n", [Statements(place, 7), .. Ends(place.Function, place)]);

    private string Body(Result result, bool hasThis = false, bool keepsThis = false, params ReadOnlySpan<Variable> parameters)
    {
        var place = Place(result, hasThis, keepsThis);
        foreach (var parameter in parameters)
        {
            place.Declare(parameter);
        }

        return Body(place);
    }

    private static Place Initializer(params ReadOnlySpan<Variable> parameters)
    {
        var place = WithoutLeaving(Place(Result.Int));
        foreach (var parameter in parameters)
        {
            place.Declare(parameter);
        }

        return place;
    }

    private string InitializerInt(params ReadOnlySpan<Variable> parameters) => choices.Chance(60) ? IntLambdaCall(Initializer(parameters)) : Int(Initializer(parameters));

    private string PrimaryClass(string name)
    {
        Variable[] parameters = [new("p", true), new("q", true), new("o", false)];
        var arguments = choices.Below(4) switch
        {
            0 => "",
            1 => $"({ActionLambda(Initializer(parameters))})",
            2 => $"({IntLambda(Initializer(parameters))})",
            _ => $"({Int(Initializer(parameters))})",
        };
        var members = choices.Below(4) switch
        {
            0 => "",
            1 => $"void M(int z)\n{{\n{Body(Result.Nothing, true, false, [parameters[0], new("z", true)])}\n}}",
            2 => $"int Q => {IntLambdaCall(PlaceWith(parameters[1]))};",
            _ => $"void M(int z)\n{{\n{Body(Result.Nothing, true, false, new Variable("z", true))}\n}}",
        };
        return $"class {name}(int p, int q, object o) : B{arguments}\n{{\nint f = {InitializerInt(parameters)};\nint P => f;\nFunc<int> g = {IntLambda(Initializer(parameters))};\npublic int R {{ get; set; }} = {InitializerInt(parameters)};\n{members}\n}}";

        Place PlaceWith(Variable variable)
        {
            var place = Place(Result.Int, hasThis: true);
            place.Declare(variable);
            return place;
        }
    }

    private string PrimaryStruct(string name)
    {
        Variable[] parameters = [new("p", true), new("q", true)];
        return $"{choices.Of("", "record ")}struct {name}(int p, int q)\n{{\nint f = {InitializerInt(parameters)};\nint P => f;\nFunc<int> g = {IntLambda(Initializer(parameters))};\n{Method(new Home(name, IsStruct: true), 0)}\n}}";
    }

    private string Record(string name)
    {
        Variable[] parameters = [new("p", true), new("q", true)];
        return $"record {name}(int p, int q)\n{{\nint f = {InitializerInt(parameters)};\nint P => f;\nFunc<int> g = {IntLambda(Initializer(parameters))};\nvoid M(int z)\n{{\n{Body(Result.Nothing, true, false, new Variable("z", true))}\n}}\n}}";
    }

    private string InterfaceMembers(string name)
        => choices.Chance(70)
            ? Method(new Home(name), 0)
            : $"int Q {{ get {{ {Body(Result.Int, hasThis: true)} }} }}\nstatic void K(int z)\n{{\n{Body(Result.Nothing, false, false, new Variable("z", true))}\n}}";

    private string Extension()
    {
        var receiver = choices.Of("r", "@this");
        return $"public static void M(this object {receiver}, int z)\n{{\n{Body(Result.Nothing, false, false, new(receiver, false), new("z", true))}\n}}";
    }

    private string ExtensionMembers()
        => $"public void M(int z)\n{{\n{Body(Result.Nothing, false, false, new("r", true), new("z", true))}\n}}\npublic int Q => {IntLambdaCall(Initializer(new Variable("r", true)))};\npublic static int K(int z)\n{{\n{Body(Result.Int, false, false, new Variable("z", true))}\n}}";

    private string ConstructorsAndInitializers(string name)
    {
        var function = new Function(Result.Nothing, hasThis: true);
        var place = Root(function);
        place.Declare(new Variable("p", true));
        place.Declare(new Variable("q", true));

        // The arguments see the parameters but not the object; what they declare is known in the body.
        var arguments = new Place(null, new Function(Result.Int), Allowed.StateMachines, 0);
        arguments.Declare(new Variable("p", true));
        arguments.Declare(new Variable("q", true));
        var initializer = choices.Below(5) switch
        {
            0 => "",
            1 => $" : base({ActionLambda(arguments)})",
            2 => $" : base({IntLambda(arguments)})",
            3 => $" : base(Out(out var {place.Declare(new Variable("w", true)).Name}) ? {Int(arguments)} : 0)",
            _ => $" : base({Int(arguments)})",
        };
        var second = choices.Below(4) switch
        {
            0 => $"{name}(string s) : this(s.Length, {Int(Initializer())})\n{{\n{Body(Result.Nothing, true)}\n}}",
            1 => $"{name}(object s)\n{{\n{Body(Result.Nothing, true, false, new Variable("s", false))}\n}}",
            _ => "",
        };
        return $"class {name} : B\n{{\nint f = {InitializerInt()};\nint P => f;\nFunc<int> g = {IntLambda(Initializer())};\n{name}(int p, int q){initializer}\n{{\n{Body(place.Nested())}\n}}\n{second}\n}}";
    }
}

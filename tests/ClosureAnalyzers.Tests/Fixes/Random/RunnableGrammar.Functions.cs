namespace ClosureAnalyzers.Tests.Fixes.Random;

internal sealed partial class RunnableGrammar
{
    private string LambdaWithBody(Ground ground)
    {
        var parameter = Name(ground);
        switch (random.Next(5))
        {
            case 0:
                var mapping = ground.Function("int");
                mapping.Add(parameter, "int");
                return $"Print(Map({Leaf(ground)}, {parameter} =>\n{Body(mapping)}));";
            case 1:
                var late = ground.Function("");
                return $"{(isImmediate ? "Do" : "Later")}(() =>\n{Block(late)});";
            case 2:
                return $"Print(Wait(((Func<Task<int>>)(async () =>\n{Body(ground.Function("int", isAsync: true))}))()));";
            case 3 when !isImmediate:
                var name = Fresh();
                return $"Func<int> {name} = () =>\n{Body(ground.Function("int"))};\nPrint({name}());" + Of("", $"\nKeep({name});");
            default:
                return $"Do(delegate\n{Block(ground.Function(""))});";
        }
    }

    /// <summary>A local function and a call of it, sometimes before and sometimes after.</summary>
    private string LocalFunction(Ground ground)
    {
        var name = Fresh().ToUpperInvariant();
        var isStatic = Chance(12);
        var outer = isStatic ? new Ground(null, true) { HasThis = false } : ground;
        var (function, call) = random.Next(6) switch
        {
            0 => (With(outer.Function("int", hasThis: !isStatic), ground => $"int {name}(int a) => {Int(ground)};"), $"Print({name}({Leaf(ground)}));"),
            1 => (With(outer.Function("", hasThis: !isStatic), ground => $"void {name}(int a)\n{Block(ground)}"), $"{name}({Leaf(ground)});"),
            2 => (With(outer.Function("int", isAsync: true, hasThis: !isStatic), ground => $"async Task<int> {name}(int a)\n{Body(ground)}"), $"Print(Wait({name}({Leaf(ground)})));"),
            3 => (With(outer.Function(null, isIterator: true, hasThis: !isStatic), ground => $"IEnumerable<int> {name}(int a)\n{{\n    yield return a;\n{Indented(Statements(ground))}\n}}"), $"Print(Total({name}({Leaf(ground)})));"),
            4 => (With(outer.Function("int", hasThis: !isStatic), ground => $"int {name}<T>(int a, T t)\n{Body(ground)}"), $"Print({name}({Leaf(ground)}, \"t\"));"),
            _ => (With(outer.Function("int", hasThis: !isStatic), ground => $"int {name}(int a)\n{Body(ground)}"), $"Print(Map({Leaf(ground)}, {name}));"),
        };
        function = (isStatic ? "static " : "") + function;
        return random.Next(4) switch
        {
            0 => $"{call}\n{function}",
            1 => $"{function}\n{Simple(ground)}\n{call}",
            2 => $"{function}\n{call}\n{call}",
            _ => $"{function}\n\n{call}",
        };
    }

    private static string With(Ground ground, Func<Ground, string> grow)
    {
        ground.Add("a", "int");
        return grow(ground);
    }

    private string Query(Ground ground)
    {
        var inner = ground.Function(null);
        var (a, b) = (Fresh(), Fresh());
        inner.Add(a, "int", isWritable: false);
        var text = $"from {a} in Few({Leaf(ground)})";
        if (Chance(50))
            text += $" where {Leaf(inner)} > {Leaf(inner)}";
        if (Chance(40))
        {
            text += $" let {b} = {Int(inner)}";
            inner.Add(b, "int", isWritable: false);
        }

        if (Chance(25))
            text += $" from c in Few({Leaf(inner)})";
        if (Chance(25))
            text += $" join j in Few({Leaf(ground)}) on {a} equals j";
        if (Chance(25))
            text += $" orderby {Leaf(inner)}, {a} descending";
        text += Chance(25) ? $" group {Leaf(inner)} by {a} into g select g.Key + g.Count() + {Leaf(ground)}" : $" select {Int(inner)}";
        var name = Fresh();
        return isImmediate || Chance(60) ? $"Print(Total({text}));" : $"var {name} = {text};\nLater(() => Print(Total({name})));";
    }

    private string Int(Ground ground) => random.Next(budget > 0 ? 14 : 5) switch
    {
        0 => $"{Leaf(ground)} + {Leaf(ground)}",
        1 => $"Run(() => {Leaf(ground.Function(null))})",
        2 => $"(Odd({Leaf(ground)}) ? Run(() => {Leaf(ground.Function(null))}) : {Leaf(ground)})",
        3 => $"Map({Leaf(ground)}, m => m + {Leaf(ground.Function(null))})",
        5 => $"{Leaf(ground)} switch {{ > 3 => Run(() => {Leaf(ground.Function(null))}), _ => {Leaf(ground)} }}",
        6 => $"Run(() => Run(() => {Leaf(ground.Function(null).Function(null))}) + {Leaf(ground.Function(null))})",
        7 when !isImmediate => $"Keep(() => {Leaf(ground.Function(null))})()",
        8 => $"new[] {{ {Leaf(ground)}, 2, 3 }}.Count(each => each > {Leaf(ground.Function(null))})",
        9 when (isImmediate ? ground.Writable : ground.WritableAnywhere).ToArray() is { Length: > 0 } targets => $"Run({Of(targets)}++, () => {Leaf(ground.Function(null))})",
        10 when ground.IsAsync => $"await Soon({Leaf(ground)})",
        11 => Fresh() is var name ? $"(Boxed({Leaf(ground)}) is int {name} ? Run(() => {name}) : 0)" : "",
        _ => Leaf(ground),
    };

    private string Leaf(Ground ground)
    {
        var numbers = ground.Named("int").ToArray();
        var texts = ground.Named("string").ToArray();
        var pairs = ground.Named("pair").ToArray();
        return random.Next(12) switch
        {
            0 => random.Next(1, 9).ToString(System.Globalization.CultureInfo.InvariantCulture),
            1 when texts.Length > 0 => Of(texts) + ".Length",
            2 when pairs.Length > 0 => Of(pairs) + Of(".A", ".B"),
            3 when ground.HasThis => Of("field", "Property", "this.field"),
            4 when numbers.Length > 0 => $"nameof({Of(numbers)}).Length",
            _ when numbers.Length > 0 => Of(numbers),
            _ => "4",
        };
    }

    /// <param name="inner">Where the condition holds.</param>
    private string Condition(Ground ground, out Ground inner)
    {
        inner = ground.Block();
        var name = Fresh();
        switch (random.Next(7))
        {
            case 0:
                inner.Add(name, "int");
                return $"Boxed({Leaf(ground)}) is int {name} && {name} > 2";
            case 1:
                inner.Add(name, "int");
                return $"int.TryParse(\"12\", out var {name})";
            case 2 when ground.Named("string?").ToArray() is { Length: > 0 } texts:
                inner.Add(texts[0], "string");
                return $"{texts[0]} is not null";
            case 3:
                return $"Run(() => {Leaf(ground.Function(null))}) > 4";
            case 4:
                return $"{Leaf(ground)} > {Leaf(ground)}";
            default:
                return $"Odd({Leaf(ground)})";
        }
    }
}

namespace ClosureAnalyzers.Tests.Fixes.Random;

internal sealed partial class RunnableGrammar
{
    private string Statement(Ground ground)
    {
        if (--budget <= 0)
            return Simple(ground);

        return random.Next(26) switch
        {
            0 or 1 => Declaration(ground),
            2 or 3 or 4 => If(ground),
            5 or 6 => For(ground),
            7 or 8 => ForEach(ground),
            9 => While(ground),
            10 => Goto(ground),
            11 or 12 => Switch(ground),
            13 => Try(ground),
            14 => Wrapped(ground),
            15 or 16 or 17 => LocalFunction(ground),
            18 => Query(ground),
            19 or 20 => LambdaWithBody(ground),
            21 or 22 => Leave(ground),
            _ => Simple(ground),
        };
    }

    private string Simple(Ground ground) => random.Next(16) switch
    {
        0 when (isImmediate ? ground.Writable : ground.WritableAnywhere).ToArray() is { Length: > 0 } targets =>
            Of($"{Of(targets)} = {Int(ground)};", $"{Of(targets)}++;", $"{Of(targets)} += {Leaf(ground)};", $"Give({Leaf(ground)}, out {Of(targets)});"),
        1 => $"Print(Run({Leaf(ground)}, () => {Int(ground.Function(null))}));",
        2 => $"Do(() => Print({Int(ground.Function(""))}));",
        3 => $"Do(delegate {{ Print({Leaf(ground.Function(""))}); }});",
        4 when !isImmediate => $"Keep(() => {Int(ground.Function(null))});",
        5 when !isImmediate => $"Later(() => Print({Int(ground.Function(""))}));",
        6 => $"Print(new Holder {{ Number = {Leaf(ground)}, Make = () => {Int(ground.Function(null))}, All = {{ () => {Leaf(ground.Function(null))} }} }}.Sum());",
        7 => $"Print(new {{ A = {Leaf(ground)}, B = Run(() => {Leaf(ground.Function(null))}) }});",
        8 => $"Print(({Leaf(ground)}, Run(() => {Leaf(ground.Function(null))})));",
        9 when ground.IsIterator => $"yield return {Int(ground)};",
        10 when ground.IsAsync => $"Print(await Soon({Int(ground)}));",
        11 when ground.IsAsync => $"Print(await Task.Run(() => {Leaf(ground.Function(null))}));",
        12 => $"foreach (Func<int> each in new Func<int>[] {{ () => {Leaf(ground.Function(null))}, () => {Leaf(ground.Function(null))} }}) Print(each());",
        13 => $"Do(() => Do(() => Print({Leaf(ground.Function("").Function(""))} + {Leaf(ground.Function("").Function(""))})));",
        14 when ground.HasThis => Of("field++;", $"Property = {Leaf(ground)};", $"this.field += {Leaf(ground)};"),
        _ => $"Print({Int(ground)});",
    };

    private string Declaration(Ground ground)
    {
        var value = Int(ground);
        var name = Name(ground);
        switch (random.Next(9))
        {
            case 0:
                var second = Leaf(ground);
                ground.Add(name, "int");
                var other = Name(ground);
                ground.Add(other, "int");
                return Of($"int {name} = {value}, {other} = {second};", $"var ({name}, {other}) = ({value}, {second});", $"(int {name}, var {other}) = ({value}, {second});");
            case 1:
                ground.Add(name, "int");
                return $"Give({value}, out var {name});";
            case 2:
                ground.Add(name, "int", isWritable: false);
                return $"const int {name} = {random.Next(9)};".Replace("const ", Chance(70) ? "" : "const ");
            case 3:
                ground.Add(name, "string");
                return Of($"var {name} = \"s\" + {value};", $"string {name} = $\"{{{value}}}\";");
            case 4:
                ground.Add(name, "string?");
                return $"string? {name} = Odd({value}) ? \"odd\" : null;";
            case 5:
                ground.Add(name, "pair");
                return $"var {name} = (A: {value}, B: {Leaf(ground)});";
            default:
                ground.Add(name, "int");
                return Of($"int {name} = {value};", $"var {name} = {value};");
        }
    }

    private string If(Ground ground)
    {
        var text = $"if ({Condition(ground, out var inner)}){Embedded(inner)}";
        if (Chance(45))
            text += "\nelse" + (Chance(40) ? " " + If(ground) : Embedded(ground));
        return text;
    }

    private string For(Ground ground)
    {
        var inner = ground.Block();
        var name = Name(inner);
        inner.Add(name, "int");
        return Of($"for (int {name} = 0; {name} < 3; {name}++)", $"for (var {name} = 2; {name} > 0 && Go(); {name}--)") + Embedded(inner, canBreak: true);
    }

    private string ForEach(Ground ground)
    {
        var inner = ground.Block();
        var source = Leaf(ground);
        var name = Name(inner);
        inner.Add(name, "int", isWritable: false);
        if (ground.IsAsync && Chance(40))
            return $"await foreach (var {name} in FewAsync({source})){Embedded(inner, canBreak: true)}";

        if (Chance(25))
        {
            var second = Name(inner);
            inner.Add(second, "int", isWritable: false);
            return $"foreach (var ({name}, {second}) in new[] {{ ({source}, 1), (2, 3) }}){Embedded(inner, canBreak: true)}";
        }

        return $"foreach (var {name} in Few({source})){Embedded(inner, canBreak: true)}";
    }

    private string While(Ground ground)
    {
        var name = Fresh();
        ground.Add(name, "int", isWritable: false);
        var inner = ground.Block(canBreak: true);
        var body = $"{{\n    {name}++;\n{Indented(Statements(inner))}\n}}";
        return $"var {name} = 0;\n" + Of($"while ({name} < 3 && Go())\n{body}", $"do\n{body}\nwhile ({name} < 3 && Go());");
    }

    private string Goto(Ground ground)
    {
        var (name, label) = (Fresh(), Fresh().ToUpperInvariant());
        ground.Add(name, "int", isWritable: false);
        return Chance(50)
            ? $"var {name} = 0;\n{label}:\n{Simple(ground)}\n{Simple(ground)}\n{name}++;\nif ({name} < 3 && Go())\n    goto {label};"
            : $"var {name} = 0;\n{{\n{label}:\n{Indented(Statements(ground.Block()))}\n    {name}++;\n    if ({name} < 3 && Go()) goto {label};\n}}";
    }

    private string Switch(Ground ground)
    {
        var text = $"switch ({Int(ground)})\n{{\n";
        var whole = ground.Block();
        for (var number = random.Next(1, 3); number > 0; number--)
        {
            var name = Fresh();
            var section = whole.Block();
            var label = Of($"case {random.Next(4) + (number * 4)}:", $"case int {name} when {name} > {number * 3}:");
            if (label.Contains("when"))
                section.Add(name, "int");
            text += Indented($"{label}\n{Indented(Statements(section))}\n    {Of("break;", "break;", "goto default;")}\n");
        }

        return text + Indented($"default:\n{Indented(Statements(whole.Block()))}\n    break;") + "\n}";
    }

    private string Try(Ground ground)
    {
        if (ground.IsIterator)
            return Wrapped(ground);

        var text = $"try\n{{\n{Indented(Statements(ground.Block()))}\n    Print(100 / {Leaf(ground)});\n}}";
        var handler = ground.Block();
        handler.Add("e", "object");
        text += $"\ncatch (DivideByZeroException{Of(" e", "")}){Of("", $" when (Run(() => {Leaf(ground.Function(null))}) > 2)")}\n{Block(ground.Block())}";
        return Chance(40) ? text + $"\nfinally\n{{\n{Indented(Simple(new Ground(ground, false) { Result = null, IsIterator = false }))}\n}}" : text;
    }

    private string Wrapped(Ground ground) => random.Next(6) switch
    {
        0 => $"using (Closing({Leaf(ground)})){Embedded(ground)}",
        1 => $"lock (Output)\n{Block(new Ground(ground.Block(), false) { IsAsync = false, IsIterator = false })}",
        2 => $"checked\n{Block(ground.Block())}",
        3 => $"{{\n    using var {Fresh()} = Closing({Leaf(ground)});\n{Indented(Statements(ground.Block()))}\n}}",
        4 when !ground.IsAsync && !ground.IsIterator => $"#pragma warning disable CS0219\n{Simple(ground)}\n#pragma warning restore CS0219",
        _ => Block(ground.Block()),
    };

    private string Leave(Ground ground)
    {
        if (ground.CanBreak && Chance(50))
            return $"if ({Condition(ground, out _)}) {Of("break", "continue")};";

        return ground switch
        {
            { IsIterator: true } => $"if ({Condition(ground, out _)}) yield break;",
            { Result: "int" } => $"if ({Condition(ground, out var inner)})\n    return {Int(inner)};",
            { Result: "" } => $"if ({Condition(ground, out _)})\n    return;",
            _ => Simple(ground),
        };
    }
}

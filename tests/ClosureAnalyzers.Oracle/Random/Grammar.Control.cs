namespace ClosureAnalyzers.Oracle.Random;

/// <content>Control flow: everything that opens a scope or jumps.</content>
internal sealed partial class Grammar
{
    private string If(Place place)
    {
        var (condition, whenTrue) = Condition(place, place);
        var text = $"if ({condition}) {EmbeddedWith(place, whenTrue)}";
        return choices.Chance(40) ? $"{text} else {Embedded(place)}" : text;
    }

    private string EmbeddedWith(Place outer, Variable? variable)
    {
        var place = outer.Nested();
        if (variable is not null)
        {
            place.Declare(variable);
        }

        return Embedded(place);
    }

    /// <summary>A condition; the variable of its pattern, if it has one, is known where it holds.</summary>
    private (string Text, Variable? WhenTrue) Condition(Place place, Place names)
    {
        switch (choices.Below(8))
        {
            case 0 or 1 or 2:
                return ("C()", null);
            case 3:
                return ($"C<Func<int>>({IntLambda(place)})", null);
            case 4:
                var number = new Variable(names.NewName(), IsInt: true);
                return ($"O() is int {number.Name}", number);
            case 5:
                var text = new Variable(names.NewName(), IsInt: false);
                var inner = place.Nested();
                inner.Declare(text);
                return ($"O() is string {text.Name} && C<Func<int>>({IntLambda(inner)})", text);
            case 6:
                return choices.Of(
                    ("true", null), ("false", null), ($"C() && {Int(place)} > 0", (Variable?)null), ($"C() || C<Func<int>>({IntLambda(place)})", null),
                    ("C() && false", null), ("!(C() || true)", null), ("C() & false || C()", null), ("!(1 is 2 || C() && null is string)", null),
                    ($"C() && false && {Int(place)} > 0", null), ("false && C() || C()", null), ("!(true || C()) == C()", null));
            default:
                var from = new Variable(names.NewName(), IsInt: true);
                return ($"Out(out var {from.Name})", from);
        }
    }

    private string For(Place place)
    {
        var header = place.Nested();
        var initializer = choices.Below(4) switch
        {
            0 => "",
            1 => $"int {Initialized(header, "0")}, {Initialized(header, Int(header))}",
            2 => $"Func<int> {header.NewName()} = {IntLambda(place)}",
            _ => $"int {Initialized(header, "0")}",
        };
        var (condition, whenTrue) = choices.Chance(60) ? ("C()", null) : Condition(header, header);
        var inside = header.Nested();
        if (whenTrue is not null)
        {
            inside.Declare(whenTrue);
        }

        var incrementor = Assignable(header) is { } counter && choices.Chance(60) ? counter + "++"
            : choices.Chance(30) ? $"Use({Int(inside)})"
            : "";
        return $"for ({initializer}; {condition}; {incrementor}) {Embedded(inside, with: Allowed.Break | Allowed.Continue)}";
    }

    private string ForEach(Place place)
    {
        const Allowed Loop = Allowed.Break | Allowed.Continue;
        var header = place.Nested();
        var shape = choices.Below(6);
        var source = shape switch
        {
            0 => "Pairs()",
            1 => $"RunT(() => {{\n{Statements(WithoutLeaving(place.NestedIn(Lambda(place))), 2)}\nreturn Xs(); }})",
            2 => $"(Out(out var {header.Declare().Name}) ? Xs() : Xs())",
            3 when place.May(Allowed.Await) => "AXs()",
            _ => choices.Of("Xs()", "Arr()"),
        };
        var inside = header.Nested();
        string Element() => inside.Declare(isAssignable: false).Name;
        var elements = shape == 0 ? $"({Element()}, {Element()})" : Element();
        return $"{(source == "AXs()" ? "await " : "")}foreach (var {elements} in {source}) {Embedded(inside, with: Loop)}";
    }

    private string While(Place place)
    {
        var header = place.Nested();
        var (condition, whenTrue) = Condition(header, header);
        if (choices.Chance(35))
        {
            return $"do {Embedded(header.Nested(), with: Allowed.Break | Allowed.Continue)} while ({condition});";
        }

        if (whenTrue is not null)
        {
            header.Declare(whenTrue);
        }

        return $"while ({condition}) {Embedded(header, with: Allowed.Break | Allowed.Continue)}";
    }

    private string Switch(Place place)
    {
        if (choices.Chance(30))
        {
            return $"Use({SwitchExpression(place)});";
        }

        var byPattern = choices.Chance(50);
        var governing = byPattern ? choices.Of("O()", $"(object)(I() + {Int(place)})") : choices.Of("I()", "2", $"I() + {Int(place)}", $"RunI({IntLambda(place)})");
        var body = place.Nested(Allowed.UsingDeclaration, Allowed.Break);
        var patterns = body.Nested();
        var count = 1 + choices.Below(4);
        var hasDefault = choices.Chance(50) ? choices.Below(count + 1) : -1;
        var guarded = Enumerable.Range(0, count).Select(_ => choices.Chance(15)).ToArray();
        var sections = new List<string>();
        for (var i = 0; i < count; i++)
        {
            if (i == hasDefault)
            {
                sections.Add($"default:\n{SectionBody(body, patterns, [])}");
            }

            sections.Add(Section(body, patterns, byPattern, i, guarded));
        }

        return $"switch ({governing})\n{{\n{string.Join("\n", sections)}\n}}";
    }

    private string Section(Place body, Place patterns, bool byPattern, int number, bool[] guarded)
    {
        // Variables of one section: those of its labels, then its own; the next section sees none of them.
        var inside = patterns.Nested(Allowed.UsingDeclaration);
        if (!byPattern)
        {
            var guard = guarded[number] ? $" when C<Func<int>>({IntLambda(inside)})" : "";
            var targets = guarded[number] ? [] : Enumerable.Range(0, guarded.Length).Where(target => !guarded[target]).ToArray();
            return $"case {number}{guard}:\n{SectionBody(body, inside, targets)}";
        }

        Variable? variable = null;
        var pattern = (number, choices.Below(4)) switch
        {
            (0, 0) => "string",
            (0, 1) => $"string {(variable = new(inside.NewName(), IsInt: false)).Name}",
            (0, _) => $"long {(variable = new(inside.NewName(), IsInt: false)).Name}",
            (1, _) => $"int {(variable = new(inside.NewName(), IsInt: true)).Name}",
            (2, _) => $"Box {{ V: > 3 and var {(variable = new(inside.NewName(), IsInt: true)).Name} }}",
            _ => $"Exception {(variable = new(inside.NewName(), IsInt: false)).Name}",
        };
        if (variable is not null)
        {
            inside.Declare(variable);
        }

        var when = choices.Below(4) switch { 0 => $" when C<Func<int>>({IntLambda(inside)})", 1 => $" when {Int(inside)} > 0", _ => "" };
        return $"case {pattern}{when}:\n{SectionBody(body, inside, [])}";
    }

    private string SectionBody(Place body, Place inside, int[] jumpTargets)
    {
        var place = inside.StatementsOf(body);
        var text = choices.Chance(40) ? Block(place, with: Allowed.Break) : SectionStatements(place);
        var end = jumpTargets.Length > 0 && choices.Chance(25) ? $"goto case {choices.Of(jumpTargets)};" : "break;";
        return text + "\n" + end;
    }

    private string SectionStatements(Place place)
    {
        var text = new List<string>();
        for (var count = 1 + choices.Below(3); count > 0; count--)
        {
            text.Add(choices.Chance(40) ? $"int {Initialized(place, Int(place))};" : Simple(place));
        }

        return string.Join("\n", text);
    }

    private string Try(Place place)
    {
        const Allowed All = Allowed.All | Allowed.Break | Allowed.Continue;
        if (place.May(Allowed.Await) && choices.Chance(25))
        {
            return AlikeCatches(place);
        }

        var catches = new List<string>();
        for (var count = choices.Below(3); count > 0; count--)
        {
            catches.Add(Catch(place, count));
        }

        var hasCatch = catches.Count > 0;
        var body = choices.Chance(8) ? "{ }" : Block(place, hasCatch ? Allowed.Yield : Allowed.None);
        var last = !hasCatch || choices.Chance(30)
            ? $"finally {Block(place, All & ~Allowed.Await & ~Allowed.UsingDeclaration)}"
            : "";
        return $"try {body}\n{string.Join("\n", catches)}\n{last}";
    }

    // With filters, two may catch the same type; where they await, the variables move to one place.
    private string AlikeCatches(Place place)
    {
        var (first, second) = (place.Nested(Allowed.Yield), place.Nested(Allowed.Yield));
        var name = first.Declare(isInt: false, isAssignable: false).Name;
        var other = second.Declare(isInt: false, isAssignable: false).Name;
        return $"try {Block(place, Allowed.Yield)}\ncatch (Exception {name}) when (C<Func<object>>(() => {name})) {Block(first)}\n"
            + $"catch (Exception {other}) when (C()) {{ await T(); RunA(() => Use({other})); }}";
    }

    private string Catch(Place place, int number)
    {
        var clause = place.Nested(Allowed.Yield);
        var type = number switch { 2 => "ArgumentException", _ => "Exception" };
        if (number == 1 && choices.Chance(20))
        {
            return $"catch {Block(clause)}";
        }

        var header = $"catch ({type} {clause.Declare(isInt: false, isAssignable: false).Name})";
        var filter = clause.Nested(Allowed.Await);
        var (condition, whenTrue) = Condition(filter, clause);
        if (!choices.Chance(40))
        {
            return $"{header} {Block(clause)}";
        }

        var handler = clause.Nested();
        if (whenTrue is not null)
        {
            handler.Declare(whenTrue);
        }

        return $"{header} when ({condition}) {Block(handler)}";
    }

    private string Using(Place place)
    {
        var header = place.Nested();
        return choices.Below(4) switch
        {
            0 => $"using (D()) {Embedded(header)}",
            1 when place.May(Allowed.Await) => $"await using (var {header.Declare(isInt: false, isAssignable: false).Name} = AD()) {Embedded(header)}",
            2 => $"using (Out(out var {header.Declare().Name}) ? D() : null) {Embedded(header)}",
            _ => $"using (var {header.Declare(isInt: false, isAssignable: false).Name} = D()) {Embedded(header)}",
        };
    }

    private string Jumps(Place place)
    {
        var label = "L" + _labels++;
        var allowed = place.Allowed;
        var before = place.Frozen();
        place.Allowed &= ~Allowed.UsingDeclaration;
        var text = choices.Below(4) switch
        {
            0 => $"{label}:\n{Simple(place)}\n{{\n{Statements(place.Nested(), 3)}\nif (C()) goto {label};\n}}",
            1 => $"if (C()) goto {label};\n{Statements(place, 3)}\n{label}: ;",
            _ => $"{label}: ;\n{Statements(place, 3)}\nif (C()) goto {label};",
        };
        if (text.StartsWith("if", StringComparison.Ordinal))
        {
            place.Forget(before);
        }

        place.Allowed = allowed;
        return text;
    }

    private string Special(Place place) => choices.Below(6) switch
    {
        0 => $"lock (O()) {Block(place, Allowed.Await | Allowed.Yield)}",
        1 => $"checked {Block(place)}",
        2 when place.Function is { IsAsync: false, IsIterator: false } => FixedBlock(place),
        3 => $"unchecked {Block(place)}",
        4 => $"lock (Out(out var {place.Declare().Name}) ? O() : null) {Block(place, Allowed.Await | Allowed.Yield)}",
        _ => $"if (C()) {Block(place)} else if (O() is string) {Block(place)}",
    };

    private string FixedBlock(Place place)
    {
        var header = place.Nested();
        if (choices.Chance(30))
        {
            var pointer = header.NewName();
            return $"unsafe {{ delegate*<int> {pointer} = &I; RunA(() => Use({pointer}() + {Leaf(place.NestedIn(Lambda(place)))}));\n{Statements(header.Nested(Allowed.StateMachines), 2)}\n}}";
        }

        return $"unsafe {{ fixed (int* {header.NewName()} = Arr()) {Block(header, Allowed.StateMachines)} }}";
    }
}

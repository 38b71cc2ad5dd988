using System.Text;

namespace ClosureAnalyzers.Tests.DeepCode;

/// <summary>Long and deep statements that keep a closure over a variable <c>v</c>; the compiler has room for them on a small stack.</summary>
internal static class DeepShapes
{
    private const string Kept = "Later.Add(() => Use(v));";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        // Statements.
        ["statements-before"] = Many(3_000, k => $"Use({k});") + Kept,
        ["statements-behind"] = Kept + Many(3_000, k => $"Use({k});"),
        ["statements-in-closure"] = $"Later.Add(() => {{ {Many(3_000, k => $"Use({k});")} Use(v); }});",
        ["blocks"] = Many(400, _ => "{") + Kept + Many(400, _ => "}"),
        ["blocks-in-closure"] = $"Later.Add(() => {{ {Many(500, _ => "{")} Use(v); {Many(500, _ => "}")} }});",
        ["closures-in-blocks"] = Many(200, _ => $"if (Chance()) {{ {Kept}") + Many(200, _ => "}"),
        ["closures-behind-blocks"] = Many(200, _ => "if (Chance()) { { Use(0);") + Many(200, _ => $"}} {Kept} }}"),
        ["closures"] = Many(300, _ => Kept),
        ["else-ifs"] = Many(2_000, k => $"if (Chance()) Use({k}); else ") + Kept,
        ["closures-in-else-ifs"] = Many(300, k => $"if (Value == {k}) {Kept} else ") + "Use(0);",
        ["sections"] = $"switch (Value) {{ {Many(500, k => $"case {k}: Use({k}); break;")} default: {Kept} break; }}",
        ["sections-with-conditions"] = $"switch (Value) {{ {Many(500, k => $"case {k} when Chance(): Use({k}); break;")} default: {Kept} break; }}",
        ["labels"] = Many(300, k => $"L{k}:") + Kept + "if (Chance()) goto L7;",
        ["label-list"] = Many(1_000, k => $"L{k}: Use({k}); if (Value == {k}) goto L{k * 7 % 1_000};") + Kept,
        ["loops"] = Many(100, _ => "while (Chance()) {") + Kept + Many(100, _ => "}"),
        ["tries"] = Many(100, _ => "try {") + Kept + Many(100, _ => "} finally { Use(0); }"),
        ["local-functions"] = Many(500, k => $"void F{k}() => {(k == 0 ? "Use(v)" : $"F{k - 1}()")};") + "Later.Add(F499);",
        ["nested-local-functions"] = Many(50, k => $"void F{k}() {{") + Kept + Many(50, k => $"}} F{49 - k}();"),

        // Expressions beside the closure, and in it.
        ["sum"] = $"Take({Joined(10_000, " + ", _ => "Value")}, () => Use(v));",
        ["sum-in-closure"] = $"Later.Add(() => Use({Joined(10_000, " + ", _ => "v")}));",
        ["concatenation"] = $"Take({Joined(3_000, " + ", k => k % 2 == 0 ? "Value" : "\"a\"")} + \"\", () => Use(v));",
        ["concatenation-in-closure"] = $"Later.Add(() => Use(({Joined(3_000, " + ", k => k % 2 == 0 ? "\"a\"" : "v")}).Length));",
        ["conditions"] = $"if ({Joined(3_000, " && ", _ => "Chance()")}) {Kept}",
        ["negations"] = $"while ({Many(100, _ => "!")}Chance()) {Kept}",
        ["calls"] = $"Take(One{Many(300, _ => ".Me()")}, () => Use(v));",
        ["calls-with-closures"] = $"One{Many(200, _ => ".Keep(() => Use(v))")};",
        ["members"] = $"Take(One{Many(500, _ => ".Self")}, () => Use(v));",
        ["conditional-accesses"] = $"Take(One{Many(200, _ => "?.Self")}, () => Use(v));",
        ["arguments"] = $"Take({Many(150, _ => "Same(")}1{Many(150, _ => ")")}, () => Use(v));",
        ["parentheses"] = $"Take({Many(150, _ => "(")}1{Many(150, _ => ")")}, () => Use(v));",
        ["coalescing"] = $"Take({Joined(200, " ?? ", _ => "Found")}, () => Use(v));",
        ["coalescing-in-closure"] = $"Later.Add(() => Take({Joined(200, " ?? ", _ => "Found")}, () => Use(v)));",
        ["choices"] = $"Use({Many(200, k => $"Value == {k} ? {k} : ")}0); {Kept}",
        ["choices-in-condition"] = $"while ({Many(200, _ => "false ? Chance() : ")}Chance()) {Kept}",
        ["assignments"] = $"int a; {Many(200, _ => "a = ")}1; {Kept}",
        ["elements"] = $"Later.AddRange(new Action[] {{ {Many(2_000, _ => "null,")} () => Use(v) }});",
        ["elements-of-collection"] = $"List<Action> all = [{Many(2_000, _ => "null,")} () => Use(v)]; Later.AddRange(all);",
        ["initializers"] = $"var all = new List<Action> {{ {Many(2_000, _ => "null,")} () => Use(v) }}; Later.AddRange(all);",
        ["arms"] = $"Use(Value switch {{ {Many(1_000, k => $"{k} => {k + 1},")} _ => 0 }}); {Kept}",
        ["pattern-list"] = $"if (Value is {Joined(2_000, " or ", k => $"{k * 2}")}) {Kept}",
        ["nested-patterns"] = $"if (One is {Many(100, _ => "{ Self: ")}not null{Many(100, _ => "}")}) {Kept}",
        ["nested-patterns-in-switch"] = $"switch (One) {{ case {Many(100, _ => "{ Self: ")}not null{Many(100, _ => "}")} when Chance(): {Kept} break; }}",
        ["negated-patterns"] = $"if (Value is {Many(100, _ => "not ")}1) {Kept}",
        ["clauses"] = $"Sequences.Add(from x in Numbers {Many(100, _ => "where x > 0")} select x + v); {Kept}",
        ["lets"] = $"Sequences.Add(from x in Numbers {Many(20, k => $"let y{k} = x + {k}")} select x + v); {Kept}",
        ["lambdas"] = $"Later.Add(() => Take({Many(60, _ => "(Func<object>)(() => ")}(object)v{Many(60, _ => ")")}, null));",
        ["type-arguments"] = $"if (Found is {Many(100, _ => "List<")}int{Many(100, _ => ">")}) {Kept}",
    };

    public static string Many(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var k = 0; k < count; k++)
            text.Append(part(k)).Append('\n');
        return text.ToString();
    }

    private static string Joined(int count, string between, Func<int, string> part) => string.Join(between, Enumerable.Range(0, count).Select(part));
}

using System.Text;

namespace ClosureAnalyzers.Closures;

/// <summary>
/// A model as text, for tests and bug reports:
/// <code>
/// class 0 { p, b } at line 1 once for each call
/// lambda at line 5: p read, b read -> method of 0, allocated
/// </code>
/// </summary>
internal static class ModelDump
{
    public static string Of(ClosureModel model, OptimizationLevel level)
    {
        var layout = model.LoweredAt(level);
        var text = new StringBuilder();
        foreach (var environment in layout.Environments)
            text.Append(TextOf(environment, model.Body)).Append('\n');

        foreach (var closure in layout.Functions)
            text.Append(TextOf(closure, layout)).Append('\n');

        foreach (var group in model.MethodGroupConversions.Where(group => group.EmittedAt.Include(level)))
            text.Append($"{NameOf(group)} at line {LineOf(group.Creation.Syntax)}: {(layout.Allocates(group) ? "allocated" : "cached")}\n");

        return text.ToString();
    }

    private static string TextOf(ClosureEnvironment environment, EmittedBody body)
    {
        var cells = environment.Cells.Select(cell => cell.Name).ToList();
        if (environment.HoldsThis && !cells.Contains("this"))
            cells.Add("link to this");
        if (environment.Parent is { } parent)
            cells.Add($"link to {parent.Ordinal}");
        if (environment.CachedDelegates > 0)
            cells.Add($"{environment.CachedDelegates} cached");

        var line = ScopeOpening.LineOf(ScopeOpening.LocationOf(environment.Scope));
        return $"{(environment.IsStruct ? "struct" : "class")} {environment.Ordinal} {{ {string.Join(", ", cells)} }} at line {line} {TimesOf(environment.Scope, body)}";
    }

    private static string TimesOf(Scope scope, EmittedBody body)
    {
        var frequency = ScopeOpening.FrequencyOf(scope, body);
        return frequency == ScopeFrequency.InEachCall ? $"{Words(frequency)} of the {Words(scope.Function!.Kind)}" : Words(frequency);
    }

    private static string NameOf(MethodGroupConversion group) => group.NamesMethod ? $"method group '{group.Method!.Name}'" : "copy of a delegate";

    private static string TextOf(LoweredFunction closure, LoweredBody layout)
    {
        var name = closure.Function.Kind == FunctionKind.LocalFunction ? closure.Function.Symbol.Name : Words(closure.Function.Kind);
        var captures = closure.Function.Captures.Where(layout.Has).Select(TextOf).DefaultIfEmpty("nothing");
        var references = closure.RefEnvironments.IsEmpty ? "" : $" with {string.Join(", ", closure.RefEnvironments.Select(environment => environment.Ordinal))} by reference";
        return $"{name} at line {LineOf(closure.Function.Operation.Syntax)}: {string.Join(", ", captures)} -> {LoweringOf(closure)}{references}, {DelegateOf(closure.Delegate)}";
    }

    private static string TextOf(Capture capture)
    {
        var access = capture is { IsRead: true, IsWritten: true } ? "read and written" : capture.IsWritten ? "written" : "read";
        return $"{capture.Cell.Name} {access}{(capture.ThroughLocalFunction ? " through a local function" : "")}";
    }

    private static string LoweringOf(LoweredFunction closure) => closure.Form switch
    {
        LoweredForm.EnvironmentMethod => $"method of {closure.Environment!.Ordinal}",
        LoweredForm.InstanceMethod => "method of the object",
        LoweredForm.StaticMethod or LoweredForm.StructMethod => "static method",
        LoweredForm.ExpressionTree => "expression tree",
        _ => "method of <>c",
    };

    private static string DelegateOf(DelegateCaching caching) => caching switch
    {
        DelegateCaching.Allocated => "allocated",
        DelegateCaching.CachedStatic => "cached",
        DelegateCaching.CachedInEnvironment => "cached in the environment",
        _ => "no delegate",
    };

    // "LocalFunction" is "local function".
    private static string Words(Enum value) =>
        string.Concat(value.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static int LineOf(SyntaxNode syntax) => ScopeOpening.LineOf(syntax.GetLocation());
}

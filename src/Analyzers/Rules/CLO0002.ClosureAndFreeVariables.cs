using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The free variables of a closure, in order of first use (what Python lists in <c>co_freevars</c>), and what the compiler makes of
/// the closure.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureAndFreeVariables() : ClosureRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0002",
        title: "Closure and its free variables",
        messageFormat: "this {0} captures {1}; it becomes {2}, {3}",
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO0002"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        var layout = context.Layout;
        if (layout.LayoutOf(closure) is not { } lowered)
            return;

        var captures = closure.Captures.Where(layout.Has).ToList();
        var environment = lowered.Environment ?? lowered.RefEnvironments.LastOrDefault();
        context.Describe(
            Descriptor,
            closure.KeywordLocation,
            [
                ("environment", EnvironmentId.Of(environment, context.Model, layout)),
                ("freeVariables", string.Join(",", captures.Select(capture => capture.Cell.Name))),
                ("lowering", Camel(lowered.Lowering)),
                ("refEnvironments", $"{lowered.RefEnvironments.Length}"),
                ("delegate", Camel(lowered.Delegate)),
            ],
            closure.Noun,
            Words.List(captures.Select(NameOf)),
            LoweringOf(lowered),
            DelegateOf(lowered.Delegate));
    }

    private static string NameOf(Capture capture)
    {
        if (capture.Cell.IsThis)
            return $"'this' ({ThisUse.Of(capture)})";

        var access = capture is { IsRead: true, IsWritten: true } ? "read and written" : capture.IsWritten ? "written" : "read";
        return $"'{capture.Cell.Name}' ({access})";
    }

    private static string LoweringOf(ClosureLayout closure) => closure.Lowering switch
    {
        Lowering.EnvironmentMethod => $"a method of the environment of {Words.CellsOf(closure.Environment!)}",
        Lowering.StructMethod => $"a static method that gets the environment of {Words.CellsOf(closure.RefEnvironments[closure.RefEnvironments.Length - 1])} by reference",
        Lowering.InstanceMethod => "an instance method",
        Lowering.StaticMethod => "a static method",
        Lowering.ExpressionTree => "an expression tree",
        _ => "a method without environment",
    };

    private static string DelegateOf(DelegateCaching caching) => caching switch
    {
        DelegateCaching.Allocated => "with a new delegate each time",
        DelegateCaching.CachedStatic => "with a delegate that is cached in a static field",
        DelegateCaching.CachedInEnvironment => "with a delegate that is cached in the environment",
        _ => "without a delegate",
    };

    private static string Camel<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Describes the free variables of a closure in order of first use (Python lists them in <c>co_freevars</c>), and the method that the
/// compiler generates for the closure.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosureAndFreeVariablesAnalyzer() : ClosureAnalyzer(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0002",
        title: CLO0002Text.Title,
        messageFormat: CLO0002Text.Message,
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO0002Text.Description,
        helpLinkUri: HelpLink.For("CLO0002"));

    private protected override void Check(Function closure, ClosureAnalysisContext context)
    {
        var layout = context.Layout;
        if (layout.LoweredFunctionOf(closure) is not { } lowered)
            return;

        var captures = closure.Captures.Where(layout.Has).ToList();
        var environment = lowered.Environment ?? lowered.RefEnvironments.LastOrDefault();
        context.Describe(
            Descriptor,
            closure.KeywordLocation,
            [
                ("environment", EnvironmentId.Of(environment, context.Model, layout)),
                ("freeVariables", string.Join(",", captures.Select(capture => capture.Cell.Name))),
                ("lowering", Camel(lowered.Form)),
                ("refEnvironments", $"{lowered.RefEnvironments.Length}"),
                ("delegate", Camel(lowered.Delegate)),
            ],
            Words.Capitalized(FunctionText.NounOf(closure)),
            Words.List(captures.Select(CLO0002Text.Of)),
            CLO0002Text.LoweringOf(lowered),
            CLO0002Text.DelegateOf(lowered.Delegate));
    }

    private static string Camel<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}

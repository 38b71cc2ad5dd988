using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The environment is allocated where the scope of its cells begins, however far away, and however unlikely, the closure is that
/// needs it: the fast path of a cache pays for the lambda of the slow one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisplayClassOnPathsWithoutClosure() : DeclarationRule(Descriptor)
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2003",
        title: "Display class is allocated on paths that never create the closure",
        messageFormat: "the environment of {0} is allocated {1}, also on paths that never create {2}; copy {0} to {3}",
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO2003"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        foreach (var needless in context.NeedlessEnvironmentsOf(closure))
        {
            var names = needless.Environment.Cells.Select(cell => $"'{cell.Name}'").ToList();
            var noun = needless.Closures.All(other => other.Kind == closure.Kind) ? closure.Noun : "closure";
            context.Report(
                Descriptor,
                needless.Location,
                needless.Closures.Select(needing => needing.KeywordLocation),
                Words.List(names),
                ScopeEntry.Of(needless.Environment.Scope, context.Model.Unit),
                needless.Closures.Length == 1 ? $"the {noun} that needs it" : $"one of the {Plural(noun)} that need it",
                (names.Count == 1 ? "a local" : "locals") + (needless.Closures.Length == 1 ? $" in the block that creates the {noun}" : $" in the blocks that create the {Plural(noun)}"));
        }
    }

    private static string Plural(string noun) => noun + "s";
}

using ClosureAnalyzers.Allocations;
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
        messageFormat: "the environment of {0} is allocated {1}, also on paths that never create {2}; {3}",
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For("CLO2003"));

    private protected override void Check(Closure closure, ClosureContext context)
    {
        foreach (var needless in context.NeedlessEnvironmentsOf(closure))
        {
            var cells = Words.List(needless.Environment.Cells.Select(cell => $"'{cell.Name}'").ToList());
            var noun = needless.Closures.All(other => other.Kind == closure.Kind) ? closure.Noun : "closure";
            var isOne = needless.Closures.Length == 1;
            context.Report(
                Descriptor,
                needless.Location,
                needless.Closures.Select(needing => needing.KeywordLocation),
                cells,
                ScopeEntry.Of(needless.Environment.Scope, context.Model.Unit),
                isOne ? $"the {noun} that needs it" : $"one of the {noun}s that need it",
                Advice(CopyOutlooks.Of(needless), needless.Environment.Cells.Length == 1 ? $"{cells} to a local" : $"{cells} to locals", noun, isOne));
        }
    }

    private static string Advice(CopyOutlook outlook, string copy, string noun, bool isOne) => outlook switch
    {
        CopyOutlook.Repeats => $"a loop comes back to {(isOne ? "the " + noun : $"the {noun}s")}, where each copy would have an environment of its own, so copy {copy} there only if that is rare",
        CopyOutlook.NeedsBlock => isOne
            ? $"give the path that creates the {noun} a block of its own, and copy {copy} there"
            : $"give the paths that create the {noun}s blocks of their own, and copy {copy} there",
        _ => $"copy {copy} in the {(isOne ? $"block that creates the {noun}" : $"blocks that create the {noun}s")}",
    };
}

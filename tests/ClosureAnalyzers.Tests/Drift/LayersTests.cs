using System.Reflection;
using System.Text.RegularExpressions;
using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;
using NetArchTest.Rules;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// Dependencies point one way: a namespace uses those before it in the list, and none behind it; so there is no cycle. <c>docs/architecture.md</c>
/// shows the same layers. Exemptions are part of the hazards: each is asked by the analysis, and asks about a hazard.
/// </summary>
public sealed class LayersTests
{
    private static readonly string[] Analyzers =
    [
        "ClosureAnalyzers.Data",
        "ClosureAnalyzers.Roslyn",
        "ClosureAnalyzers.Prefilter",
        "ClosureAnalyzers.Closures",
        "ClosureAnalyzers.Lowering.DecisionDag",
        "ClosureAnalyzers.Lowering.CompilerRules",
        "ClosureAnalyzers.Lowering.ScopeTree",
        "ClosureAnalyzers.Lowering.ClosureConversion",
        "ClosureAnalyzers.Lowering",
        "ClosureAnalyzers.ControlFlow",
        "ClosureAnalyzers.Escape.Callees",
        "ClosureAnalyzers.Escape",
        "ClosureAnalyzers.Hazards|ClosureAnalyzers.Hazards.Exemptions",
        "ClosureAnalyzers.Allocations",
        "ClosureAnalyzers",
        "ClosureAnalyzers.Rules.Messages",
        "ClosureAnalyzers.Rules.Options",
        "ClosureAnalyzers.Rules.Razor",
        "ClosureAnalyzers.Rules",
    ];

    private static readonly string[] CodeFixes =
    [
        "ClosureAnalyzers.CodeFixes.TextEditing",
        "ClosureAnalyzers.CodeFixes.Workspaces",
        "ClosureAnalyzers.CodeFixes.Speculative",
        "ClosureAnalyzers.CodeFixes.Copying",
        "ClosureAnalyzers.CodeFixes.MakeConst",
        "ClosureAnalyzers.CodeFixes.MoveEnvironment",
        "ClosureAnalyzers.CodeFixes.CopyStruct",
        "ClosureAnalyzers.CodeFixes",
    ];

    [Fact]
    public void No_layer_of_the_analyzers_uses_a_later_one() => Assert.Empty(Violations(typeof(ClosureAnalyzer).Assembly, Analyzers));

    [Fact]
    public void No_layer_of_the_fixes_uses_a_later_one() => Assert.Empty(Violations(typeof(CopyToLocalCodeFixProvider).Assembly, CodeFixes));

    [Fact]
    public void A_layer_in_the_wrong_place_is_found() =>
        Assert.NotEmpty(Violations(typeof(ClosureAnalyzer).Assembly, [.. Analyzers.Reverse()]));

    private static List<string> Violations(Assembly assembly, string[] layers)
    {
        var types = assembly.GetTypes().Where(type => type.Namespace?.StartsWith("ClosureAnalyzers", StringComparison.Ordinal) == true && type.FullName is not null).ToLookup(type => LayerOf(type, layers));
        var found = types[-1].Select(type => $"{type.Namespace} has no place in the list").Distinct().ToList();
        for (var layer = 0; layer < layers.Length - 1; layer++)
        {
            var later = types.Where(group => group.Key > layer).SelectMany(group => group).Select(type => type.FullName!.Replace('+', '/')).ToArray();
            var result = Types.InAssembly(assembly)
                .That().ResideInNamespaceMatching($"^({Regex.Escape(layers[layer]).Replace(@"\|", "|")})$")
                .ShouldNot().HaveDependencyOnAny(later)
                .GetResult();
            found.AddRange(result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}"));
        }

        return found;
    }

    private static int LayerOf(Type type, string[] layers) => Array.FindIndex(layers, layer => layer.Split('|').Contains(type.Namespace));
}

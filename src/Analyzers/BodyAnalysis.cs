using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers;

/// <summary>What the rules find by following closures through the bodies of one model, found once for all of them; it lives as long as the model.</summary>
internal sealed class BodyAnalysis
{
    private readonly object gate = new();
    private readonly ClosureModel model;
    private readonly Dictionary<ConfiguredCallees, EscapeGraph> graphs = new();
    private readonly Dictionary<HazardsKey, BodyHazards> hazards = new();
    private readonly Dictionary<ConfiguredCallees, ILookup<Function, PartiallyNeededEnvironment>> needless = new();

    private BodyAnalysis(ClosureModel model) => this.model = model;

    public static BodyAnalysis Of(ClosureModel model) => OperationTreeCache.Get(model.Root, _ => new BodyAnalysis(model));

    private VariableReferences References => VariableReferences.Of(model);

    /// <summary>The hazards in one operation tree of the model's body.</summary>
    /// <param name="explains">Whether to say, too, why variables are not reported (CLO0004).</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public BodyHazards In(IOperation root, ConfiguredCallees known, Compilation compilation, bool explains, CancellationToken cancellation)
    {
        lock (gate)
        {
            var key = new HazardsKey(known, root.Syntax, explains);
            if (!hazards.TryGetValue(key, out var found))
                hazards[key] = found = HazardAnalysis.Of(model, root, References, GraphFor(known, compilation), explains, cancellation);
            return found;
        }
    }

    /// <summary>How static storage keeps <paramref name="closure"/> and its instance; null if it does not.</summary>
    public StaticRetention? StaticRetentionOf(Function closure, ConfiguredCallees known, Compilation compilation)
    {
        lock (gate)
            return StaticRetention.Of(closure, model.Body.Type, References, GraphFor(known, compilation));
    }

    /// <summary>The environments that some path allocates for nothing, by the first closure that needs them.</summary>
    public ILookup<Function, PartiallyNeededEnvironment> PartiallyNeededEnvironments(ConfiguredCallees known, Compilation compilation)
    {
        lock (gate)
        {
            if (!needless.TryGetValue(known, out var found))
            {
                needless[known] = found = PartiallyNeededEnvironment.In(model, References, GraphFor(known, compilation))
                    .ToLookup(environment => environment.Closures[0]);
            }

            return found;
        }
    }

    // A class: a collection of structs would be compiled anew in each compiler that starts.
    private sealed record HazardsKey(ConfiguredCallees Known, SyntaxNode Root, bool Explains);

    private EscapeGraph GraphFor(ConfiguredCallees known, Compilation compilation)
    {
        if (!graphs.TryGetValue(known, out var graph))
        {
            var summaries = CalleeSummaries.For(compilation, known);
            graphs[known] = graph = new EscapeGraph(model, References, new CalleeEffects(known, summaries.Of, summaries.MakesNewObject));
        }

        return graph;
    }
}

using System.Runtime.CompilerServices;
using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>What the rules find by following closures through the bodies of one model, found once for all of them; it lives as long as the model.</summary>
internal sealed class SharedHazards
{
    private static readonly ConditionalWeakTable<ClosureModel, SharedHazards> All = new();

    private readonly object gate = new();
    private readonly ClosureModel model;
    private readonly Dictionary<ConfiguredCallees, Itinerary> itineraries = new();
    private readonly Dictionary<ConfiguredCallees, Dictionary<SyntaxNode, ILookup<Closure, Hazard>>> hazards = new();
    private readonly Dictionary<ConfiguredCallees, ILookup<Closure, NeedlessEnvironment>> needless = new();

    private SharedHazards(ClosureModel model)
    {
        this.model = model;
        Mentions = new Mentions(model);
    }

    public static SharedHazards Of(ClosureModel model) => All.GetValue(model, key => new SharedHazards(key));

    /// <summary>The mentions of each variable; safe to share.</summary>
    public Mentions Mentions { get; }

    /// <summary>The hazards in one operation tree of the model's unit, by the closure that has them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public ILookup<Closure, Hazard> In(IOperation root, ConfiguredCallees known, Compilation compilation, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!hazards.TryGetValue(known, out var byRoot))
                hazards[known] = byRoot = new();
            if (!byRoot.TryGetValue(root.Syntax, out var found))
                byRoot[root.Syntax] = found = BodyHazards.Find(model, root, Mentions, ItineraryFor(known, compilation), cancellation).ToLookup(hazard => hazard.Closure);
            return found;
        }
    }

    /// <summary>How static storage keeps <paramref name="closure"/> and its instance; null if it does not.</summary>
    public StaticKeeping? StaticKeepingOf(Closure closure, ConfiguredCallees known, Compilation compilation)
    {
        lock (gate)
            return StaticKeeping.Of(closure, model.Unit.Type, Mentions, ItineraryFor(known, compilation));
    }

    /// <summary>The environments that some way allocates for nothing, by the first closure that needs them.</summary>
    public ILookup<Closure, NeedlessEnvironment> NeedlessEnvironments(ConfiguredCallees known, Compilation compilation)
    {
        lock (gate)
        {
            if (!needless.TryGetValue(known, out var found))
                needless[known] = found = NeedlessEnvironment.In(model, Mentions, ItineraryFor(known, compilation)).ToLookup(environment => environment.Closures[0]);
            return found;
        }
    }

    private Itinerary ItineraryFor(ConfiguredCallees known, Compilation compilation)
    {
        if (!itineraries.TryGetValue(known, out var itinerary))
            itineraries[known] = itinerary = new Itinerary(model, Mentions, new Callees(known, compilation));
        return itinerary;
    }
}

using System.Runtime.CompilerServices;
using System.Threading;
using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Hazards;

/// <summary>The hazards of each body, found once for all rules; they live as long as the model they belong to.</summary>
internal static class SharedHazards
{
    private static readonly ConditionalWeakTable<ClosureModel, Holder> Found = new();

    /// <summary>The hazards of the closures in one operation tree of the model's unit.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public static ImmutableArray<Hazard> Of(
        ClosureModel model, IOperation root, KnownCallees callees, Compilation compilation, CancellationToken cancellation)
    {
        var holder = Found.GetValue(model, key => new Holder(key));
        lock (holder)
        {
            var key = (root.Syntax, callees);
            if (!holder.Hazards.TryGetValue(key, out var hazards))
                holder.Hazards[key] = hazards = BodyHazards.Find(model, root, holder.Mentions, new Callees(callees, compilation), cancellation);
            return hazards;
        }
    }

    /// <summary>The mentions of each variable of the body, shared by all who follow closures through it.</summary>
    public static Mentions MentionsOf(ClosureModel model) => Found.GetValue(model, key => new Holder(key)).Mentions;

    private sealed class Holder(ClosureModel model)
    {
        public Mentions Mentions { get; } = new(model);

        public Dictionary<(SyntaxNode Root, KnownCallees Callees), ImmutableArray<Hazard>> Hazards { get; } = new();
    }
}

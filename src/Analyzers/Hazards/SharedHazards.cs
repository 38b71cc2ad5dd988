using System.Runtime.CompilerServices;
using System.Threading;
using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ClosureAnalyzers.Hazards;

/// <summary>The hazards of each body, found once for all rules; they live as long as the model they belong to.</summary>
internal static class SharedHazards
{
    private static readonly ConditionalWeakTable<ClosureModel, Holder> Found = new();

    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public static ImmutableArray<Hazard> Of(
        ClosureModel model, Func<ControlFlowGraph> graph, KnownCallees callees, Compilation compilation, CancellationToken cancellation)
    {
        var holder = Found.GetValue(model, key => new Holder(key));
        lock (holder)
        {
            if (holder.Callees != callees)
            {
                holder.Hazards = BodyHazards.Find(model, holder.Mentions, graph, new Callees(callees, compilation), cancellation);
                holder.Callees = callees;
            }

            return holder.Hazards;
        }
    }

    /// <summary>The mentions of each variable of the body, shared by all who follow closures through it.</summary>
    public static Mentions MentionsOf(ClosureModel model) => Found.GetValue(model, key => new Holder(key)).Mentions;

    private sealed class Holder(ClosureModel model)
    {
        public Mentions Mentions { get; } = new(model);

        public KnownCallees? Callees { get; set; }

        public ImmutableArray<Hazard> Hazards { get; set; }
    }
}

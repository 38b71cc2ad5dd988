using System.Threading;

namespace ClosureAnalyzers.Escape;

/// <summary>
/// Finds the summaries that one question needs, to the least fixed point over the calls that it meets. A method that has not been seen is
/// assumed to do nothing; where that proves wrong, the methods that asked are looked at again.
/// </summary>
/// <remarks>
/// The fixed point is unique, so the answer is the same in every order of questions and on every thread. A summary only grows and has a
/// handful of effects, so each method is looked at a handful of times. Nothing recurses from callee to callee.
/// </remarks>
internal sealed class SummarySolver(CalleeSummaries summaries, Compilation compilation)
{
    private readonly Dictionary<SummaryKey, CalleeSummary> assumed = new();
    private readonly Dictionary<SummaryKey, HashSet<SummaryKey>> askers = new();
    private readonly Dictionary<SummaryKey, CalleeBody?> bodies = new();
    private readonly Stack<SummaryKey> pending = new();
    private readonly HashSet<SummaryKey> isPending = new();
    private SummaryKey asking = null!;

    /// <summary>The summaries of <paramref name="asked"/> and of all that it depends on; null for methods without a body here.</summary>
    public IEnumerable<KeyValuePair<SummaryKey, CalleeSummary?>> Solve(SummaryKey asked, CancellationToken cancellation)
    {
        asking = asked;
        Ask(asked);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            asking = pending.Pop();
            isPending.Remove(asking);
            if (bodies[asking] is not { } body)
                continue;

            var summary = assumed[asking].Join(Evaluate(asking, body));
            if (summary.Equals(assumed[asking]))
                continue;

            assumed[asking] = summary;
            foreach (var asker in askers[asking])
                Enqueue(asker);
        }

        return assumed.Select(pair => new KeyValuePair<SummaryKey, CalleeSummary?>(pair.Key, bodies[pair.Key] is null ? null : pair.Value));
    }

    /// <summary>What is known of a callee so far; null if it has no body here.</summary>
    private CalleeSummary? Ask(SummaryKey key)
    {
        if (summaries.TryGetFinal(key, out var final))
            return final;

        if (!assumed.TryGetValue(key, out var summary))
        {
            assumed[key] = summary = CalleeSummary.Bottom;
            bodies[key] = CalleeBody.Of(key.Method, compilation);
            askers[key] = new HashSet<SummaryKey>();
            Enqueue(key);
        }

        askers[key].Add(asking);
        return bodies[key] is null ? null : summary;
    }

    private CalleeSummary Evaluate(SummaryKey key, CalleeBody body)
    {
        var extraction = new SummaryExtraction(key, body);
        if (body.Model is not { } model)
            return extraction.From(new EscapeNode(key.Holder, key.Value, null));

        var graph = new EscapeGraph(model, VariableReferences.Of(model), new CalleeEffects(summaries.Known, Ask, summaries.MakesNewObject));
        return extraction.From(graph.From(key.Holder, key.Value, body.Function));
    }

    private void Enqueue(SummaryKey key)
    {
        if (isPending.Add(key))
            pending.Push(key);
    }
}

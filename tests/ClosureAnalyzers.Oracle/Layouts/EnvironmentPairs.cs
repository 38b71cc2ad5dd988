namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>
/// Which predicted environment is which emitted one. They have no common name: they are told by their cells, the functions they
/// hold, their kind, where they are created and the chain of their parents; the most alike are paired first.
/// </summary>
internal sealed class EnvironmentPairs
{
    private readonly Dictionary<string, string> _emittedOf;

    private EnvironmentPairs(
        ImmutableArray<(EnvironmentFacts Predicted, EnvironmentFacts Emitted)> matches,
        ImmutableArray<EnvironmentFacts> onlyPredicted,
        ImmutableArray<EnvironmentFacts> onlyEmitted)
    {
        Matches = matches;
        OnlyPredicted = onlyPredicted;
        OnlyEmitted = onlyEmitted;
        _emittedOf = matches.ToDictionary(match => match.Predicted.Label, match => match.Emitted.Label);
    }

    public ImmutableArray<(EnvironmentFacts Predicted, EnvironmentFacts Emitted)> Matches { get; }

    public ImmutableArray<EnvironmentFacts> OnlyPredicted { get; }

    public ImmutableArray<EnvironmentFacts> OnlyEmitted { get; }

    public static EnvironmentPairs Of(UnitFacts predicted, UnitFacts emitted)
    {
        var ours = predicted.Environments.ToDictionary(environment => environment, environment => new Traits(predicted, environment));
        var theirs = emitted.Environments.ToDictionary(environment => environment, environment => new Traits(emitted, environment));
        var matches = ImmutableArray.CreateBuilder<(EnvironmentFacts, EnvironmentFacts)>();
        var candidates = from mine in ours
                         from other in theirs
                         let likeness = mine.Value.Likeness(other.Value)
                         where likeness > 0
                         orderby likeness descending
                         select (Mine: mine.Key, Other: other.Key);
        foreach (var (mine, other) in candidates.ToArray())
        {
            if (ours.ContainsKey(mine) && theirs.ContainsKey(other))
            {
                ours.Remove(mine);
                theirs.Remove(other);
                matches.Add((mine, other));
            }
        }

        return new(matches.ToImmutable(), [.. ours.Keys], [.. theirs.Keys]);
    }

    /// <summary>Whether two labels, one of each side, mean the same environment, or both mean none.</summary>
    public bool AreSame(string? predicted, string? emitted)
        => predicted is null ? emitted is null : _emittedOf.GetValueOrDefault(predicted) is { } label && label == emitted;

    private sealed class Traits(UnitFacts unit, EnvironmentFacts environment)
    {
        private readonly ImmutableHashSet<FunctionId> _functions
            = [.. unit.Functions.Where(function => function.Environment == environment.Label).Select(function => function.Id)];

        private readonly string _chain = Chain(unit, environment, []);

        // Nothing in common makes no pair: a predicted and an emitted environment that differ in all stand for two faults.
        public int Likeness(Traits other)
        {
            var cells = CellNames.Common(environment.Cells, other.Environment.Cells);
            var functions = _functions.Intersect(other._functions).Count;
            return cells + functions == 0 && environment.Cells.Length + other.Environment.Cells.Length > 0 ? 0
                : 1 + (4 * cells) + (4 * functions)
                + (CellNames.AreSame(environment.Cells, other.Environment.Cells) ? 64 : 0)
                + (_functions.SetEquals(other._functions) ? 32 : 0)
                + (_chain == other._chain ? 16 : 0)
                + (environment.CreatedIn == other.Environment.CreatedIn ? 8 : 0)
                + (environment.Kind == other.Environment.Kind ? 4 : 0);
        }

        private EnvironmentFacts Environment => environment;

        private static string Chain(UnitFacts unit, EnvironmentFacts environment, ImmutableHashSet<string> seen)
            => string.Join(",", environment.Cells)
                + (unit.Environments.FirstOrDefault(parent => parent.Label == environment.Parent) is { } parent && !seen.Contains(parent.Label)
                    ? " < " + Chain(unit, parent, seen.Add(parent.Label))
                    : "");
    }
}

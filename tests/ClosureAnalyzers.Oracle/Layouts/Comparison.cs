using ClosureAnalyzers.Oracle.Emitted;

namespace ClosureAnalyzers.Oracle.Layouts;

internal enum Subject
{
    Environment,
    Function,
    Delegate,
}

/// <summary>One thing the two sides see differently.</summary>
/// <param name="Member">The unit it was seen in.</param>
/// <param name="Environment">Label of the emitted environment it is about; null if it is about none.</param>
internal sealed record Difference(string Member, Subject Subject, string Text, string? Environment = null)
{
    public override string ToString() => $"{Member}: {Text}";
}

/// <summary>Compares what is predicted with what was emitted, unit by unit.</summary>
internal static class Comparison
{
    /// <summary>Compares the prediction for the bodies of a program with the assembly it was emitted to.</summary>
    public static ImmutableArray<Difference> Of(ImmutableArray<SourceUnit> units, EmittedAssembly assembly, OptimizationLevel level)
        => Of(PredictedLayout.Of(units, level), EmittedLayout.Of(assembly, new ClosureNames(units)));

    public static ImmutableArray<Difference> Of(LayoutFacts predicted, LayoutFacts emitted)
    {
        var ours = predicted.Units.ToDictionary(unit => unit.Member);
        var theirs = emitted.Units.ToDictionary(unit => unit.Member);
        return [.. ours.Keys.Union(theirs.Keys)
            .SelectMany(member => UnitComparison.Of(
                ours.GetValueOrDefault(member, new(member, [], [], [])),
                theirs.GetValueOrDefault(member, new(member, [], [], []))))];
    }
}

/// <summary>Compares one unit: first finds which environment is which, then whether all else agrees.</summary>
internal sealed class UnitComparison
{
    private readonly UnitFacts _predicted;
    private readonly UnitFacts _emitted;
    private readonly EnvironmentPairs _pairs;

    private UnitComparison(UnitFacts predicted, UnitFacts emitted)
    {
        _predicted = predicted;
        _emitted = emitted;
        _pairs = EnvironmentPairs.Of(predicted, emitted);
    }

    public static ImmutableArray<Difference> Of(UnitFacts predicted, UnitFacts emitted)
    {
        var comparison = new UnitComparison(predicted, emitted);
        return
        [
            .. comparison.Environments().Select(found => new Difference(predicted.Member, Subject.Environment, found.Text, found.Environment)),
            .. comparison.Functions().Select(text => new Difference(predicted.Member, Subject.Function, text)),
            .. comparison.Delegates().Select(text => new Difference(predicted.Member, Subject.Delegate, text)),
        ];
    }

    private IEnumerable<(string? Environment, string Text)> Environments()
    {
        foreach (var environment in _pairs.OnlyPredicted)
        {
            yield return (null, $"environment {Text(environment)} is not emitted");
        }

        foreach (var environment in _pairs.OnlyEmitted)
        {
            yield return (environment.Label, $"environment {Text(environment)} is not predicted");
        }

        foreach (var (predicted, emitted) in _pairs.Matches)
        {
            var name = $"environment [{string.Join(",", emitted.Cells)}]";
            if (predicted.Kind != emitted.Kind)
            {
                yield return (emitted.Label, $"{name} is a {emitted.Kind}, predicted a {predicted.Kind}");
            }

            if (!CellNames.AreSame(predicted.Cells, emitted.Cells))
            {
                yield return (emitted.Label, $"{name} is predicted with the cells [{string.Join(",", predicted.Cells)}]");
            }

            if (!_pairs.AreSame(predicted.Parent, emitted.Parent))
            {
                yield return (emitted.Label, $"{name} has the parent {Cells(_emitted, emitted.Parent)}, predicted {Cells(_predicted, predicted.Parent)}");
            }

            if (emitted.Creations > 0 && predicted.CreatedIn is not null && predicted.CreatedIn != emitted.CreatedIn)
            {
                yield return (emitted.Label, $"{name} is created in {emitted.CreatedIn}, predicted in {predicted.CreatedIn}");
            }

            // Unreachable code creates nothing.
            if (emitted.Creations > predicted.Creations)
            {
                yield return (emitted.Label, $"{name} is created in {emitted.Creations} places, predicted in {predicted.Creations}");
            }
        }
    }

    private IEnumerable<string> Functions()
    {
        var ours = _predicted.Functions.ToDictionary(function => function.Id);
        var theirs = _emitted.Functions.ToLookup(function => function.Id);
        foreach (var id in ours.Keys.Union(theirs.Select(group => group.Key)))
        {
            switch (ours.GetValueOrDefault(id), theirs[id].ToArray())
            {
                case ({ } predicted, [var emitted]):
                    if (predicted.Form != emitted.Form)
                    {
                        yield return $"{id} became a {emitted.Form}, predicted {predicted.Form}";
                    }

                    if (!_pairs.AreSame(predicted.Environment, emitted.Environment))
                    {
                        yield return $"{id} lives in {Cells(_emitted, emitted.Environment)}, predicted in {Cells(_predicted, predicted.Environment)}";
                    }

                    if (predicted.RefEnvironments != emitted.RefEnvironments)
                    {
                        yield return $"{id} is handed {emitted.RefEnvironments} struct environments, predicted {predicted.RefEnvironments}";
                    }

                    break;
                case ({ } predicted, []):
                    yield return $"{id} is not emitted, predicted {predicted.Form}";
                    break;
                case (null, [var emitted, ..]):
                    yield return $"{id} became a {emitted.Form}, not predicted";
                    break;
                default:
                    yield return $"{id} is emitted {theirs[id].Count()} times";
                    break;
            }
        }
    }

    // The optimizer drops a delegate that nobody needs, and code that cannot be reached: fewer than predicted is no disagreement.
    private IEnumerable<string> Delegates()
    {
        var ours = _predicted.Delegates.ToLookup(made => (made.Creator, made.Target), made => made.Caching);
        foreach (var group in _emitted.Delegates.GroupBy(made => (made.Creator, made.Target), made => made.Caching))
        {
            var rest = ours[group.Key].ToList();
            foreach (var caching in group.Where(caching => !rest.Remove(caching)))
            {
                yield return $"delegate to {group.Key.Target} in {group.Key.Creator} is cached: {caching}, predicted: "
                    + string.Join(" and ", ours[group.Key].Select(other => other.ToString()).DefaultIfEmpty("no delegate"));
            }
        }
    }

    private static string Text(EnvironmentFacts environment) => $"{environment.Kind} [{string.Join(",", environment.Cells)}]";

    private static string Cells(UnitFacts unit, string? label)
        => label is null ? "none"
            : unit.Environments.FirstOrDefault(environment => environment.Label == label) is { } environment ? $"[{string.Join(",", environment.Cells)}]"
            : "an unknown one";
}

using System.Globalization;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Oracle.Layouts;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>A random program in which model and compiler differ, made as small as the difference allows.</summary>
internal sealed record CounterExample(string Text, OptimizationLevel Level, ImmutableArray<Difference> Differences)
{
    /// <summary>Everything but delegates agrees: a cache beside a temporary of the compiler, which no public API shows (lowering rule 21.5).</summary>
    public bool IsOnlyAboutCaches => Differences.All(difference => difference.Subject == Subject.Delegate);

    public override string ToString() => $"{Level}\n{string.Join("\n", Differences)}\n{CSharpSyntaxTree.ParseText(Text).GetRoot().NormalizeWhitespace("    ", "\n")}\n";
}

/// <summary>What a number of random programs showed.</summary>
/// <param name="Programs">Types and top-level programs grown.</param>
/// <param name="Dropped">Those of them that did not compile.</param>
/// <param name="Units">Bodies in the others that hold a closure.</param>
internal sealed record RandomRun(int Programs, int Dropped, int Units, int Closures, int Environments, ImmutableArray<CounterExample> CounterExamples)
{
    private const int BatchSize = 100;

    public static readonly RandomRun Empty = new(0, 0, 0, 0, 0, []);

    private static readonly Gen<uint[][]> Tapes = Gen.UInt.Array[60, 1200].Array[BatchSize];

    /// <summary>A program that does not compile says nothing.</summary>
    public bool DroppedTooMany => Dropped * 100 > Programs * 3;

    /// <summary>Runs until so many programs were grown, in batches.</summary>
    public static RandomRun Of(int programs, PCG random, bool isNewest, Action<RandomRun>? report = null)
    {
        var run = Empty;
        while (run.Programs < programs)
        {
            run = run.Plus(Judge(RandomBatch.Grow(Tapes.Generate(random, null, out _), isNewest)));
            report?.Invoke(run);
        }

        return run;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Programs} programs ({Dropped} did not compile), {Units} bodies with {Closures} closures and {Environments} environments: {CounterExamples.Count(example => !example.IsOnlyAboutCaches)} differ, {CounterExamples.Count(example => example.IsOnlyAboutCaches)} in caches only");

    private RandomRun Plus(RandomRun more) => new(
        Programs + more.Programs,
        Dropped + more.Dropped,
        Units + more.Units,
        Closures + more.Closures,
        Environments + more.Environments,
        [.. CounterExamples, .. more.CounterExamples]);

    private static RandomRun Judge(RandomBatch batch)
    {
        var compiled = RandomBatch.Compiled(batch);
        var run = Empty with { Programs = batch.Files.Length, Dropped = batch.Files.Length - compiled.Sum(part => part.Files.Length) };
        return compiled.Select(Judge).Aggregate(run, (sum, part) => sum.Plus(part));
    }

    private static RandomRun Judge(CompiledBatch batch)
    {
        var units = SourceUnit.In(batch.Compilation);
        var models = units.SelectMany(unit => unit.Roots).Select(root => ClosureModels.For(root)).Where(model => model.Functions.Length > 0).Distinct().ToArray();
        var examples = from emitted in batch.Assemblies
                       let members = batch.Differences(units, emitted.Level).Select(difference => difference.Member).ToArray()
                       from file in batch.Files
                       where members.Any(file.Holds)
                       from example in Shrunk(file, emitted.Level)
                       select example;
        return new(
            0,
            0,
            models.Length,
            models.Sum(model => model.Functions.Length),
            models.Sum(model => model.LoweredAt(OptimizationLevel.Release).Environments.Length),
            [.. examples]);
    }

    // Shrinking takes a thousand compilations; a cache is not worth them.
    private static IEnumerable<CounterExample> Shrunk(RandomFile file, OptimizationLevel level)
    {
        if (DifferencesAlone(file.Text) is not [var first, ..] differences)
        {
            yield break;
        }

        var example = new CounterExample(file.Text, level, differences);
        if (example.IsOnlyAboutCaches)
        {
            yield return example;
            yield break;
        }

        var smallest = Shrink.ToSmallest(file.Text, candidate => DifferencesAlone(candidate).Any(difference => difference.Subject == first.Subject));
        yield return new(smallest, level, DifferencesAlone(smallest));

        ImmutableArray<Difference> DifferencesAlone(string candidate)
            => RandomBatch.Compiled(RandomBatch.Of(file with { Text = candidate })) is [var alone]
                ? alone.Differences(SourceUnit.In(alone.Compilation), level)
                : [];
    }
}

using System.Globalization;
using ClosureAnalyzers.Model;
using ClosureAnalyzers.Oracle.Layouts;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>A random program in which model and compiler differ, made as small as the difference allows.</summary>
internal sealed record CounterExample(string Text, OptimizationLevel Level, ImmutableArray<Difference> Differences)
{
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

    private static readonly Gen<uint[][]> Tapes = Gen.UInt.Array[40, 500].Array[BatchSize];

    public static RandomRun Of(int programs, PCG random, bool isNewest, int mostCounterExamples = 5, Action<RandomRun>? report = null)
    {
        var run = Empty;
        while (run.Programs < programs && run.CounterExamples.Length < mostCounterExamples)
        {
            run = run.Plus(Judge(RandomBatch.Grow(Tapes.Generate(random, null, out _), isNewest)));
            report?.Invoke(run);
        }

        return run;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Programs} programs ({Dropped} did not compile), {Units} bodies with {Closures} closures and {Environments} environments: {CounterExamples.Length} differ");

    private RandomRun Plus(RandomRun more) => new(
        Programs + more.Programs,
        Dropped + more.Dropped,
        Units + more.Units,
        Closures + more.Closures,
        Environments + more.Environments,
        [.. CounterExamples, .. more.CounterExamples]);

    private static RandomRun Judge(RandomBatch batch)
    {
        var size = batch.Files.Count();
        var examples = ImmutableArray.CreateBuilder<CounterExample>();
        var models = ImmutableArray<ClosureModel>.Empty;
        foreach (var level in Compile.Levels)
        {
            var compilation = batch.CompileAt(level);
            if (Differences(compilation, level) is not { } differences)
            {
                // One of the programs makes the compiler fail.
                return size == 1 ? Empty with { Programs = 1, Dropped = 1 } : batch.Halves().Select(Judge).Aggregate((first, second) => first.Plus(second));
            }

            models = [.. SourceUnit.In(compilation).SelectMany(unit => unit.Roots).Select(root => ClosureModel.For(root)).Where(model => model.Closures.Length > 0).Distinct()];
            if (!differences.IsEmpty)
            {
                examples.AddRange(batch.Files.SelectMany(file => Shrunk(file.Path, file.Text, level)));
            }
        }

        return new(
            size + batch.Dropped.Length,
            batch.Dropped.Length,
            models.Length,
            models.Sum(model => model.Closures.Length),
            models.Sum(model => model.LayoutIn(OptimizationLevel.Release).Environments.Length),
            examples.ToImmutable());
    }

    private static IEnumerable<CounterExample> Shrunk(string path, string text, OptimizationLevel level)
    {
        if (DifferencesAlone(text) is not [var first, ..])
        {
            yield break;
        }

        var smallest = Shrink.ToSmallest(text, candidate => DifferencesAlone(candidate).Any(difference => difference.Subject == first.Subject));
        yield return new(smallest, level, DifferencesAlone(smallest));

        ImmutableArray<Difference> DifferencesAlone(string candidate)
            => RandomBatch.Of(path, candidate)?.CompileAt(level) is { } compilation ? Differences(compilation, level) ?? [] : [];
    }

    private static ImmutableArray<Difference>? Differences(CSharpCompilation compilation, OptimizationLevel level)
    {
        var (assembly, _) = compilation.Emit();
        using (assembly)
        {
            return assembly is null ? null : Comparison.Of(compilation, assembly, level);
        }
    }
}

using ClosureAnalyzers.Oracle.Emitted;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>Many random types, each in a file of its own, compiled as one program for speed.</summary>
internal sealed class RandomBatch
{
    /// <summary>The first file of a batch is a top-level program.</summary>
    private const string TopLevelFile = "U0.cs";

    private readonly ImmutableArray<(string Path, string Text)> _files;

    private RandomBatch(ImmutableArray<(string Path, string Text)> files) => _files = files;

    /// <summary>The files that did not compile, with the first error of each; they are left out.</summary>
    public ImmutableArray<(string Text, Diagnostic Error)> Dropped { get; private init; } = [];

    public static RandomBatch Grow(IEnumerable<uint[]> tapes, bool isNewest)
    {
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var tape in tapes)
        {
            var name = "U" + files.Count;
            files.Add((name + ".cs", files.Count == 0 ? new Grammar(new(tape)).TopLevel() : new Grammar(new(tape)).Type(name, isNewest)));
        }

        return Compilable([.. files]);
    }

    /// <summary>Two parts, for a batch that makes the compiler fail.</summary>
    public IEnumerable<RandomBatch> Halves()
    {
        var middle = _files.Length / 2;
        return [new(_files[..middle]) { Dropped = Dropped }, new(_files[middle..])];
    }

    /// <summary>One file alone, or null if it does not compile.</summary>
    public static RandomBatch? Of(string path, string text)
    {
        var batch = Compilable([(path, text)]);
        return batch.Dropped.IsEmpty ? batch : null;
    }

    public IEnumerable<(string Path, string Text)> Files => _files;

    public CSharpCompilation CompileAt(OptimizationLevel level) => Compile.Program(
        level,
        new(Unsafe: true, Executable: _files.Any(file => file.Path == TopLevelFile)),
        [.. _files.Append(("Grammar.cs", Grammar.Prelude)).Append(("Helpers.cs", CorpusProgram.Prelude))]);

    private static RandomBatch Compilable(ImmutableArray<(string Path, string Text)> files)
    {
        var dropped = ImmutableArray.CreateBuilder<(string, Diagnostic)>();
        while (true)
        {
            var batch = new RandomBatch(files) { Dropped = dropped.ToImmutable() };
            var errors = batch.CompileAt(OptimizationLevel.Release).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .GroupBy(error => error.Location.SourceTree?.FilePath)
                .ToDictionary(group => group.Key ?? "", group => group.First());
            if (errors.Count == 0)
            {
                return batch;
            }

            if (errors.Keys.Except(files.Select(file => file.Path)).Any())
            {
                throw new InvalidDataException(string.Join("\n", errors.Values));
            }

            dropped.AddRange(files.Where(file => errors.ContainsKey(file.Path)).Select(file => (file.Text, errors[file.Path])));
            files = [.. files.Where(file => !errors.ContainsKey(file.Path))];
        }
    }
}

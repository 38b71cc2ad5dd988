using ClosureAnalyzers.Oracle.Emitted;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>Many random types, each in a file of its own, compiled as one program for speed.</summary>
internal sealed class RandomBatch
{
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

    public static RandomBatch Of(string type) => Compilable([("U0.cs", ""), ("U.cs", type)]);

    public CSharpCompilation CompileAt(OptimizationLevel level) => Compile.Program(
        level,
        new(Unsafe: true, Executable: true),
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
            files = [.. files.Select(file => !errors.ContainsKey(file.Path) ? file : (file.Path, file.Path == "U0.cs" ? ";" : ""))];
        }
    }
}

using System.Text.RegularExpressions;
using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>A random type, or a top-level program; the file is named after the type.</summary>
internal sealed record RandomFile(string Path, string Text)
{
    /// <summary>The first file of a batch is a top-level program.</summary>
    public bool IsTopLevel => Path == "U0.cs";

    /// <param name="member">Documentation comment id of a method, or text with the name of a file.</param>
    public bool Holds(string member) => Regex.IsMatch(member, (IsTopLevel ? "^M:Program\\b|" : "") + $@"\b{System.IO.Path.GetFileNameWithoutExtension(Path)}\b");
}

/// <summary>Many random types, each in a file of its own, compiled as one program for speed.</summary>
internal sealed class RandomBatch
{
    private RandomBatch(ImmutableArray<RandomFile> files) => Files = files;

    public ImmutableArray<RandomFile> Files { get; }

    public static RandomBatch Grow(IEnumerable<uint[]> tapes, bool isNewest)
    {
        var files = ImmutableArray.CreateBuilder<RandomFile>();
        foreach (var tape in tapes)
        {
            var name = "U" + files.Count;
            files.Add(new(name + ".cs", files.Count == 0 ? new Grammar(new(tape)).TopLevel() : new Grammar(new(tape)).Type(name, isNewest)));
        }

        return new(files.ToImmutable());
    }

    public static RandomBatch Of(RandomFile file) => new([file]);

    /// <summary>What it compiles to at each level; the files that do not compile, or make the compiler fail, are left out before.</summary>
    public static ImmutableArray<CompiledBatch> Compiled(RandomBatch batch)
    {
        var files = batch.Files;
        while (files.Length > 0)
        {
            var source = new RandomBatch(files);
            var compilation = source.CompileForRelease();
            var (release, errors) = compilation.Emit();
            var (debug, _) = release is null ? default : compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug)).Emit();
            if (debug is not null)
            {
                return [new(files, compilation, [(OptimizationLevel.Release, release!), (OptimizationLevel.Debug, debug)])];
            }

            if (errors.IsEmpty)
            {
                // One of the files makes the compiler fail; which one, it does not tell.
                return files.Length == 1 ? [] : [.. new[] { files[..(files.Length / 2)], files[(files.Length / 2)..] }.SelectMany(half => Compiled(new(half)))];
            }

            var wrong = errors.Select(error => error.Location.SourceTree?.FilePath).ToHashSet();
            var rest = files.RemoveAll(file => wrong.Contains(file.Path));
            if (rest.Length == files.Length)
            {
                throw new InvalidDataException(string.Join("\n", errors));
            }

            files = rest;
        }

        return [];
    }

    private CSharpCompilation CompileForRelease() => Compile.Program(
        OptimizationLevel.Release,
        new(Unsafe: true, Executable: Files.Any(file => file.IsTopLevel)),
        [.. Files.Select(file => (file.Path, file.Text)), ("Grammar.cs", Grammar.Prelude), ("Helpers.cs", CorpusProgram.Prelude)]);
}

/// <summary>A batch, its compilation, and what it was emitted to.</summary>
internal sealed record CompiledBatch(
    ImmutableArray<RandomFile> Files,
    CSharpCompilation Compilation,
    ImmutableArray<(OptimizationLevel Level, EmittedAssembly Assembly)> Assemblies)
{
    public ImmutableArray<Difference> Differences(ImmutableArray<SourceUnit> units, OptimizationLevel level)
        => Judgement.Of(Compilation, units, Assemblies.First(emitted => emitted.Level == level).Assembly, level);
}

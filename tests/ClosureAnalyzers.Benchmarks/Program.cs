using System.Globalization;
using ClosureAnalyzers.Benchmarks.Measured;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>
/// What the rules and their peers cost: <c>turns ROUNDS</c> on generated programs, <c>folder FOLDER ROUNDS</c> on the C# files of a folder;
/// and <c>growth ROUNDS</c> what ours cost for one body with more and more closures.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["turns", var rounds]:
                foreach (var shape in Shape.Names.Select(Shape.Get))
                    Turns.Print(shape.Name, shape.Compilation, Number(rounds));
                return 0;

            case ["folder", var folder, var rounds]:
                var program = FolderCompilation.Of(folder);
                var lines = program.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);
                var errors = program.GetDiagnostics().Count(found => found.Severity == DiagnosticSeverity.Error);
                Turns.Print($"{program.SyntaxTrees.Length - 1} files, {lines} lines, {errors} errors", program, Number(rounds));
                return 0;

            case ["growth", var rounds]:
                Growth.Print(Number(rounds));
                return 0;

            default:
                Console.Error.WriteLine("turns ROUNDS | folder FOLDER ROUNDS | growth ROUNDS");
                return 1;
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

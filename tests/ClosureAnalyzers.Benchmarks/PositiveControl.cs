using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>A program in which every rule that is compared has something to report.</summary>
internal static class PositiveControl
{
    private const string Source = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;

        public class Control
        {
            private readonly ConcurrentDictionary<int, string> names = new();
            private readonly List<Action> kept = new();

            public event EventHandler Changed;

            // MA0105 and S6612: the lambda could use its own parameter. MA0106: GetOrAdd takes what the lambda captures as an argument.
            public string Key(int key) => names.GetOrAdd(key, k => key.ToString());
            public string Argument(int key, string text) => names.GetOrAdd(key, k => k + text);

            // MA0217 and IDE0320: nothing is captured. CA1822: the method does not use "this".
            public IEnumerable<int> Doubled(int[] numbers) => numbers.Select(number => number * 2);

            // RCS1048, RCS1021, and IDE0200 and RCS1207: the lambda only calls a method.
            public IEnumerable<int> Anonymous(int[] numbers) => numbers.Select(delegate(int number) { return number * 2; });
            public IEnumerable<int> Block(int[] numbers) => numbers.Select(number => { return number * 2; });
            public IEnumerable<int> Group(int[] numbers) => numbers.Select(number => Twice(number));
            private static int Twice(int number) => number * 2;

            // IDE0062, IDE0039.
            public int Local(int value)
            {
                int Next(int number) { return number + 1; }
                Func<int, int> before = number => number - 1;
                return Next(value) + before(value);
            }

            // S3244 and CLO1008.
            public void Remove() => Changed -= (sender, arguments) => Console.WriteLine(names.Count);

            // CLO1001.
            public void Loop()
            {
                for (var i = 0; i < 3; i++)
                    kept.Add(() => Console.WriteLine(i));
            }
        }
        """;

    public static Compilation Program { get; } = CSharpCompilation.Create(
        "Control", [CSharpSyntaxTree.ParseText(Source, new CSharpParseOptions(LanguageVersion.Latest), path: "Control.cs")],
        Net100.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
}

using System.Collections.Concurrent;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Prefilter;
using ClosureAnalyzers.Tests.Hazards;

namespace ClosureAnalyzers.Tests.Model;

/// <summary>All rules together, side by side, build at most one model of a body.</summary>
public sealed class OneModelTests
{
    /// <summary>
    /// All programs of the corpus. A callee whose source is there is read once more, by itself, to learn what it does with its parameter: the
    /// driver does not hand out the operations of another member. Those are other operations of the same body, so that bodies are told
    /// apart by their operations here.
    /// </summary>
    [Fact]
    public async Task A_body_gets_at_most_one_model()
    {
        foreach (var program in HazardProgram.All.Values)
            Assert.All(await Builds(program.Source, program.Kind), build => Assert.Single(build));
    }

    [Fact]
    public async Task Bodies_with_closures_get_one_each_and_bodies_without_get_none()
    {
        var builds = await Builds("""
            using System;
            using System.Collections.Generic;

            class Kitchen(int tables)
            {
                private readonly Func<int> all = () => tables;
                private static readonly Func<int> none = () => 0;
                public void Open(List<Action> orders)
                {
                    for (var i = 0; i < 3; i++)
                    {
                        orders.Add(() => Console.WriteLine(i));
                        orders.Add(() => Console.WriteLine(i + tables));
                    }
                }
                public int Count(int dishes) => dishes + 1;
                public IEnumerable<int> Tables() { int last = 3; int Last() => last; yield return Last(); }
            }
            """, OutputKind.DynamicallyLinkedLibrary);

        Assert.Equal([1, 1, 1, 1], builds.Select(build => build.Count()));
    }

    /// <summary>The rules that describe every closure, captures or none, are off: they run only where someone asks for them.</summary>
    [Fact]
    public async Task Rules_that_warn_or_suggest_look_at_bodies_only_where_something_is_captured()
    {
        var builds = await Builds("""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class Kitchen
            {
                public event Action Opened = () => { };
                public int Count(List<string> dishes) => dishes.Count(dish => dish.Length > 3 && dish.Any(letter => letter == dish[0]));
                public int Twice(int dishes) { return Sum(dishes, dishes); int Sum(int a, int b) { int Add() => a + b; return Add(); } }
                public IEnumerable<int> Long(List<string> dishes) => from dish in dishes where dish.Length > 3 orderby dish select dish.Length;
                public bool Has(List<string> dishes, string name) => dishes.Any(dish => dish == name);
            }
            """, OutputKind.DynamicallyLinkedLibrary, [.. Drift.ExistingRules.All.Where(rule => rule.IsEnabledByDefault).Select(rule => rule.Id)]);

        Assert.Equal(["Count", "Has", "Twice"], builds.Select(build => build.First().Member!.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_look_at_one_function_overlooks_no_capture()
    {
        foreach (var program in HazardProgram.All.Values)
        {
            Assert.All(
                ModelOf.All(Analysis.Compile(program.Source, program.Kind)).SelectMany(model => model.Functions).Where(closure => !closure.Captures.IsEmpty),
                closure => Assert.True(CapturePrefilter.MayExistIn(closure.Operation), closure.ToString()));
        }
    }

    private static async Task<ILookup<IOperation, EmittedBody>> Builds(string source, OutputKind kind, params string[] ids)
    {
        var compilation = Analysis.Compile(source, kind);
        // The rules run over a compilation with other options, but over the same tree.
        var tree = compilation.SyntaxTrees.Single();
        var built = new ConcurrentQueue<EmittedBody>();
        void Count(EmittedBody unit)
        {
            if (unit.Roots[0].Syntax.SyntaxTree == tree)
                built.Enqueue(unit);
        }

        ClosureModelBuilder.Building += Count;
        try
        {
            await Analysis.DiagnosticsOf(compilation, ids.Length > 0 ? ids : [.. Drift.ExistingRules.All.Select(rule => rule.Id)]);
        }
        finally
        {
            ClosureModelBuilder.Building -= Count;
        }

        return built.ToLookup(unit => unit.Roots[0]);
    }
}

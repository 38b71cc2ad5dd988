using System.Collections.Concurrent;
using ClosureAnalyzers.Model;
using ClosureAnalyzers.Model.Building;
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

    private static async Task<ILookup<IOperation, Unit>> Builds(string source, OutputKind kind)
    {
        var compilation = Analysis.Compile(source, kind);
        // The rules run over a compilation with other options, but over the same tree.
        var tree = compilation.SyntaxTrees.Single();
        var built = new ConcurrentQueue<Unit>();
        void Count(Unit unit)
        {
            if (unit.Roots[0].Syntax.SyntaxTree == tree)
                built.Enqueue(unit);
        }

        ClosureModelBuilder.Building += Count;
        try
        {
            await Analysis.DiagnosticsOf(compilation, [.. Drift.ExistingRules.All.Select(rule => rule.Id)]);
        }
        finally
        {
            ClosureModelBuilder.Building -= Count;
        }

        return built.ToLookup(unit => unit.Roots[0]);
    }
}

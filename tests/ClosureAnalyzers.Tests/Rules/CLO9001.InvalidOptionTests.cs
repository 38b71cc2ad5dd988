using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Rules.Options;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class InvalidOptionTests
{
    private const string Program = """
        using System;
        using System.Collections.Generic;
        namespace App
        {
            public class Bus
            {
                public static void Send(Action action) { }
                public static void Post(Action action) => kept.Add(action);
                private static readonly List<Action> kept = new();
                public class Nested { public Nested(Action action) => kept.Add(action); }
            }
            public class Tram : Bus { }
            public class Cache<T> { public static void Fill(Action action) { } }
        }
        public class Test
        {
            public static void M()
            {
                for (var i = 0; i < 3; i++)
                {
                    App.Bus.Send(() => Console.WriteLine(i));
                    App.Bus.Post(() => Console.WriteLine(i));
                    new App.Bus.Nested(() => Console.WriteLine(i));
                }
            }
        }
        """;

    private static async Task<IReadOnlyList<string>> Found(params (string Option, string Value)[] options)
    {
        var compilation = Analysis.Compile(Program, OutputKind.DynamicallyLinkedLibrary);
        var values = new OptionValues(options.ToDictionary(option => option.Option, option => option.Value));
        return [.. (await Analysis.DiagnosticsOf(compilation, values))
            .Where(diagnostic => diagnostic.Descriptor.Category is "ClosureHazard" or "ClosureOptions")
            .Select(diagnostic => diagnostic.Id == "CLO9001" ? diagnostic.GetMessage() : $"{diagnostic.Id} line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}")];
    }

    private static bool IsAboutOptions(string message) => message.Contains("option", StringComparison.Ordinal);

    [Fact]
    public async Task Without_options_the_bodies_tell() =>
        Assert.Equal(["CLO1001 line 22", "CLO1001 line 23"], await Found());

    [Fact]
    public async Task An_escaping_method_is_added() =>
        Assert.Contains("CLO1001 line 21", await Found(("closure_analyzers.escaping_methods", "+App.Bus.Send")));

    [Fact]
    public async Task An_immediate_method_and_a_constructor_are_added() =>
        Assert.Empty(await Found(("closure_analyzers.immediate_methods", "+App.Bus.Post, App.Bus.Nested.ctor")));

    [Fact]
    public async Task What_is_removed_is_unknown() =>
        Assert.Equal(["CLO1002 line 21", "CLO1001 line 22", "CLO1001 line 23"], await Found(("closure_analyzers.immediate_methods", "-App.Bus.Send")));

    [Theory]
    [InlineData("closure_analyzers.escaping_methods", "+Send", "'+Send' in option 'closure_analyzers.escaping_methods' is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors")]
    [InlineData("closure_analyzers.escaping_methods", "+App.Bus.Sent", "'+App.Bus.Sent' in option 'closure_analyzers.escaping_methods' names no method: 'App.Bus' has no 'Sent'; did you mean 'App.Bus.Send'?")]
    [InlineData("closure_analyzers.immediate_methods", "+App..Send", "'+App..Send' in option 'closure_analyzers.immediate_methods' is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors")]
    [InlineData("closure_analyzers.layout", "optimized", "'optimized' in option 'closure_analyzers.layout' is not a layout; write release, debug or build")]
    public async Task A_value_that_means_nothing_is_reported_once_and_without_a_place(string option, string value, string message) =>
        Assert.Single(await Found((option, value)), message);

    [Theory]
    [InlineData("closure_analyzers.escaping_method", "'closure_analyzers.escaping_method' is not an option; did you mean 'closure_analyzers.escaping_methods'?")]
    [InlineData("closure_analyzers.imediate_methods", "'closure_analyzers.imediate_methods' is not an option; did you mean 'closure_analyzers.immediate_methods'?")]
    [InlineData("closure_analyzers.escaping", "'closure_analyzers.escaping' is not an option; did you mean 'closure_analyzers.escaping_methods'?")]
    [InlineData("closure_analyzer.layout", "'closure_analyzer.layout' is not an option; did you mean 'closure_analyzers.layout'?")]
    [InlineData("closure_analyzers.max_width", "'closure_analyzers.max_width' is not an option")]
    public async Task A_key_that_is_no_option_is_reported(string key, string message) =>
        Assert.Equal([message], (await Found((key, "x"))).Where(IsAboutOptions));

    [Theory]
    [InlineData("closure_analyzers.parallel_writes")]
    [InlineData("closure_analyzers.static_closures")]
    [InlineData("closure_analyzers.late_members")]
    [InlineData("closure_analyzers.needless_display_classes")]
    [InlineData("closure_analyzers.suppressors")]
    [InlineData("CLOSURE_ANALYZERS.LAYOUT")]
    [InlineData("closure_style")]
    [InlineData("other.layout")]
    public async Task A_key_of_the_specification_or_of_somebody_else_is_not(string key) =>
        Assert.DoesNotContain(await Found((key, "release")), IsAboutOptions);

    [Theory]
    // A type that does not exist, though its assembly is referenced, or though all but one word is right.
    [InlineData("+System.Collections.Generic.Lisst`1.Add", "names no type: did you mean 'System.Collections.Generic.List`1.Add'?")]
    [InlineData("+System.Colections.Generic.List`1.Add", "names no type: did you mean 'System.Collections.Generic.List`1.Add'?")]
    [InlineData("-System.Threading.Tasks.Taks.Run", "names no type: did you mean 'System.Threading.Tasks.Task.Run'?")]
    [InlineData("+App.Buss.Send", "names no type: did you mean 'App.Bus.Send'?")]
    [InlineData("+System.Threading.Tasks.Nothing.Run", "names no type: there is no 'System.Threading.Tasks.Nothing'")]
    [InlineData("+System.Threading.Tasks.Taks.Go", "names no type: there is no 'System.Threading.Tasks.Taks'; did you mean 'System.Threading.Tasks.Task'?")]
    [InlineData("+App.Bus+Inner.ctor", "names no type: 'App.Bus' has no 'Inner'")]
    // An entry without a member.
    [InlineData("+App.Bus", "names a type without a method; write 'App.Bus.Method', or 'App.Bus.ctor' for its constructors")]
    [InlineData("+App.Bus.Nested", "names a type without a method; write 'App.Bus+Nested.Method', or 'App.Bus+Nested.ctor' for its constructors")]
    [InlineData("+System.Collections.Generic.List`1", "names a type without a method; write 'System.Collections.Generic.List`1.Method', or 'System.Collections.Generic.List`1.ctor' for its constructors")]
    [InlineData("+System.Collections.Generic.List", "names a type without a method; write 'System.Collections.Generic.List`1.Method', or 'System.Collections.Generic.List`1.ctor' for its constructors")]
    [InlineData("+System.Threading", "names no method: 'System.Threading' is a namespace")]
    [InlineData("+App.Nothing", "names no method: 'App' is a namespace")]
    // A missing arity.
    [InlineData("+System.Collections.Generic.List.Add", "leaves out the arity of a generic type; write 'System.Collections.Generic.List`1.Add'")]
    [InlineData("+App.Cache.Fill", "leaves out the arity of a generic type; write 'App.Cache`1.Fill'")]
    // An inherited method: calls are known by the type that declares the method.
    [InlineData("+App.Tram.Post", "names an inherited method; write 'App.Bus.Post'")]
    public async Task An_entry_that_does_nothing_is_reported_with_the_nearest_name(string entry, string problem) =>
        Assert.Equal(
            [$"'{entry}' in option 'closure_analyzers.escaping_methods' {problem}"],
            (await Found(("closure_analyzers.escaping_methods", entry))).Where(IsAboutOptions));

    [Theory]
    // Its assembly is not referenced: one configuration serves many projects.
    [InlineData("+App.Billing.Invoice.Print")]
    [InlineData("+App.Invoice.Print")]
    [InlineData("+System.Threading.Elsewhere.Bus.Send")]
    [InlineData("+Polly.Policy.Execute")]
    // Libraries extend the namespaces of others.
    [InlineData("+System.Threading.Tasks.MyTaskExtensions.Forget")]
    // Tables know it from another version of the framework.
    [InlineData("+System.Threading.Tasks.Dataflow.DataflowBlock.Post")]
    public async Task An_entry_for_another_project_is_not(string entry) =>
        Assert.DoesNotContain(await Found(("closure_analyzers.escaping_methods", entry)), IsAboutOptions);

    [Theory]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("System.")]
    [InlineData("+")]
    [InlineData("List`")]
    public void An_entry_of_a_megabyte_costs_a_few_copies_of_it(string repeated)
    {
        const int Length = 1 << 20;
        var option = string.Concat(Enumerable.Repeat(repeated, Length / repeated.Length));
        var compilation = Analysis.Compile(Program, OutputKind.DynamicallyLinkedLibrary);
        _ = EntryProblems.Of(MethodEntry.Parse("+App.Buss.Send").Single(), compilation);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var entry in MethodEntry.Parse(option))
            Assert.InRange(EntryProblems.Of(entry, compilation)!.Length, 1, 200);
        _ = new ConfiguredCallees(option, option);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * Length);
    }

    [Fact]
    public async Task The_message_shows_the_beginning_of_a_long_entry() =>
        Assert.InRange((await Found(("closure_analyzers.escaping_methods", new string('a', 1 << 20)))).Single(IsAboutOptions).Length, 50, 400);

    [Theory]
    [InlineData("closure_analyzers.escaping_methods", "+Elsewhere.Bus.Send, +System.Collections.Generic.List`1.Add, -App.Bus+Nested.ctor")]
    [InlineData("closure_analyzers.layout", "Debug")]
    [InlineData("closure_analyzers.immediate_methods", "")]
    public async Task A_value_that_means_something_is_not(string option, string value) =>
        Assert.DoesNotContain(await Found((option, value)), IsAboutOptions);

    [Theory]
    [InlineData("closure_analyzers.immediate_methods", "+System.Collections.Generic.List`1.Add", "")]
    [InlineData("closure_analyzers.immediate_methods", "-System.Collections.Generic.List`1.Add", "CLO1002")]
    [InlineData("closure_analyzers.escaping_methods", "+System.Collections.Generic.List`1.ForEach", "CLO1001 CLO1001")]
    [InlineData("closure_analyzers.immediate_methods", "+System.Collections.Concurrent.ConcurrentBag`1.Add", "CLO1001")]
    public async Task An_entry_beats_every_row_and_every_heuristic(string option, string entry, string expected)
    {
        var compilation = Analysis.Compile("""
            using System;
            using System.Collections.Generic;
            public class Test
            {
                private readonly List<Action> kept = new();
                public void M()
                {
                    for (var i = 0; i < 3; i++)
                        kept.Add(() => Console.WriteLine(i));
                }
                public static void N(List<int> numbers)
                {
                    for (var i = 0; i < 3; i++)
                        numbers.ForEach(number => Console.WriteLine(number + i));
                }
            }
            """, OutputKind.DynamicallyLinkedLibrary);
        var found = await Analysis.DiagnosticsOf(compilation, new OptionValues(new Dictionary<string, string> { [option] = entry }));
        Assert.Equal(expected, string.Join(" ", found.Where(diagnostic => diagnostic.Descriptor.Category == "ClosureHazard").Select(diagnostic => diagnostic.Id)));
    }

    [Fact]
    public async Task A_bad_entry_leaves_the_others_working() =>
        Assert.Contains("CLO1001 line 21", await Found(("closure_analyzers.escaping_methods", "nonsense, +App.Bus.Send")));
}

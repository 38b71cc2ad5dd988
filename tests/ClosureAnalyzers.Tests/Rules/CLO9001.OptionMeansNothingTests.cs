namespace ClosureAnalyzers.Tests.Rules;

public sealed class OptionMeansNothingTests
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

    [Fact]
    public async Task Without_options_the_bodies_tell() =>
        Assert.Equal(["CLO1001 line 20", "CLO1001 line 21"], await Found());

    [Fact]
    public async Task An_escaping_method_is_added() =>
        Assert.Contains("CLO1001 line 19", await Found(("closure_analyzers.escaping_methods", "+App.Bus.Send")));

    [Fact]
    public async Task An_immediate_method_and_a_constructor_are_added() =>
        Assert.Empty(await Found(("closure_analyzers.immediate_methods", "+App.Bus.Post, App.Bus.Nested.ctor")));

    [Fact]
    public async Task What_is_removed_is_unknown() =>
        Assert.Equal(["CLO1002 line 19", "CLO1001 line 20", "CLO1001 line 21"], await Found(("closure_analyzers.immediate_methods", "-App.Bus.Send")));

    [Theory]
    [InlineData("closure_analyzers.escaping_methods", "+Send", "'+Send' in option 'closure_analyzers.escaping_methods' is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors")]
    [InlineData("closure_analyzers.escaping_methods", "+App.Bus.Sent", "'+App.Bus.Sent' in option 'closure_analyzers.escaping_methods' does not name a method: 'App.Bus' has no 'Sent'")]
    [InlineData("closure_analyzers.immediate_methods", "+App..Send", "'+App..Send' in option 'closure_analyzers.immediate_methods' is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors")]
    [InlineData("closure_analyzers.layout", "optimized", "'optimized' in option 'closure_analyzers.layout' is not a layout; write release, debug or build")]
    public async Task A_value_that_means_nothing_is_reported_once_and_without_a_place(string option, string value, string message) =>
        Assert.Single(await Found((option, value)), message);

    [Theory]
    [InlineData("closure_analyzers.escaping_methods", "+Elsewhere.Bus.Send, +System.Collections.Generic.List`1.Add, -App.Bus+Nested.ctor")]
    [InlineData("closure_analyzers.layout", "Debug")]
    [InlineData("closure_analyzers.immediate_methods", "")]
    public async Task A_value_that_means_something_is_not(string option, string value) =>
        Assert.DoesNotContain(await Found((option, value)), message => message.Contains("option", StringComparison.Ordinal));

    [Fact]
    public async Task A_bad_entry_leaves_the_others_working() =>
        Assert.Contains("CLO1001 line 19", await Found(("closure_analyzers.escaping_methods", "nonsense, +App.Bus.Send")));
}

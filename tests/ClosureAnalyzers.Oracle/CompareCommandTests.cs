using System.Text.Json;
using ClosureAnalyzers.Oracle.Reports;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Oracle;

/// <summary>The command for users: a SARIF file beside the assembly of the same build.</summary>
public sealed class CompareCommandTests
{
    private const string Source = """
        using System;
        class X
        {
            static void Run(Action a) => a();
            static void M(int p)
            {
                for (int i = 0; i < p; i++)
                {
                    int copy = i;
                    Run(() => Console.WriteLine(copy + p));
                }
                int n = p;
                Add();
                void Add() => n++;
            }
        }
        """;

    private static readonly object[] Agreeing =
    [
        Result("CLO2001", 6, 5, ("environment", "M:X.M(System.Int32)#0"), ("cells", "p,n"), ("kind", "class"), ("copies", "1")),
        Result("CLO2001", 8, 9, ("environment", "M:X.M(System.Int32)#1"), ("cells", "copy"), ("parent", "M:X.M(System.Int32)#0"), ("kind", "class"), ("copies", "1")),
        Result("CLO0002", 10, 20, ("environment", "M:X.M(System.Int32)#1"), ("lowering", "environmentMethod"), ("delegate", "allocated")),
        Result("CLO0002", 14, 14, ("environment", "M:X.M(System.Int32)#0"), ("lowering", "environmentMethod"), ("delegate", "none")),
    ];

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("2.1.0")]
    public void A_report_that_says_what_was_emitted_agrees(string version)
    {
        var (code, text) = Compare(version, Agreeing);

        Assert.Equal("2 environments in the assembly, 2 reported: 100 % agree\n", text);
        Assert.Equal(0, code);
    }

    [Fact]
    public void An_environment_that_is_missing_in_the_report_is_named()
    {
        var (code, text) = Compare("2.1.0", Agreeing.Where((_, index) => index != 1));

        Assert.Contains("X.M(System.Int32): environment Class [copy] is not predicted", text, StringComparison.Ordinal);
        Assert.Contains("2 environments in the assembly, 1 reported: 50 % agree", text, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public void A_wrong_cell_is_named()
    {
        var wrong = Result("CLO2001", 6, 5, ("environment", "M:X.M(System.Int32)#0"), ("cells", "p"), ("kind", "class"), ("copies", "1"));

        var (_, text) = Compare("2.1.0", [wrong, .. Agreeing[1..]]);

        Assert.Contains("X.M(System.Int32): environment [n,p] is predicted with the cells [p]", text, StringComparison.Ordinal);
    }

    private static (int Code, string Text) Compare(string version, IEnumerable<object> results)
    {
        var json = JsonSerializer.Serialize(new { version, runs = new[] { new { results = results.Select(result => Versioned((Reported)result, version)) } } });
        var (assembly, errors) = Compile.Program(OptimizationLevel.Release, new CompileSettings(LanguageVersion.Latest), ("/src/a.cs", Source)).Emit();
        Assert.Empty(errors);
        using (assembly)
        {
            var output = new StringWriter { NewLine = "\n" };
            var code = CompareCommand.Run(SarifReport.Read(json), assembly!, output);
            return (code, output.ToString());
        }
    }

    private static Reported Result(string rule, int line, int column, params (string Key, string Value)[] properties)
        => new(rule, line, column, properties.ToDictionary(property => property.Key, property => property.Value));

    // As the compiler writes them.
    private static object Versioned(Reported result, string version)
    {
        var region = new { startLine = result.Line, startColumn = result.Column };
        object location = version == "1.0.0"
            ? new { resultFile = new { uri = "file:///src/a.cs", region } }
            : new { physicalLocation = new { artifactLocation = new { uri = "file:///src/a.cs" }, region } };
        return new { ruleId = result.Rule, locations = new[] { location }, properties = new { warningLevel = 1, customProperties = result.Properties } };
    }

    private sealed record Reported(string Rule, int Line, int Column, Dictionary<string, string> Properties);
}

using ClosureAnalyzers.Tests.Hazards.Answered;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>
/// A loop around protected statements hides none of the hazards of its method: neither the one inside the loop nor the one around it.
/// </summary>
public sealed class ProtectedRegionsTests
{
    private static readonly Dictionary<string, string> Loops = new()
    {
        ["for"] = "for (int i = 0; i < 3; i++) { # }",
        ["while"] = "int i = 0; while (i < 3) { # i++; }",
        ["do"] = "int i = 0; do { # i++; } while (i < 3);",
        ["foreach"] = "int i = 0; foreach (var each in Numbers) { # i += each; }",
        ["goto"] = "int i = 0; again: i++; { # } if (i < 3) goto again;",
    };

    private static readonly Dictionary<string, string> Regions = new()
    {
        ["catch-using"] = "try { using (var s = new MemoryStream()) { # } } catch (FormatException) { Use(2); }",
        ["catch-lock"] = "try { lock (Later) { # } } catch (FormatException) { Use(2); }",
        ["catch-finally"] = "try { try { # } finally { Use(3); } } catch (FormatException) { Use(2); }",
        ["catch-foreach"] = "try { foreach (var x in Numbers) { Use(x); } # } catch (FormatException) { Use(2); }",
        ["finally-finally"] = "try { try { # } finally { Use(3); } } finally { Use(4); }",
        ["nested-in-finally"] = "try { Use(1); } finally { try { # } finally { Use(3); } }",
        ["filter"] = "try { using (var s = new MemoryStream()) { # } } catch (Exception e) when (e is FormatException) { Use(2); }",
        ["using-using"] = "using (var s = new MemoryStream()) using (var t = new MemoryStream()) { # }",
        ["declaration"] = "try { using var s = new MemoryStream(); # } catch (FormatException) { Use(2); }",
        ["catch-continue"] = "try { lock (Later) { # } } catch (FormatException) { continue; }",
    };

    internal static IEnumerable<string> Ids =>
        from loop in Loops.Keys
        from region in Regions.Keys
        where loop != "goto" || region != "catch-continue"
        select $"protected-{loop}-{region}";

    public static TheoryData<string> Names => [.. Ids];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_hazards_inside_and_around_are_reported(string name)
    {
        var (loop, region) = (name.Split('-')[1], name.Split('-', 3)[2]);
        var statements = Loops[loop].Replace("#", Regions[region].Replace("#", "Later.Add(() => Use(i));"));
        var source = AnsweredProgram.Usings + $$"""
            class C
            {
                static readonly List<Action> Later = new();
                static readonly int[] Numbers = { 1, 1, 1 };
                static void Use(int value) { }
                void M(int around)
                {
                    Action late = () => Use(around);
                    around++;
                    {{statements}}
                    late();
                }
            }
            """;
        var answer = ExpectedAnswer.Parse("LOOP i; MODIFIED around");
        var compilation = Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        KnownGaps.Judge(name, answer.Difference(await HazardReports.In(compilation)));
    }
}

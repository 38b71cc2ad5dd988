using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Tests.Drift;

/// <summary>
/// The page of a rule, read for the parts that its descriptor says as well:
/// <code>
/// # CLO1001: title
///
/// | category | default | fix |
/// | --- | --- | --- |
/// | ClosureHazard | warning | copy to a local |
///
/// > message, with a name in each placeholder
///
/// ## What it reports …
/// </code>
/// </summary>
internal sealed partial record RulePage(string Heading, string Facts, string Message, ImmutableArray<string> SectionTitles)
{
    /// <summary>Every page has these sections in this order, and may have others between them.</summary>
    public static readonly ImmutableArray<string> Sections = ["What it reports", "Why", "Example", "Fix", "When to suppress"];

    public static RulePage Read(string path)
    {
        var lines = Repository.Read(path).Split('\n');
        return new(
            lines[0],
            lines.LastOrDefault(line => FactRow().IsMatch(line)) ?? "",
            lines.FirstOrDefault(line => line.StartsWith("> ", StringComparison.Ordinal))?[2..].Trim('`') ?? "",
            [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])]);
    }

    public static string FactsOf(string id)
    {
        var rule = PromisedRules.Find(id)!;
        return $"| {rule.Category} | {rule.Default} | {(ExistingRules.FixOf(id) is "" ? "none" : rule.Fix)} |";
    }

    public static string Stub(DiagnosticDescriptor rule) => $"""
        # {rule.Id}: {rule.Title()}

        | category | default | fix |
        | --- | --- | --- |
        {FactsOf(rule.Id)}

        > {rule.Message()}

        {string.Join("\n\n", Sections.Select(title => $"## {title}"))}

        """;

    [GeneratedRegex(@"^\| Closure(Model|Hazard|Allocation|Style|Options) \|")]
    private static partial Regex FactRow();
}

using System.Globalization;
using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>Compares the diagnostics of a real build with the assembly it made, for any project.</summary>
internal static class CompareCommand
{
    public static int Run(string sarif, string assembly, TextWriter output)
    {
        using var emitted = EmittedAssembly.Open(assembly);
        return Run(SarifReport.Read(File.ReadAllText(sarif)), emitted, output);
    }

    public static int Run(IEnumerable<SarifResult> results, EmittedAssembly assembly, TextWriter output)
    {
        var reported = new ReportedLayout(results);
        var predicted = reported.Facts;
        var emitted = Emitted(reported, assembly, out var unreported);
        var differences = Differences(predicted, emitted).ToArray();
        var count = emitted.Units.Sum(unit => unit.Environments.Length);
        var invented = differences.Count(difference => difference.Environment is null);
        var agreeing = count - differences.Where(difference => difference.Environment is not null).DistinctBy(difference => (difference.Member, difference.Environment)).Count();
        foreach (var difference in differences)
        {
            output.WriteLine(difference);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} environments in the assembly, {predicted.Units.Sum(unit => unit.Environments.Length)} reported: {(count + invented == 0 ? 100 : 100.0 * agreeing / (count + invented)):0.##} % agree"));
        if (unreported > 0)
        {
            output.WriteLine($"besides, {unreported} environments in generated code, which no rule looks at");
        }

        return differences.Length == 0 ? 0 : 1;
    }

    /// <summary>Where the environments that are reported and those in the assembly differ.</summary>
    public static IEnumerable<Difference> Differences(ReportedLayout reported, EmittedAssembly assembly) => Differences(reported.Facts, Emitted(reported, assembly, out _));

    private static IEnumerable<Difference> Differences(LayoutFacts predicted, LayoutFacts emitted)
        => Comparison.Of(predicted, emitted).Where(difference => difference.Subject == Subject.Environment);

    private static LayoutFacts Emitted(ReportedLayout reported, EmittedAssembly assembly, out int unreported)
        => Grouped(EmittedLayout.Of(assembly, reported), reported, out unreported);

    private static LayoutFacts Grouped(LayoutFacts facts, ReportedLayout reported, out int unreported)
    {
        var units = facts.Units.ToLookup(unit => unit.IsGenerated);
        unreported = units[true].Sum(unit => unit.Environments.Length);
        return new([.. units[false].GroupBy(unit => reported.Members.OfMember(unit.Member)).Select(group => new UnitFacts(
            group.Key,
            [.. WithoutCopies(group, reported)],
            [.. group.SelectMany(unit => unit.Functions.Select(function => function with { Environment = Label(function.Environment, unit.Member) })).DistinctBy(function => function.Id)],
            []))]);
    }

    // Each constructor has a copy of the initializers' environments. How many the report says of a class, but not of a struct.
    private static IEnumerable<EnvironmentFacts> WithoutCopies(IEnumerable<UnitFacts> group, ReportedLayout reported)
    {
        var seen = new HashSet<string>();
        foreach (var unit in group)
        {
            var environments = unit.Environments.Select(environment => Renamed(environment, unit.Member)).Where(HasReportedCell).ToLookup(reported.IsStructOfInitializers);
            foreach (var environment in environments[false].Concat(environments[true].Where(copied => !seen.Contains(ReportedLayout.CellsOf(copied)))))
            {
                yield return environment;
            }

            seen.UnionWith(environments[true].Select(ReportedLayout.CellsOf));
        }
    }

    // The labels of one method are unknown to the next.
    private static string? Label(string? label, string member) => label is null ? null : member + " " + label;

    private static EnvironmentFacts Renamed(EnvironmentFacts environment, string member) => environment with
    {
        Label = Label(environment.Label, member)!,
        Parent = Label(environment.Parent, member),
        Cells = environment.Kind == EnvironmentKind.Struct ? environment.Cells.Remove("this") : environment.Cells,
    };

    private static bool HasReportedCell(EnvironmentFacts environment) => environment.Kind == EnvironmentKind.Class || !environment.Cells.IsEmpty;
}

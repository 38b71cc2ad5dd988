using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>What must hold between the diagnostics of one compilation: each environment and each cell is reported once, and they name each other.</summary>
internal static class ReportConsistency
{
    public static IEnumerable<Difference> Faults(ImmutableArray<SarifResult> results)
    {
        var cells = Of("CLO0001");
        var closures = Of("CLO0002");
        var classes = Of("CLO2001");
        return Environments(classes, cells).Concat(Cells(cells, classes)).Concat(Closures(closures, cells, classes)).Concat(Stored(Of("CLO0003"), cells));

        SarifResult[] Of(string rule) => [.. results.Where(result => result.Rule == rule)];
    }

    private static IEnumerable<Difference> Environments(SarifResult[] classes, SarifResult[] cells)
    {
        foreach (var environment in classes.GroupBy(result => result["environment"]))
        {
            var inside = environment.First().List("cells").Where(cell => cell != "this").Order(StringComparer.Ordinal);
            var reported = cells.Where(cell => cell["environment"] == environment.Key).Select(cell => cell["cell"]).Order(StringComparer.Ordinal);
            if (environment.Count() > 1)
            {
                yield return Fault(environment.First(), $"it is reported {environment.Count()} times");
            }

            if (!inside.SequenceEqual(reported))
            {
                yield return Fault(environment.First(), $"it has the cells [{string.Join(",", inside)}], of which CLO0001 reports [{string.Join(",", reported)}]");
            }

            if (environment.First()["parent"] is { Length: > 0 } parent && classes.All(other => other["environment"] != parent))
            {
                yield return Fault(environment.First(), $"it has the parent {parent}, which is not reported");
            }
        }
    }

    private static IEnumerable<Difference> Cells(SarifResult[] cells, SarifResult[] classes)
    {
        foreach (var cell in cells)
        {
            var id = cell["environment"];
            var isClass = classes.Any(environment => environment["environment"] == id);
            if (cell["environmentKind"] != (isClass ? "class" : id.Length > 0 ? "struct" : "none"))
            {
                yield return Fault(cell, $"the cell '{cell["cell"]}' is said to live in a {cell["environmentKind"]}");
            }
        }

        // A parameter of an indexer or an extension block is a variable of each accessor or member.
        foreach (var same in cells.GroupBy(cell => (cell.Start, Name: cell["cell"], Environment: cell["environment"])).Where(group => group.Count() > 1))
        {
            yield return Fault(same.First(), $"the cell '{same.Key.Name}' is reported {same.Count()} times");
        }
    }

    private static IEnumerable<Difference> Closures(SarifResult[] closures, SarifResult[] cells, SarifResult[] classes)
    {
        foreach (var closure in closures.Where(closure => closure["lowering"] == "environmentMethod"))
        {
            if (classes.All(environment => environment["environment"] != closure["environment"]))
            {
                yield return Fault(closure, "its closure belongs to an environment that is not reported");
            }
        }

        // Variables of one name are counted together.
        var captures = closures.SelectMany(closure => closure.List("freeVariables")).Where(name => name != "this").CountBy(name => name).ToDictionary();
        foreach (var name in cells.GroupBy(cell => cell["cell"]))
        {
            var counted = name.Sum(cell => int.Parse(cell["closures"], System.Globalization.CultureInfo.InvariantCulture));
            if (!captures.Remove(name.Key, out var listed) || listed != counted)
            {
                yield return Fault(name.First(), $"'{name.Key}' is captured by {counted} closures, but free in {listed}");
            }
        }

        foreach (var closure in closures.Where(closure => closure.List("freeVariables").Any(captures.ContainsKey)))
        {
            yield return Fault(closure, $"one of '{closure["freeVariables"]}' is no cell");
        }
    }

    private static IEnumerable<Difference> Stored(SarifResult[] parameters, SarifResult[] cells)
        => from parameter in parameters
           from cell in cells
           where cell.Start == parameter.Start
           select Fault(cell, $"'{cell["cell"]}' is reported as a cell and as a field");

    private static Difference Fault(SarifResult result, string text) => new($"{result.Start.Document} {result["environment"]}", Subject.Environment, text);
}

namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>
/// What a perfect analyzer says of a program: <c>LOOP i; MODIFIED n</c>, <c>NONE reason=awaited</c>, or <c>OPTIONAL</c>, where either is right.
/// CLO1006 and CLO1008 are named without a variable: their place may be a member of the instance, or the arrow of the lambda.
/// </summary>
/// <param name="Reports">The reports, each an id and the variable it is at; empty if every rule is silent.</param>
/// <param name="Reason">The property <c>reason</c> of CLO0004, where the silence has to have that one.</param>
internal sealed record ExpectedAnswer(string Text, IReadOnlyList<(string Id, string Variable)> Reports, string? Reason, bool IsOpen)
{
    private static readonly Dictionary<string, string> IdsOf = new()
    {
        ["LOOP"] = "CLO1001",
        ["MAYLOOP"] = "CLO1002",
        ["MODIFIED"] = "CLO1003",
        ["DISPOSED"] = "CLO1004",
        ["LATECOPY"] = "CLO1005",
        ["STATIC"] = "CLO1006",
        ["UNSUBSCRIBE"] = "CLO1008",
    };

    /// <summary>The rules of which an answer speaks.</summary>
    public static IEnumerable<string> Rules => IdsOf.Values;

    public static ExpectedAnswer Parse(string text)
    {
        const string reason = "NONE reason=";
        if (text == "NONE" || text == "OPTIONAL")
            return new ExpectedAnswer(text, [], null, IsOpen: text == "OPTIONAL");
        if (text.StartsWith(reason, StringComparison.Ordinal))
            return new ExpectedAnswer(text, [], text[reason.Length..], IsOpen: false);
        return new ExpectedAnswer(text, [.. text.Split("; ").Select(ParseReport)], null, IsOpen: false);
    }

    /// <summary>What the reports at hand lack, and what they have too much; null if nothing.</summary>
    public string? Difference(IEnumerable<(string Id, string Variable)> found)
    {
        var left = found.Select(report => (report.Id, Variable: report.Id is "CLO1006" or "CLO1008" ? "" : report.Variable)).ToList();
        var missing = IsOpen ? [] : Reports.Where(report => !left.Remove(report)).ToList();
        if (IsOpen || missing.Count + left.Count == 0)
            return null;
        return $"{Text}, but {string.Join(' ', missing.Select(report => $"no {report.Id} at '{report.Variable}'").Concat(left.Select(report => $"{report.Id} at '{report.Variable}'")))}";
    }

    private static (string, string) ParseReport(string report)
    {
        var words = report.Split(' ');
        return (IdsOf[words[0]], words[0] is "STATIC" or "UNSUBSCRIBE" ? "" : words[1]);
    }
}

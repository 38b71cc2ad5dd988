using ClosureAnalyzers.Knowledge;

namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>Every line of the tables names methods that exist, as far as their libraries are at hand, and says why.</summary>
public sealed class CalleeTableTests
{
    private static readonly Compilation Framework = Analysis.Compile("");

    public static TheoryData<string> Lines { get; } = [.. CalleeTable.Lines];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_line_names_methods_and_has_a_reason(string line)
    {
        var parts = line.Split('|');
        Assert.Equal(2, parts.Length);
        Assert.NotEmpty(parts[1].Trim());

        var (head, methods) = (parts[0].Split(':')[0].Trim(), parts[0].Split(':')[1].Trim().Split(' '));
        if (Framework.GetTypeByMetadataName(head.Split(' ')[1]) is not { } type)
            return;

        foreach (var method in methods.Where(method => method is not ("*" or "**")))
            Assert.Contains(type.GetMembers(), member => member.Name == (method == "ctor" ? ".ctor" : method));
    }

    [Fact]
    public void A_method_stands_in_one_line_only() =>
        Assert.Empty(CalleeTable.Lines
            .SelectMany(line => line.Split('|')[0].Split(':') is [var head, var methods] ? methods.Trim().Split(' ').Select(method => head.Trim().Split(' ')[1] + "." + method) : [])
            .GroupBy(entry => entry)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key));
}

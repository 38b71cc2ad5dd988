namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>The rules report what is marked in the programs of <c>Corpus/Hazards</c>, by the right id at the right place, and nothing else.</summary>
public sealed class MarkedProgramTests
{
    private const string Gap = "gap: ";

    public static TheoryData<string, string, string> Programs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var program in MarkedProgram.All)
            data.Add(program.Topic, program.Id, program.Title);
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Has_the_marked_reports(string topic, string id, string title)
    {
        _ = title;
        var program = MarkedProgram.All.Single(program => program.Topic == topic && program.Id == id);

        Assert.Empty(program.Differences(await Analysis.HazardsIn(program.Source, program.Kind)));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Is_silent_for_the_stated_reason(string topic, string id, string title)
    {
        _ = title;
        var program = MarkedProgram.All.Single(program => program.Topic == topic && program.Id == id);
        var silence = await StatedSilence.In(Analysis.Compile(program.Source, program.Kind), found => !program.Reports.Any(report => report.IsOpen && report.Start == found.Location.SourceSpan.Start));

        // A reason that is known to be wrong is stated right, as a gap, until the rules tell it.
        if (program.Silence?.StartsWith(Gap, StringComparison.Ordinal) == true)
        {
            Assert.NotEqual(program.Silence[Gap.Length..], silence);
            return;
        }

        // Beside a report it goes without saying that nothing else changes.
        Assert.Equal(program.Silence ?? (program.Reports.Count > 0 ? StatedSilence.NothingChanges : "no reason is stated"), silence);
    }
}

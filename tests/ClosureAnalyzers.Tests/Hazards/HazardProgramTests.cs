namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>The rules give every program of the corpus its answer: no missed case, no false alarm.</summary>
public sealed class HazardProgramTests
{
    public static TheoryData<string, string, string> Programs()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var program in HazardProgram.All.Values)
            data.Add(program.Id, program.Title, program.Answer);
        return data;
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Gets_its_answer(string id, string title, string answer)
    {
        _ = title;
        var program = HazardProgram.All[id];

        var found = (await Analysis.HazardsIn(program.Source, program.Kind))
            .Select(diagnostic => (diagnostic.Id, Variable: program.Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)))
            .ToList();

        Assert.True(program.IsAnsweredBy(found), $"{answer}, but {string.Join(' ', found)}");
    }

    public static TheoryData<string> SilentPrograms => [.. HazardProgram.All.Values.Where(program => program.Answer == "NONE").Select(program => program.Id)];

    [Theory]
    [MemberData(nameof(SilentPrograms))]
    public async Task Is_silent_for_the_stated_reason(string id)
    {
        var program = HazardProgram.All[id];

        Assert.Equal(program.Silence ?? "no reason is stated", await StatedSilence.In(Analysis.Compile(program.Source, program.Kind), _ => true));
    }
}

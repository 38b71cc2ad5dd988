namespace ClosureAnalyzers.Tests.Hazards.Answered;

/// <summary>The rules give every answered program its answer, and the programs that run print what was foretold.</summary>
public sealed class AnsweredProgramTests
{
    public static TheoryData<string, string> Programs() => DataOf(AnsweredProgram.All.Values);

    public static TheoryData<string, string> ProgramsThatPrint() => DataOf(AnsweredProgram.All.Values.Where(program => program.Prints is not null));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Gets_its_answer(string id, string title)
    {
        _ = title;
        var program = AnsweredProgram.All[id];
        var compilation = AnsweredCompilation.Of(program);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        KnownGaps.Judge(id, program.Answer.Difference(await HazardReports.In(compilation)) ?? await SilenceReasons.Difference(program.Answer, compilation));
    }

    [Theory]
    [MemberData(nameof(ProgramsThatPrint))]
    public async Task Prints_what_was_foretold(string id, string title)
    {
        _ = title;
        var program = AnsweredProgram.All[id];

        Assert.Equal(program.Prints, string.Join('|', await ProgramProcess.Output(AnsweredCompilation.Images(program))));
    }

    private static TheoryData<string, string> DataOf(IEnumerable<AnsweredProgram> programs)
    {
        var data = new TheoryData<string, string>();
        foreach (var program in programs)
            data.Add(program.Id, program.Title);
        return data;
    }
}

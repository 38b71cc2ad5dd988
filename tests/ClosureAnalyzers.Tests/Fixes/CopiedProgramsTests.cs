using ClosureAnalyzers.Tests.Hazards;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Programs of the hazard corpus, repaired by the fix, compiled and run: they print what their author meant.</summary>
public sealed class CopiedProgramsTests
{
    [Theory]
    [InlineData("L1", "salad #0|salad #1|salad #2")]
    [InlineData("L3", "0|1|2")]
    [InlineData("L11", "a0|a1|b0|b1")]
    [InlineData("L12", "0|1|2")]
    [InlineData("L15", "0|1|2")]
    [InlineData("L22", "2")]
    [InlineData("L23", "0,1,2")]
    [InlineData("L26", "0|1|2")]
    [InlineData("L28", "0|1|2|0,1,2")]
    [InlineData("L38", "0|1")]
    [InlineData("L39", "3")]
    [InlineData("L43", "0|1|2")]
    [InlineData("L44", "0|1|2")]
    [InlineData("L48", "1,2,3")]
    [InlineData("W1", "1")]
    [InlineData("W11", "1")]
    [InlineData("W13", "1")]
    [InlineData("W16", "1")]
    [InlineData("W18", "1")]
    [InlineData("W25", "1")]
    [InlineData("W28", "a")]
    [InlineData("W29", "1")]
    [InlineData("W32", "1|2|3")]
    [InlineData("W34", "1|2")]
    [InlineData("W37", "x")]
    [InlineData("W38", "1")]
    [InlineData("K18", "1")]
    [InlineData("K20", "x")]
    [InlineData("K29", "0,1,2")]
    public async Task Prints_what_was_meant(string id, string repaired)
    {
        var program = HazardProgram.All[id];
        var solution = FixedSolution.Empty.WithProject(id, OutputKind.ConsoleApplication, [], ("/Program.cs", program.Source));
        Assert.Equal(program.Prints!.Split('|'), await RunProgram.Output(solution.Projects.Single()));

        solution = await FixedSolution.FixAll(solution);
        Assert.Equal(repaired.Split('|'), await RunProgram.Output(solution.Projects.Single()));
        Assert.Empty(await FixedSolution.Fixable(solution.Projects.Single()));
    }
}

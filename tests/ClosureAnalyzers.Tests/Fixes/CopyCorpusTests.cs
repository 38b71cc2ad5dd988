using ClosureAnalyzers.Tests.Hazards;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>A part of what <c>dotnet run --project tests/ClosureAnalyzers.Tests -- copies</c> judges.</summary>
public sealed class CopyCorpusTests
{
    [Theory]
    [InlineData("Loops")]
    [InlineData("LocalFunctions")]
    [InlineData("Switches")]
    public async Task Programs_of_a_topic_compile_after_every_copy(string topic) =>
        Assert.Empty(await CorpusCopies.Faults(CorpusCopies.ProgramsOf($"tests/ClosureAnalyzers.Oracle/Corpus/{topic}.cs"), CorpusCopies.Helpers));

    [Fact]
    public async Task Hazard_programs_compile_after_every_copy() =>
        Assert.Empty(await CorpusCopies.Faults(HazardProgram.All.Values.Select(program => (program.Id, program.Source)), ""));
}

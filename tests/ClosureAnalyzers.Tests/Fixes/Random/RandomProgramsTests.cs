namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>Random programs under all fixes: those that were wrong once. More with <c>dotnet run --project tests/ClosureAnalyzers.Tests -- fixes COUNT [SEED]</c>.</summary>
public sealed class RandomProgramsTests
{
    [Theory]
    [InlineData(1075)]
    public async Task Are_what_they_were_after_every_fix(int number)
    {
        var program = await FixJudge.Program(RandomFixes.Program(number));
        Assert.NotNull(program);
        Assert.Null(await RandomFixes.Failure(number, program));
    }
}

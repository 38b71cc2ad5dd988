namespace ClosureAnalyzers.Tests.Drift.Pictures;

/// <summary>The pictures show what the rules say and what the fix does today.</summary>
public sealed class PictureTests
{
    [Fact]
    public async Task The_pictures_are_those_that_would_be_drawn_now()
    {
        foreach (var (name, drawn) in await Picture.DrawAll())
        {
            Assert.True(
                drawn == Repository.Read($"{Picture.Folder}/{name}"),
                $"{Picture.Folder}/{name} is out of date; draw it again: dotnet run --project tests/ClosureAnalyzers.Tests -- pictures");
            Assert.Contains($"{Picture.Folder}/{name}", Repository.Read("README.md"), StringComparison.Ordinal);
        }
    }
}

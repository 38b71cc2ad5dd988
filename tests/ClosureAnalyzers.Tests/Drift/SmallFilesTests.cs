namespace ClosureAnalyzers.Tests.Drift;

/// <summary>A file of the product holds one idea.</summary>
public sealed class SmallFilesTests
{
    private const int MostLines = 250;

    [Fact]
    public void No_file_of_the_product_is_long()
    {
        var files = Repository.Files("src", "*.cs").Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.InRange(File.ReadAllLines(Path.Combine(Repository.Root, file)).Length, 1, MostLines));
    }
}

namespace ClosureAnalyzers.Tests.Hazards.RealCode;

/// <summary>Where a library is missing, nothing is claimed about it.</summary>
public sealed class UnresolvedCodeTests
{
    private const string Provider = """
        using System;
        using System.IO;

        class Provider { public event EventHandler Retrying; public void Run() => Retrying?.Invoke(this, EventArgs.Empty); }

        """;

    /// <summary>From SqlClient: <c>[ConditionalTheory]</c> of a library that is not there.</summary>
    [Theory]
    [InlineData("[ConditionalTheory(nameof(Provider))]", false)]
    [InlineData("[UIFact]", false)]
    [InlineData("[TestMethod]", false)]
    [InlineData("[Obsolete]", true)]
    [InlineData("[Fabricated]", true)]
    public Task A_test_is_known_by_the_name_of_its_attribute(string attribute, bool isReported) => Judge(isReported, Provider + $$"""
        class Retries
        {
            {{attribute}}
            public void Run(Provider provider)
            {
                using var log = new MemoryStream();
                provider.Retrying += (_, _) => log.WriteByte(1);
                provider.Run();
            }
        }
        """);

    /// <summary>From duplicati: an event of an object whose type is not there.</summary>
    [Fact]
    public Task A_member_of_a_missing_type_is_unknown() => Judge(isReported: false, """
        using System.IO;
        using System.Threading.Tasks;

        class Backend
        {
            public async Task Get(Missing.Service service)
            {
                var download = await service.DownloadAsync();
                using var copy = new MemoryStream();
                download.Progress += (op) => copy.WriteByte(1);
                await download.StartAsync();
            }
        }
        """);

    private static async Task Judge(bool isReported, string source)
    {
        var found = await Analysis.DiagnosticsOf(Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary), "CLO1004");
        Assert.Equal(isReported, found.Any(diagnostic => diagnostic.Id == "CLO1004"));
    }
}

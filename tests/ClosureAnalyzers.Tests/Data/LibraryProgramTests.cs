using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>Programs that use the libraries in the tables: what rows say reaches the rules.</summary>
public sealed class LibraryProgramTests
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net; using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Logging; using Microsoft.Extensions.Caching.Memory;
        using NSubstitute; using NSubstitute.ExceptionExtensions;

        """;

    [Theory]
    [InlineData("CLO1004 ms", "static class P { public static IResult Get(byte[] data) { using var ms = new MemoryStream(data); return Results.Stream(async target => { await ms.CopyToAsync(target); }); } }")]
    [InlineData("CLO1001 i", "static class P { public static void Add(IServiceCollection services, string[] urls) { for (int i = 0; i < urls.Length; i++) services.AddHttpClient(\"shard\" + i, c => c.BaseAddress = new Uri(urls[i])); } }")]
    [InlineData("CLO1003 min", "static class P { static void Set(ILoggingBuilder b, bool verbose) { var min = LogLevel.Warning; b.AddFilter((category, level) => level >= min); if (verbose) min = LogLevel.Debug; Console.WriteLine(min); } }")]
    [InlineData("", "static class P { static void Show(ILogger log) { for (int i = 0; i < 3; i++) log.Log(LogLevel.Information, 0, i, null, (s, e) => \"n\" + i); } }")]
    [InlineData("CLO1004 s", "static class P { static void A(HttpListener l) { using var s = new MemoryStream(); l.BeginGetContext(ar => s.WriteByte(1), null); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(ICacheEntry[] entries) { for (int i = 0; i < 3; i++) entries[i].RegisterPostEvictionCallback((k, v, r, s) => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IServiceCollection services) { for (int i = 0; i < 3; i++) services.Configure<List<int>>(l => l.Add(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IList<int> list) { for (int i = 0; i < 3; i++) list[i].Returns(_ => i); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IList<int> list) { for (int i = 0; i < 3; i++) list.When(l => l.Clear()).Do(_ => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IList<int> list) { for (int i = 0; i < 3; i++) list[i].Throws(_ => new Exception(\"\" + i)); } }")]
    [InlineData("", "static class P { static void A(IList<int> list) { for (int i = 0; i < 3; i++) list.When(l => l.Add(i)).Do(_ => Console.WriteLine()); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(Moq.Mock<IList<int>> list) { for (int i = 0; i < 3; i++) list.Setup(l => l.Count).Returns(() => i); } }")]
    [InlineData("", "static class P { static void A(Moq.Mock<IList<int>> list) { for (int i = 0; i < 3; i++) list.Setup(l => l[i]).Returns(i); } }")]
    [InlineData("CLO1001 i", "static class P { static async Task A(Func<IProgress<int>, Task> work) { for (int i = 0; i < 3; i++) await work(new Progress<int>(p => Console.WriteLine(i + p))); } }")]
    public async Task A_row_reaches_the_rules(string expected, string program)
    {
        var compilation = TableLibraries.All
            .WithAssemblyName("Program")
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings + program, path: "Program.cs", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var text = Usings + program;
        var found = (await Analysis.DiagnosticsOf(compilation)).Where(diagnostic => diagnostic.Descriptor.Category == "ClosureHazard");
        Assert.Equal(expected, string.Join(" ", found.Select(diagnostic => diagnostic.Id + " " + text[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]).Distinct()));
    }
}

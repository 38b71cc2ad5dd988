using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>Programs that use the libraries in the tables: what rows say reaches the rules.</summary>
public sealed class LibraryProgramTests
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net; using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Logging; using Microsoft.Extensions.Caching.Memory;
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

    [Theory]
    // Options
    [InlineData("CLO1001 i", "static class P { static void A(IServiceCollection services) { for (int i = 0; i < 3; i++) services.AddMemoryCache(o => o.SizeLimit = i); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(Microsoft.AspNetCore.Authentication.AuthenticationBuilder b) { for (int i = 0; i < 3; i++) b.AddCookie(\"c\" + i, o => o.LoginPath = \"/\" + i); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(ILoggingBuilder b) { for (int i = 0; i < 3; i++) b.AddSimpleConsole(o => o.IncludeScopes = i > 0); } }")]
    [InlineData("", "static class P { static void A(IConfigurationBuilder b) { for (int i = 0; i < 3; i++) b.AddJsonFile(s => s.Path = \"a\" + i); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(List<object> all) { for (int i = 0; i < 3; i++) all.Add(new Microsoft.Extensions.Options.ConfigureOptions<List<int>>(l => l.Add(i))); } }")]
    // Hosts
    [InlineData("", "static class P { static void A(Microsoft.AspNetCore.Builder.WebApplicationBuilder b) { for (int i = 0; i < 3; i++) b.Host.ConfigureServices((c, s) => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IHealthChecksBuilder b) { for (int i = 0; i < 3; i++) b.AddCheck(\"c\" + i, () => new Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(default, \"\" + i)); } }")]
    [InlineData("", "static class P { static void A() { for (int i = 0; i < 3; i++) { using var f = LoggerFactory.Create(b => Console.WriteLine(i)); } } }")]
    // Web
    [InlineData("CLO1001 i", "static class P { static void A(WebApplication app) { for (int i = 0; i < 3; i++) app.Use(next => context => { Console.WriteLine(i); return next(context); }); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IApplicationBuilder app) { for (int i = 0; i < 3; i++) app.UseWhen(c => c.Request.Path == \"/\" + i, b => { }); } }")]
    [InlineData("", "static class P { static void A(IApplicationBuilder app) { for (int i = 0; i < 3; i++) app.UseWhen(c => true, b => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(RouteHandlerBuilder b) { for (int i = 0; i < 3; i++) b.AddEndpointFilter((c, next) => { Console.WriteLine(i); return next(c); }); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(Microsoft.AspNetCore.Authorization.AuthorizationOptions o) { for (int i = 0; i < 3; i++) o.AddPolicy(\"p\" + i, p => p.RequireAssertion(c => c.HasSucceeded || i > 1)); } }")]
    [InlineData("", "static class P { static void A(Microsoft.AspNetCore.Authorization.AuthorizationOptions o) { for (int i = 0; i < 3; i++) o.AddPolicy(\"p\" + i, p => p.RequireRole(\"r\" + i)); } }")]
    [InlineData("", "static class P { static void A(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions o) { for (int i = 0; i < 3; i++) o.ListenAnyIP(i, l => Console.WriteLine(i)); } }")]
    [InlineData("CLO1004 s", "static class P { static IDisposable A(Microsoft.AspNetCore.SignalR.Client.HubConnection hub) { using var s = new MemoryStream(); return Microsoft.AspNetCore.SignalR.Client.HubConnectionExtensions.On<byte>(hub, \"m\", b => s.WriteByte(b)); } }")]
    // Databases
    [InlineData("CLO1001 i", "static class P { static void A<T>(IServiceCollection services) where T : DbContext { for (int i = 0; i < 3; i++) services.AddDbContext<T>(o => o.UseInMemoryDatabase(\"d\" + i)); } }")]
    [InlineData("CLO1004 w", "static class P { static DbContextOptions A() { using var w = new StringWriter(); return new DbContextOptionsBuilder().LogTo(t => w.WriteLine(t)).Options; } }")]
    [InlineData("", "static class P { static void A(DbContextOptionsBuilder b) { for (int i = 0; i < 3; i++) b.UseSqlServer(\"\", o => o.CommandTimeout(i)); } }")]
    [InlineData("", "static class P { static void A(ModelBuilder b) { for (int i = 0; i < 3; i++) b.Entity<string>().ToTable(t => Console.WriteLine(i)); } }")]
    // Policies
    [InlineData("CLO1001 i", "static class P { static void A(List<Polly.Policy> all) { for (int i = 0; i < 3; i++) all.Add(Polly.RetrySyntax.Retry(Polly.Policy.Handle<IOException>(e => e.HResult == i), 3)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(List<Polly.Policy> all) { for (int i = 0; i < 3; i++) all.Add(Polly.RetrySyntax.WaitAndRetry(Polly.Policy.Handle<IOException>(), 3, n => TimeSpan.FromSeconds(n * i))); } }")]
    [InlineData("", "static class P { static void A() { for (int i = 0; i < 3; i++) Polly.RetrySyntax.Retry(Polly.Policy.Handle<IOException>(e => e.HResult == i), 3).Execute(() => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(IHttpClientBuilder b) { for (int i = 0; i < 3; i++) b.AddResilienceHandler(\"r\" + i, p => Console.WriteLine(i)); } }")]
    // Jobs, logs, buses
    [InlineData("CLO1001 i", "static class P { static void A(IServiceCollection services) { for (int i = 0; i < 3; i++) Hangfire.HangfireServiceCollectionExtensions.AddHangfireServer(services, o => o.WorkerCount = i); } }")]
    [InlineData("", "static class P { static void A(Quartz.TriggerBuilder b) { for (int i = 0; i < 3; i++) Quartz.SimpleScheduleTriggerBuilderExtensions.WithSimpleSchedule(b, s => s.WithRepeatCount(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(List<Serilog.ILogger> all) { for (int i = 0; i < 3; i++) all.Add(new Serilog.LoggerConfiguration().Filter.ByExcluding(e => (int)e.Level < i).CreateLogger()); } }")]
    [InlineData("", "static class P { static void A(Serilog.LoggerConfiguration c) { for (int i = 0; i < 3; i++) c.WriteTo.Logger(l => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(MassTransit.IReceiveEndpointConfigurator e) { for (int i = 0; i < 3; i++) MassTransit.HandlerExtensions.Handler<string>(e, c => { Console.WriteLine(i); return Task.CompletedTask; }); } }")]
    // The runtime
    [InlineData("CLO1001 i", "static class P { static void A(List<object> all) { for (int i = 0; i < 3; i++) all.Add(System.Threading.RateLimiting.RateLimitPartition.GetConcurrencyLimiter(0, _ => new() { PermitLimit = i })); } }")]
    [InlineData("", "static class P { static void A(System.Security.Claims.ClaimsPrincipal user) { for (int i = 0; i < 3; i++) Console.WriteLine(user.HasClaim(c => c.Value == \"\" + i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(System.Data.DataTable t, List<IEnumerable<System.Data.DataRow>> all) { for (int i = 0; i < 3; i++) all.Add(System.Data.EnumerableRowCollectionExtensions.Where(System.Data.DataTableExtensions.AsEnumerable(t), r => r[0] is int n && n == i)); } }")]
    // Windows
    [InlineData("CLO1001 i", "static class P { static void A(List<object> all) { for (int i = 0; i < 3; i++) all.Add(new CommunityToolkit.Mvvm.Input.RelayCommand(() => Console.WriteLine(i))); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(List<object> all) { for (int i = 0; i < 3; i++) all.Add(new Avalonia.Data.Converters.FuncValueConverter<int, int>(n => n * i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(Avalonia.Controls.TopLevel top) { for (int i = 0; i < 3; i++) top.RequestAnimationFrame(t => Console.WriteLine(i)); } }")]
    [InlineData("", "static class P { static void A(List<object> all) { for (int i = 0; i < 3; i++) all.Add(new Avalonia.Styling.Style(s => { Console.WriteLine(i); return s!; })); } }")]
    // Containers, maps, mocks
    [InlineData("CLO1001 i", "static class P { static void A(Autofac.ContainerBuilder b) { for (int i = 0; i < 3; i++) Autofac.RegistrationExtensions.Register(b, c => new Version(i, i)); } }")]
    [InlineData("", "static class P { static void A(Autofac.ILifetimeScope scope) { for (int i = 0; i < 3; i++) using (scope.BeginLifetimeScope(b => Console.WriteLine(i))) { } } }")]
    [InlineData("", "static class P { static void A(AutoMapper.IMapper mapper) { for (int i = 0; i < 3; i++) mapper.Map<string>(1, o => Console.WriteLine(i)); } }")]
    [InlineData("CLO1001 i", "static class P { static void A(List<Callback> all) { for (int i = 0; i < 3; i++) all.Add(Callback.First(c => { }).Then(c => Console.WriteLine(i))); } }")]
    public Task A_row_of_a_host_or_a_library_reaches_the_rules(string expected, string program) => A_row_reaches_the_rules(expected, program);
}

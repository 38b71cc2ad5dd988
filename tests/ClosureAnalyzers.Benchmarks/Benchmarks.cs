using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ClosureAnalyzers.Benchmarks;

/// <summary>Every contestant on every shape of program, on one thread.</summary>
[Config(typeof(FewRuns)), HideColumns("Error", "StdDev")]
public class PerBody
{
    private Shape? shape;
    private Contestant? contestant;

    public static IEnumerable<string> Shapes => Shape.Names;

    public static IEnumerable<string> Contestants => Contestant.Names;

    [ParamsSource(nameof(Shapes))]
    public string Program { get; set; } = "";

    [ParamsSource(nameof(Contestants))]
    public string Analyzers { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => (shape, contestant) = (Shape.Get(Program), Contestant.Get(Analyzers));

    [Benchmark]
    public int Analyse() => contestant!.Run(shape!.Compilation);
}

/// <summary>Ten times the closures in one body should take ten times as long.</summary>
[Config(typeof(FewRuns)), HideColumns("Error", "StdDev")]
public class Growth
{
    private readonly Contestant ours = Contestant.Get("ours in an IDE");
    private Shape? shape;

    [Params(1_000, 2_000, 5_000, 10_000)]
    public int Closures { get; set; }

    [GlobalSetup]
    public void Prepare() => shape = Shape.OneBody(Closures);

    [Benchmark]
    public int Analyse() => ours.Run(shape!.Compilation);
}

/// <summary>
/// One analysis takes milliseconds to seconds: a few are enough. In this process, for the peers are loaded into it; and by the processor time
/// that they take, which a busy machine changes less than the time on the wall.
/// </summary>
internal sealed class FewRuns : ManualConfig
{
    public FewRuns() => AddJob(Job.Default
        .WithStrategy(RunStrategy.Monitoring).WithWarmupCount(3).WithIterationCount(7)
        .WithToolchain(new InProcessEmitToolchain(timeout: TimeSpan.FromHours(1), logOutput: true)).WithClock(new ProcessorClock()));
}

/// <summary>The processor time of this process, in nanoseconds.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "processor time";

    public bool IsAvailable => true;

    public Frequency Frequency { get; } = new(1_000_000_000);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks * TimeSpan.NanosecondsPerTick;
}

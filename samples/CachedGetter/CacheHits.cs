using BenchmarkDotNet.Attributes;

/// <summary>The four versions on a cache hit. Run in the process itself, so that nothing else is built.</summary>
[InProcess, MemoryDiagnoser, HideColumns("Error", "StdDev", "Median", "RatioSD", "Job", "Toolchain", "Gen0", "Alloc Ratio")]
public class CacheHits
{
    private readonly Menu menu = new();
    private readonly Cook cook = new();

    [Benchmark(Baseline = true, Description = "before")]
    public string Before() => menu.Before("salad", cook);

    [Benchmark(Description = "the well-meant change")]
    public string WellMeant() => menu.WellMeant("salad", cook);

    [Benchmark(Description = "after the fix of CLO2003")]
    public string Fixed() => menu.Fixed("salad", cook);

    [Benchmark(Description = "with a state argument")]
    public string WithState() => menu.WithState("salad", cook);
}

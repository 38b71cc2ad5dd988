// What a cached getter allocates when it finds what it looks for: before, after a change that was meant to avoid the closure, after the
// fix of CLO2003, and with a state argument. Menu.cs is the getter.
//
//     dotnet run --project samples/CachedGetter
//     dotnet run --project samples/CachedGetter -c Release -- benchmark
//
// The first counts bytes; the second measures time and bytes with BenchmarkDotNet and takes two minutes.
//
// prints
//     before: 88 B
//     the well-meant change: 24 B
//     after the fix of CLO2003: 0 B
//     with a state argument: 0 B

using BenchmarkDotNet.Running;

if (args is ["benchmark"])
{
    BenchmarkRunner.Run<CacheHits>();
    return;
}

var hits = new CacheHits();
Print("before", hits.Before);
Print("the well-meant change", hits.WellMeant);
Print("after the fix of CLO2003", hits.Fixed);
Print("with a state argument", hits.WithState);

static void Print(string version, Func<string> get)
{
    const int calls = 1000;
    // The first call cooks; those after it find.
    get();
    var before = GC.GetAllocatedBytesForCurrentThread();
    for (var call = 0; call < calls; call++)
        get();
    Console.WriteLine($"{version}: {(GC.GetAllocatedBytesForCurrentThread() - before) / calls} B");
}

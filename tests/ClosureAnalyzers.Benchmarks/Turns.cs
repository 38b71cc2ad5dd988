namespace ClosureAnalyzers.Benchmarks;

/// <summary>
/// The contestants take turns, so that whatever else the machine does hits all of them alike, and the least time of each counts: what is
/// left of a busy machine's noise is always too much, never too little.
/// </summary>
internal static class Turns
{
    private const int WarmUps = 2;

    /// <summary>Microseconds of processor time for each body beyond those of the empty analyzer.</summary>
    public static void Print(int rounds)
    {
        Console.WriteLine($"| | {string.Join(" | ", Contestant.Names)} |");
        foreach (var name in Shape.Names.Where(shape => shape != "one body of 10,000"))
        {
            var shape = Shape.Get(name);
            var contestants = Contestant.Names.Select(Contestant.Get).ToList();
            var least = contestants.Select(_ => TimeSpan.MaxValue).ToList();
            for (var round = -WarmUps; round < rounds; round++)
            {
                for (var i = 0; i < contestants.Count; i++)
                {
                    var start = Environment.CpuUsage.TotalTime;
                    contestants[i].Run(shape.Compilation);
                    var time = Environment.CpuUsage.TotalTime - start;
                    if (round >= 0 && time < least[i])
                        least[i] = time;
                }
            }

            Console.WriteLine($"| {name} | {least[0].TotalMicroseconds / shape.Bodies:0} | {string.Join(" | ", least.Skip(1).Select(time => $"{(time - least[0]).TotalMicroseconds / shape.Bodies:0}"))} |");
        }
    }
}

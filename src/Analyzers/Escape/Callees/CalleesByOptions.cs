using System.Collections.Concurrent;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>The <see cref="ConfiguredCallees"/> of one compilation. Nearly always all its files have the same options.</summary>
internal sealed class CalleesByOptions
{
    private readonly ConcurrentDictionary<(string Escaping, string Immediate), ConfiguredCallees> all = new();
    private volatile Entry? last;

    /// <summary>The options of most files are the same objects: then no text is compared, however long it is.</summary>
    public ConfiguredCallees For(string escaping, string immediate)
    {
        if (last is { } entry && ReferenceEquals(entry.Escaping, escaping) && ReferenceEquals(entry.Immediate, immediate))
            return entry.Callees;

        var callees = all.GetOrAdd((escaping, immediate), options => new ConfiguredCallees(options.Escaping, options.Immediate));
        last = new Entry(escaping, immediate, callees);
        return callees;
    }

    private sealed record Entry(string Escaping, string Immediate, ConfiguredCallees Callees);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ClosureAnalyzers.Roslyn;

/// <summary>
/// What is found out once for a compilation, one value of each type, and lives as long as the compiler holds it. All analyzers of a run are
/// handed the same compilation: they share what is found without sharing any other state.
/// </summary>
internal static class CompilationCache
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<Type, object>> Values = new();

    /// <summary>The value; <paramref name="make"/> makes it on first demand. Two threads may make one each, of which one is kept.</summary>
    public static T Get<T>(Compilation compilation, Func<Compilation, T> make)
        where T : class
    {
        var values = Values.GetOrCreateValue(compilation);
        return (T)(values.TryGetValue(typeof(T), out var known) ? known : values.GetOrAdd(typeof(T), make(compilation)));
    }
}

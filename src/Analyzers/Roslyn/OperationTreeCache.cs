using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ClosureAnalyzers.Roslyn;

/// <summary>
/// What is found out once for an operation tree, one value of each type, and lives as long as the compiler holds its root. All analyzers of a run are
/// handed the same root: they share what is found without sharing any other state.
/// </summary>
internal static class OperationTreeCache
{
    private static readonly ConditionalWeakTable<IOperation, ConcurrentDictionary<Type, object>> Values = new();

    /// <summary>The value; <paramref name="make"/> makes it on first demand. Two threads may make one each, of which one is kept.</summary>
    public static T Get<T>(IOperation root, Func<IOperation, T> make)
        where T : class
    {
        Debug.Assert(root.Parent is null);
        var values = Values.GetOrCreateValue(root);
        return (T)(values.TryGetValue(typeof(T), out var known) ? known : values.GetOrAdd(typeof(T), make(root)));
    }
}

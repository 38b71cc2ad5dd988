using System.Collections.Concurrent;
using System.Threading;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>The summaries of the methods of one compilation, as far as they were asked for. Safe for concurrent use.</summary>
internal sealed class CalleeSummaries
{
    private readonly ConcurrentDictionary<SummaryKey, CalleeSummary?> final = new();
    private readonly ConcurrentDictionary<IMethodSymbol, bool?> newObjects = new(SymbolEqualityComparer.Default);
    private readonly Compilation compilation;

    private CalleeSummaries(Compilation compilation, ConfiguredCallees known)
    {
        this.compilation = compilation;
        Known = known;
    }

    public ConfiguredCallees Known { get; }

    public static CalleeSummaries For(Compilation compilation, ConfiguredCallees known) =>
        CompilationCache.Get(compilation, static _ => new ConcurrentDictionary<ConfiguredCallees, CalleeSummaries>()).GetOrAdd(known, _ => new CalleeSummaries(compilation, known));

    /// <summary>What a method does; null if it has no body here.</summary>
    public CalleeSummary? Of(SummaryKey key)
    {
        if (final.TryGetValue(key, out var known))
            return known;

        // Two threads may solve the same question: their answers are equal.
        foreach (var solved in new SummarySolver(this, compilation).Solve(key, CancellationToken.None))
            final[solved.Key] = solved.Value;
        return final[key];
    }

    /// <summary>Whether every <c>return</c> of <paramref name="method"/> returns a new object, or a task of one; null if it has no body here.</summary>
    public bool? MakesNewObject(IMethodSymbol method) => newObjects.GetOrAdd(method, FindNewObject);

    private bool? FindNewObject(IMethodSymbol method)
    {
        if (CalleeBody.Of(method, compilation) is not { Model: { } model, Function: var function })
            return null;

        var references = VariableReferences.Of(model);
        return model.Body.Roots.SelectMany(root => root.Descendants()).OfType<IReturnOperation>()
            .Where(result => result.ReturnedValue is not null && references.FunctionOf(result) == function)
            .All(result => IsNewObject(result.ReturnedValue!, references));
    }

    // new X(), Task.FromResult(new X()), and a variable that holds only such objects
    private static bool IsNewObject(IOperation value, VariableReferences references)
    {
        while (true)
        {
            switch (value)
            {
                case IObjectCreationOperation:
                    return true;
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType: { } type }, Arguments: [{ Value: var result }] } when TypeFacts.IsAwaitable(type):
                    value = result;
                    break;
                case ILocalReferenceOperation { Local: var local }:
                    return OwnedObjects.ValuesOf(local, references).ToList() is { Count: > 0 } values && values.TrueForAll(held => held is IObjectCreationOperation);
                default:
                    return false;
            }
        }
    }

    public bool TryGetFinal(SummaryKey key, out CalleeSummary? summary) => final.TryGetValue(key, out summary);
}

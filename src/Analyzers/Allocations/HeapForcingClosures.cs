using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// The closures because of which an environment is on the heap, and where the function that allocates it creates them: as a delegate, an
/// expression tree, a task or a sequence. A directly called local function uses a struct environment, and a closure over
/// nothing but <c>this</c> uses the object, so neither forces a class.
/// </summary>
internal sealed class HeapForcingClosures
{
    private readonly ClosureEnvironment environment;
    private readonly ImmutableArray<Function> users;

    private HeapForcingClosures(ClosureEnvironment environment)
    {
        this.environment = environment;
        users = environment.Closures.Where(closure => Uses(closure)).ToImmutableArray();
        Creations = users.Where(closure => closure.Parent == environment.Scope.Function).SelectMany(CreationsOf).ToImmutableArray();
    }

    /// <summary>Where the closures are created, with the closure: by the function that allocates the environment, in source order of the closures.</summary>
    public ImmutableArray<(Function Closure, IOperation Operation)> Creations { get; }

    public IEnumerable<Function> Closures => Creations.Select(creation => creation.Closure).Distinct();

    public static HeapForcingClosures Of(ClosureEnvironment environment) => new(environment);

    /// <summary>The cells of the environment, other than <c>this</c>, that the closure captures.</summary>
    public IEnumerable<Cell> CellsOf(Function closure) =>
        closure.Captures.Select(capture => capture.Cell).Where(cell => !cell.IsThis && environment.Cells.Contains(cell));

    /// <summary>Whether the closure is a local function that is only called, and creates what needs the environment in its body.</summary>
    public bool OnlyPassesOn(Function closure) => closure.Kind == FunctionKind.LocalFunction && !IsKept(closure);

    private bool Uses(Function closure) => CellsOf(closure).Any();

    private IEnumerable<(Function, IOperation)> CreationsOf(Function closure) => closure.Kind == FunctionKind.LocalFunction
        ? closure.References
            .Where(use => use.Function == closure.Parent && (use.IsConversion || closure.IsCarriedByResult || Creates(closure)))
            .Select(use => (closure, use.Operation))
        : [(closure, closure.Operation)];

    private static bool IsKept(Function closure) =>
        closure.Kind != FunctionKind.LocalFunction || closure.IsCarriedByResult || closure.References.Any(use => use.IsConversion);

    // Whether running the function may create a closure that needs the environment.
    private bool Creates(Function function)
    {
        var seen = new HashSet<Function> { function };
        var pending = new Stack<Function>(seen);
        while (pending.Count > 0)
        {
            var running = pending.Pop();
            foreach (var other in users)
            {
                if (other.Kind != FunctionKind.LocalFunction)
                {
                    if (other.Parent == running)
                        return true;
                    continue;
                }

                var uses = other.References.Where(use => use.Function == running).ToList();
                if (uses.Exists(use => use.IsConversion || other.IsCarriedByResult))
                    return true;
                if (uses.Count > 0 && seen.Add(other))
                    pending.Push(other);
            }
        }

        return false;
    }
}

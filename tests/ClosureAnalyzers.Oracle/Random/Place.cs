namespace ClosureAnalyzers.Oracle.Random;

/// <summary>A variable of the program that grows.</summary>
/// <param name="IsInt">It is an <c>int</c>; else any object.</param>
/// <param name="IsAssignable">It may be written and passed by reference.</param>
/// <param name="IsCapturable">Other functions may use it; a <c>ref</c> local or parameter may not be captured.</param>
internal sealed record Variable(string Name, bool IsInt, bool IsAssignable = true, bool IsCapturable = true);

/// <summary>What a function gives back.</summary>
internal enum Result
{
    Nothing,
    Int,
    Task,
    Sequence,
    AsyncSequence,
}

/// <summary>A function of the program that grows, or the body of its unit.</summary>
/// <param name="isStatic">Nothing outside may be used in it.</param>
/// <param name="hasThis">It may use the object.</param>
/// <param name="keepsThis">Only itself may: the object is a struct, which cannot be captured.</param>
internal sealed class Function(Result result, bool isStatic = false, bool hasThis = false, bool keepsThis = false)
{
    public Result Result => result;

    public bool IsStatic => isStatic;

    public bool HasThis => hasThis;

    public bool LendsThis => hasThis && !keepsThis;

    public bool IsAsync => Result is Result.Task or Result.AsyncSequence;

    public bool IsIterator => Result is Result.Sequence or Result.AsyncSequence;
}

/// <summary>A local function that can be called.</summary>
/// <param name="Parameters">Modifiers of its <c>int</c> parameters, empty for one by value.</param>
internal sealed record LocalFunction(string Name, Function Function, ImmutableArray<string> Parameters, bool IsGeneric)
{
    public bool CanBeDelegate => Parameters.All(modifier => modifier.Length == 0) && Parameters.Length < 3;
}

/// <summary>What the code at this place may do, beyond what its function allows.</summary>
[Flags]
internal enum Allowed
{
    None = 0,
    Await = 1,
    Yield = 2,

    /// <summary><c>return</c>, <c>goto</c> out of the block, <c>yield break</c>.</summary>
    Leave = 4,
    Break = 8,
    Continue = 16,

    /// <summary>A <c>using</c> declaration; no jump may pass one, no switch section may hold one.</summary>
    UsingDeclaration = 32,

    /// <summary>Functions with <c>await</c> or <c>yield</c>; none may stand in an <c>unsafe</c> block.</summary>
    StateMachines = 64,
    All = Await | Yield | Leave | UsingDeclaration | StateMachines,
}

/// <summary>
/// A declaration space. Its variables are named after its depth and numbered: neighbours reuse each other's names, as real programs
/// do, and nested ones never clash.
/// </summary>
internal sealed class Place(Place? outer, Function function, Allowed allowed, int depth)
{
    private readonly List<Variable> _variables = [];
    private readonly List<LocalFunction> _functions = [];
    private readonly Counter _names = new();
    private Place? _namesOf;

    private Place(Place copied)
        : this(copied.Outer, copied.Function, copied.Allowed, copied.Depth)
    {
        _variables.AddRange(copied._variables);
        _functions.AddRange(copied._functions);
        _names = copied._names;
        _namesOf = copied._namesOf;
    }

    public Place? Outer => outer;

    public Function Function => function;

    public Allowed Allowed { get; set; } = allowed;

    public int Depth => depth;

    public bool May(Allowed thing) => Allowed.HasFlag(thing);

    /// <summary>A block in this place.</summary>
    public Place Nested(Allowed without = Allowed.None, Allowed with = Allowed.None) => new(this, function, (Allowed & ~without) | with, depth + 1);

    /// <summary>The body of a function in this place.</summary>
    public Place NestedIn(Function inner)
        => new(
            this,
            inner,
            (Allowed & Allowed.StateMachines) | Allowed.Leave | Allowed.UsingDeclaration | (inner.IsAsync ? Allowed.Await : 0) | (inner.IsIterator ? Allowed.Yield : 0),
            depth + 1);

    /// <summary>This place as it is now; what is declared later will not be seen from there.</summary>
    public Place Frozen() => new(this);

    /// <summary>The statements of a switch section, or part of an expression: what they declare belongs to the place around.</summary>
    public Place StatementsOf(Place owner) => new(this, function, Allowed, depth + 1) { _namesOf = owner };

    public string NewName(string prefix = "v") => _namesOf?.NewName(prefix) ?? $"{prefix}{depth}_{_names.Next()}";

    public Variable Declare(bool isInt = true, bool isAssignable = true, bool isCapturable = true)
        => Declare(new Variable(NewName(), isInt, isAssignable, isCapturable));

    public Variable Declare(Variable variable)
    {
        _variables.Add(variable);
        return variable;
    }

    public void Declare(LocalFunction local) => _functions.Add(local);

    /// <summary>Ends the life of what was declared since this place was frozen: a jump may have skipped it.</summary>
    public void Forget(Place since)
    {
        _variables.RemoveRange(since._variables.Count, _variables.Count - since._variables.Count);
        _functions.RemoveRange(since._functions.Count, _functions.Count - since._functions.Count);
    }

    public IEnumerable<Variable> Variables => Visible(place => place._variables, (variable, crossed) => variable.IsCapturable || !crossed)
        .DistinctBy(variable => variable.Name);

    public IEnumerable<LocalFunction> Functions => Visible(place => place._functions, (_, _) => true);

    private IEnumerable<T> Visible<T>(Func<Place, List<T>> members, Func<T, bool, bool> isUsable)
    {
        var crossed = false;
        for (var place = this; place is not null; place = place.Outer)
        {
            foreach (var member in Enumerable.Reverse(members(place)).Where(member => isUsable(member, crossed)))
            {
                yield return member;
            }

            if (place.Outer is { } next && next.Function != place.Function)
            {
                if (place.Function.IsStatic)
                {
                    yield break;
                }

                crossed = true;
            }
        }
    }

    private sealed class Counter
    {
        private int _next;

        public int Next() => _next++;
    }
}

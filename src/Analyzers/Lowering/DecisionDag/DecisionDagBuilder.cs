using System.Numerics;

namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>
/// Where the code of a switch goes on when the condition behind a <c>when</c> is false. The compiler makes the tests of all cases one
/// graph, in front of all sections; a condition stands in its section. If some test is still needed after it, it jumps back.
/// <code>
/// switch (o)
/// {
///     case long l: { … } break;         // entered again? No, but to the compiler it lies between a label
///     case object a when C(): break;    // and the jump back to it:
///     case string s: break;             // whether o is a string was not asked yet
/// }
/// </code>
/// Walks all states of knowledge that the tests can lead to, with the compiler's own choice of the next test.
/// </summary>
/// <remarks>Roslyn: <c>DecisionDagBuilder.cs</c>.</remarks>
internal sealed class DecisionDagBuilder
{
    // A switch that is harder than this is answered with "jumps back".
    private const int Limit = 2000;

    private readonly ImmutableArray<SwitchCase> cases;
    private readonly TestImplications implications;
    private readonly Dictionary<string, ValueSetSpace> spaces;
    private readonly Stack<DagState> pending = new();
    private readonly HashSet<string> seen = new();
    private readonly Optional<object?> input;
    private readonly HashSet<int>?[] next;
    private readonly HashSet<int> reached = new();
    private readonly HashSet<string> asked = new();

    private DecisionDagBuilder(ImmutableArray<SwitchCase> cases, Optional<object?> input, Compilation compilation)
    {
        this.cases = cases;
        this.input = input;
        implications = new TestImplications(compilation);
        next = new HashSet<int>?[cases.Length];
        spaces = cases.SelectMany(@case => @case.Tests!.Singles)
            .Where(test => test.Kind == DagTestKind.IsIn)
            .GroupBy(test => test.Input.Path)
            .ToDictionary(
                group => group.Key,
                group => new ValueSetSpace(group.Select(test => test.Values!.Constant).Concat(KnownAt(group.Key)), group.First().Input.Type));
    }

    /// <summary>For each case, by index: the cases that follow directly when its condition is false, and -1 for a test.</summary>
    public static ImmutableArray<ImmutableHashSet<int>> AfterFailingConditions(ImmutableArray<SwitchCase> cases, Compilation compilation)
    {
        if (cases.Any(@case => @case.Tests is null))
            return Unknown(cases);

        var states = new DecisionDagBuilder(cases, default, compilation);
        return states.Explore() ? states.Result() : Unknown(cases);
    }

    /// <summary>The cases, by index, that a constant input comes to, with their conditions: the compiler drops the others. -1 stands for no case.</summary>
    public static ImmutableHashSet<int> Reached(ImmutableArray<SwitchCase> cases, object? constant, Compilation compilation)
    {
        if (cases.All(@case => @case.Tests is not null))
        {
            var states = new DecisionDagBuilder(cases, new Optional<object?>(constant), compilation);
            if (states.Explore())
                return states.reached.ToImmutableHashSet();
        }

        return Enumerable.Range(-1, cases.Length + 1).ToImmutableHashSet();
    }

    /// <summary>
    /// The values, by path, that some test or variable needs, and whether no case may apply; null if that is not known. An element of the
    /// input, a tuple literal, needs no tuple.
    /// </summary>
    public static (ImmutableHashSet<string> Asked, bool MayFail)? Needs(ImmutableArray<SwitchCase> cases, Compilation compilation)
    {
        if (cases.Any(@case => @case.Tests is null))
            return null;

        var states = new DecisionDagBuilder(cases, default, compilation);
        if (!states.Explore())
            return null;

        var bound = states.reached.Where(index => index >= 0).SelectMany(index => cases[index].Bindings).Select(temp => temp.Path);
        return (states.asked.Concat(bound).ToImmutableHashSet(), states.reached.Contains(-1));
    }

    private static ImmutableArray<ImmutableHashSet<int>> Unknown(ImmutableArray<SwitchCase> cases) =>
        cases.Select(@case => @case.IsConditional ? ImmutableHashSet.Create(-1) : ImmutableHashSet<int>.Empty).ToImmutableArray();

    private ImmutableArray<ImmutableHashSet<int>> Result() => next.Select(set => set?.ToImmutableHashSet() ?? ImmutableHashSet<int>.Empty).ToImmutableArray();

    private bool Explore()
    {
        var all = Enumerable.Range(0, cases.Length).Select(i => new StateForCase(i, cases[i].Tests!));
        Push(new DagState(Trimmed(all), KnownValues()));
        while (pending.Count > 0)
        {
            if (seen.Count > Limit)
                return false;

            Visit(pending.Pop());
        }

        return true;
    }

    private void Visit(DagState state)
    {
        if (state.Cases.IsEmpty)
        {
            reached.Add(-1);
            return;
        }

        var first = state.Cases[0];
        if (first.Tests == DagTests.True)
        {
            reached.Add(first.Index);
            if (!cases[first.Index].IsConditional)
                return;

            var rest = state with { Cases = state.Cases.RemoveAt(0) };
            if (!rest.Cases.IsEmpty)
                (next[first.Index] ??= new HashSet<int>()).Add(rest.Cases[0].Tests == DagTests.True ? rest.Cases[0].Index : -1);
            Push(rest);
            return;
        }

        var test = first.Tests.Next;
        if (test.Kind == DagTestKind.Evaluate)
        {
            if (!test.Input.IsElement || test.Input.Source!.Source is not null)
                asked.Add(test.Input.Source!.Path);
            Push(state with { Cases = Trimmed(state.Cases.Select(open => open.After(known => known.Text == test.Text ? DagTests.True : null))) });
            return;
        }

        asked.Add(test.Input.Path);
        PushOutcome(state, test, true);
        PushOutcome(state, test, false);
    }

    private void PushOutcome(DagState state, DagTest test, bool outcome)
    {
        var values = state.Values;
        if (KnownOutcomeOf(test) is { } known && known != outcome)
            return;

        if (test.Kind == DagTestKind.IsIn)
        {
            var space = spaces[test.Input.Path];
            var possible = values.TryGetValue(test.Input.Path, out var left) ? left : space.All;
            var admitted = space.Of(test.Values!);
            possible &= outcome ? admitted : ~admitted;
            if (possible.IsZero)
                return;
            values = values.SetItem(test.Input.Path, possible);
        }

        Push(new DagState(Trimmed(state.Cases.Select(open => open.After(other => Answer(test, outcome, other, values)))), values));
    }

    // What a constant input says: whether it is null, and its value.
    private bool? KnownOutcomeOf(DagTest test)
    {
        if (!input.HasValue || test.Input.Path.Length > 0)
            return null;

        return test.Kind switch
        {
            DagTestKind.Null => input.Value is null,
            DagTestKind.NotNull => input.Value is not null,
            DagTestKind.IsType or DagTestKind.IsIn => input.Value is null ? false : null,
            _ => null,
        };
    }

    private IEnumerable<object> KnownAt(string path) => path.Length == 0 && input is { HasValue: true, Value: { } constant } ? [constant] : [];

    private ImmutableDictionary<string, BigInteger> KnownValues()
    {
        var values = ImmutableDictionary<string, BigInteger>.Empty;
        return KnownAt("").FirstOrDefault() is { } constant && spaces.TryGetValue("", out var space)
            ? values.Add("", space.Of(new ValueSet(BinaryOperatorKind.Equals, constant)))
            : values;
    }

    private DagTests? Answer(DagTest test, bool outcome, DagTest other, ImmutableDictionary<string, BigInteger> values)
    {
        if (test.Kind == DagTestKind.IsIn && other.Kind == DagTestKind.IsIn && test.Input.Path == other.Input.Path)
        {
            var possible = values[test.Input.Path];
            var admitted = possible & spaces[other.Input.Path].Of(other.Values!);
            return admitted.IsZero ? DagTests.False : admitted == possible ? DagTests.True : null;
        }

        return implications.Of(test, outcome, other) switch { true => DagTests.True, false => DagTests.False, null => null };
    }

    // Behind a case that is certain no other is needed.
    private ImmutableArray<StateForCase> Trimmed(IEnumerable<StateForCase> open)
    {
        var possible = ImmutableArray.CreateBuilder<StateForCase>();
        foreach (var @case in open)
        {
            if (@case.Tests == DagTests.False)
                continue;
            possible.Add(@case);
            if (@case.Tests == DagTests.True && !cases[@case.Index].IsConditional)
                break;
        }

        return possible.ToImmutable();
    }

    private void Push(DagState state)
    {
        if (seen.Add(state.Text))
            pending.Push(state);
    }

    private readonly record struct StateForCase(int Index, DagTests Tests)
    {
        public StateForCase After(Func<DagTest, DagTests?> known) => new(Index, Tests.Replace(known));
    }

    private sealed record DagState(ImmutableArray<StateForCase> Cases, ImmutableDictionary<string, BigInteger> Values)
    {
        public string Text => string.Join("; ", Cases.Select(open => $"{open.Index}: {open.Tests.Text}"))
            + " | " + string.Join("; ", Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}

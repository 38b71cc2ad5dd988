namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>
/// What is still to be tested for one case: true, false, one test, a sequence of which all or one must hold, or the contrary of
/// something. Immutable.
/// </summary>
/// <remarks>Roslyn: <c>DecisionDagBuilder.cs</c>, <c>Tests</c>.</remarks>
internal abstract class DagTests
{
    public static readonly DagTests True = new Constant("true");
    public static readonly DagTests False = new Constant("false");

    private DagTests(string text) => Text = text;

    /// <summary>Equal texts are equal tests.</summary>
    public string Text { get; }

    /// <summary>The test to perform next.</summary>
    public abstract DagTest Next { get; }

    /// <summary>What remains when each single test is replaced by what is known of it.</summary>
    public abstract DagTests Replace(Func<DagTest, DagTests?> known);

    public abstract IEnumerable<DagTest> Singles { get; }

    /// <summary>Without the values that nothing asks: no test behind them, and no variable in <paramref name="used"/>, to which their sources are added.</summary>
    public abstract DagTests Without(HashSet<string> used);

    public static DagTests Of(DagTest test) => new One(test);

    public static DagTests All(IEnumerable<DagTests> parts) => Sequence.Make(parts, isAll: true);

    public static DagTests Any(IEnumerable<DagTests> parts) => Sequence.Make(parts, isAll: false);

    public static DagTests Not(DagTests tests) => tests == True ? False : tests == False ? True : tests is Negation contrary ? contrary.Tests : new Negation(tests);

    private sealed class Constant(string text) : DagTests(text)
    {
        public override DagTest Next => throw new InvalidOperationException("Nothing is left to test");

        public override IEnumerable<DagTest> Singles => [];

        public override DagTests Replace(Func<DagTest, DagTests?> known) => this;

        public override DagTests Without(HashSet<string> used) => this;
    }

    private sealed class One(DagTest test) : DagTests(test.Text)
    {
        public override DagTest Next => test;

        public override IEnumerable<DagTest> Singles => [test];

        public override DagTests Replace(Func<DagTest, DagTests?> known) => known(test) ?? this;

        public override DagTests Without(HashSet<string> used)
        {
            if (test.Kind == DagTestKind.Evaluate && !used.Contains(test.Input.Path))
                return True;

            for (var temp = test.Input; temp is not null; temp = temp.Source)
                used.Add(temp.Path);
            return this;
        }
    }

    private sealed class Negation(DagTests tests) : DagTests($"not ({tests.Text})")
    {
        public DagTests Tests { get; } = tests;

        public override DagTest Next => Tests.Next;

        public override IEnumerable<DagTest> Singles => Tests.Singles;

        public override DagTests Replace(Func<DagTest, DagTests?> known) => Not(Tests.Replace(known));

        public override DagTests Without(HashSet<string> used) => Not(Tests.Without(used));
    }

    private sealed class Sequence : DagTests
    {
        private readonly ImmutableArray<DagTests> parts;
        private readonly bool isAll;

        private Sequence(ImmutableArray<DagTests> parts, bool isAll)
            : base($"({string.Join(isAll ? " and " : " or ", parts.Select(part => part.Text))})")
        {
            this.parts = parts;
            this.isAll = isAll;
        }

        // A type test, or a comparison with a constant, sees to null by itself.
        public override DagTest Next =>
            isAll && parts[0] is One { Next: { Kind: DagTestKind.NotNull } first }
                && parts[1] is One { Next: { Kind: DagTestKind.IsType or DagTestKind.IsIn } second }
                && first.Input.Path == second.Input.Path
                ? second
                : parts[0].Next;

        public override IEnumerable<DagTest> Singles => parts.SelectMany(part => part.Singles);

        public static DagTests Make(IEnumerable<DagTests> parts, bool isAll)
        {
            var neutral = isAll ? True : False;
            var deciding = isAll ? False : True;
            var rest = ImmutableArray.CreateBuilder<DagTests>();
            foreach (var part in parts)
            {
                if (part == deciding)
                    return deciding;
                if (part is Sequence inner && inner.isAll == isAll)
                    rest.AddRange(inner.parts);
                else if (part != neutral)
                    rest.Add(part);
            }

            return rest.Count switch { 0 => neutral, 1 => rest[0], _ => new Sequence(rest.ToImmutable(), isAll) };
        }

        public override DagTests Replace(Func<DagTest, DagTests?> known) => Make(parts.Select(part => part.Replace(known)), isAll);

        // What uses a value stands behind it.
        public override DagTests Without(HashSet<string> used)
        {
            var rest = new DagTests[parts.Length];
            for (var i = parts.Length - 1; i >= 0; i--)
                rest[i] = parts[i].Without(used);
            return Make(rest, isAll);
        }
    }
}

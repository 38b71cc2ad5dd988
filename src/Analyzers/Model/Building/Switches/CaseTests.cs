namespace ClosureAnalyzers.Model.Building.Switches;

/// <summary>
/// What is still to be tested for one case: true, false, one test, a sequence of which all or one must hold, or the contrary of
/// something. Immutable.
/// </summary>
internal abstract class CaseTests
{
    public static readonly CaseTests True = new Known("true");
    public static readonly CaseTests False = new Known("false");

    private CaseTests(string text) => Text = text;

    /// <summary>Equal texts are equal tests.</summary>
    public string Text { get; }

    /// <summary>The test to perform next.</summary>
    public abstract CaseTest Next { get; }

    /// <summary>What remains when each single test is replaced by what is known of it.</summary>
    public abstract CaseTests Replace(Func<CaseTest, CaseTests?> known);

    public abstract IEnumerable<CaseTest> Singles { get; }

    /// <summary>Without the values that nothing asks: no test behind them, and no variable in <paramref name="used"/>, to which their sources are added.</summary>
    public abstract CaseTests Without(HashSet<string> used);

    public static CaseTests Of(CaseTest test) => new One(test);

    public static CaseTests All(IEnumerable<CaseTests> parts) => Sequence.Make(parts, isAll: true);

    public static CaseTests Any(IEnumerable<CaseTests> parts) => Sequence.Make(parts, isAll: false);

    public static CaseTests Not(CaseTests tests) => tests == True ? False : tests == False ? True : tests is Contrary contrary ? contrary.Tests : new Contrary(tests);

    private sealed class Known(string text) : CaseTests(text)
    {
        public override CaseTest Next => throw new InvalidOperationException("Nothing is left to test");

        public override IEnumerable<CaseTest> Singles => [];

        public override CaseTests Replace(Func<CaseTest, CaseTests?> known) => this;

        public override CaseTests Without(HashSet<string> used) => this;
    }

    private sealed class One(CaseTest test) : CaseTests(test.Text)
    {
        public override CaseTest Next => test;

        public override IEnumerable<CaseTest> Singles => [test];

        public override CaseTests Replace(Func<CaseTest, CaseTests?> known) => known(test) ?? this;

        public override CaseTests Without(HashSet<string> used)
        {
            if (test.Kind == CaseTestKind.Evaluate && !used.Contains(test.Input.Path))
                return True;

            for (var temp = test.Input; temp is not null; temp = temp.Source)
                used.Add(temp.Path);
            return this;
        }
    }

    private sealed class Contrary(CaseTests tests) : CaseTests($"not ({tests.Text})")
    {
        public CaseTests Tests { get; } = tests;

        public override CaseTest Next => Tests.Next;

        public override IEnumerable<CaseTest> Singles => Tests.Singles;

        public override CaseTests Replace(Func<CaseTest, CaseTests?> known) => Not(Tests.Replace(known));

        public override CaseTests Without(HashSet<string> used) => Not(Tests.Without(used));
    }

    private sealed class Sequence : CaseTests
    {
        private readonly ImmutableArray<CaseTests> parts;
        private readonly bool isAll;

        private Sequence(ImmutableArray<CaseTests> parts, bool isAll)
            : base($"({string.Join(isAll ? " and " : " or ", parts.Select(part => part.Text))})")
        {
            this.parts = parts;
            this.isAll = isAll;
        }

        // A type test, or a comparison with a constant, sees to null by itself.
        public override CaseTest Next =>
            isAll && parts[0] is One { Next: { Kind: CaseTestKind.NotNull } first }
                && parts[1] is One { Next: { Kind: CaseTestKind.IsType or CaseTestKind.IsIn } second }
                && first.Input.Path == second.Input.Path
                ? second
                : parts[0].Next;

        public override IEnumerable<CaseTest> Singles => parts.SelectMany(part => part.Singles);

        public static CaseTests Make(IEnumerable<CaseTests> parts, bool isAll)
        {
            var neutral = isAll ? True : False;
            var deciding = isAll ? False : True;
            var rest = ImmutableArray.CreateBuilder<CaseTests>();
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

        public override CaseTests Replace(Func<CaseTest, CaseTests?> known) => Make(parts.Select(part => part.Replace(known)), isAll);

        // What uses a value stands behind it.
        public override CaseTests Without(HashSet<string> used)
        {
            var rest = new CaseTests[parts.Length];
            for (var i = parts.Length - 1; i >= 0; i--)
                rest[i] = parts[i].Without(used);
            return Make(rest, isAll);
        }
    }
}

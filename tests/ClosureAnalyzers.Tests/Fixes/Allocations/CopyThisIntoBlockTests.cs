using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>A captured <c>this</c> belongs to the entry of the method, and pulls what is captured with it back up: it moves too.</summary>
public sealed class CopyThisIntoBlockTests : AllocationFixTest<DisplayClassOnPathsWithoutClosureAnalyzer, CopyIntoBlockCodeFixProvider>
{
    [Fact]
    public Task This_and_a_parameter() => Repairs(
        """
        void M(int [|a|])
        {
            if (a > 3)
            {
                Do(() => Use(a + field + this.field + Property + Virtual() + (field = 1)));
            }
        }
        """,
        """
        void M(int a)
        {
            if (a > 3)
            {
                var self = this;
                var aCopy = a;
                Do(() => Use(aCopy + self.field + self.field + self.Property + self.Virtual() + (self.field = 1)));
            }
        }
        """);

    [Fact]
    public Task This_alone_where_the_local_is_in_the_block() => Repairs(
        """
        void M(bool cold)
        {
            if (cold)
            {
                int [|b|] = Get();
                Do(() => Use(b + field));
            }
        }
        """,
        """
        void M(bool cold)
        {
            if (cold)
            {
                int b = Get();
                var self = this;
                Do(() => Use(b + self.field));
            }
        }
        """);

    [Fact]
    public Task This_stays_where_it_does_not_pull() => Repairs(
        """
        void M(int [|a|])
        {
            kept.Add(() => Use(field));
            if (a > 3)
            {
                kept.Add(() => Use(a + field));
            }
        }
        """,
        """
        void M(int a)
        {
            kept.Add(() => Use(field));
            if (a > 3)
            {
                var aCopy = a;
                kept.Add(() => Use(aCopy + field));
            }
        }
        """);

    [Fact]
    public Task Methods_events_indexers_and_nested_lambdas() => Repairs(
        """
        event Action? Happened;
        int this[int index] => index;
        static void Static() { }
        T Generic<T>(T value) => value;
        void M(int [|a|], int self)
        {
            if (a > 3)
                kept.Add(() => { Happened?.Invoke(); Static(); kept.Add(Method); Use(this[a]); Use(new { field, Property }); Use((field, self)); kept.Add(() => Use(Generic<int>(field) + nameof(field) + a)); });
        }

        void Method() { }
        """,
        """
        event Action? Happened;
        int this[int index] => index;
        static void Static() { }
        T Generic<T>(T value) => value;
        void M(int a, int self)
        {
            if (a > 3)
            {
                var self2 = this;
                var aCopy = a;
                var selfCopy = self;
                kept.Add(() => { self2.Happened?.Invoke(); Static(); kept.Add(self2.Method); Use(self2[aCopy]); Use(new { self2.field, self2.Property }); Use((self2.field, selfCopy)); kept.Add(() => Use(self2.Generic<int>(self2.field) + nameof(field) + aCopy)); });
            }
        }

        void Method() { }
        """);

    [Fact]
    public Task Base_cannot_move() => Refuses(
        """
        protected override int Virtual() => 1;
        void M(int [|a|])
        {
            if (a > 3)
                Do(() => Use(a + base.Virtual()));
        }
        """);

    [Fact]
    public Task A_parameter_of_the_type_cannot_move() => RepairsProgram(
        """
        class C(int stored)
        {
            public void M(List<Action> kept, int [|a|])
            {
                if (a > 3)
                    kept.Add(() => Console.WriteLine(stored + a));
            }
        }
        """,
        """
        class C(int stored)
        {
            public void M(List<Action> kept, int [|a|])
            {
                if (a > 3)
                    kept.Add(() => Console.WriteLine(stored + a));
            }
        }
        """);
}

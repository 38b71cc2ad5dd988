using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class ClosureOutlivesIterationTests : RuleTest<ClosureOutlivesIterationAnalyzer>
{
    [Fact]
    public Task A_stored_lambda_reads_the_last_value_of_the_for_variable() => Flags(
        """
        for (var i = 0; i < 3; i++)
            later.Add(() => Use([|i|]));
        """,
        saying: "Lambda captures loop variable 'i', which all iterations share, and 'List<Action>.Add' keeps it, so it will read a later value. Copy 'i' to a local inside the loop.");

    [Fact]
    public Task An_anonymous_method_is_a_closure_too() => Flags(
        """
        for (var i = 0; i < 3; i++)
            later.Add(delegate { Use([|i|]); });
        """,
        saying: "Anonymous method captures loop variable 'i', which all iterations share, and 'List<Action>.Add' keeps it, so it will read a later value. Copy 'i' to a local inside the loop.");

    [Fact]
    public Task A_local_function_that_becomes_a_delegate_is_a_closure_too() => Flags("""
        for (var i = 0; i < 3; i++)
        {
            later.Add(Show);
            void Show() => Use([|i|]);
        }
        """);

    [Fact]
    public Task A_query_clause_that_is_kept_is_a_closure_too() => Flags("""
        var queries = new List<IEnumerable<int>>();
        for (var i = 0; i < 3; i++)
            queries.Add(from number in numbers where number > [|i|] select number);
        Use(queries.Count);
        """);

    [Fact]
    public Task Only_the_first_use_in_each_closure_is_marked() => Flags("""
        for (var i = 0; i < 3; i++)
        {
            later.Add(() => Use([|i|] + i));
            later.Add(() => Use([|i|]));
        }
        """);

    [Fact]
    public Task Each_variable_is_reported() => Flags("""
        for (int i = 0, j = 9; i < j; i++, j--)
            later.Add(() => Use([|i|] + [|j|]));
        """);

    [Fact]
    public Task A_variable_declared_before_a_while_loop() => Flags("""
        var n = 0;
        while (n < 3)
        {
            later.Add(() => Use([|n|]));
            n++;
        }
        """);

    [Fact]
    public Task A_variable_declared_before_a_do_loop() => Flags("""
        var n = 0;
        do
            later.Add(() => Use([|n|]));
        while (++n < 3);
        """);

    [Fact]
    public Task An_outer_variable_assigned_in_a_foreach_loop() => Flags("""
        int last;
        foreach (var number in numbers)
        {
            last = number;
            later.Add(() => Use([|last|]));
        }
        """);

    [Fact]
    public Task A_backward_goto_is_a_loop() => Flags("""
        var n = 0;
        again:
        later.Add(() => Use([|n|]));
        if (++n < 3)
            goto again;
        """);

    [Fact]
    public Task A_local_behind_a_label_of_the_same_block_is_one_variable() => Flags("""
        var n = 0;
        {
            again:
            var copy = n;
            later.Add(() => Use([|copy|]));
            if (++n < 3)
                goto again;
        }
        """);

    [Fact]
    public Task A_local_in_a_block_of_its_own_behind_a_label_is_fresh() => Allows("""
        var n = 0;
        again:
        {
            var copy = n;
            later.Add(() => Use(copy));
        }

        if (++n < 3)
            goto again;
        """);

    [Fact]
    public Task A_call_that_starts_a_task_nobody_waits_for() => Flags("""
        for (var i = 0; i < 3; i++)
            _ = Task.Run(() => Use([|i|]));
        """);

    [Fact]
    public Task A_task_awaited_in_the_iteration_is_done_with_it() => Allows("""
        for (var i = 0; i < 3; i++)
            await Task.Run(() => Use(i)).ConfigureAwait(false);
        """);

    [Fact]
    public Task A_task_awaited_in_the_iteration_by_name_is_done_with_it() => Allows("""
        for (var i = 0; i < 3; i++)
        {
            var task = Task.Run(() => Use(i));
            Use(1);
            await task;
        }
        """);

    [Fact]
    public Task Tasks_collected_and_awaited_in_the_iteration_are_done_with_it() => Allows("""
        for (var i = 0; i < 3; i++)
        {
            var tasks = new List<Task>();
            foreach (var number in numbers)
                tasks.Add(Task.Run(() => Use(number + i)));
            await Task.WhenAll(tasks);
        }
        """);

    [Fact]
    public Task Tasks_collected_and_awaited_after_the_loop_are_too_late() => Flags("""
        var tasks = new List<Task>();
        for (var i = 0; i < 3; i++)
            tasks.Add(Task.Run(() => Use([|i|])));
        await Task.WhenAll(tasks);
        """);

    [Theory]
    [InlineData("field = () => [|i|];")]
    [InlineData("Happened += () => Use([|i|]);")]
    [InlineData("new Thread(() => Use([|i|])).Start();")]
    [InlineData("Use(new Timer(_ => Use([|i|])));")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Use([|i|]));")]
    [InlineData("Task.Delay(1).ContinueWith(_ => Use([|i|]));")]
    [InlineData("kept.Insert(0, () => Use([|i|]));")]
    [InlineData("later.AddRange(new Action[] { () => Use([|i|]) });")]
    public Task Known_keepers(string statement) => Flags($$"""
        for (var i = 0; i < 3; i++)
        {
            {{statement}}
        }
        """);

    [Theory]
    [InlineData("Use(numbers.Count(number => number > i));")]
    [InlineData("Use(numbers.Where(number => number > i).ToList());")]
    [InlineData("Use((from number in numbers where number > i orderby number + i select number).First());")]
    [InlineData("foreach (var number in numbers.Where(number => number > i)) Use(number);")]
    [InlineData("var query = numbers.Where(number => number > i); foreach (var number in query) Use(number);")]
    [InlineData("Array.ForEach(numbers, number => Use(number + i));")]
    [InlineData("Parallel.For(0, 3, number => Use(number + i));")]
    [InlineData("Func<int> now = () => i; Use(now());")]
    [InlineData("var actions = new List<Action>(); actions.Add(() => Use(i)); actions.ForEach(action => action());")]
    [InlineData("void Now() => Use(i); Now();")]
    [InlineData("var lazy = new Lazy<int>(() => i); Use(lazy.Value);")]
    [InlineData("Use(new[] { 1 }.Select(number => number + i).Sum());")]
    public Task Closures_that_run_within_the_iteration(string statement) => Allows($$"""
        for (var i = 0; i < 3; i++)
        {
            {{statement}}
        }
        """);

    [Fact]
    public Task A_loop_left_before_the_next_write_is_fine() => Allows("""
        for (var i = 0; i < 3; i++)
        {
            if (Chance())
            {
                later.Add(() => Use(i));
                break;
            }
        }
        """);

    [Fact]
    public Task A_return_through_finally_leaves_the_loop_too() => Allows("""
        for (var i = 0; i < 3; i++)
        {
            try
            {
                later.Add(() => Use(i));
                return;
            }
            finally
            {
                Use(1);
            }
        }
        """);

    [Fact]
    public Task Continue_does_not_leave_the_loop() => Flags("""
        for (var i = 0; i < 3; i++)
        {
            if (Chance())
            {
                later.Add(() => Use([|i|]));
                continue;
            }

            break;
        }
        """);

    [Fact]
    public Task A_write_after_the_loop_is_no_loop_hazard() => AllowsIn("""
        public class Test
        {
            public static void M(List<Action> later)
            {
                var x = 1;
                while (later.Count < 3)
                    later.Add(() => Console.WriteLine(x));
            }
        }
        """);

    [Fact]
    public Task A_counter_that_closures_count_down_is_shared_on_purpose() => Allows("""
        var pending = 0;
        foreach (var number in numbers)
        {
            pending++;
            later.Add(() => { if (--pending == 0) Use(number); });
        }
        """);

    [Fact]
    public Task A_closure_kept_by_an_inner_closure_that_runs_at_once() => Flags("""
        for (var i = 0; i < 3; i++)
            Array.ForEach(numbers, number => later.Add(() => Use(number + [|i|])));
        """);

    [Fact]
    public Task A_closure_inside_a_kept_closure_is_reported_once() => Flags("""
        for (var i = 0; i < 3; i++)
            later.Add(() => Use(numbers.Count(number => number > [|i|])));
        """);

    [Fact]
    public Task A_closure_that_reaches_the_variable_through_a_local_function_is_reported_at_the_call() => Flags("""
        for (var i = 0; i < 3; i++)
        {
            later.Add(() => [|Show()|]);
            void Show() => Use(i);
        }
        """);

    [Fact]
    public Task A_lambda_inside_a_lambda_has_its_own_loops() => Flags("""
        later.Add(() =>
        {
            for (var i = 0; i < 3; i++)
                kept.Add(() => Use([|i|]));
        });
        """);

    [Fact]
    public Task A_loop_in_a_local_function() => Flags("""
        Fill();
        void Fill()
        {
            for (var i = 0; i < 3; i++)
                kept.Add(() => Use([|i|]));
        }
        """);

    [Fact]
    public Task A_variable_that_is_declared_before_the_loop_is_no_loop_variable() => Flags(
        "var n = 0; while (n < 3) { later.Add(() => Use([|n|])); n++; }",
        saying: "Lambda captures 'n', which all iterations share, and 'List<Action>.Add' keeps it, so it will read a later value. Copy 'n' to a local inside the loop.");

    [Fact]
    public Task A_local_function_and_a_query_clause() => FlagsIn(
        """
        public class Test
        {
            public static void M(List<Func<int>> later, List<object> queries)
            {
                for (var i = 0; i < 3; i++) { int Read() => [|i|]; later.Add(Read); }
                for (var i = 0; i < 3; i++) queries.Add(from x in new[] { 1 } where x > [|i|] select x);
            }
        }
        """,
        saying: [
            "Local function captures loop variable 'i', which all iterations share, and 'List<Func<int>>.Add' keeps it, so it will read a later value. Copy 'i' to a local inside the loop.",
            "Query clause captures loop variable 'i', which all iterations share, and 'List<object>.Add' keeps it, so it will read a later value. Copy 'i' to a local inside the loop."]);

    [Theory]
    [InlineData("Task.Run(() => Use([|i|]));", "'Task.Run' starts it")]
    [InlineData("_ = Task.Factory.StartNew(() => Use([|i|]));", "'TaskFactory.StartNew' starts it")]
    [InlineData("new Thread(() => Use([|i|])).Start();", "'new Thread' starts it")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => Use([|i|]));", "'ThreadPool.QueueUserWorkItem' starts it")]
    [InlineData("field = () => [|i|];", "it is stored in 'field'")]
    [InlineData("actions[i] = () => Use([|i|]);", "it is stored in 'actions'")]
    [InlineData("Happened += () => Use([|i|]);", "it is added to event 'Happened'")]
    [InlineData("numbers.ToList().ForEach(async x => { await Task.Yield(); Use([|i|]); });", "'List<int>.ForEach' does not await it")]
    [InlineData("queries.Add(numbers.Select(async x => { await Task.Yield(); return [|i|]; }).ToList());", "the task that it returns carries it")]
    public Task Where_the_closure_goes(string statement, string clause) => Flags(
        $"var actions = new Action[3]; kept.AddRange(actions); var queries = new List<object>(); for (var i = 0; i < 3; i++) {statement} foreach (var action in actions) action();",
        saying: $"Lambda captures loop variable 'i', which all iterations share, and {clause}, so it will read a later value. Copy 'i' to a local inside the loop.");

    [Fact]
    public Task A_yielded_closure() => FlagsIn("""
        public class Test
        {
            public static IEnumerable<Func<int>> M()
            {
                for (var i = 0; i < 3; i++)
                    yield return () => [|i|];
            }
        }
        """,
        saying: "Lambda captures loop variable 'i', which all iterations share, and it is yielded, so it will read a later value. Copy 'i' to a local inside the loop.");

    [Fact]
    public Task A_tuple_or_an_object_carries_the_closure() => FlagsIn("""
        public class Box { public Func<int>? Get { get; set; } }
        public class Test
        {
            public static void M(List<(string, Func<int>)> pairs, List<Box> boxes, List<object> things)
            {
                for (var i = 0; i < 3; i++)
                {
                    pairs.Add(("x", () => [|i|]));
                    boxes.Add(new Box { Get = () => [|i|] });
                    things.Add(new { Get = (Func<int>)(() => [|i|]) });
                }
            }
        }
        """);

    [Fact]
    public Task Constructors_accessors_and_initializers_are_bodies_too() => FlagsIn("""
        public class Test
        {
            private readonly List<Func<int>> kept = new();
            public Test() { for (var i = 0; i < 3; i++) kept.Add(() => [|i|]); }
            public int Count { get { for (var i = 0; i < 3; i++) kept.Add(() => [|i|]); return 0; } }
            public static Test operator +(Test left, int n) { for (var i = 0; i < n; i++) left.kept.Add(() => [|i|]); return left; }
        }
        """);

    [Fact]
    public Task Initializers_of_one_type_are_read_each_by_itself() => FlagsIn("""
        public class Test(int p)
        {
            private readonly Action<List<Action>> one = kept => { for (var i = 0; i < 3; i++) kept.Add(() => Console.WriteLine([|i|])); };
            private readonly Action<List<Action>> two = kept => { for (var i = 0; i < 3; i++) kept.Add(() => Console.WriteLine([|i|] + p)); };
            public Action<List<Action>> Three { get; } = kept => { foreach (var i in new[] { 1 }) kept.Add(() => Console.WriteLine(i)); };
            private static readonly Action<List<Action>> four = kept => { for (var i = 0; i < 3; i++) kept.Add(() => Console.WriteLine([|i|])); };
        }
        """);

    [Fact]
    public Task Writing_and_creating_in_exclusive_branches_is_fine_until_the_loop_joins_them() => Flags("""
        var state = 0;
        foreach (var number in numbers)
        {
            if (number > 0)
                later.Add(() => Use([|state|]));
            else
                state = number;
        }
        """);

    [Fact]
    public Task Code_with_errors_is_read_as_far_as_it_goes() => Analysis.DiagnosticsOf(Analysis.Compile("""
        class C { void M() { for (int i = 0; i < ; i++) { L.Add(() => i +; } goto nowhere; foreach (var in x) F(() => { return
        """));
}

namespace ClosureAnalyzers.Tests.Fixes;

public sealed class CopyBeforeStatementTests : CopyTest
{
    [Fact]
    public Task A_statement_in_a_block_gets_the_copy_before_it() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(i);
            later.Add(() => [|i|] + i);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(i);
            var iCopy = i;
            later.Add(() => iCopy + iCopy);
        }
        """);

    [Fact]
    public Task An_embedded_statement_gets_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            later.Add(() => [|i|]);
        Console.WriteLine();
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        Console.WriteLine();
        """);

    [Fact]
    public Task An_embedded_statement_on_the_line_of_its_loop_gets_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++) later.Add(() => [|i|]); // keep
        Console.WriteLine();
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy); // keep
        }
        Console.WriteLine();
        """);

    [Fact]
    public Task A_block_on_one_line_stays_on_one_line() => Repairs(
        """
        for (int i = 0; i < 3; i++) { later.Add(() => [|i|]); }
        """,
        """
        for (int i = 0; i < 3; i++) { var iCopy = i; later.Add(() => iCopy); }
        """);

    [Fact]
    public Task Braces_in_the_middle_of_a_line_stay_on_it() => Repairs(
        """
        if (args.Length > 0) { for (int i = 0; i < 3; i++) later.Add(() => [|i|]); Console.WriteLine(); }
        """,
        """
        if (args.Length > 0) { for (int i = 0; i < 3; i++) { var iCopy = i; later.Add(() => iCopy); } Console.WriteLine(); }
        """);

    [Fact]
    public Task The_innermost_block_gets_the_copy() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            if (i == 1)
            {
                Console.WriteLine();
                Action print = () => Console.WriteLine([|i|]);
                later.Add(print);
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            if (i == 1)
            {
                Console.WriteLine();
                var iCopy = i;
                Action print = () => Console.WriteLine(iCopy);
                later.Add(print);
            }
        }
        """);

    [Theory]
    [InlineData("while (n < 3)")]
    [InlineData("foreach (var argument in args)")]
    [InlineData("lock (args)")]
    [InlineData("using (new MemoryStream())")]
    [InlineData("if (n < 3)")]
    [InlineData("for (; n < 3;)")]
    public Task The_body_of_any_statement_gets_braces(string header) => Repairs(
        $"""
        int n = 0;
        {header}
            later.Add(() => [|n|]);
        n++;
        """,
        $$"""
        int n = 0;
        {{header}}
        {
            var nCopy = n;
            later.Add(() => nCopy);
        }
        n++;
        """);

    [Theory]
    [InlineData("checked")]
    [InlineData("unchecked")]
    [InlineData("unsafe")]
    public Task A_block_of_its_own_kind_gets_the_copy(string keyword) => Repairs(
        $$"""
        for (int i = 0; i < 3; i++)
        {
            {{keyword}}
            {
                later.Add(() => [|i|]);
            }
        }
        """,
        $$"""
        for (int i = 0; i < 3; i++)
        {
            {{keyword}}
            {
                var iCopy = i;
                later.Add(() => iCopy);
            }
        }
        """);

    [Theory]
    [InlineData("if (Keep(() => [|i|])) { }", "if (Keep(() => iCopy)) { }")]
    [InlineData("switch (Keep(() => [|i|])) { case true: break; }", "switch (Keep(() => iCopy)) { case true: break; }")]
    [InlineData("using (Open(() => [|i|])) { }", "using (Open(() => iCopy)) { }")]
    [InlineData("using var file = Open(() => [|i|]);", "using var file = Open(() => iCopy);")]
    [InlineData("lock (Open(() => [|i|])) { }", "lock (Open(() => iCopy)) { }")]
    [InlineData("foreach (var x in args.Where(x => x.Length > [|i|])) later.Add(() => x);", "foreach (var x in args.Where(x => x.Length > iCopy)) later.Add(() => x);")]
    [InlineData("var s = i switch { 0 => Keep(() => [|i|]), _ => false };", "var s = i switch { 0 => Keep(() => iCopy), _ => false };")]
    [InlineData("var s = new List<Func<int>> { () => [|i|] };", "var s = new List<Func<int>> { () => iCopy };")]
    [InlineData("var s = new Lazy<int>[1] { new(() => [|i|]) };", "var s = new Lazy<int>[1] { new(() => iCopy) };")]
    [InlineData("Func<int>[] s = [() => [|i|]];", "Func<int>[] s = [() => iCopy];")]
    [InlineData("var s = $\"{Keep(() => [|i|])}\";", "var s = $\"{Keep(() => iCopy)}\";")]
    [InlineData("switch (i) { case 0 when Keep(() => [|i|]): break; }", "switch (i) { case 0 when Keep(() => iCopy): break; }")]
    [InlineData("later.Add(delegate () { Console.WriteLine([|i|]); });", "later.Add(delegate () { Console.WriteLine(iCopy); });")]
    [InlineData("Keep((Func<Func<int>>)(() => () => [|i|] + i));", "Keep((Func<Func<int>>)(() => () => iCopy + iCopy));")]
    [InlineData("later.Add((int x) => { Func<int> f = () => [|i|]; return f() + x; });", "later.Add((int x) => { Func<int> f = () => iCopy; return f() + x; });")]
    public Task A_closure_anywhere_in_a_statement_gets_the_copy_before_the_statement(string before, string after) => Repairs(
        $$"""
        for (int i = 0; i < 3; i++)
        {
            {{before}}
        }
        static MemoryStream Open(Func<int> size) => new(size());
        """,
        $$"""
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            {{after}}
        }
        static MemoryStream Open(Func<int> size) => new(size());
        """);

    [Fact]
    public Task An_else_on_the_line_of_its_if_gets_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            if (i > 0) { } else Keep(() => [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            if (i > 0) { } else
            {
                var iCopy = i;
                Keep(() => iCopy);
            }
        }
        """);

    [Fact]
    public Task An_else_if_gets_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            if (i == 7)
                Console.WriteLine();
            else if (Keep(() => [|i|]))
                Console.WriteLine("kept");
            else
            {
                Console.WriteLine("lost");
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            if (i == 7)
                Console.WriteLine();
            else
            {
                var iCopy = i;
                if (Keep(() => iCopy))
                    Console.WriteLine("kept");
                else
                {
                    Console.WriteLine("lost");
                }
            }
        }
        """);

    [Fact]
    public Task Stacked_using_statements_get_braces_between_them() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            using (new MemoryStream())
            using (new Timer(_ => Console.WriteLine([|i|])))
            {
                Console.WriteLine();
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            using (new MemoryStream())
            {
                var iCopy = i;
                using (new Timer(_ => Console.WriteLine(iCopy)))
                {
                    Console.WriteLine();
                }
            }
        }
        """);

    [Fact]
    public Task A_do_statement_gets_braces() => Repairs(
        """
        int n = 0;
        do later.Add(() => [|n|]); while (++n < 3);
        """,
        """
        int n = 0;
        do
        {
            var nCopy = n;
            later.Add(() => nCopy);
        } while (++n < 3);
        """);

    [Fact]
    public Task Both_branches_of_an_if_get_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            if (i > 1) later.Add(() => [|i|]); else later.Add(() => -[|i|]);
        """,
        """
        for (int i = 0; i < 3; i++)
            if (i > 1)
            {
                var iCopy = i;
                later.Add(() => iCopy);
            }
            else
            {
                var iCopy = i;
                later.Add(() => -iCopy);
            }
        """);

    [Fact]
    public Task A_statement_over_several_lines_moves_as_a_whole() => Repairs(
        """"
        for (int i = 0; i < 3; i++) later.Add(() =>
        {
            // Says which.
            Console.WriteLine($"""
                salad #{[|i|]}
                """);
        #if DEBUG
            Console.WriteLine(@"two
            lines");
        #endif
        });
        """",
        """"
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() =>
            {
                // Says which.
                Console.WriteLine($"""
                salad #{iCopy}
                """);
        #if DEBUG
            Console.WriteLine(@"two
            lines");
        #endif
            });
        }
        """");

    [Fact]
    public Task Nested_embedded_statements_get_one_pair_of_braces() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                later.Add(() => [|i|] * [|j|]);
        """,
        """
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
            {
                var iCopy = i;
                var jCopy = j;
                later.Add(() => iCopy * jCopy);
            }
        """);

    [Fact]
    public Task Braces_within_braces_are_indented_twice() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            foreach (var x in args.Where(x => x.Length > [|i|])) later.Add(() =>
            {
                Console.WriteLine(x + [|i|]);
            });
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            foreach (var x in args.Where(x => x.Length > iCopy))
            {
                var iCopy2 = i;
                later.Add(() =>
                {
                    Console.WriteLine(x + iCopy2);
                });
            }
        }
        """);
}

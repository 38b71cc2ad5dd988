namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Statements of a switch section that a <c>goto</c> repeats get braces of their own behind the label.</summary>
public sealed class CopyInRepeatedSectionTests : CopyTest
{
    [Fact]
    public Task A_label_in_the_section() => Repairs(
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                int n = 0;
                L3:
                later.Add(() => [|v|]);
                v = 5;
                if (n++ < 2) goto L3;
                break;
        }
        """,
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                int n = 0;
                L3:
                {
                    var vCopy = v;
                    later.Add(() => vCopy);
                }
                v = 5;
                if (n++ < 2) goto L3;
                break;
        }
        """);

    [Fact]
    public Task A_label_on_the_line_of_the_section() => Repairs(
        """
        int v = 0;
        switch (args.Length)
        {
            case 1: int n = 0; L3: later.Add(() => [|v|]); if (n++ < 2) goto L3; break;
        }
        v = 5;
        """,
        """
        int v = 0;
        switch (args.Length)
        {
            case 1: int n = 0; L3: { var vCopy = v; later.Add(() => vCopy); } if (n++ < 2) goto L3; break;
        }
        v = 5;
        """);

    [Fact]
    public Task A_later_statement_behind_the_label() => Repairs(
        """
        int v = 0;
        switch (args.Length)
        {
            default:
                int n = 0;
                L3:
                Console.WriteLine(n);
                var closure = delegate () { return [|v|]; };
                later.Add(closure);
                if (n++ < 2) { v++; goto L3; }
                break;
        }
        """,
        """
        int v = 0;
        switch (args.Length)
        {
            default:
                int n = 0;
                L3:
                Console.WriteLine(n);
                {
                    var vCopy = v;
                    var closure = delegate () { return vCopy; };
                    later.Add(closure);
                }
                if (n++ < 2) { v++; goto L3; }
                break;
        }
        """);

    [Fact]
    public Task A_variable_of_the_section_that_is_captured_stays_one_variable() => Repairs(
        """
        switch (args.Length)
        {
            case 1:
                int n = 0;
                again:
                later.Add(() => [|n|]);
                if (n++ < 2) goto again;
                break;
        }
        """,
        """
        switch (args.Length)
        {
            case 1:
                int n = 0;
                again:
                {
                    var nCopy = n;
                    later.Add(() => nCopy);
                }
                if (n++ < 2) goto again;
                break;
        }
        """);

    [Fact]
    public Task A_statement_before_the_label_shares_the_braces_of_the_section() => Repairs(
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                later.Add(() => [|v|]);
                again:
                later.Add(() => -[|v|]);
                if (v++ < 2) goto again;
                break;
        }
        """,
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                {
                    var vCopy = v;
                    later.Add(() => vCopy);
                    again:
                    {
                        var vCopy2 = v;
                        later.Add(() => -vCopy2);
                    }
                    if (v++ < 2) goto again;
                    break;
                }
        }
        """);

    [Fact]
    public Task A_jump_from_another_section() => Repairs(
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                Console.WriteLine();
                again:
                later.Add(() => [|v|]);
                goto default;
            default:
                if (v++ < 2) goto again;
                break;
        }
        """,
        """
        int v = 0;
        switch (args.Length)
        {
            case 1:
                Console.WriteLine();
                again:
                {
                    var vCopy = v;
                    later.Add(() => vCopy);
                }
                goto default;
            default:
                if (v++ < 2) goto again;
                break;
        }
        """);

    [Fact]
    public Task Local_functions_and_queries_behind_the_label() => Repairs(
        """
        void Run(int v)
        {
            switch (args.Length)
            {
                case 0:
                    break;
                case 1 when v < 3:
                    again:
                    later.Add(F);
                    int F() => [|v|];
                    Console.Write(from a in args where a.Length < [|v|] select a + [|v|]);
                    if (v++ < 2) goto again;
                    break;
            }
        }
        """,
        """
        void Run(int v)
        {
            switch (args.Length)
            {
                case 0:
                    break;
                case 1 when v < 3:
                    again:
                    {
                        var vCopy = v;
                        later.Add(F);
                        int F() => vCopy;
                    }
                    {
                        var vCopy = v;
                        Console.Write(from a in args where a.Length < vCopy select a + vCopy);
                    }
                    if (v++ < 2) goto again;
                    break;
            }
        }
        """);

    [Fact]
    public Task A_label_at_the_start_of_a_section_of_top_level_statements() => RepairsProgram(
        """
        int v = 0;
        var later = new List<Func<int>>();
        switch (args.Length)
        {
            case 1:
            again:
                later.Add(() => [|v|]);
                if (v++ < 2) goto again;
                break;
        }
        """,
        """
        int v = 0;
        var later = new List<Func<int>>();
        switch (args.Length)
        {
            case 1:
            again:
                {
                    var vCopy = v;
                    later.Add(() => vCopy);
                }
                if (v++ < 2) goto again;
                break;
        }
        """);
}

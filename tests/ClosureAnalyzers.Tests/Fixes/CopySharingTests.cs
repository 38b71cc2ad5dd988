namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>One copy for each variable and block, however many closures share it.</summary>
public sealed class CopySharingTests : CopyTest
{
    [Fact]
    public Task Closures_in_one_block_share_a_copy() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => [|i|]);
            later.Add(() => -[|i|]);
            Console.WriteLine();
            later.Add(() => ~[|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy);
            later.Add(() => -iCopy);
            Console.WriteLine();
            later.Add(() => ~iCopy);
        }
        """);

    [Fact]
    public Task Closures_in_one_statement_share_a_copy() => Repairs(
        """
        for (int i = 0; i < 3; i++)
            later.AddRange([() => [|i|], () => -[|i|], () => ~[|i|]]);
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.AddRange([() => iCopy, () => -iCopy, () => ~iCopy]);
        }
        """);

    [Fact]
    public Task A_write_between_two_closures_calls_for_two_copies() => Repairs(
        """
        int n = 0;
        later.Add(() => [|n|]);
        n++;
        later.Add(() => [|n|]);
        n++;
        """,
        """
        int n = 0;
        var nCopy = n;
        later.Add(() => nCopy);
        n++;
        var nCopy2 = n;
        later.Add(() => nCopy2);
        n++;
        """);

    [Fact]
    public Task A_write_by_another_closure_may_come_between_two_closures() => Repairs(
        """
        int n = 0;
        Action write = () => n++;
        later.Add(() => [|n|]);
        later.Add(write);
        later.Add(() => [|n|]);
        """.Replace("n++", "{|CLO1001:n|}++"),
        """
        int n = 0;
        Action write = () => n++;
        var nCopy = n;
        later.Add(() => nCopy);
        later.Add(write);
        var nCopy2 = n;
        later.Add(() => nCopy2);
        """.Replace("n++", "{|CLO1001:n|}++"));

    [Fact]
    public Task A_jump_past_the_copy_calls_for_two_copies() => Repairs(
        """
        int n = 0;
        if (args.Length > 0) goto skip;
        later.Add(() => [|n|]);
        skip:
        later.Add(() => [|n|]);
        n++;
        """,
        """
        int n = 0;
        if (args.Length > 0) goto skip;
        var nCopy = n;
        later.Add(() => nCopy);
        skip:
        var nCopy2 = n;
        later.Add(() => nCopy2);
        n++;
        """);

    [Fact]
    public Task Blocks_have_copies_of_their_own() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            if (i > 1)
            {
                later.Add(() => [|i|]);
            }
            else
            {
                later.Add(() => -[|i|]);
            }
            later.Add(() => ~[|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
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
            var iCopy2 = i;
            later.Add(() => ~iCopy2);
        }
        """);

    [Fact]
    public Task Several_variables_of_one_closure_get_a_copy_each() => Repairs(
        """
        string text = "";
        for (int i = 0, j = 3; i < j; i++, j--)
        {
            later.Add(() => text + [|i|] + [|j|]);
        }
        """,
        """
        string text = "";
        for (int i = 0, j = 3; i < j; i++, j--)
        {
            var iCopy = i;
            var jCopy = j;
            later.Add(() => text + iCopy + jCopy);
        }
        """);

    [Fact]
    public Task A_copy_that_is_there_already_is_used() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            int mine = i;
            later.Add(() => mine);
            later.Add(() => [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int mine = i;
            later.Add(() => mine);
            later.Add(() => mine);
        }
        """);

    [Fact]
    public Task A_copy_that_is_there_but_stale_is_not_used() => Repairs(
        """
        int n = 0;
        int mine = n;
        later.Add(() => mine);
        n++;
        later.Add(() => [|n|]);
        """,
        """
        int n = 0;
        int mine = n;
        later.Add(() => mine);
        n++;
        var nCopy = n;
        later.Add(() => nCopy);
        """);

    [Fact]
    public Task A_copy_of_another_type_is_not_used() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            long mine = i;
            later.Add(() => mine);
            later.Add(() => [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            long mine = i;
            later.Add(() => mine);
            var iCopy = i;
            later.Add(() => iCopy);
        }
        """);

    [Fact]
    public Task A_local_function_and_a_lambda_share_a_copy() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => -[|i|]);
            later.Add(Read);
            int Read() => [|i|];
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => -iCopy);
            later.Add(Read);
            int Read() => iCopy;
        }
        """);
}

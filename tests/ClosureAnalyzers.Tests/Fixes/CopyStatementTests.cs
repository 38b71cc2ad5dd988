using ClosureAnalyzers.CodeFixes.Copying;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>All closures of a statement over one variable use the copy, or none does.</summary>
public sealed class CopyStatementTests : CopyTest
{
    [Fact]
    public Task A_query_is_not_repaired_by_half_where_another_closure_writes() => Refuses(
        CopyRefusal.LostWrite,
        """
        int a = 0;
        Keep(() => {|CLO1001:a|}++);
        Queries.Add(from u in args where u.Length < [|a|] select u + [|a|]);
        a = 5;
        """.Replace("Queries", "new List<object>()"));

    [Fact]
    public Task A_query_is_not_repaired_by_half_where_a_reference_writes() => Refuses(
        CopyRefusal.LostWrite,
        """
        int a = 0;
        ref int alias = ref a;
        IEnumerable<string> query = from u in args let n = u.Length + [|a|] where n < [|a|] orderby n, [|a|] select u + n;
        alias = 5;
        """);

    [Fact]
    public Task A_chain_of_calls_is_not_repaired_by_half() => Refuses(
        CopyRefusal.LostWrite,
        """
        int a = 0;
        void Write() => {|CLO1001:a|}++;
        {
            Console.Write(args.Where(u => u.Length < [|a|]).Select(delegate (string u) { return u + [|a|]; }));
            Write();
        }
        """);

    [Fact]
    public Task A_local_function_in_the_statement_is_refused_too() => Refuses(
        CopyRefusal.LostWrite,
        """
        int a = 0;
        Keep(() => {|CLO1001:a|}++);
        later.AddRange([() => [|a|], F]);
        int F() => -[|a|];
        """);

    [Fact]
    public Task A_closure_that_writes_keeps_the_others_of_its_statement() => Refuses(
        CopyRefusal.ClosureWrites,
        """
        int a = 0;
        later.AddRange([() => [|a|], () => [|a|]++]);
        """);

    [Fact]
    public Task An_expression_body_is_not_repaired_by_half() => RefusesProgram(
        CopyRefusal.LostWrite,
        """
        class C
        {
            static object Two(object one, Func<int> two) => (one, two);
            static Func<int, object> M() => p => Two(Two(() => {|CLO1001:p|}++, () => 0), () => p).Equals(Two(p++, () => [|p|]));
        }
        """.Replace("{|CLO1001:p|}++, () => 0), () => p)", "0, () => [|p|]), () => [|p|])"));

    [Fact]
    public Task Top_level_statements_are_not_repaired_by_half() => RefusesProgram(
        CopyRefusal.LostWrite,
        """
        int a = 0;
        Action write = () => {|CLO1001:a|}++;
        var query = from u in args from v in args where u.Length < [|a|] select u + v + [|a|];
        write();
        Console.WriteLine(query.Count());
        """);

    [Fact]
    public Task All_clauses_of_a_query_use_the_copy() => Repairs(
        """
        int a = 0;
        var query = from u in args where u.Length < [|a|] let n = [|a|] + 1 orderby u, [|a|] select u + n + [|a|];
        a = 5;
        Console.WriteLine(query.Count());
        """,
        """
        int a = 0;
        var aCopy = a;
        var query = from u in args where u.Length < aCopy let n = aCopy + 1 orderby u, aCopy select u + n + aCopy;
        a = 5;
        Console.WriteLine(query.Count());
        """);

    [Fact]
    public Task All_delegates_of_a_statement_use_the_copy() => Repairs(
        """
        int a = 0;
        later.AddRange([() => [|a|], () => F(() => [|a|]), delegate () { return -[|a|]; }]);
        a = 5;
        static int F(Func<int> f) => f();
        """,
        """
        int a = 0;
        var aCopy = a;
        later.AddRange([() => aCopy, () => F(() => aCopy), delegate () { return -aCopy; }]);
        a = 5;
        static int F(Func<int> f) => f();
        """);

    [Fact]
    public Task Inner_statements_have_copies_of_their_own() => Repairs(
        """
        int a = 0;
        Keep(() => {|CLO1001:a|}++);
        if (Keep(() => [|a|]))
        {
            later.Add(() => [|a|]);
        }
        """,
        """
        int a = 0;
        Keep(() => {|CLO1001:a|}++);
        var aCopy = a;
        if (Keep(() => aCopy))
        {
            var aCopy2 = a;
            later.Add(() => aCopy2);
        }
        """);
}

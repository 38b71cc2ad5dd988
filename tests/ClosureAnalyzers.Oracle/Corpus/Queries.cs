//# every_clause_captures
class X { static void M(int p)
{
    Use(from x in Xs()
        where x > p
        let y = x + p
        orderby y + p, x descending
        from z in Xs().Where(n => n > p)
        join w in Xs() on z + p equals w - p
        group x + p by y + p);
} }
//# nothing_is_captured
class X { static void M() { Use(from x in Xs() where x > 1 let y = x + 1 from z in Xs() orderby z select x + y + z); } }
//# group_join_and_continuation
class X { static void M(int p)
{
    Use(from x in Xs() join y in Xs() on x equals y into g select g.Sum(n => n + x + p) into h where h > p select RunT(() => h + p));
} }
//# closures_nested_in_clauses
class X { int f; void M()
{
    Use(from x in Xs() let y = RunT(() => x) where RunT(() => x + y) > f select RunT(() => RunT(() => y + f)));
} }
//# query_over_a_loop_variable
class X { static void M()
{
    for (int i = 0; i < 3; i++)
    {
        var q = from x in Xs() where x > i select x;
        foreach (var y in q) L.Add(() => Use(y + i));
    }
} }
//# query_in_a_field_initializer_and_a_property
class X { IEnumerable<int> a = from x in Xs() where x > 1 select x + 1; IEnumerable<int> P => from x in Xs() select RunT(() => x); }
//# query_with_an_explicit_type
class X { static void M(System.Collections.IEnumerable s, int p) { Use(from string x in s where x.Length > p select x); } }
//# query_with_pattern_and_out_variables
class X { static void M(IEnumerable<object> s, int p)
{
    Use(from o in s where o is string t && C(() => t) select Out(out var q) ? RunT(() => q + p) : 0);
} }
//# identity_and_degenerate_queries
class X { static void M(int p) { Use(from x in Xs() select x); Use(from x in Xs() where x > p select x); Use(from x in Xs() orderby p select x); Use(from x in (from y in Xs() select y + p) select x); } }
//# expression_tree_query
class X { static void M(IQueryable<int> s, int p) { Use(from x in s where x > p let y = x select y + p); } }
//# query_in_an_async_method
class X { static async Task M(int p) { var a = await T(); Use(from x in Xs() where x > a select x + p); await T(); Use(a); } }
//# method_chain_in_a_loop
class X { static void M(int p)
{
    foreach (var x in Xs()) Use(Xs().Where(n => n > p).Select(n => n + x).OrderBy(n => -n).ToList());
} }

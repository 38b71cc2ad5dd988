//# a_block_without_locals_is_no_scope
class X { static void M(int p)
{
    {
        {
            L.Add(() => Use(p));
        }
    }
} }
//# three_blocks_three_environments
class X { static void M()
{
    int a = I();
    Run(() => Use(a));
    {
        int b = I();
        Run(() => Use(b));
        {
            int c = I();
            Run(() => Use(a + b + c));
        }
    }
} }
//# siblings_with_the_same_names
class X { static void M()
{
    { int a = I(); Run(() => Use(a)); }
    { int a = I(); Run(() => Use(a)); }
    { int a = I(); F(); void F() { Use(a); } }
} }
//# out_variable_of_a_condition_belongs_outside
class X { static void M(bool c)
{
    if (c)
    {
        if (Out(out var q)) Run(() => Use(q));
        Run(() => Use(q));
    }
} }
//# embedded_statement_is_a_scope_of_its_own
class X { static void M(bool c, int p)
{
    if (c) Use(Out(out var q) && C(() => q + p));
    else Run(() => Use(p));
} }
//# constant_makes_a_scope_but_no_cell
class X { static void M(int p)
{
    for (int i = 0; i < 2; i++)
    {
        const int k = 4;
        L.Add(() => Use(k + p));
    }
} }
//# local_in_unreachable_block
class X { static void M(int p)
{
    Run(() => Use(p));
    return;
    {
        int b = I();
        Run(() => Use(b + p));
    }
} }
//# deconstruction_in_a_nested_block
class X { static void M()
{
    int a = I();
    {
        var (b, c) = (a, I());
        var ((d, e), _) = ((b, c), 1);
        Run(() => Use(a + b));
        Run(() => Use(d + e));
    }
} }
//# checked_unsafe_and_labelled_blocks
//! unsafe=1
class X { static void M(int p)
{
    checked { int a = p; Run(() => Use(a)); }
    unsafe { int b = p; Run(() => Use(b + p)); }
    here: { int c = p; Run(() => Use(c)); }
    unchecked { Run(() => Use(p)); }
    goto end;
    end: ;
} }
//# lock_and_its_header
class X { static void M(object gate)
{
    lock (Out(out var q) ? gate : O())
    {
        int a = q;
        Run(() => Use(a + q));
        Run(() => Use(gate));
    }
} }
//# fixed_statement_around_a_closure
//! unsafe=1
class X { static unsafe void M(int[] values)
{
    fixed (int* first = values)
    {
        int copy = *first;
        Run(() => Use(copy + values.Length));
    }
} }
//# using_statement_around_a_block_local
class X { static void M(int p)
{
    using (var d = D())
    {
        int a = p;
        Run(() => Use(a));
        Run(() => Use(d));
    }
} }
//# using_declarations_live_in_the_block
class X { static void M()
{
    using var d = D();
    {
        using var e = D();
        Run(() => Use((d, e)));
    }
    Run(() => Use(d));
} }
//# using_of_an_expression
class X { static void M(int p)
{
    using (Id(D())) { Run(() => Use(p)); }
    using (Out(out var q) ? D() : null) Run(() => Use(q + p));
} }
//# try_catch_filter_finally
class X { static void M(int p)
{
    try { int a = p; Run(() => Use(a)); }
    catch (ArgumentException e) when (C(() => e.Message)) { int b = p; Run(() => Use((e, b))); }
    catch (Exception e) when (e is FormatException f && C(() => f)) { Run(() => Use(e)); }
    catch when (O() is int n && n > p) { Run(() => Use(n)); }
    finally { int c = p; Run(() => Use(c + p)); }
} }
//# nested_catches_with_the_same_names
class X { static void M()
{
    try { Use(0); }
    catch (Exception e)
    {
        try { Use(1); }
        catch (Exception f) { Run(() => Use((e, f))); }
        Run(() => Use(e));
    }
} }
//# parameter_and_local_share_one_environment
class X { static void M(int p, int q)
{
    int a = I();
    Run(() => Use(a));
    Run(() => Use(p));
    Run(() => Use(q));
} }
//# throw_only_path
class X { static void M(object p)
{
    if (p is null) throw new Exception(RunT(() => nameof(p) + p));
    { int b = I(); Run(() => Use(b)); }
} }
//# merging_stops_at_a_set_that_differs
class X { static void M(int p)
{
    { int a = I();
      { int b = I();
        { int c = I();
          Run(() => Use(a + b + c + p));
          Run(() => Use(c));
        } } }
} }
//# merging_over_an_uncaptured_scope
class X { static void M(int p)
{
    { int a = I(); Use(a);
      { int b = I();
        Run(() => Use(b + p)); } }
} }

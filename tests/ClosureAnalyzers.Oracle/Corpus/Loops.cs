//# for_variable_and_copy_in_two_closures
class X { static void M()
{
    for (int i = 0; i < 3; i++)
    {
        int copy = i;
        L.Add(() => Use(copy));
        L.Add(() => Use(i));
    }
} }
//# two_for_variables
class X { static void M()
{
    for (int i = 0, j = 3; i < j; i++, j--) L.Add(() => Use(i + j));
} }
//# for_condition_and_incrementor_capture
class X { static void M(int p)
{
    for (int i = 0; C(() => i + p); Run(() => Use(i))) L.Add(() => Use(p));
} }
//# for_without_header_variable
class X { static void M(int p)
{
    int i = 0;
    for (; i < 3; i++) { int b = i; L.Add(() => Use(b + i + p)); }
} }
//# for_condition_variable_and_body
class X { static void M()
{
    for (int i = 0; O() is string s; i++)
    {
        int b = i;
        L.Add(() => Use((s, b)));
        L.Add(() => Use(i));
    }
} }
//# nested_foreach_inner_captures_both
class X { static void M()
{
    foreach (var x in Xs())
        foreach (var y in Arr())
            L.Add(() => Use(x + y));
} }
//# nested_foreach_with_bodies
class X { static void M(int p)
{
    foreach (var x in Xs())
    {
        int a = x;
        foreach (var y in Arr())
        {
            int b = y;
            L.Add(() => Use(a + b + p));
        }
        L.Add(() => Use(x));
    }
} }
//# foreach_over_a_string_and_over_an_array_of_arrays
class X { static void M(string s, int[,] grid)
{
    foreach (var c in s) L.Add(() => Use(c));
    foreach (var n in grid) L.Add(() => Use(n + s.Length));
} }
//# foreach_over_a_span_like_pattern_type
class Seq { public Enumerator GetEnumerator() => default; public struct Enumerator { public int Current => 0; public bool MoveNext() => false; } }
class X { static void M(Seq seq)
{
    foreach (var n in seq) { int b = n; L.Add(() => Use(b + n)); }
} }
//# foreach_with_a_ref_variable
class X { static void M(int[] values)
{
    foreach (ref var n in values.AsSpan()) { int b = n; Run(() => Use(b)); }
} }
//# foreach_deconstruction_nested
class X { static void M(List<(int, (int, int))> list)
{
    foreach (var (a, (b, c)) in list) { int d = a; L.Add(() => Use(b + c + d)); }
} }
//# foreach_collection_is_a_closure_over_an_outer_foreach
class X { static void M()
{
    foreach (var x in Xs())
        foreach (var y in RunT(() => new[] { x }))
            L.Add(() => Use(y));
} }
//# while_with_pattern_and_goto
class X { static void M(int p)
{
    while (O() is int n)
    {
        int b = n;
        if (b > 3) continue;
        L.Add(() => Use(b + n + p));
        if (b > 2) break;
    }
} }
//# do_while_body_and_condition
class X { static void M(int p)
{
    do { int b = I(); L.Add(() => Use(b)); } while (O() is int n && C(() => n + p));
} }
//# infinite_loop_with_inner_exit
class X { static void M(int p)
{
    for (;;)
    {
        int b = I();
        L.Add(() => Use(b + p));
        if (C()) return;
    }
} }
//# loop_inside_a_closure
class X { static void M(int p)
{
    Run(() =>
    {
        for (int i = 0; i < 3; i++)
        {
            int b = i;
            L.Add(() => Use(b + p));
            L.Add(() => Use(p));
        }
    });
} }
//# delegate_of_an_outer_cell_in_two_loops
class X { static void M(int p)
{
    for (int i = 0; i < 3; i++)
    {
        int b = i;
        foreach (var x in Xs())
        {
            int z = x; Use(z);
            L.Add(() => Use(b));
            L.Add(() => Use(p));
        }
    }
} }
//# merged_environment_caches_in_the_loop
class X { static void M(int p)
{
    for (int i = 0; i < 3; i++) { L.Add(() => Use(i + p)); L.Add(() => Use(p + i)); }
} }
//# backward_goto_in_a_body
class X { static void M(int p)
{
    again:
    int a = I();
    L.Add(() => Use(a));
    { int b = I(); L.Add(() => Use(a + b)); }
    if (C()) goto again;
} }
//# forward_and_backward_goto_across_blocks
class X { static void M(int p)
{
    start: Use(0);
    { int a = I(); L.Add(() => Use(a + p)); if (C()) goto end; }
    { int b = I(); L.Add(() => Use(b + p)); if (C()) goto start; }
    end: Use(1);
} }
//# goto_out_of_a_nested_loop
class X { static void M(int p)
{
    retry:
    for (int i = 0; i < 2; i++)
        while (C())
        {
            int b = i;
            L.Add(() => Use(b + p));
            if (C()) goto retry;
        }
} }
//# loop_variable_in_a_local_function
class X { static void M()
{
    for (int i = 0; i < 3; i++)
    {
        int b = i;
        Add();
        void Add() => Use(b + i);
    }
} }
//# await_foreach_of_two_levels
class X { static async Task M(IAsyncEnumerable<int> s, int p)
{
    await foreach (var x in s)
    {
        int a = x;
        foreach (var y in Xs()) L.Add(() => Use(a + y + p));
    }
} }

//# catch_clause_whose_filter_is_false
class X { static int M(int p)
{
    try { Run(() => Use(1)); }
    catch (Exception e) when (false) { Run(() => Use((e, p))); }
    return p;
} }
//# guard_of_a_label_that_a_constant_never_reaches
class X { static void M(int p)
{
    switch (1)
    {
        case 0 when C(() => p): Run(() => Use(2)); break;
        case 1: break;
        case 3 when C(() => p): break;
    }
} }
//# arguments_out_of_order_need_temporaries
class X { static int Sum(int a, int b) => a + b; static void M(int p)
{
    foreach (var x in Xs())
        for (; C(); ) Use(Sum(b: RunT(() => x), a: x));
    do Use(Sum(b: RunT(() => 1), a: RunT(() => p))); while (C());
} }
//# async_body_that_does_nothing
class X { static void M(int p)
{
    Use<Func<Task>>(async () => { if (false) { await using var d = (IAsyncDisposable)null; } });
    Use<Func<Task>>(async () => { if (false) { Use(p); } });
} }
//# generic_static_function_with_an_environment_nobody_calls
class X { static void M()
{
    static void F<T>(int a) { Ex<Func<int>>(() => a); }
} }
//# conditional_access_in_an_incrementor
class X { static void M(int p, int q)
{
    for (; C(); Use(L?.IndexOf(() => Use(p)) ?? q)) ;
} }
//# conditional_access_in_an_incrementor_of_an_iterator
class X { static IEnumerable<int> M(int p, int q)
{
    for (; C(); Use(L?.IndexOf(() => Use(p)) ?? q)) ;
    yield return q;
} }
//# environment_in_a_static_local_function_under_a_class_that_it_does_not_use
class X { static void M()
{
    foreach (var outer in Xs())
    {
        using var held = D();
        Run(() => Use(held));
        int F(int p)
        {
            Run(() => Use(p));
            int G() { Use(p); return outer; }
            return 1;
        }
    }
} }
//# environment_in_a_static_local_function_of_a_struct
struct X { int this[int i] { get
{
    {
        var v = 1;
        void F(int p) { void G() { int c = i; Run(() => Use(p)); } }
        Run(() => Use(v));
    }
    return i;
} } }
//# environment_in_a_local_function_that_uses_the_object
class X { int f; void M()
{
    foreach (var outer in Xs())
    {
        using var held = D();
        Run(() => Use(held));
        int F(int p)
        {
            Use(f);
            Run(() => Use(p));
            int G() { Use(p); return outer; }
            return 1;
        }
    }
} }
//# endless_loop_inside_a_loop
class X { static void M(int p)
{
    do
    {
        int v = 1;
        for (; true; p++) ;
        Run(() => Use(v));
    }
    while (C());
} }
//# header_of_an_endless_loop_before_a_jump
class X { static void M()
{
    again:
    for (int i = 0; true; i++) Run(() => Use(i));
    goto again;
} }
//# environment_of_an_uncalled_local_function_in_initializers
class X { Func<int> f = () => Run(delegate { object v = 1; int F(ref int a) { Use(v); return a; } return 1; }); X(int p) { } X(object s) { } }
//# two_environments_that_only_a_loop_tells_apart
class X { static IEnumerable<int> M() { L0: ; using (var d = D()) Use(from a in Xs() join b in Xs() on 8 equals N(d) select b); if (C()) goto L0; try { } finally { using (var d = D()) Ex(() => Run(() => N(d))); } yield return 1; } static int N(object o) => 1; static void Ex(Expression<Func<int>> e) { } }
//# finally_of_an_iterator_in_a_loop
class X { static IEnumerable<int> M(int p) { L0: ; try { yield return p; } finally { Use(Out(out var v)); Run(() => Use(v)); } goto L0; } static bool Out(out int x) => (x = 1) > 0; }
//# lambda_that_is_an_anonymous_method
class X { void M(int p, int q) { while (C()) Run(() => delegate () { Use(p); }); while (C()) Run(() => (Action)delegate { Use(p + q); }); } static void Run(Func<Action> f) { } }
//# catch_that_leaves_the_loop_around_it
class X { int M() { while (1 is int i) try { Use(1); } catch (Exception e) when (Out(out var v)) { return v; Run(() => Use(e)); } return 1; } static bool Out(out int x) => (x = 1) > 0; }
//# loop_whose_condition_ends_in_false
class X { void M() { const int k = 0; do { int b = 1; Run(() => Use(b)); } while (C() && k > 0); } }

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
//# code_left_behind_a_continue
class X { void M()
{
    while (true)
    {
        if (C())
        {
            if (C()) { int v = 1; Run(() => Use(v)); break; }
            continue;
        }
        break;
    }
} }
//# loops_that_a_condition_never_repeats
class X
{
    void A() { do { int v = 1; Run(() => Use(v)); } while (!(C() || true)); }
    void B() { do { int v = 1; Run(() => Use(v)); } while (C() && false && C()); }
    void D() { do { int v = 1; Run(() => Use(v)); } while ((C() || C()) && !(C() || !false)); }
    void E() { do { int v = 1; Run(() => Use(v)); } while (C() && false || C() && false); }
    void F() { while (true) { { int v = 1; Run(() => Use(v)); } if (C() && false) continue; return; } }
    void G() { do { int v = 1; Run(() => Use(v)); } while (C() & false); }
    void H() { do { int v = 1; Run(() => Use(v)); } while (false & C()); }
    void I() { do { int v = 1; Run(() => Use(v)); } while (C() & C() & false); }
}
//# loops_that_a_condition_always_leaves
class X
{
    void A() { while (true) { { int v = 1; Run(() => Use(v)); } if (C() || true) break; } }
    void B() { while (true) { { int v = 1; Run(() => Use(v)); } if (!(C() && false)) break; } }
    void D() { for (; ; ) { { int v = 1; Run(() => Use(v)); } if (C() && false) { } else return; } }
}
//# loops_whose_condition_the_compiler_computes
class X
{
    void A() { do { int v = 1; Run(() => Use(v)); } while (C() ? false : false); }
    void B() { do { int v = 1; Run(() => Use(v)); } while (C() || false); }
    void D() { do { int v = 1; Run(() => Use(v)); } while (C() && (C() || false)); }
    void E() { do { int v = 1; Run(() => Use(v)); } while ((C(), false).Item2); }
    void F() { do { int v = 1; Run(() => Use(v)); } while (!(C() | true)); }
    void G() { do { int v = 1; Run(() => Use(v)); } while (C() ^ C()); }
    void H() { do { int v = 1; Run(() => Use(v)); } while (C() & (C() && false)); }
    void I() { do { int v = 1; Run(() => Use(v)); } while (!(true | C())); }
    void J(bool p) { do { int v = 1; Run(() => Use(v)); } while (C() && false && p); }
    void K(bool p) { do { int v = 1; Run(() => Use(v)); } while (C() && (p && false)); }
    void L(bool p) { bool l = C(); do { int v = 1; Run(() => Use(v)); } while (!(C() || true || l)); }
    void M(ref bool p) { do { int v = 1; Run(() => Use(v)); } while (C() && false && p); }
    async Task N() { do { int v = 1; Run(() => Use(v)); } while (C() && false && await T(true)); }
    async Task O() { do { int v = 1; Run(() => Use(v)); } while (C() && (await T(true) && false)); }
    async Task P() { do { int v = 1; Run(() => Use(v)); } while (C() && await T(C() && false)); }
    void Q() { do { int v = 1; Run(() => Use(v)); } while (C() && false && N1() switch { 1 => true, _ => C() }); }
    void R() { do { int v = 1; Run(() => Use(v)); } while (N1() switch { 1 => true, _ => C() } && false); }
    async Task S() { do { int v = 1; Run(() => Use(v)); } while (await T(true) && false); }
    static Task<bool> T(bool b) => Task.FromResult(b);
    static int N1() => 1;
}
//# conditions_that_are_constants_after_all
class X
{
    const bool k = false;
    void A() { do { int v = 1; Run(() => Use(v)); } while (k && C()); }
    void B() { do { int v = 1; Run(() => Use(v)); } while (!(!k || C())); }
    void D() { do { int v = 1; Run(() => Use(v)); } while (true ? k : C()); }
    void E() { do { int v = 1; Run(() => Use(v)); } while (k && C() || k); }
    void F() { while (true) { { int v = 1; Run(() => Use(v)); } if (!k || C()) break; } }
    void G() { do { int v = 1; Run(() => Use(v)); } while (C() && (k && C())); }
    void H() { do { int v = 1; Run(() => Use(v)); } while (k && C() ? C() : k); }
    void I() { do { int v = 1; Run(() => Use(v)); } while ((k && C()) == true); }
    void J() { do { int v = 1; Run(() => Use(v)); } while (k || false && C()); }
}
//# loops_whose_condition_is_a_pattern
class X
{
    void A() { do { int v = 1; Run(() => Use(v)); } while (C() && 1 is 2); }
    void B() { do { int v = 1; Run(() => Use(v)); } while (C() && null is string); }
    void D() { do { int v = 1; Run(() => Use(v)); } while (C() && default(int) is > 3); }
    void E() { do { int v = 1; Run(() => Use(v)); } while (1 is > 3); }
    void F() { do { int v = 1; Run(() => Use(v)); } while (!(1 is int i) && C()); }
    void G() { do { int v = 1; Run(() => Use(v)); } while (!("" is string) || C() && 1 is not > 0); }
    void H(int p) { do { int v = 1; Run(() => Use(v)); } while (!(p is int)); }
    void I(int p) { do { int v = 1; Run(() => Use(v)); } while (!(p is object) && C()); }
    void J(int p) { do { int v = 1; Run(() => Use(v)); } while (C() && p is long); }
    void K(string p) { do { int v = 1; Run(() => Use(v)); } while (!(p is string)); }
    void L() { do { int v = 1; Run(() => Use(v)); } while (C() && !(1 is int?)); }
    void M() { do { int v = 1; Run(() => Use(v)); } while (C() && 1 is string); }
}
//# code_behind_a_finally_that_throws_in_an_async_method
class X
{
    static async IAsyncEnumerable<int> M() { try { } finally { throw new Exception(); } foreach (var a in Xs()) Run(() => Use(a)); yield return 1; }
    static async IAsyncEnumerable<int> N() { try { Use(1); } finally { throw new Exception(); } foreach (var b in Xs()) Run(() => Use(b)); yield return 1; }
    static async Task O() { try { Use(1); } finally { throw new Exception(); } foreach (var c in Xs()) Run(() => Use(c)); await T(); }
    static async Task P() { try { await T(); } finally { throw new Exception(); } foreach (var d in Xs()) Run(() => Use(d)); }
    static async Task Q() { try { await T(); } finally { await T(); throw new Exception(); } foreach (var e in Xs()) Run(() => Use(e)); }
    static async Task R() { while (C()) { { int f = 1; Run(() => Use(f)); } try { Use(1); } finally { throw new Exception(); } } }
    static IEnumerable<int> S() { try { Use(1); } finally { throw new Exception(); } foreach (var g in Xs()) Run(() => Use(g)); yield return 1; }
    static IEnumerable<int> U() { try { yield return 1; } finally { throw new Exception(); } foreach (var h in Xs()) Run(() => Use(h)); yield return 1; }
}
//# queries_in_one_of_two_constructors
class U70
{
    U70(int p, int q)
    {
        RunA(() => Use(this));
    }

    U70(object s)
    {
        Use(
            from v1_0 in Xs()from v1_1 in RunT(() => new[] { 1 })
            where 1 > 0
            select v1_1);
    }
    static void RunA(Action a) { }
    static T RunT<T>(Func<T> f) => f();
}

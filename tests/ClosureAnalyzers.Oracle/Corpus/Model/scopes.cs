//# struct_ctor_with_initializer
struct S { int q = 1; public S(int p) { int a = I(); Run(() => Use(a)); Run(() => Use(p)); } }
//# struct_ctor_initializer_env
struct S { int q = Out(out var z) ? RunT(() => z) : 1; public S(int p) { int a = I(); Run(() => Use(a)); Run(() => Use(p)); } public S(string s) : this(1) { int a = I(); Run(() => Use(a)); Run(() => Use(s)); } }
//# static_ctor_locals
class X { static X() { int a = I(); { int b = I(); Run(() => Use(a + b)); } } }
//# goto_middle_localless_block
class X { static void M(int p)
{
    again:
    {
        { int a = I(); L.Add(() => Use(a + p)); }
        if (C()) goto again;
        { int b = I(); L.Add(() => Use(b)); }
    }
} }
//# goto_middle_localless_block2
class X { static void M(int p)
{
    again:
    {
        if (C()) goto again;
        { int b = I(); L.Add(() => Use(b + p)); }
    }
} }
//# goto_middle_block_with_local
class X { static void M(int p)
{
    again:
    {
        int z = 1; Use(z);
        if (C()) goto again;
        { int b = I(); L.Add(() => Use(b + p)); }
    }
} }
//# goto_lock_middle
class X { static void M(int p, object o)
{
    again:
    lock (o) {
        if (C()) goto again;
        { int b = I(); L.Add(() => Use(b + p)); }
    }
} }
//# goto_using_middle
class X { static void M(int p, object o)
{
    again:
    using (D()) {
        if (C()) goto again;
        { int b = I(); L.Add(() => Use(b + p)); }
    }
} }
//# goto_try_middle
class X { static void M(int p, object o)
{
    again:
    try { if (C()) goto again; } finally
        { int b = I(); L.Add(() => Use(b + p)); }
} }
//# goto_try_await_middle
class X { static async Task M(int p, object o)
{
    again:
    try { if (C()) goto again; } finally
        { int b = I(); await T(); L.Add(() => Use(b + p)); }
} }
//# goto_switch_middle_param
class X { static void M(int p, int o)
{
    again:
    switch (o) { 
        case 1: if (C()) goto again; { int b = I(); L.Add(() => Use(b + p)); } break; case 2: break;
    }
} }
//# goto_switch_middle_expr
class X { static void M(int p, int o)
{
    again:
    switch (I()) { 
        case 1: if (C()) goto again; { int b = I(); L.Add(() => Use(b + p)); } break; case 2: break;
    }
} }
//# goto_foreach_middle
class X { static void M(int p, int o)
{
    again:
    foreach (var x in Xs()) if (C()) goto again; else
        { int b = I(); L.Add(() => Use(b + p)); }
} }
//# goto_while_middle
class X { static void M(int p, int o)
{
    again:
    if (C()) { if (C()) goto again; }
    else { int b = I(); L.Add(() => Use(b + p)); }
} }
//# goto_fixed_middle
//! unsafe=1
class X { static unsafe void M(int p, int[] o)
{
    again:
    fixed (int* q = o) { if (C()) goto again; { int b = I(); L.Add(() => Use(b + p)); } }
} }
//# cond_access_switch
class Box { public Box A(string s) => this; public Box P; }
class X { static void M(object o, Box b, int p) { Run(() => Use(p)); b?.P.A(o switch { string s => RunT(() => s + p), _ => null }); } }
//# coalesce_switch_and_outer
class X { static void M(object o, string b, int p) { Use((b ?? o switch { string s => RunT(() => s + p), _ => null }, o switch { int i => RunT(() => i + p), _ => 1 })); } }
//# filter_switch_expr
class X { static void M(object o, int p) { try { Use(1); } catch (Exception e) when (o switch { string s => C(() => s + p + e), _ => false }) { Use(2); } } }
//# filter_switch_expr_novar
class X { static void M(object o, int p) { try { Use(1); } catch when (o switch { string s => C(() => s + p), _ => false }) { int b = I(); Run(() => Use(b)); } } }
//# and_or_switch
class X { static void M(object o, int p) { if (C() && o switch { string s => C(() => s + p), _ => false } || o switch { int s => C(() => s + p), _ => false }) Use(1); } }
//# ternary_switch
class X { static void M(object o, int p) { Use(C() ? o switch { string s => RunT(() => s + p), _ => "" } : o switch { int i => RunT(() => i + ""), _ => "" }); } }
//# nested_in_lambda_arm
class X { static void M(object o, int p) { Use(o switch { string s => RunT(() => o switch { int i => RunT(() => i + s), _ => "" }), _ => "" }); } }
//# switch_governing_switchexpr
class X { static void M(object o, int p) { switch (o switch { string s => RunT(() => s), _ => "" }) { case "a": int q = 1; Run(() => Use(q + p)); break; } } }
//# when_switchexpr
class X { static void M(object o, int p) { switch (o) { case int i when o switch { string s => C(() => s + i), _ => true }: Run(() => Use(i + p)); break; } } }
//# for_no_header
class X { static void M(int p) { for (; C(); ) { int b = I(); { int c = I(); L.Add(() => Use(b + p + c)); } } } }
//# do_cond_var_body
class X { static void M(int p) { do { int z = I(); L.Add(() => Use(z + p)); } while (O() is int q && C(() => q + p)); } }
//# using_multi
class X { static void M(int p) { using (IDisposable a = D(), b = D()) { int c = I(); Run(() => Use((a, b, c, p))); } } }
//# two_declarators_switch
class X { static void M(object o) { string a = o switch { string s => RunT(() => s), _ => "" }, b = o switch { string s => RunT(() => s), _ => "" }; Run(() => Use(a + b)); } }
//# return_switch_in_lambda
class X { static void M(int p) { Use<Func<object, string>>(o => o switch { string s => RunT(() => s + p), _ => "" }); } }
//# initializer_switch
class X { static object o; string a = o switch { string s => RunT(() => s), _ => "" }; }
//# base_arg_switch
class X : B { X(object o, int p) : base(o switch { string s => (Action)(() => Use(s + p)), _ => null }) { int z = I(); Run(() => Use(z + p)); } }
//# primary_two_parts
partial class X(int p) { Func<int> a = () => p; } partial class X { Func<int> b = () => 2; int c = Out(out var q) ? RunT(() => q) : 0; }
//# yield_switch
class X { IEnumerable<string> M(object o, int p) { yield return o switch { string s => RunT(() => s + p), _ => "" }; } }
//# lambda_attr
class X { void M(int p) { var f = [Obsolete] (int x) => x + p; f(1); } }
//# nested_primary
class O(int p) { class N(int q) { Func<int> a = () => q; } Func<int> b = () => p; }
//# record_struct_primary_member
record struct R(int P, int Q) { Func<int> a = () => P; public int M() => RunT2(() => 1); static int RunT2(Func<int> f) => 0; }
//# event_field_init
class X(int p) { event Action E = () => Use(p); }
//# prop_init_primary
class X(int p) { public Func<int> F { get; } = () => p; static Func<int> G = () => 1; const int K = 2; }

//# is_patterns_in_conditions
class X { static void M(object o, int p)
{
    if (o is string { Length: > 2 } s and not "abc") Run(() => Use(s + p));
    if (!(o is int n)) return;
    Run(() => Use(n));
    bool b = o is List<int> { Count: var c } l && C(() => c + l.Count);
    Use(b);
} }
//# list_patterns
class X { static void M(int[] a) { if (a is [var first, .., var last]) Run(() => Use(first + last)); if (a is [> 0, .. var rest] r) { int n = rest.Length; Run(() => Use((n, r))); } } }
//# property_and_positional_patterns
record P(int A, object B);
class X { static void M(P o) { if (o is P(var a, string { Length: var n }) { A: > 1 } whole) Run(() => Use((a, n, whole))); while (o is { B: P(var x, _) }) { int y = x; L.Add(() => Use(x + y)); } } }
//# patterns_in_expressions_that_branch
class X { static int M(object o, int p) { int a = o is int n ? RunT(() => n + p) : o is string s ? RunT(() => s.Length) : 0; return (o as string)?.Length ?? (o is long l ? RunT(() => (int)l + a) : 1); } }
//# discards_and_deconstructions
class X { static void M(object o) { (var a, _) = (I(), I()); _ = Out(out _); var (b, _) = (a, 2); if (o is (int c, _)) Run(() => Use(a + b + c)); } }
//# assignment_and_compound_forms
class X { static void M(object o) { int a = 0; Run(() => a += 1); Run(() => { a++; (a, _) = (1, 2); }); string s = null; Run(() => s ??= "x"); int[] xs = Arr(); Run(() => xs[0] = a); } }
//# out_ref_and_in_arguments
class X { static void G(ref int a, in int b, out int c) => c = a + b; static void M(int p) { int a = 1; Run(() => G(ref a, in p, out var q)); Run(() => { G(ref a, a, out a); }); } }
//# nameof_typeof_sizeof_default
class X { static void M(int p, object q) { Run(() => Use(nameof(p) + nameof(q.ToString) + typeof(int) + sizeof(int) + default(int))); } }
//# conditional_access_and_coalescing_with_closures
class X { static void M(List<int> l, int p) { Use(l?.Find(n => n > p) ?? RunT(() => p)); l?.ForEach(n => Use(n + p)); Use(l?[RunT(() => p)]); Action a = null; a ??= () => Use(p); Use(a); } }
//# interpolation_collections_and_initializers
class X { public Func<int> F; public List<Action> Fs = new(); static void M(int p) { Use($"{p} {RunT(() => p)}"); List<Func<int>> l = [() => p, () => 1]; Func<int>[] xs = [() => p]; Use((l, xs)); Use(new X { F = () => p, Fs = { () => Use(p), () => Use(2) } }); Use(new Dictionary<int, Func<int>> { [1] = () => p, [2] = () => 3 }); } }
//# anonymous_types_tuples_and_ranges
class X { static void M(int p, int[] xs) { Use(new { A = RunT(() => p), B = (Func<int>)(() => p) }); (Func<int> f, int n) t = (() => p, 1); Use(t); Use(xs[^RunT(() => 1)..]); Use(xs[RunT(() => p)..^1]); } }
//# folded_and_dead_code
class X { const bool Off = false; static void M(int p, int q, int r, int s)
{
    Use(Off ? RunT(() => p) : 0); Use(Off && C(() => q)); if (Off) Run(() => Use(r)); Use(true || C(() => p)); Use(C() || true || C(() => s));
    throw null;
} }

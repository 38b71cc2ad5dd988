//# deconstruction_into_captured_variables
class X { int f; static void M(int p) { int a = 0, b = 0; Run(() => (a, b) = (b, a)); (a, var c) = (p, RunT(() => b)); Run(() => Use(a + c)); (int d, (int e, _)) = (1, (2, 3)); Run(() => Use(d + e)); } void N(int p) { Run(() => (f, p) = (p, f)); (f, p) = (RunT(() => p), 2); } }
//# deconstruction_in_a_loop
class X { static void M(int p, (int, Action) t) { while (C()) { int a; Action b; (a, b) = (p, () => Use(p)); } while (C()) { var (a, b) = (p, (Action)(() => Use(p))); } Action c; int d; while (C()) (d, c) = (p, () => Use(p)); } }
//# user_deconstruct_with_lambda
class Pt { public int A, B; public void Deconstruct(out int a, out int b) { int s = A; a = RunT(() => s); b = B; Run(() => Use(s + B)); } }
class X { static void M(Pt q, Pt[] qs) { var (a, b) = q; Run(() => Use(a + b)); foreach (var (c, d) in qs) { Run(() => Use(c)); Run(() => Use(d + a)); } if (q is (var e, > 2)) Run(() => Use(e)); } }
//# tuple_fields_of_a_captured_tuple
class X { static void M((int A, string B) t) { var u = t; Run(() => { u.A++; u.B = t.B; }); var (x, y) = u; Run(() => Use(x + y.Length)); Use(u == t); while (C()) Use((RunT(() => x), 1) == (x, 2)); } }
//# conditional_ref
class X { static void M(bool c, int p) { int a = 1, b = 2; Run(() => { (c ? ref a : ref b) = p; }); ref int r = ref (c ? ref a : ref b); r = 3; ref readonly int s = ref a; Use(s); int d = 0; (c ? ref a : ref d)++; } }
//# ref_return_of_a_local_function
class X { int f; static void M(int[] a, int p) { ref int At(int i) => ref a[i + p]; At(0) = 1; At(1)++; Run(() => Use(At(2))); } void N(int p) { ref int F() { Use(p); return ref f; } F() = p; } }
//# ref_foreach_and_ref_for
class X { static void M(Span<int> s, int p) { foreach (ref int x in s) { x = p; int y = x; Run(() => Use(y)); } foreach (ref readonly var z in s) Use(z); for (ref int r = ref s[0]; C(); r++) { int q = r; Run(() => Use(q + p)); } } }
//# ref_reassignment_and_scoped
class X { static void M(int[] a, int p) { ref int r = ref a[0]; r = ref a[1]; scoped Span<int> s = a; s[0] = RunT(() => p); { int q = r; Run(() => Use(q)); } } static void N(scoped ref int n, in int m, ref readonly int k) { int a = n + m + k; Run(() => Use(a)); } }
//# in_out_ref_readonly_parameters_of_local_functions
class X { static void M(int p) { int a = 1; F(ref a, out int b, a, in a); Run(() => Use(b)); void F(ref int x, out int y, in int z, ref readonly int w) { y = x + z + w + p; int c = y; G(); void G() => Use(c + p); } } }
//# discards_and_out_variables_in_a_loop
class X { static void M(int p) { while (C()) if (Out(out _)) L.Add(() => Use(p)); while (Out(out var x)) L.Add(() => Use(x + p)); while (C()) Use(Out(out _) ? RunT(() => p) : 1); for (; Out(out var y);) { int z = y; L.Add(() => Use(y + z)); } } }
//# function_pointers
//! unsafe=1
unsafe class X { static int S(int a) => a; static void M(int p) { delegate*<int, int> f = &S; Use(f(p)); Run(() => Use(p)); static int Loc(int a) => a; f = &Loc; int q = f(RunT(() => p)); Run(() => { delegate*<int, int> g = &Loc; Use(g(q)); }); } }
//# fixed_in_a_lambda_and_around
//! unsafe=1
unsafe class X { static void M(int[] a, int p) { fixed (int* q = a) { int r = *q; Run(() => Use(r + p)); while (C()) L.Add(() => Use(p)); } Run(() => { fixed (int* z = a) { int y = *z + p; Run(() => Use(y)); } }); fixed (int* q = &a[RunT(() => p)], r = a) Use(*q + *r); } }
//# fixed_string_and_span
//! unsafe=1
unsafe class X { static void M(string s, int p) { fixed (char* c = s) { int a = c[0]; Run(() => Use(a)); } Span<int> t = [p]; fixed (int* q = t) while (C()) { *q = RunT(() => p); } } }
//# pointer_to_a_captured_variable
//! unsafe=1
unsafe class X { static void M(int p) { int a = p; int* q = stackalloc int[2]; q[0] = a; Run(() => Use(a + p)); { int b = q[1]; int* r = q + 1; Run(() => Use(b)); Use(*r); } } }
//# checked_and_unchecked
class X { static void M(int p) { checked { int a = p; Run(() => Use(a + p)); } unchecked { Run(() => Use(p)); } int b = checked(p + RunT(() => p)); Run(() => Use(checked(b * p))); while (C()) checked { L.Add(() => Use(p)); } } }
//# sizeof_default_typeof_is_as
class X { static void M<T>(T t, object o) { Run(() => Use((default(T), typeof(T), t is null, o as string))); var a = o as Action ?? (() => Use(t)); Run(a); while (C()) Run(o as Action ?? (() => Use(o))); } }

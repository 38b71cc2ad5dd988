//# lambda_with_default_and_params_parameters
class X { static void M(int p) { var f = (int a, int b = 3) => a + b + p; var g = (params int[] xs) => xs.Length + p; Use(f(1) + g(1, 2)); while (C()) { var h = (int a = 1) => a + p; Use(h()); } } }
//# lambda_with_attributes_and_return_type
class X { static void M(int p) { var f = [Obsolete] int ([System.ComponentModel.Description("a")] int a) => a + p; Use(f(1)); Func<object, bool> g = [return: System.Diagnostics.CodeAnalysis.NotNull] (o) => o != null; Use(g); } }
//# anonymous_methods_without_parameter_list
class X { static event EventHandler E; static void M(int p) { EventHandler h = delegate { Use(p); }; E += h; E += delegate { int a = p; Run(delegate { Use(a); }); }; while (C()) E += delegate { Use(p); }; } }
//# static_lambdas_and_static_local_functions
class X { static void M(int p) { Run(static () => Use(1)); Func<int, Func<int>> f = static q => () => q; Use(f(p)); static int S(int a) { return RunT(() => a) + U(a); static int U(int b) => RunT(static () => 2) + b; } Use(S(p)); Func<int, int> d = S; Use(d); while (C()) { Func<int, int> e = S; Use(e); } } }
//# mutually_recursive_local_functions_as_delegates
class X { static void M(int p) { int a = p; Even(3); Func<int, bool> f = Even; bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) { Use(a); return n != 0 && Even(n - 1); } Use(f); } static void N(int p) { int a = p; Even(3); bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) { Use(a); return n != 0 && Even(n - 1); } } }
//# recursive_local_function_over_its_own_lambda
class X { static void M(int p) { void F(int n) { if (n == 0) return; Run(() => F(n - 1)); } F(p); void G(int n) { int q = n; if (C()) G(q - 1); Run(() => Use(q)); } G(p); } }
//# three_local_functions_in_a_ring_over_two_scopes
class X { static void M(int p) { int a = p; { int b = a; A(); void A() { Use(a); if (C()) B(); } void B() { Use(b); if (C()) Cc(); } void Cc() { if (C()) A(); } } Run(() => Use(a)); } }
//# generic_local_functions_with_closures
class X { static void M<T>(T t, int p) { U F<U>(U u) { Run(() => Use((u, t))); return RunT(() => u); } F(1); F("a"); V G<V>() where V : new() { Func<V> f = () => new V(); while (C()) { Func<V> g = () => { Use(p); return new V(); }; Use(g); } return f(); } G<object>(); Func<int> h = G<int>; Use(h); } }
//# local_function_with_attributes_and_defaults
class X { static void M(int p) { [Obsolete] int F(int a, int b = 2, params int[] c) => a + b + c.Length + p; Use(F(1) + F(1, 2, 3, 4)); Run(() => Use(F(2))); [System.Diagnostics.Conditional("NEVER")] static void G(Func<int> f) { } int q = 1; G(() => q); } }
//# local_function_in_every_kind_of_block
class X { static void M(int p, object o) { if (C()) { int a = p; F(); void F() => Use(a); } else { int a = 2; G(); void G() => Run(() => Use(a)); } try { int b = 1; H(); void H() => Use(b); } catch (Exception e) { I2(); void I2() => Use(e); } finally { int c = 1; J(); void J() => Use(c + p); } switch (o) { case int n: K(); void K() => Use(n); break; default: break; } lock (o) { int d = 1; N(); void N() => Use(d); } } }
//# local_function_converted_in_another_function
class X { static void M(int p) { int a = p; F(); void F() => Use(a); { int b = a; G(); void G() => Use(b); Run(() => { Action h = F; h(); }); } } }
//# async_local_functions_and_lambdas
class X { static async Task M(int p) { int a = p; await F(); async Task F() { int b = a; await T(); Run(() => Use(b + a)); } Func<Task> g = async () => { await F(); int c = a; await Task.Run(() => Use(c)); }; await g(); await foreach (var x in S(3)) Run(() => Use(x)); async IAsyncEnumerable<int> S(int n) { for (int i = 0; i < n; i++) { await T(); yield return RunT(() => i + a); } } } }
//# delegates_from_interface_and_base_methods
interface I1 { void Do(); static abstract int Make(int n); static virtual Func<int> Get(int p) { int q = p; return () => q + p; } }
class Y : I1 { public void Do() { } public static int Make(int n) => RunT(() => n); protected virtual void V() { } }
class Z : Y { protected override void V() { Action a = base.V; Run(base.V); Run(() => base.V()); Use(a); } static void M<T>(T t, int p) where T : I1 { Action d = t.Do; Func<int, int> f = T.Make; Use((d, f)); while (C()) { Func<int, int> g = T.Make; Action e = t.Do; Use((g, e)); } Run(() => Use(T.Make(p))); } }
//# static_abstract_operator_and_default_members
interface IAdd<T> where T : IAdd<T> { static abstract T operator +(T a, T b); static virtual T Sum(T[] s, int p) { T t = s[0]; foreach (var x in s) { var y = x; t += RunT(() => y + x); } return RunT(() => t); } int M(int p) { int q = p; return RunT(() => q + P); } int P => RunT(() => 1); private int K(int z) => RunT(() => z); sealed int S(int z) { return F(); int F() => z + P; } }
//# variant_interfaces_with_every_kind_of_closure
interface IOut<out T> { T Get(); Func<T> Both(int p) { int q = p; Use(q); F(); void F() => Use(q); return () => { Use(p); return Get(); }; } static int St(int p) { return F(); int F() => p; } IEnumerable<T> Seq(int n) { for (int i = 0; i < n; i++) yield return RunT(() => i > 1 ? Get() : default); } interface IIn<in U> { void Put(U u) { Run(() => Use(u)); Run(() => Use(1)); Act = () => Put(u); } }}
//# nested_generic_types_and_methods
class A<T> { public class B<U> { public static Func<(T, U, V)> M<V>(T t, U u, V v) { var w = v; F(); return () => { Use(w); return (t, u, v); }; void F() => Use((t, w)); } public Func<T, Func<U, object>> Curry = t => u => (t, u); public int N { get => RunT(() => typeof(T).Name.Length); } } }
//# file_local_types_with_closures
file class F1 { public static int M(int p) => RunT(() => p); public int N(int q) { int a = q; return RunT(() => a + f); } int f; }
file struct F2(int p) { public int A = RunT(() => p); }
file static class F3 { public static void Ex(this int n, int m) { F(); Run(() => Use(n)); void F() => Use(m); } }
//# operators_conversions_indexers_finalizers
class P { int n; public static P operator +(P a, int b) { int c = b; return RunT(() => new P { n = a.n + c }); } public static implicit operator P(int n) { return RunT(() => new P { n = n }); } public static explicit operator checked int(P p) => RunT(() => p.n); public static explicit operator int(P p) => RunT(() => p.n + 1); public static bool operator true(P p) => RunT(() => p.n > 0); public static bool operator false(P p) { int q = p.n; return RunT(() => q == 0); } ~P() { int m = n; Run(() => Use(m)); Run(() => Use(m + n)); } public int this[Func<int> f, int i = 2] { get { return RunT(() => f() + i + n); } set { int v = value; Run(() => n = v + i); } } }
//# catch_filters_with_lambdas
class X { static void M(int p) { try { Use(p); } catch (ArgumentException e) when (RunT(() => e.Message.Length > p)) { Run(() => Use(e)); } catch (InvalidOperationException e) when (e.Data is { Count: var n } && RunT(() => n > 1)) { Run(() => Use(n)); } catch when (RunT(() => p > 1)) { int q = p; Run(() => Use(q)); } catch (Exception e) { Act = () => throw e; } } }
//# catch_filters_with_lambdas_in_a_loop_and_async
class X { static async Task M(int p) { while (C()) { try { await T(); } catch (ArgumentException e) when (RunT(() => e.Message.Length > p)) { await T(); Run(() => Use(e)); } catch (Exception e) when (e is { Message: var m } && RunT(() => m.Length > p)) { Run(() => Use(m)); } finally { int q = p; await T(); Run(() => Use(q)); } } } }
//# goto_case_with_closures_in_each_section
class X { static void M(string s, int p) { switch (s) { case "a": { int x = p; Run(() => Use(x)); goto case "b"; } case "b": { int y = p; Run(() => Use(y + p)); goto default; } case "c": { int z = 1; Run(() => Use(z)); goto case "a"; } case null: goto case "c"; default: { int w = 2; Run(() => Use(w)); break; } } } }
//# nested_switch_expressions
class X { static Func<int> M(object o, object q, int p) => o switch { int a => q switch { int b when RunT(() => b > a) => () => a + b, string s => s switch { { Length: var l } when l > p => () => l + a, _ => () => s.Length }, _ => () => p }, string t when RunT(() => t.Length > p) => () => t.Length, (var x, var y) => () => (x, y) is (int, int) ? 1 : 2, _ => () => 0 }; }
//# switch_expression_in_arguments_conditions_and_loops
class X { static void M(object o, int p) { Use(o switch { int a => RunT(() => a), _ => 1 } + o switch { string b => RunT(() => b.Length), _ => 2 }); while (o switch { int a => RunT(() => a > p), _ => false }) L.Add(() => Use(p)); for (int i = o switch { int a => RunT(() => a), _ => 1 }; i < 3; i += o switch { int b => RunT(() => b + i), _ => 1 }) { } foreach (var x in o switch { int[] a => a.Where(n => n > p), _ => Xs() }) L.Add(() => Use(x)); return; } }
//# using_statements_in_switch_sections
class X { static void M(int k, int p) { switch (k) { case 1: { using var d = D(); Run(() => Use(d)); break; } case 2: using (var e = D()) { int a = p; Run(() => Use((e, a))); } break; case 3: { using IDisposable f = D(), g = D(); Run(() => Use((f, p))); break; } default: { int z = 1; using (D()) Run(() => Use(z)); break; } } } }
//# interpolated_string_handlers
[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct H1 { public H1(int l, int f, Func<int> g, out bool ok) { ok = true; } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { } }
class X { static void Log(Func<int> g, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("g")] H1 h) { } static void M(int p) { Log(() => p, $"a{p}{RunT(() => p)}"); while (C()) Log(() => p, $"b{(Action)(() => Use(p))}"); while (C()) Use($"{RunT(() => p)}"); while (C()) Use($"{RunT(() => "" + p)}"); while (C()) Use<FormattableString>($"{RunT(() => p)}"); while (C()) Use<IFormattable>($"{RunT(() => p)} {p}"); } }
//# expression_trees_in_lambdas_and_lambdas_in_trees
class X { int f; void M(IQueryable<int> s, int p) { int a = p; Run(() => Use(s.Where(x => x > a).Select(x => x + f))); Ex<Func<int, Func<int>>>(x => () => x + a); foreach (var y in Xs()) { Use(s.Where(x => x > y && Xs().Any(z => z > x))); } Expression<Func<int>> e = () => RunT(() => p); while (C()) Ex<Action>(() => Use(p)); Use(e); } }
//# queries_with_joins_groups_and_continuations
class X { static void M(int[] a, int[] b, int p) { var q = from x in a join y in b on x + p equals y into g from z in g.DefaultIfEmpty() let w = x + z where RunT(() => w > p) orderby w descending, x group new { x, w, F = (Func<int>)(() => w + p) } by w % 2 into h let k = h.Key where h.Any(e => e.x > k) select h.Select(e => e.F() + k + p); Use(q); } }
//# query_with_nested_query_and_let_lambda
class X { int f; void M(int[] a, int p) { Use(from x in a from y in (from z in a where z > x + p select z + f) let g = (Func<int>)(() => x + y) select new { x, y, G = g, H = (Action)(() => Use(x)) }); foreach (var n in Xs()) Use(from x in a where x > n select (Func<int>)(() => x + n)); Use(from int x in new object[] { 1 } select x); Use(from x in a select x); } }
//# async_streams_with_lambdas
class X { static async IAsyncEnumerable<int> S(int p, [System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken ct = default) { await using var d = new System.IO.MemoryStream(); try { for (int i = 0; i < p; i++) { int j = i; await T(); L.Add(() => Use(i + j)); yield return RunT(() => j); } } finally { int k = p; await T(); Run(() => Use((k, ct))); } } static async Task M(int p) { await foreach (var x in S(p).ConfigureAwait(false)) { L.Add(() => Use(x)); L.Add(() => Use(p)); } await foreach (var (a, b) in Two()) L.Add(() => Use(a + b)); } static async IAsyncEnumerable<(int, int)> Two() { await T(); yield return (1, 2); } }
//# nullable_flow_and_conditional_access
#nullable enable
class X { string? s; void M(string? t, X? x, Func<int>? f) { if (t is { } u) Run(() => Use(u.Length)); Run(() => Use(x?.s?.Length ?? t!.Length)); while (C()) Use(x?.N(() => t!.Length)); while (C()) (f ?? (() => t!.Length))(); x ??= new X { s = RunT(() => t) }; f ??= () => x.s!.Length; while (C()) f ??= () => t!.Length; x?.s?.ToString(); } int N(Func<int> f) => f(); }
//# dynamic_with_closures
class X { static void M(dynamic d, int p) { Run(() => d.Go(p)); while (C()) d.A = (Action)(() => Use(p)); while (C()) d.Go((Action)(() => Use(p))); while (C()) d[(Func<int>)(() => p)] = 1; d.E += (Action)(() => Use(p)); foreach (var x in d) { int y = x; Run(() => Use(y)); } } }
//# events_with_lambdas
class X { event Action E; static event Action<int> S; void M(int p, X x) { E += () => Use(p); x.E += () => { E?.Invoke(); }; S += n => Use(n + p); while (C()) { E += () => Use(p); S -= n => Use(p); x.E += M2; } E -= M2; void L2() => Use(p); E += L2; } void M2() { } }
//# delegates_combined_cast_and_compared
class X { static void M(int p) { Action a = (() => Use(p)) + (Action)(() => Use(1)); a -= () => Use(p); bool b = a == (Action)(() => Use(p)) || ((Delegate)(() => p)) != null; object o = (Action)(() => Use(p)); var c = () => p; var d = M; Delegate e = () => p; MulticastDelegate m = (int x) => x + p; Use((a, b, o, c, d, e, m)); } }
//# immediately_invoked_lambdas
class X { static int M(int p) { var r = ((Func<int>)(() => p))(); r += new Func<int>(() => p + 1)(); while (C()) r += ((Func<int, int>)(x => x + p))(r); return r + new Func<Func<int>>(() => () => r)()(); } }
//# throw_expressions_with_lambdas
class X { static Func<int> M(int p, Func<int> f) => f ?? throw new Exception(RunT(() => p).ToString()); static Func<int> N(int p) => p > 0 ? () => p : throw new Exception(); static int O2(object o, int p) => o switch { int i => RunT(() => i), _ => throw RunT(() => new Exception(p.ToString())) }; }
//# yield_in_try_and_lock_and_using
class X { static IEnumerable<Func<int>> M(int p, object o) { try { int a = p; yield return () => a; using (var d = D()) { int b = a; yield return () => b + p; } lock (o) { int c = 1; Run(() => Use(c)); } foreach (var x in Xs()) yield return () => x; } finally { int e = p; Run(() => Use(e)); } while (C()) yield return () => p; } }
//# lambda_in_attribute_like_places_and_constants
class X { const int K = 3; static void M(int p = K) { const string s = "a"; const int k = 2; Run(() => Use(s + k + K)); while (C()) { const int z = 1; L.Add(() => Use(z + p)); } Run(() => Use(nameof(p))); } }
//# async_void_and_value_task_lambdas
class X { static void M(int p) { Action a = async () => { int q = p; await T(); Use(q); }; Func<ValueTask<int>> b = async () => { await T(); return p; }; Func<Task> c = async delegate { await T(); Run(() => Use(p)); }; while (C()) { Func<Task> d = async () => await T(); Use(d); } Use((a, b, c)); } }
//# await_in_every_place
class X { static async Task M(Task<int[]> t, int p) { foreach (var x in await t) { int y = x + await T(); L.Add(() => Use(x + y)); } switch (await T()) { case var n when n > await T(): L.Add(() => Use(n)); break; } for (int i = await T(); i < await T(); i += await T()) { int j = i; L.Add(() => Use(j + p)); } while (await T() > 0) L.Add(() => Use(p)); using (var d = await Task.FromResult(D())) L.Add(() => Use(d)); lock (O()) { int z = 1; Run(() => Use(z)); } Use(new List<Func<int>> { () => p, () => 1 }); Use($"{await T()} {RunT(() => p)}"); } }
//# interpolated_string_handlers_that_take_the_receiver_or_nothing
[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct H2 { public H2(int l, int f, X x) { } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { } }
[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct H4 { public H4(int l, int f) { } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { } }
class X { public X(Func<int> f, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("f")] H5 h) { } public X() { } void A(Func<int> f, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] H2 h) { } static void D4(Func<int> f, H4 h) { } static X Get() => new(); void M(int p) { while (C()) A(() => p, $"a{p}"); while (C()) Get().A(() => p, $"a{p}"); while (C()) D4(() => p, $"a{p}"); while (C()) Use(new X(() => p, $"a{p}")); while (C()) A(f: () => p, h: $"{RunT(() => p)}"); } }
[System.Runtime.CompilerServices.InterpolatedStringHandler] ref struct H5 { public H5(int l, int f, Func<int> g) { } public void AppendLiteral(string s) { } public void AppendFormatted<T>(T t) { } }

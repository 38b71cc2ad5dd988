//# extension_property_with_setter_over_a_value
//! lang=14
static class E { extension(List<int> s) { public int First { get { var n = s.Count; return RunT(() => s[0] + n); } set { var v = value; Run(() => s[0] = value + v); } } } }
//# generic_extension_block_with_constraints_and_method_type_parameters
//! lang=14
static class E { extension<T, U>(Dictionary<T, U> s) where T : notnull { public Func<V> Pick<V>(T key, Func<U, V> f) { var k = key; return () => f(s[k]); } public static Func<U> None<W>(W w, U u) => () => { Use(w); return u; }; } }
//# extension_operator
//! lang=14
class P { public int N; }
static class E { extension(P p) { public static P operator +(P a, P b) { var n = a.N; return RunT(() => new P { N = n + b.N }); } public static P operator -(P a) => RunT(() => new P { N = -a.N }); } }
//# extension_compound_operator
//! lang=14
class P { public int N; }
static class E { extension(P p) { public void operator +=(int n) { var m = n; Run(() => p.N += n + m); } } }
//# extension_with_ref_receiver
//! lang=14
static class E { extension(ref int n) { public void Up(int by) { var m = n; Run(() => Use(m + by)); n += m; } } extension(in DateTime d) { public long Later(long by) { var t = d.Ticks; return RunT(() => t + by); } } }
//# extension_members_with_the_same_name_in_two_blocks
//! lang=14
static class E { extension(int n) { public int V => RunT(() => n); public int Get(int a) => RunT(() => n + a); } extension(string n) { public int V => RunT(() => n.Length); public int Get(string a) => RunT(() => n.Length + a.Length); } }
//# extension_member_that_calls_another_in_a_lambda
//! lang=14
static class E { extension(int n) { public int Twice => RunT(() => n * 2); public int Four(int p) { F(); return RunT(() => n.Twice + p); void F() => Use(n.Twice); } } static int M(int q) => RunT(() => q.Twice); }
//# extension_member_as_method_group
//! lang=14
static class E { extension(string n) { public void Show() => Use(n); public static void Hide(int a) => Use(a); } static void M(string q) { Act = q.Show; Use<Action<int>>(string.Hide); Run(() => q.Show()); } }
//# async_and_iterator_extension_members
//! lang=14
static class E { extension(IEnumerable<int> s) { public IEnumerable<int> Filter(Func<int, bool> f) { foreach (var x in s) { int y = x; if (RunT(() => f(y))) yield return y; } } public async Task<int> Total(int start) { foreach (var x in s) { int z = x; await T(); Run(() => start += z); } return start; } } }
//# extension_block_in_a_generic_method_call
//! lang=14
static class E { extension<T>(T t) where T : class { public T Or(Func<T> f) { T u = t; void Set() => u = f(); if (t == null) Set(); return u; } } }
//# field_keyword_with_lazy_initializer
//! lang=14
class X { string P { get => field ??= RunT(() => "a" + Q); set { var old = field; field = RunT(() => old + value); } } string Q => RunT(() => P); }
//# field_keyword_in_a_local_function
//! lang=14
class X { int P { get { return G(); int G() => field + 1; } set { S(value); void S(int v) { Run(() => field = v); } } } }
//# field_keyword_static
//! lang=14
class X { static int P { get => RunT(() => field); set => Run(() => field = value); } = RunT(() => 2); }
//# field_keyword_in_a_struct
//! lang=14
struct S { public int P { get => field; set { int v = value; Run(() => Use(v)); field = v; } } }
//# field_keyword_with_init
//! lang=14
class X { public int P { get; init { var v = value; field = RunT(() => v + value); } } }
//# null_conditional_assignment_of_a_lambda
//! lang=14
class Box { public Action A; public Func<int> F { get; set; } public Box Next; public event Action E; public int this[int i] { get => i; set { } } }
class X { static void M(Box b, int p) { b?.A = () => Use(p); b?.Next?.F = () => p + 1; b?[RunT(() => p)] = RunT(() => 2); } }
//# null_conditional_compound_assignment
//! lang=14
class Box { public Action A; public event Action E; public int N; }
class X { static void M(Box b, int p) { int q = p; b?.A += () => Use(q); b?.N += RunT(() => p); b?.E += () => Use(p + q); b?.E -= () => { }; } }
//# null_conditional_assignment_in_a_loop
//! lang=14
class Box { public Action A; }
class X { static void M(Box b, int p) { foreach (var x in Xs()) { b?.A = () => Use(p); b?.A += () => Use(x); } while (C()) b?.A = () => Use(p); } }
//# null_conditional_coalesce_assignment
//! lang=14
class Box { public Action A; public Box N; }
class X { static void M(Box b, int p) { while (C()) { b?.A ??= () => Use(p); b?.N?.A ??= () => Use(b); } } }
//# partial_constructor_with_closures
//! lang=14
partial class X { public partial X(int p); int f = RunT(() => 1); }
partial class X { public partial X(int p) { int a = p; Run(() => Use(a + f)); Run(() => Use(p)); } }
//# partial_constructor_with_base_call
//! lang=14
partial class X : B { public partial X(int p); }
partial class X { public partial X(int p) : base(() => Use(p)) { Run(() => Use(p + BaseField)); } }
//# partial_event
//! lang=14
partial class X { public partial event Action E; int f; }
partial class X { public partial event Action E { add { var v = value; Run(() => { v(); f++; }); } remove { Run(() => value()); } } }
//# partial_property_and_indexer
//! lang=13
partial class X { public partial int P { get; set; } public partial int this[int i] { get; } }
partial class X { int f; public partial int P { get { int a = f; return RunT(() => a + f); } set { Run(() => f = value); } } public partial int this[int i] { get { int a = i; return RunT(() => a + i + f); } } }
//# user_defined_compound_assignment
//! lang=14
class P { int n; public void operator +=(int by) { int b = by; Run(() => n += b + by); } public void operator ++() { int m = 1; Run(() => n += m); } static void M(P p, int q) { p += RunT(() => q); p++; Run(() => { p += q; ++p; }); } }
//# user_defined_increment_of_a_captured_struct
//! lang=14
struct P { int n; public void operator ++() { n++; } public void operator -=(int by) { n -= by; } public static void M(P p) { P q = p; Run(() => { q++; q -= 2; }); q++; Use(q); } }
//# simple_lambda_parameters_with_modifiers
//! lang=14
delegate bool TryParse(string s, out int n);
class X { static void M(int p) { TryParse f = (s, out n) => { n = s.Length + p; return RunT(() => n2()) ; int n2() => p; }; bool n2b = f("a", out var z); int n2() => z; Run(() => Use(n2())); TryParse g = (s, out n) => int.TryParse(s, out n); Use(g); } static bool RunT(Func<int> f) => f() > 0; }
//# nameof_unbound_generic_and_lambda
//! lang=14
class X { static void M<T>(List<T> s) { Run(() => Use(nameof(List<>) + nameof(s))); Run(() => Use(s.Count)); } }
//# implicit_span_conversion_with_closures
//! lang=14
class X { static int Sum(ReadOnlySpan<int> s) => s.Length; static void M(int[] a, int p) { Run(() => Use(Sum(a))); while (C()) Use(Sum([p, RunT(() => p)])); } }

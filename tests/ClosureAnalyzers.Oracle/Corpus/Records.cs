//# record_with_inheritance_and_capturing_base_arguments
record R(Func<int> F, int P) { public int Q = RunT(() => P); }
record S(int P, int Z) : R(() => P + Z, RunT(() => Z)) { public Func<int> G = () => Z; public int H => RunT(() => P); }
//# record_whose_base_arguments_have_expression_variables
record R(int P);
record S(object O) : R(O is int n ? RunT(() => n) : O is string s ? RunT(() => s.Length) : 0);
//# record_with_stored_parameter_of_a_hidden_property
record R(int P) { private int P { get; } = P; public int M() => RunT(() => P); public Func<int> F = () => P; }
//# with_expression_with_closures
record R(int P, Func<int> F, Action A) { public R M(int q) { var c = this with { P = RunT(() => q), F = () => q + P }; while (C()) c = c with { A = () => Use(q) }; return c; } }
//# with_on_struct_and_anonymous_types
record struct S(int A, Action B);
class X { static void M(int p) { var s = new S(1, null); while (C()) s = s with { B = () => Use(p) }; var a = new { N = p, F = (Action)(() => Use(p)) }; while (C()) a = a with { N = 2, F = () => Use(p) }; } }
//# record_struct_with_parameters_captured_in_initializers_and_members
record struct S(int P, int Q) { public int A = RunT(() => P); public Func<int> F { get; } = () => Q; public int M(int z) => RunT(() => z); }
//# struct_primary_constructor_captured_in_member
struct S(int p, int q) { int a = RunT(() => q); public int P => p; public int M(int z) { int c = p; return RunT(() => c + z); } }
//# readonly_struct_primary_constructor_with_other_constructor
readonly struct S(int p) { readonly int a = RunT(() => p); public S(string s) : this(RunT(() => s.Length)) { int b = a; Run(() => Use(b + s.Length)); } }
//# class_primary_constructor_captured_in_initializer_and_member_and_event
class X(int p, Action q, int r) : B(RunT(() => r)) { int a = RunT(() => p + r); event Action E = () => q(); Func<int> F { get; } = () => r; int M(int z) => RunT(() => p + z); int this[int i] => RunT(() => i + p); }
//# primary_constructor_with_lambda_default_argument_shadowing
class X(int p) { Func<int, int> f = p => p + 1; Func<int, Func<int>> g = q => () => q + p; int M() { int p = 2; return RunT(() => p); } }
//# primary_constructor_parameter_in_local_function_of_an_initializer_lambda
class X(int p, int q) { Func<int> f = () => { int a = p; return G(); int G() => a + q; }; Func<Task<int>> h = async () => { await T(); return p; }; }
//# primary_constructor_with_query_in_an_initializer
class X(int[] a, int p) { IEnumerable<int> q = from x in a where x > p let y = x + p select y * p; }
//# primary_constructor_written_in_a_member_and_read_in_an_initializer
class X(int p) { Func<int> f = () => p; void Set(int v) { p = v; Run(() => p += v); } }
//# partial_class_with_primary_constructor
partial class X(int p) { int a = RunT(() => p); }
partial class X : B { int b = RunT(() => 1); Func<int> c = () => 2; int M() { int q = a; return RunT(() => q); } }
//# generic_record_with_closures
record R<T>(T Item, Func<T, bool> Ok) { public bool Good { get; } = RunT(() => Ok(Item)); public R<U> To<U>(Func<T, U> f) => new(f(Item), u => Ok(Item) && u != null); }
//# record_with_print_members_and_equality
record R(int P) { protected virtual bool PrintMembers(System.Text.StringBuilder b) { var s = P; Run(() => b.Append(s)); return true; } public virtual bool Equals(R other) { return other != null && RunT(() => other.P == P); } public override int GetHashCode() => RunT(() => P); public void Deconstruct(out int a) { int q = P; a = RunT(() => q); } }
//# required_and_init_members_set_by_closures
class Y { public required int A { get; init; } public required Action B; }
class X { static void M(int p) { Use(new Y { A = RunT(() => p), B = () => Use(p) }); while (C()) Use(new Y { A = 1, B = () => Use(p) }); } }
//# struct_with_field_initializers_and_constructor
struct S { int a = RunT(() => 1); Func<int> f = () => 2; public S(int p) { int q = p; Run(() => Use(p)); Run(() => Use(q)); } public S(string s) : this(s.Length) { Run(() => Use(s)); } }
//# static_and_instance_initializers_with_expression_variables
class X { static int a = Out(out var n) ? RunT(() => n) : 0; int b = Out(out var m) ? RunT(() => m) : 0; static Func<int> F { get; } = Out(out var k) ? () => k : null; int c = O() is string s ? RunT(() => s.Length) : 1; X() { } X(int p) { Run(() => Use(p)); } }

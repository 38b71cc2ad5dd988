//# parameter_of_initializers_only
class X(int p, int q) { int a = RunT(() => p); int b = RunT(() => q); int c = RunT(() => p + q); }
//# parameter_stored_by_a_member
class X(int p) { int a = RunT(() => p); int M() => p; void N() { Run(() => Use(p)); } }
//# one_stored_and_one_not
class X(int p, int q) { Func<int> a = () => p + q; Func<int> b = () => p; int M() => q; }
//# base_argument_with_closure
class X(int p, int q) : B(() => Use(p)) { int a = RunT(() => q); }
//# base_argument_with_out_variable
class X(int p) : B(Out(out var q) ? RunT(() => p + q) : 0) { int a = RunT(() => p); }
//# written_parameter
class X(int p) { int a = p++; Func<int> g = () => p++; }
//# parameter_in_property_event_and_indexer
class X(int p, int q, int r) { int P => RunT(() => p); int this[int i] { get { int a = i; return RunT(() => a + q); } } event Action E { add { Run(() => Use(r)); } remove { } } }
//# parameter_in_a_lambda_of_a_lambda
class X(int p) { Func<Func<int>> g = () => () => p; Func<Func<int>> h = () => { int a = p; return () => a; }; }
//# other_constructor_calls_the_primary
class X(int p) { int a = RunT(() => p); X(string s) : this(s.Length) { Run(() => Use(s)); Run(() => Use(a)); } }
//# struct_with_primary_constructor
struct S(int p, int q) { int a = RunT(() => p); Func<int> g = () => q; int b = 1; public int C => b; }
//# record_with_positional_members
record R(int P, int Q) { int a = RunT(() => P); Func<int> g = () => Q; int M() => RunT(() => P + Q); }
//# record_with_a_base_record
record R(int P) { public virtual int M() => RunT(() => P); }
record S(int P, int Q) : R(RunT(() => Q)) { int a = RunT(() => P + Q); public override int M() => RunT(() => base.M() + Q); }
//# record_struct
record struct S(int P) { Func<int> g = () => P; public int M(int z) { return RunT(() => z); } }
//# record_with_explicit_member_and_copy_constructor
record R(int P) { int f; protected R(R other) { f = RunT(() => other.f); } public int P { get; init; } = RunT(() => P); public void With() { Use(this with { P = RunT(() => f) }); } }
//# generic_primary_constructor
class X<T>(T p, List<T> q) { T a = RunT(() => p); int n = RunT(() => q.Count); T M() => p; }
//# parameter_in_nameof_only
class X(int p) { Func<string> g = () => nameof(p); string M() => nameof(p); }
//# nested_type_beside_a_primary_constructor
class X(int p) { int a = RunT(() => p); class Y(int q) { Func<int> g = () => q; void M() { Run(() => Use(q)); } } }
//# local_function_over_a_stored_parameter
class X(int p) { void M(int z) { F(); void F() => Use(p + z); } }
//# initializer_with_pattern_variable_and_parameter
class X(object p) { int a = p is string s ? RunT(() => s.Length + p.GetHashCode()) : 0; int b = p switch { int i => RunT(() => i), _ => RunT(() => 1) }; }

//# parameters_and_locals_are_two_scopes
class X { int f; X(int p, int q) { int a = p; Run(() => Use(a + p)); Run(() => Use(q)); f = a; } }
//# base_argument_and_body
class X : B { int f; X(int p) : base(() => Use(p)) { int a = p; Run(() => Use(a + f)); Run(() => Use(p + a)); } }
//# out_variable_of_the_base_argument
class X : B { X(int p) : base(Out(out var q) ? p + q : RunT(() => q)) { Run(() => Use(q + p)); } }
//# this_argument_and_other_constructor
class X { int f; X(int p, Func<int> g) { Run(() => Use(f)); } X(int q) : this(q, () => q) { Run(() => Use(q + f)); } X() : this(1, () => 1) { } }
//# initializers_run_in_each_constructor
class X { int a = RunT(() => 1); Func<int> b = () => 2; X() { } X(int p) { Run(() => Use(p)); } X(string s) : this(s.Length) { int n = 1; Run(() => Use(s + n)); } }
//# initializers_with_out_variables
class X { int a = Out(out var q) ? RunT(() => q) : 0; int b = Out(out var q) ? RunT(() => q + 1) : 0; X() { } X(int p) { Run(() => Use(p)); } }
//# property_initializers
class X { public int P { get; } = Out(out var q) ? RunT(() => q) : 1; public Action A { get; set; } = () => Use(1); static Action S { get; } = () => Use(2); }
//# static_constructor_and_static_initializers
class X { static int s = Out(out var q) ? RunT(() => q) : 0; static Func<int> g = () => s; static X() { int a = s; Run(() => Use(a)); Run(() => Use(s)); } }
//# lambdas_of_a_static_constructor_in_a_loop
class X { static X() { for (int i = 0; i < 3; i++) { int b = i; L.Add(() => Use(b)); L.Add(() => Use(1)); } } }
//# struct_constructor_and_initializers
struct S { Func<int> g = () => 1; int f; public S(int p) { f = p; int a = p; Run(() => Use(a + p)); } public S(string s) : this(s.Length) { int b = 1; Run(() => Use(s + b)); } }
//# constructor_with_expression_body
class X { Action g; X(int p) => g = () => Use(p); }
//# generic_type_and_constructor
class X<T> { T f; X(T p) { Run(() => Use(p)); Run(() => Use(f)); { T a = p; Run(() => Use((a, f))); } } }
//# constructor_with_a_local_function
class X : B { int f; X(int p) : base(p) { F(); int a = p; G(); void F() => f = p; void G() => Use(a + f); } }
//# constructor_with_try_and_loop
class X { int f; X(int p) { try { foreach (var x in Xs()) { L.Add(() => Use(x + p)); L.Add(() => Use(f)); } } catch (Exception e) { Run(() => Use((e, p))); } } }
//# event_field_initializer
class X { event Action E = () => Use(1); event Action F = delegate { Use(2); }; Action G = static () => Use(3); }
//# enum_and_const_beside_initializers
class X { const int K = 1; enum E { A = K, B = 2 } int a = K; Func<int> g = () => K; readonly int[] c = { RunT(() => 1), RunT(() => 2) }; }
//# partial_type_in_two_parts
partial class X { int a = RunT(() => 1); partial void Done(int p); X(int p) { Run(() => Use(p)); Done(p); } }
partial class X { int b = Out(out var q) ? RunT(() => q) : 2; partial void Done(int p) { Run(() => Use(p + a)); } }

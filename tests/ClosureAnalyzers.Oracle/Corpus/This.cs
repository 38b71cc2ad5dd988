//# this_by_field_property_method_and_base
class X : B { int f; int P => f; int Q() => f; void M()
{
    Run(() => Use(f)); Run(() => Use(P)); Run(() => Use(Q())); Run(() => base.V()); Run(() => Use(this));
} }
//# this_only_beside_a_cell
class X { int f; void M(int p)
{
    Run(() => Use(f));
    { int a = I(); Run(() => Use(a)); }
    if (C()) { int b = p; Run(() => Use(b)); }
} }
//# this_pulls_the_environment_up
class X { int f; void M(bool cold)
{
    Use(1);
    if (cold) { int b = I(); Run(() => Use(b + f)); Run(() => Use(f + b)); }
} }
//# this_in_a_loop_is_not_pulled
class X { int f; void M()
{
    foreach (var x in Xs()) { int b = x; L.Add(() => Use(b + f)); }
} }
//# this_and_parameter_in_separate_closures
class X { int f; void M(int p) { Run(() => Use(p)); Run(() => Use(f)); } }
//# nested_lambda_takes_this_through_its_parent
class X { int f; void M()
{
    Use<Func<int, Action>>(x => () => Use(f + x));
    Use<Func<int, Action>>(x => { int y = x; return () => Use(y); });
} }
//# this_in_a_property_an_indexer_and_an_event
class X { int f;
    int P { get { int a = f; return RunT(() => a + f); } set { Run(() => f = value); } }
    int this[int i] { get => RunT(() => f + i); set { int b = i; Run(() => f = b + value); } }
    event Action E { add { int a = f; Run(() => { value(); Use(a); }); } remove => Run(() => f--); } }
//# init_accessor_and_required_member
class X { int f; public required int R { get => f; init { Run(() => Use(value + f)); } } }
//# struct_copies_this
struct S { int f; void M(int p) { var self = this; Run(() => Use(self.f + p)); } }
//# readonly_struct_and_static_members
readonly struct S { readonly int f; static int g; static void M(int p) { Run(() => Use(g)); Run(() => Use(g + p)); } }
//# finalizer_with_this_and_local
class X { int f; ~X() { int a = f; if (C()) { int b = a; Run(() => Use(a + b + f)); } } }
//# operators_and_conversions
class X { int f;
    public static X operator +(X a, X b) { int c = a.f; return RunT(() => c > 0 ? a : b); }
    public static implicit operator int(X x) => RunT(() => x.f);
    public static explicit operator X(int n) { Run(() => Use(n)); return null; }
    public static bool operator true(X x) => RunT(() => x != null); public static bool operator false(X x) => false; }
//# explicit_interface_implementation
interface IThing { int Do(int p); }
class X : IThing { int f; int IThing.Do(int p) { Run(() => Use(p)); return RunT(() => f); } }
//# generic_interface_implemented_explicitly
interface IMaker<T> { T Make(T p); }
class X<U> : IMaker<List<U>> { int f; List<U> IMaker<List<U>>.Make(List<U> p) { int a = f; return RunT(() => a > 0 ? p : null); } }
//# default_interface_member
interface IThing { int N { get; } int Twice(int p) { int a = p; return RunT(() => N + a); } static int Three(int q) => RunT(() => q); }
//# variant_interface_keeps_this_in_a_class
interface ISource<out T> { T Get(); void M(int p) { Run(() => Use(Get())); F(); void F() => Use(p); } }
//# variant_interface_with_a_nested_interface
interface IOuter<in T> { interface IInner { int N { get; } void M() { Run(() => Use(N)); Run(() => Use(1)); } } }
//# same_name_in_nested_types
class X { int f; void M() { Run(() => Use(f)); } class Y { int f; void M(int p) { Run(() => Use(f + p)); } } }
//# overloads_each_with_closures
class X { void M(int p) { Run(() => Use(p)); } void M(string p) { Run(() => Use(p)); } void M<T>(T p) { Run(() => Use(p)); } void M(int[] p, List<string>[,] q, ref int r) { Run(() => Use((p, q))); } }

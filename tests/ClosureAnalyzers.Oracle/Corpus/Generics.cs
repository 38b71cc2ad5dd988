//# generic_method_with_and_without_capture
class X { static void M<T>(T p, List<T> l) { Run(() => Use(p)); Run(() => Use(1)); Use<Func<T>>(() => default); foreach (var x in l) L.Add(() => Use((x, p))); } }
//# generic_type_members
class X<T> { T f; void M(T p) { Run(() => Use(f)); Run(() => Use(p)); { T a = p; Run(() => Use((a, f))); } } static void N(T q) { Run(() => Use(q)); Use<Func<T>>(() => default); } }
//# generic_local_functions_in_loops
class X { static void M(int p) { for (int i = 0; i < 2; i++) { F<int>(i); F<string>(i); } void F<T>(int n) { for (int j = 0; j < n; j++) { Use<Func<T>>(() => p > 0 ? default : default); L.Add(() => Use(p)); L.Add(() => Use(n)); } } } }
//# constraints_and_nested_generic_types
class X<T> where T : class, new() { class Y<U> where U : struct { T t; void M<V>(U u, V v) { Run(() => Use((t, u))); Run(() => Use(v)); Use<Func<T>>(() => new T()); } } }
//# static_abstract_members
interface INum<T> where T : INum<T> { static abstract T Make(); static virtual int Two(int p) => RunT(() => p); }
class X { static void M<T>(int p) where T : INum<T> { Use<Func<T>>(T.Make); Use<Func<T>>(() => T.Make()); Run(() => Use(T.Two(p))); } }
//# ref_struct_and_allows_ref_struct
class X { static int M(ReadOnlySpan<char> s, int p) { int n = s.Length; return RunT(() => n + p); } static void N<T>(int q) where T : struct { T a = default; F(); void F() => Use((a, q)); } }
//# tuples_and_dynamic
class X { static void M((int A, string B) t, dynamic d) { Run(() => Use(t.A)); Run(() => t.A++); Run(() => Use(d.Foo)); d.Bar((Action)(() => Use(t.B))); } }
//# function_pointers_and_pointers_in_signatures
//! unsafe=1
unsafe class X { static void M(int* p, delegate*<int, void> f, int n) { Run(() => Use(n)); int a = *p; Run(() => Use(a)); } }
//# explicit_implementation_of_an_interface_with_two_type_arguments
interface IConvert<A, B> { void Convert(A a); }
class X<A> : IConvert<A, List<int>> { void IConvert<A, List<int>>.Convert(A a) => Run(() => Use(a)); }

//# cells_across_a_yield
class X { int f; IEnumerable<int> M(int p) { int a = I(); yield return RunT(() => a + p); { int b = a; yield return RunT(() => b + f); } } }
//# closure_in_the_finally_of_an_iterator
class X { static IEnumerable<int> M(int p) { try { yield return 1; } finally { int b = p; Run(() => Use(b + p)); } } }
//# nested_loops_with_yield
class X { static IEnumerable<Action> M(int p) { foreach (var x in Xs()) for (int i = 0; i < x; i++) { int b = i; yield return () => Use(b + i + x + p); } } }
//# iterator_property_and_operator
class X { int f; IEnumerable<int> P { get { int a = f; yield return RunT(() => a); yield return RunT(() => f); } } }
//# iterator_in_a_struct
struct S { int f; IEnumerable<int> M(int p) { int a = f; yield return RunT(() => a + p); } }
//# struct_environment_across_a_yield
class X { static IEnumerable<int> M(int p) { int a = I(); Add(); yield return a; Add(); void Add() => Use(a++ + p); } }
//# yield_in_using_and_lock
class X { static IEnumerable<int> M(int p) { using (var d = D()) { yield return RunT(() => { Use(d); return p; }); } lock (O()) { int b = p; Run(() => Use(b)); } } }
//# generic_iterator
class X<U> { IEnumerable<T> M<T>(T p, U q) { yield return RunT(() => q != null ? p : default); } }
//# iterator_with_only_yield_break
class X { static IEnumerable<int> M(int p) { Run(() => Use(p)); yield break; } }
//# enumerator_method
class X : IEnumerable<int> { int f; public IEnumerator<int> GetEnumerator() { int a = f; yield return RunT(() => a + f); } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => RunT(() => GetEnumerator()); }

//# static_cache_and_static_lambdas
class X { static void M() { Run(() => Use(1)); Run(static () => Use(2)); Run(delegate { Use(3); }); for (int i = 0; i < 2; i++) L.Add(() => Use(4)); } }
//# method_groups_of_each_kind
class X { int f; static void S() { } void Inst() => Use(f); static void M(X x, Action a) { Run(S); Run(new Action(S)); Run((Action)S); Run(x.Inst); Run(a.Invoke); Run(new Action(a)); } void N() { Run(Inst); Run(this.Inst); for (int i = 0; i < 2; i++) { L.Add(S); L.Add(Inst); } } }
//# method_groups_in_static_constructors_and_initializers
class X { static void S() { } static Action A = S; Action b = S; static X() { Run(S); Run(() => Run(S)); } X() { Run(S); } }
//# method_groups_of_generic_methods_and_types
class X<U> { static void S<T>() { } static void Z() { } static void M<T>() { Run(S<T>); Run(S<int>); Run(Z); Run(X<T>.Z); Run(X<U>.Z); L.Add(F); static void F() { } } }
//# extension_method_groups
static class E { public static void Ext(this string s) { } public static void On(this int n) { } }
class X { static void M(string s) { Run(s.Ext); Action<string> a = E.Ext; Action<int> b = E.On; Use((a, b)); } }
//# natural_types
class X { static void M(int p) { var f = () => p; var g = (int x) => x; var h = (ref int x) => x; var d = M; Delegate e = () => p; object o = () => 1; Use((f, g, h, d, e, o)); } }
//# lambda_with_defaults_params_and_attributes
class X { static void M(int p) { var f = (int a, int b = 3) => a + b + p; var g = (params int[] xs) => xs.Length + p; var h = [System.Obsolete] (int x) => x; Use((f, g, h)); } }
//# lambda_with_return_type_and_modifiers
class X { delegate int R(ref int a, in int b, out int c); static void M(int p) { R r = (ref int a, in int b, out int c) => c = a + b + p; var f = int (int x) => x + p; Use((r, f)); } }
//# invoked_at_once
class X { static void M(int p) { ((Action)(() => Use(p)))(); new Func<int>(() => p)(); Use(((Func<int, int>)(x => x + p))(1)); } }
//# unused_delegates
class X { static void M(int p) { Action a = () => Use(p); Func<int> f = () => 1; _ = (Action)(() => Use(p)); { int b = p; Action c = () => Use(b); } } }
//# self_reference_and_recursion
class X { static void M(int p) { Func<int, int> f = null; f = n => n < 2 ? p : f(n - 1); Use(f(3)); Action a = null; a = () => a(); } }
//# anonymous_method_without_parameters
class X { static event EventHandler Ev; static void M(int p) { Ev += delegate { Use(p); }; Ev += (s, e) => Use((s, e, p)); Ev -= delegate { }; Use<Func<int, int>>(delegate { return p; }); } }
//# delegates_of_delegates_in_loops
class X { static void M(int p)
{
    for (int i = 0; i < 3; i++)
        L.Add(() => { L.Add(() => Use(p)); for (int j = 0; j < i; j++) L.Add(() => Use(p + i + j)); });
} }
//# language_version_ten_caches_no_method_group
//! lang=10
class X { static void S() { } static void M(int p) { Run(S); Run(() => Use(1)); for (int i = 0; i < 2; i++) L.Add(() => Use(p)); } }
//# language_version_ten_with_functions_and_patterns
//! lang=10
class X { static int G(Func<int> f) => f(); static int M(object o, int p) { static int F(int x) => x; int a = o is string s ? G(() => s.Length + p) : 0; return o switch { int n => G(() => n + a), _ => F(1) }; } }

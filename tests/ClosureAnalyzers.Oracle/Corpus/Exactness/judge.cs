//# base_calls
class X : B { int f; public override void V() { Run(() => base.V()); Run(base.V); int p = I(); Run(() => { base.V(); Use(p); }); Action a = () => Run(base.V); Use(a); } }
//# base_calls_in_state_machines
class Y { public virtual int G(int n) => n; public virtual T H<T>(T t) => t; public virtual int P { get; set; } } class X : Y { public override int G(int n) => RunT(() => base.G(n)) + RunT(() => base.H(n) + base.P); async Task A(int n) { await T(); Use(base.G(n)); Run(() => Use(base.G(n))); Func<int, int> f = base.G; Use(f); } IEnumerable<int> S(int n) { yield return base.G(n); Func<int, int> f = base.G; Use<Func<Func<int, int>>>(() => base.H<int>); } }
//# extern_local_functions
class X { static void M(int p) { [System.Runtime.InteropServices.DllImport("c")] static extern int F(int n); Run(() => Use(F(p))); Func<int, int> g = F; Use(g); Use(F(1)); } static int F(int n) => n; }
//# extern_local_functions_of_one_name
class X { static void M(int p) { { [System.Runtime.InteropServices.DllImport("c")] static extern int F(int n); Use(F(p)); } { [System.Runtime.InteropServices.DllImport("d")] static extern int F(int n); Run(() => Use(F(p))); } { static int F(int n) => n; Use(F(p)); } } void N(int q) { [System.Runtime.InteropServices.DllImport("c")] static extern void F(); [System.Runtime.InteropServices.DllImport("c")] static extern void G(); F(); Run(G); Use(q); } }
//# extern_local_function_that_nobody_calls
#pragma warning disable CS8321
class X { static void M(int p) { [System.Runtime.InteropServices.DllImport("c")] static extern int F(int n); Run(() => Use(p)); } static void N() { [System.Runtime.InteropServices.DllImport("c")] static extern int F(int n); } }
//# overloads_by_arity
#pragma warning disable CS0162
class X { static void M(int p) { return; Run(() => Use(p)); } static void M<T>(int p) { return; Run(() => Use((p, typeof(T)))); } static void M<T, U>(int p) { return; L.Add(() => Use(p)); } static int N() { throw null; return RunT(() => 1); } static int N<T>() { throw null; return RunT(() => 2); } }
//# overloads_by_arity_with_unused_functions
#pragma warning disable CS8321
class X { void M<T>(T t) { int F() => N(t); } void M(object t) { int F() => N(t); } static int N(object o) => 1; static void K<T>() { T F(T t) => t; } static void K() { int F(int t) => t; } static void K<T, U>() { U F(U t) => t; } }
//# overloads_by_arity_in_types_by_arity
#pragma warning disable CS0162
class X<T> { static void M(T p) { return; Run(() => Use(p)); } static void M<U>(T p) { return; Run(() => Use(p)); } class Y { static void M(T p) { return; Run(() => Use(p)); } } } class X { static void M(int p) { return; Run(() => Use(p)); } static void M<U>(int p) { return; Run(() => Use(p)); } }
//# caught_variable_of_a_filter_that_awaits
class X { static async Task M() { try { Use(1); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); Use<Func<Exception>>(() => e); } } }
//# caught_variable_of_a_handler_that_awaits
class X { static async Task M(int p) { try { Use(1); } catch (ArgumentException e) when (C(e)) { await T(); Run(() => Use((e, p))); } catch (Exception e) when (e is { Message: var m } && C<Func<string>>(() => m + e)) { await T(); } try { Use(2); } catch (Exception e) { await T(); Run(() => Use(e)); } } }
//# caught_variables_that_await_one_in_the_other
class X { static async Task M(int p) { try { Use(1); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); try { Use(2); } catch (Exception f) when (C<Func<Exception>>(() => f)) { await T(); Run(() => Use((e, f))); } } Func<Task> g = async () => { try { } catch (Exception h) when (C<Func<Exception>>(() => h)) { await T(); } try { Use(p); } catch (Exception h) when (C<Func<Exception>>(() => h)) { await T(); Run(() => Use(h)); } }; Use(g); } }
//# caught_variable_of_a_filter_in_a_loop_with_a_debug_switch
class X { static async Task M(string s) { foreach (var x in Xs()) { try { Use(x); } catch (Exception e) when (C<Func<int>>(() => x + e.HResult)) { await T(); switch (s) { case "a": int n = x; Run(() => Use(n)); break; case { Length: var k }: await T(); Run(() => Use(k + x)); break; } } } } }
//# caught_variables_of_siblings_that_catch_the_same
class X { static async Task M(int p) { try { Use(1); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); Run(() => Use((e, p))); } catch (Exception e) when (p > 0) { await T(); Run(() => Use(e)); } } static async Task N() { try { Use(1); } catch (Exception e) when (Id(e) != null) { await T(); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); Run(() => Use(e)); } } static async Task K() { try { Use(1); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); } catch (Exception e) when (C<Func<Exception>>(() => e)) { await T(); } } }
//# extern_local_functions_among_closures
class X { static void M(int p) { Run(() => { static extern int F(int n); return; }); int Local() { static extern int G(); Use<Func<Func<int>>>(() => delegate { static int H() => 1; return p + H() + G(); }); return p; } Use(Local()); static int K(int n) => n; Use(K(1)); } }

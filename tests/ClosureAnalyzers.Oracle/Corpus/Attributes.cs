//# closures_below_conditional_methods
class X { [System.Diagnostics.Conditional("NEVER")] static void Log(Func<int> f) { } static void M(int p, int q) { int a = p; Log(() => a); Log(() => RunT(() => p)); Run(() => Use(q)); System.Diagnostics.Debug.Assert(C(() => p)); } }
//# closures_below_defined_conditional_methods
#define SURE
class X { [System.Diagnostics.Conditional("SURE")] static void Log(Func<int> f) { } static void M(int p) { int a = p; Log(() => a); { int b = p; Log(() => b + a); } } }
//# unimplemented_partial_method
partial class X { partial void Done(Func<int> f); void M(int p, int q) { Done(() => p); Run(() => Use(q)); } }
//# caller_argument_expression
class X { static void Check(bool b, [System.Runtime.CompilerServices.CallerArgumentExpression("b")] string s = null) { } static void M(int p) { Check(C(() => p)); Check(RunT(() => p > 1)); } }
//# empty_try_blocks
class X { static void M(int p) { try { } catch (Exception e) { Run(() => Use((e, p))); } try { ; } finally { int a = p; Run(() => Use(a)); } try { int b; } catch (Exception e) when (C(() => e)) { } } }
//# preprocessor_branches
class X { static void M(int p) {
#if NEVER
    Run(() => Use(p));
#else
    Run(() => Use(1));
#endif
} }
//# nullable_annotations
#nullable enable
class X { string? f; void M(string? p) { if (p is { } q) Run(() => Use(q.Length + f?.Length)); Run(() => Use(p!)); F(); void F() => Use(p ?? f); } }
//# line_directives
class X { static void M(int p) {
#line 100 "other.cs"
    int a = p; Run(() => Use(a)); F();
    void F() => Use(p);
#line default
    Run(() => Use(p));
} }

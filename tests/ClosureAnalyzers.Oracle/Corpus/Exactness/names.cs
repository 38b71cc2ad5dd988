//# variable_named_this
class Names { int f; Action A(int @this) => () => Use(@this); Action B(int @this) => () => Use(@this + f); Action C(int @this) => () => Use(this.f); }
//# local_named_this_beside_this
class Names { int f; void M(List<Action> later) { int @this = I(); later.Add(() => Use(@this)); later.Add(() => Use(f)); int n = @this; later.Add(() => Use(n + f + @this)); } }
//# variable_named_this_in_a_struct_environment
class Names { int f; int M(int @this) { return F() + G(); int F() => @this; int G() => @this + f; } static int S(int @this) { return F(); int F() => @this++; } }
//# variable_named_this_in_a_loop
class Names { int f; void M(List<Action> later) { foreach (var @this in Xs()) later.Add(() => Use(@this + f)); foreach (var @this in Xs()) later.Add(() => Use(@this)); } }
//# parameter_of_a_lambda_named_this
class Names { int f; Func<int, Func<int>> A() => @this => () => @this; Func<int, Func<int>> B() => @this => () => @this + f; static void Q() { var q = from @this in Xs() where RunT(() => @this) > 0 from n in Xs() select RunT(() => @this + n); Use(q); } }
//# extension_named_this_and_other_keywords
static class Names { static Action M(this object @this, int @class, int @base) => () => Use((@this, @class, @base)); static async Task A(int @this) { await T(); Run(() => Use(@this)); } static IEnumerable<int> I(int @this) { yield return 1; Run(() => Use(@this)); } }
//# lambdas_by_depth_with_this_and_a_variable_named_this
class Names { int f; Action A(int @this) => () => { int n = @this; Run(() => Use(n + f)); Run(() => Use(n + @this)); }; }

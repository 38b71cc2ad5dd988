//# classic_extension_methods
static class E { public static void Each<T>(this IEnumerable<T> s, Action<T> a) { foreach (var x in s) { var y = x; L.Add(() => a(y)); } } public static Func<int> Add(this int n, int m) => () => n + m; }
//# members_of_an_extension_block
//! lang=14
static class E { extension(string s) { public int Twice() => RunT(() => s.Length * 2); public int Len { get { int a = s.Length; return RunT(() => a + s.Length); } } public static int Zero(int p) => RunT(() => p); } }
//# generic_extension_block
//! lang=14
static class E { extension<T>(IEnumerable<T> s) { public IEnumerable<T> Keep(Func<T, bool> f) { foreach (var x in s) if (RunT(() => f(x))) yield return x; } public int Count2<U>(U u) { var a = u; F(); return RunT(() => s.Count()); void F() => Use((a, u)); } } }
//# two_extension_blocks_beside_methods
//! lang=14
static class E { extension(int n) { public void A(int p) { Run(() => Use(n + p)); } } extension(object o) { public void A(int p) { Run(() => Use((o, p))); Run(() => Use(1)); } } static void B(int q) { Run(() => Use(q)); } }
//# field_keyword
//! lang=14
class X { int P { get { int a = field; return RunT(() => a + field); } set { Run(() => field = value); } } = RunT(() => 3); }

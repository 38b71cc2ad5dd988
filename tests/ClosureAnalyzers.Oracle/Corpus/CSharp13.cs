//# lock_on_a_lock_object
//! lang=13
class X { System.Threading.Lock gate = new(); void M(int p) { lock (gate) { int a = p; Run(() => Use(a + p)); } Run(() => { lock (gate) Use(p); }); } }
//# lock_object_in_a_loop
//! lang=13
class X { static void M(System.Threading.Lock gate, int p) { while (C()) lock (gate) L.Add(() => Use(p)); foreach (var x in Xs()) lock (gate) { L.Add(() => Use(x)); } } }
//# params_span_of_lambdas
//! lang=13
class X { static void All(params ReadOnlySpan<Action> a) { } static void M(int p) { All(() => Use(p), () => Use(1)); while (C()) All(() => Use(p), () => Use(p + 1)); foreach (var x in Xs()) { int y = x; All(() => Use(y), () => Use(p)); } } }
//# params_collection_of_lambdas
//! lang=13
class X { static void All(params IEnumerable<Action> a) { } static void One(params List<Action> a) { } static void M(int p) { All(() => Use(p), () => Use(1)); while (C()) All(() => Use(p)); while (C()) One(() => Use(p)); } }
//# ref_local_in_an_async_method
//! lang=13
class X { static async Task M(int[] a, int p) { { ref int r = ref a[0]; r++; int q = r; Run(() => Use(q + p)); } await T(); int z = p; Run(() => Use(z)); } }
//# span_in_an_iterator
//! lang=13
class X { static IEnumerable<int> M(int[] a, int p) { { Span<int> s = a; s[0] = p; int q = s[0]; Run(() => Use(q + p)); } yield return p; int z = p; Run(() => Use(z)); } }
//# unsafe_in_an_iterator
//! lang=13 unsafe=1
class X { static IEnumerable<int> M(int p) { unsafe { int a = p; int* q = null; Use(q == null ? a : *q); } int b = p; Run(() => Use(b + p)); yield return b; } }
//# ref_struct_type_parameter
//! lang=13
class X { static int M<T>(T t, int p) where T : allows ref struct { return RunT(() => p); } static void N(int p) { Span<int> s = stackalloc int[3]; M(s, p); Run(() => Use(p)); } }
//# ref_struct_that_implements_an_interface
//! lang=13
ref struct R : IDisposable { int n; public R(int p) { n = RunT(() => p); } public void Dispose() { int m = n; Run(() => Use(m)); } static void M(int p) { using (var r = new R(p)) { int a = p; Run(() => Use(a)); } using var q = new R(RunT(() => p)); } }
//# escape_sequence_and_index_from_the_end_in_an_initializer
//! lang=13
class Buf { public int[] A = new int[4]; public Action[] F = new Action[4]; }
class X { static void M(int p) { var b = new Buf { A = { [^1] = p, [^2] = RunT(() => p) }, F = { [^1] = () => Use(p) } }; while (C()) Use(new Buf { F = { [^1] = () => Use(p) } }); } }

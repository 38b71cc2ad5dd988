//# spread_of_a_query_with_closures
class X { static void M(int[] a, int p) { int[] b = [..a.Where(x => x > p), RunT(() => p), ..from y in a where y > p select y]; Run(() => Use(b)); List<int> c = [p, ..b.Select(x => x + p)]; Use(c); } }
//# collection_of_lambdas_in_a_loop
class X { static void M(int p) { while (C()) { Action[] a = [() => Use(p), () => Use(1)]; } while (C()) Use<Action[]>([() => Use(p)]); while (C()) Use<List<Action>>([() => Use(p)]); while (C()) Use<IReadOnlyList<Action>>([() => Use(p)]); while (C()) Use<IList<Action>>([() => Use(p)]); } }
//# spread_of_lambdas_in_a_loop
class X { static void M(int p, Action[] q) { while (C()) Use<Action[]>([..q, () => Use(p)]); while (C()) Use<List<Action>>([..q, () => Use(p)]); while (C()) Use<IEnumerable<Action>>([..q, () => Use(p)]); while (C()) Use<IEnumerable<Action>>([() => Use(p)]); } }
//# nested_collection_expressions
class X { static void M(int p) { while (C()) Use<List<Action[]>>([[() => Use(p)], [() => Use(p + 1), () => Use(2)]]); while (C()) Use<Action[][]>([[() => Use(p)], []]); } }
//# immutable_array_by_builder
class X { static void M(int p) { while (C()) Use<System.Collections.Immutable.ImmutableArray<Action>>([() => Use(p)]); while (C()) Use<System.Collections.Immutable.ImmutableList<Action>>([() => Use(p)]); foreach (var x in Xs()) Use<HashSet<Action>>([() => Use(p), () => Use(x)]); } }
//# dictionary_initializers_with_lambdas
class X { static void M(int p) { while (C()) Use(new Dictionary<int, Action> { [1] = () => Use(p), [2] = () => Use(2) }); while (C()) Use(new Dictionary<int, Action> { { 1, () => Use(p) } }); } }
//# collection_conditional_and_span
class X { static void Take(ReadOnlySpan<Func<int>> s) { } static void M(int p, bool b) { while (C()) Take([() => p]); while (C()) Take(b ? [() => p] : [() => p, () => 1]); Span<int> s = [p, RunT(() => p)]; Use(s[0]); } }
//# inline_array
[System.Runtime.CompilerServices.InlineArray(4)] struct Buf { int e; }
class X { static void M(int p) { Buf b = default; b[0] = p; Run(() => { b[1] = p; Use(b[2]); }); foreach (var x in b) { int y = x; Run(() => Use(y)); } foreach (ref var z in b[..2]) z = p; while (C()) { b[I()] += RunT(() => p); } } }
//# inline_array_field_captured_through_this
[System.Runtime.CompilerServices.InlineArray(4)] struct Buf { int e; }
class X { Buf b; void M(int p) { Run(() => b[p] = p); Span<int> s = b; s[0] = RunT(() => p); } }
//# list_patterns_with_captured_variables
class X { static void M(int[] a, int p) { if (a is [var f, .., var l]) Run(() => Use(f + l)); if (a is [1, .. var rest, 3] && RunT(() => rest.Length > p)) Run(() => Use(rest)); switch (a) { case [var x]: Run(() => Use(x)); break; case [var x, var y] when RunT(() => x > p): Run(() => Use(y)); break; case []: break; case var z: Run(() => Use(z)); break; } } }
//# list_pattern_in_a_switch_expression
class X { static Func<int> M(List<int> a, int p) => a switch { [] => () => p, [var x] => () => x, [var x, .., var y] => () => x + y, _ => null }; }
//# list_pattern_in_a_loop
class X { static void M(int[] a, int p) { while (a is [var f, .. var r]) { a = r; L.Add(() => Use(f)); } while (C() && a is [_, ..]) L.Add(() => Use(p)); } }
//# index_and_range
class X { static void M(int[] a, int p, string s, List<int> l) { while (C()) Use(a[^RunT(() => p)]); while (C()) Use(a[1..RunT(() => p)]); while (C()) Use(s[^RunT(() => p)..]); while (C()) Use(l[^RunT(() => p)]); while (C()) Use(s[..RunT(() => p)]); Range r = ..RunT(() => p); Use(r); } }
//# stackalloc_initializer_with_closures
class X { static void M(int p) { Span<int> s = stackalloc int[] { p, RunT(() => p) }; Span<int> t = stackalloc int[RunT(() => p)]; while (C()) Use((stackalloc int[] { RunT(() => p) }).Length); Use(s[0] + t[0]); } }
//# array_initializers_of_all_kinds
class X { static void M(int p) { while (C()) { Use(new Action[] { () => Use(p) }); Use(new[] { () => p, () => 1 }); Use(new Func<int>[,] { { () => p }, { () => 2 } }); Action[] q = { () => Use(p) }; Use(new Action[][] { new Action[] { () => Use(p) } }); } } }

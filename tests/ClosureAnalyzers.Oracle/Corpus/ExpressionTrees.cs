//# captures_of_a_tree
class X { int f; void M(int p) { int a = p; Ex<Func<int>>(() => a + p); Ex<Func<int>>(() => f); Ex<Func<int, int>>(x => x + a + f); } }
//# tree_beside_a_lambda
class X { static void M(int p) { int a = p; Ex<Func<int>>(() => a); Run(() => Use(a)); { int b = a; Ex<Func<int>>(() => b + p); } } }
//# tree_in_loops
class X { static void M(int p) { foreach (var x in Xs()) { int b = x; Ex<Func<int>>(() => b + x + p); } while (C()) Ex<Func<int>>(() => p); } }
//# lambdas_in_a_tree
class X { static void M(List<int> l, int p) { Ex<Func<int, bool>>(x => l.Any(y => y == x + p)); Ex<Func<Func<int, int>>>(() => x => x + p); Ex<Func<int>>(() => RunT(() => RunT(() => p))); } }
//# tree_in_a_lambda
class X { static void M(int p) { Run(() => { int a = p; Ex<Func<int>>(() => a + p); Ex<Func<int>>(() => 1); }); } }
//# tree_in_an_initializer
class X(int p) { Expression<Func<int>> e = () => p; Expression<Func<int, int>> g = x => x; static Expression<Func<int>> s = () => 2; }
//# tree_method_groups_and_quotes
class X { static int S(int x) => x; static void M(int p) { Ex<Func<IEnumerable<int>>>(() => Xs().Select(S).Where(n => n > p)); Ex<Func<Expression<Func<int>>>>(() => () => p); } }
//# tree_keeps_a_local_function_from_a_struct
class X { static void M(int p) { int a = p; F(); Ex<Func<int>>(() => a); void F() => Use(a); } }
//# queryable_chain
class X { static void M(IQueryable<string> s, int p) { foreach (var x in Xs()) Use(s.Where(t => t.Length > p + x).Select(t => new { t, p }).OrderBy(t => t.p)); } }
//# generic_tree
class X { static void M<T>(T p) where T : class { Ex<Func<T>>(() => p); Ex<Func<T>>(() => default); } }

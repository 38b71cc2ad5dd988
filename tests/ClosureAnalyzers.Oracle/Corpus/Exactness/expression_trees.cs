//# folded_outside_of_trees
class Trees { Expression<Func<bool>> A(bool b) => () => false && b; Expression<Func<bool>> B(bool b) => () => true || b; Expression<Func<string>> C(string s) => () => "x" ?? s; }
//# guard_arithmetic
class Trees { Expression<Func<int>> A(int b) => () => b * 0; Expression<Func<bool>> B(int b) => () => b == null; Expression<Func<bool>> C(bool b) => () => b & false; Func<Expression<Func<int>>> D(int b) => () => () => b * 0; }
//# constant_conditions_and_lambdas_inside_a_tree
class Trees { Expression<Func<Func<bool>>> A(bool b) => () => () => false && b; Expression<Func<int, Func<int>>> B(int b) => n => () => n * 0 + b * 0; Expression<Func<int>> C(int b) => () => Arr().Where(x => true || b > x).Count(); }
//# choices
class Trees { Expression<Func<int>> A(int b, int c) => () => true ? b : c; Expression<Func<int>> B(int b, int c) => () => false ? b : c; Expression<Func<int>> C(int b, int c) => () => (false && b > 0) ? b : c; Expression<Func<bool>> D(bool b) => () => !(true || b); }
//# queries_over_queryables
class Trees { static void M(IQueryable<int> xs, bool b, int c) { var q = from x in xs where false && b let y = x * 0 orderby c * 0 select true || y > c; Use(q); var r = from x in Xs() where false && b select c * 0; Use(r); } }
//# a_tree_inside_a_function_with_folded_code
class Trees { static void M(int a, int b) { Run(() => { Use(false && a > 0); Ex<Func<bool>>(() => false && b > 0); }); Ex<Func<int>>(() => RunT(() => a * 0)); } }
//# patterns_null_checks_and_names
class Trees { Expression<Func<bool>> A(int b) => () => b is int; Expression<Func<string>> B(int b) => () => nameof(b); Expression<Func<int>> C(int b) => () => default(int) * b; Expression<Func<bool>> D(DayOfWeek d) => () => d != null; Expression<Func<bool>> E(int? n) => () => n < null; }
//# concatenations_and_checked
class Trees { Expression<Func<string>> A(string s, string t) => () => (s + "x") ?? t; Expression<Func<int>> B(int b) => () => checked(b * 0); Expression<Func<long>> C(int b) => () => (long)(b * 0) * b; }
//# anonymous_method_beside_a_tree
class Trees { static void M(bool a) { Expression<Func<bool>> t = () => false && a; Func<bool> f = delegate { return false && a; }; Use((t, f)); } static void N(bool a) { Func<bool> f = delegate { return false && a; }; Use(f); } }

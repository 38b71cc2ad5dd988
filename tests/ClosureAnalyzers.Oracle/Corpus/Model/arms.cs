//# initializer_in_an_arm_of_a_conditional
class X { static void M() { while (C()) Use(C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_statement
class X { static void M() { while (C()) Use(O() switch { int a => new Tray { F = () => a }.V, _ => 2 }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_and
class X { static void M() { while (C()) Use(C() && O() switch { int a => new Tray { F = () => a }.V, _ => 2 } > 1); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_coalesce
class X { static void M(string s) { while (C()) Use(s ?? O() switch { int a => new Tray { F = () => a }.ToString(), _ => "2" }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_throw_in_a_conditional
class X { static void M() { while (C()) Use(C() ? throw new Exception(O() switch { int a => new Tray { F = () => a }.ToString(), _ => "2" }) : 3); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_conditional_access
class X { static void M(string s) { while (C()) Use(s?.IndexOf(O() switch { int a => new Tray { F = () => a }.ToString(), _ => "2" })); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_coalesce_assignment
class X { static void M(string s) { while (C()) s ??= O() switch { int a => new Tray { F = () => a }.ToString(), _ => "2" }; } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_conditional_in_a_lambda
class X { static void M() { Run(() => { Use(C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3); }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_conditional_in_an_arm
class X { static void M() { while (C()) Use(O() switch { int b => C() ? O() switch { int a => new Tray { F = () => a + b }.V, _ => 2 } : 4, _ => 2 }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_an_arm_in_an_arm
class X { static void M() { while (C()) Use(O() switch { int b => O() switch { int a => new Tray { F = () => a + b }.V, _ => 2 }, _ => 2 }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_guard
class X { static void M() { while (C()) Use(O() switch { int b when O() switch { int a => C(new Tray { F = () => a }), _ => false } => 1, _ => 2 }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_the_last_arm_and_of_the_governing_value
class X { static void M() { while (C()) Use(O() switch { int b => 1, _ => O() switch { int a => new Tray { F = () => a }.V, _ => 2 } }); while (C()) Use((O() switch { int c => (object)new Tray { F = () => c }, _ => O() }) switch { int a => new Tray { F = () => a }.V, _ => 2 }); } } class Tray { public int V; public Func<int> F; }
//# initializer_in_an_arm_of_a_conditional_that_a_lambda_returns
class X { static void M(int z, int r) { Use<Func<int>>(() => (C() ? (O() switch { int a => new Tray { V = z, F = () => a }.V, _ => r }) : r)); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_a_conditional_that_a_lambda_in_a_lambda_returns
class X { static void M(int z, int r) { Use<Func<Func<int>>>(() => () => (C() ? (O() switch { int a => new Tray { V = z, F = () => a }.V, _ => r }) : r)); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_a_conditional_in_a_return
class X { static void M(int z, int r) { Use<Func<int>>(() => { return (C() ? (O() switch { int a => new Tray { V = z, F = () => a }.V, _ => r }) : r); }); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_that_a_lambda_returns
class X { static void M(int z, int r) { Use<Func<int>>(() => (O() switch { int a => new Tray { V = z, F = () => a }.V, _ => r })); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_a_throw_in_a_lambda
class X { static void M(int z, int r) { L.Add(() => Use(C() ? throw new Exception((O() switch { int a => new Tray { All = { delegate { return a; } } }.V, _ => r }).ToString()) : 1)); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_a_throw_in_nested_lambdas
class X { static void M(int z, int r) { L.Add(() => Use(L?.IndexOf(() => Use(RunT(() => C() ? throw new Exception((O() switch { int a => new Tray { All = { delegate { return a; } } }.V, _ => r }).ToString()) : 1))) ?? 1)); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_conditionals_in_statements_of_all_kinds
class X { static int M(int z, int r) { while (C()) { return C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3; } while (C()) { var q = C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3; } while (C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V > 0, _ => false } : true) { } return 1; } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_conditionals_with_patterns
class X { static void M(int z, object q) { while (C()) Use(z + (q is int k ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3)); while (C()) Use(q is Tray { V: > 3 } k && O() switch { int a => new Tray { V = 1, F = () => a }.V > 0, _ => false }); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }
//# initializer_in_an_arm_of_conditionals_beside_awaits
class X { static async Task M(int z, object q) { while (C()) Use(await T() + (C() ? O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3)); while (C()) Use(await T() + (O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 })); while (C()) Use(C() ? await T() + O() switch { int a => new Tray { V = 1, F = () => a }.V, _ => 2 } : 3); } } class Tray { public int V; public Func<int> F; public List<Func<int>> All = new(); }

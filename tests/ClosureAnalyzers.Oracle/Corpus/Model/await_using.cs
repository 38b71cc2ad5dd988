//# await_using_declaration_then_loop
class X { static IAsyncDisposable AD() => null; async Task M(int p) { await using var d = AD(); for (; C(() => d); ) Use(1); while (C()) L.Add(() => Use(p)); } }
//# await_using_declaration_first
class X { static IAsyncDisposable AD() => null; async Task M(int p) { while (C()) L.Add(() => Use(p)); await using var d = AD(); while (C()) L.Add(() => Use((p, d))); } }
//# two_await_using_declarations
class X { static IAsyncDisposable AD() => null; async Task M(int p) { await using var d = AD(); await using var e = AD(); while (C()) L.Add(() => Use((p, d, e))); { await using var f = AD(); int g = I(); L.Add(() => Use(f)); L.Add(() => Use(g)); } } }
//# await_using_statement
class X { static IAsyncDisposable AD() => null; async Task M(int p) { await using (var d = AD()) while (C()) L.Add(() => Use((p, d))); await using (AD()) while (C()) L.Add(() => Use(p)); } }
//# plain_using_declaration
class X { void M(int p) { using var d = D(); while (C()) L.Add(() => Use((p, d))); } }
//# jump_behind_await_using
class X { static IAsyncDisposable AD() => null; async Task M(int p) { await using var d = AD(); again: { int b = I(); L.Add(() => Use(b + p)); } if (C()) goto again; } }
//# parameters_of_an_awaiting_body_a_local_function_in_a_try
class X { static void M(int p) { Run(() => { try { F(1); async Task F(int a) { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); } } catch { } }); } }
//# parameters_of_an_awaiting_body_a_local_function_in_a_lambda
class X { static void M(int p) { Run(() => { F(1); async Task F(int a) { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); } }); } }
//# parameters_of_an_awaiting_body_lambdas_in_a_loop_in_a_try_and_a_try_in_a_loop
class X { static void M(int p) { while (C()) try { Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } catch { } try { while (C()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } finally { Use(1); } } }
//# parameters_of_an_awaiting_body_in_using_lock_and_foreach
class X { static void M(int p) { while (C()) using (D()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); while (C()) lock (O()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); foreach (var x in Xs()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); foreach (var x in Arr()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); foreach (var x in "abc") Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); foreach (var x in new List<int>()) Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } }
//# parameters_of_an_awaiting_body_behind_a_using_declaration
class X { static void M(int p) { while (C()) try { using var e = D(); Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } catch { } while (C()) { using var e = D(); Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } while (C()) try { Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); using var e = D(); } catch { } } }
//# parameters_of_an_awaiting_body_in_a_resource_a_collection_and_a_catch
class X { static void M(int p) { while (C()) using (Id<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }) == null ? D() : D()) Use(1); while (C()) try { Use(1); } catch (Exception e) { Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } finally { Use<Func<int, Task>>(async a => { await using var d = new System.IO.MemoryStream(); Run(() => Use(a)); await T(); }); } } }

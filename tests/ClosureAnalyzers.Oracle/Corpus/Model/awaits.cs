//# awaited_statement
class X { static async Task M(int p) { while (C()) await Task.Run(() => Use(p)); } }
//# awaited_value_is_assigned
class X { static async Task M(int p, int x) { while (C()) x = await Task.Run(() => p); } }
//# awaited_value_is_an_argument
class X { static async Task M(int p) { while (C()) Use(await Task.Run(() => p)); } }
//# lambda_beside_an_await
class X { static async Task M(int p) { while (C()) Use(await T() + RunT(() => p)); } }
//# await_in_an_if
class X { static async Task M(int p) { while (C()) if (await Task.Run(() => p > 0)) Use(1); } }
//# await_in_a_while_condition
class X { static async Task M(int p) { while (await Task.Run(() => p > 0)) Use(1); } }
//# await_in_one_branch_and_lambda_in_the_other
class X { static async Task M(int p) { while (C()) Use(C() ? await T() : RunT(() => p)); } }
//# lambda_before_a_branch_with_an_await
class X { static async Task M(int p) { while (C()) Use(RunT(() => p) + (C() ? await T() : 1)); } }
//# awaited_value_is_discarded
class X { static async Task M(int p) { while (C()) _ = await Task.Run(() => p); } }
//# awaited_value_is_returned
class X { static async Task<int> M(int p) { while (C()) return await Task.Run(() => p); return 1; } }
//# await_behind_and
class X { static async Task M(int p) { while (C()) Use(C() && await Task.Run(() => p > 1)); } }
//# lambdas_around_a_choice_with_an_await
class X { static async Task M(int p) { while (C()) Use(RunT(() => p) + (C() && RunT(() => p > 2) && C(await T()) ? 1 : 2)); } }
//# await_behind_coalesce
class X { static async Task M(int p) { while (C()) Use((O() ?? await T()) == (object)RunT(() => p)); } }
//# await_behind_a_conditional_access
class X { static async Task M(int p, string s) { while (C()) Use(s?.IndexOf(s, await T()) == RunT(() => p)); } }
//# await_of_a_function_that_is_called
class X { static async Task M(int p) { while (C()) (await Task.FromResult(() => 1))(); while (C()) (await Task.FromResult<Func<int>>(() => p))(); } }
//# await_in_a_throw
class X { static async Task M(int p) { while (C()) throw await Task.Run(() => new Exception(p.ToString())); } }
//# await_of_an_await
class X { static async Task M(int p, Task<Task<int>> t) { while (C()) Use(await await Task.Run(() => Task.FromResult(Task.FromResult(p)))); } }
//# await_in_a_collection
class X { static async Task M(int p) { while (C()) foreach (var x in await Task.Run(() => new[] { p })) Use(x); } }
//# await_in_the_value_of_a_switch
class X { static async Task M(int p) { while (C()) switch (await Task.Run(() => p)) { case 1: L.Add(() => Use(p)); break; } } }
//# lambda_that_an_await_comes_behind
class X { static async Task M(int p) { while (C()) Us(new Action(() => Use(p)), await T()); } static void Us(Action a, int b) { } }
//# awaited_value_is_added
class X { int q; static async Task M(int p, X x) { while (C()) x.q += await Task.Run(() => p); while (C()) x.q = await Task.Run(() => p); int z = 0; while (C()) z += await Task.Run(() => p); } }
//# await_in_an_argument_and_in_an_arm
class X { static async Task M(int p) { while (C()) L.Add(await Task.FromResult<Action>(() => Use(p))); while (C()) Use(O() switch { int a => await T(), _ => RunT(() => p) }); } }
//# await_in_one_of_several_statements
class X { static async Task M(int p, bool b) { int y = 0; while (C()) if (b) if (C()) y = await T(); else L.Add(() => Use(p)); while (C()) { if (C()) Use(await T()); L.Add(() => Use(p)); } while (C()) if (b) L.Add(() => Use(p)); else Use(await T()); } }
//# await_beside_and_behind_lambdas
class X { static async Task M(int p) { while (C()) Use(RunT(() => p), await T()); while (C()) Use(await T(), RunT(() => p)); while (C()) Use(RunT(() => p) > 1 || await T() > 2); while (C()) Use(C() ? RunT(() => p) : 3); } static void Use(int a, int b) { } static void Use(bool b) { } static void Use(int a) { } }
//# awaits_that_nobody_uses
class X { static async Task M(int p, Task t) { while (C()) await (t ?? Task.Run(() => p)); while (C()) await (C() ? t : Task.Run(() => p)); while (C()) await Task.Run(async () => { await t; Use(p); }); while (C()) await Task.Run(async () => Use(await T() + p)); } }
//# await_in_places_of_all_kinds
class X { static async Task M(int p, Func<Action, Task<int>> f, string[] a) { while (C()) a[await T()] = RunT(() => p.ToString()); while (C()) Use($"{await T()} {RunT(() => p)}"); while (C()) Use(new { A = await T(), B = RunT(() => p) }); while (C()) { using (await Task.FromResult(D())) L.Add(() => Use(p)); } while (C()) lock (O()) L.Add(() => Use(p)); while (C()) Use((await T(), RunT(() => p))); while (C()) Use(new[] { await T(), RunT(() => p) }); } }
//# await_in_a_stream
class X { static async IAsyncEnumerable<int> M(int p) { while (C()) yield return await Task.Run(() => p); while (C()) yield return RunT(() => p); while (C()) Use(await T() + RunT(() => p)); await foreach (var x in M(await Task.Run(() => p))) Use(x); } }
//# await_in_loop_headers
class X { static async Task M(int p) { for (int i = await Task.Run(() => p); C(); ) Use(i); do Use(1); while (await Task.Run(() => p > 1)); while (C()) if (C() && await Task.Run(() => p > 1)) Use(1); while (C()) { do Use(1); while (RunT(() => p > 1) && await T() > 1); } } }

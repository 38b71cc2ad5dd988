//# cells_across_an_await
class X { int f; async Task M(int p) { int a = await T(); Run(() => Use(a + p)); await T(); Run(() => Use(f + a)); } }
//# void_and_value_task
class X { async void M(int p) { await T(); Run(() => Use(p)); } async ValueTask<int> N(int q) { int a = await T(); return RunT(() => a + q); } }
//# await_in_a_loop
class X { static async Task M(int p)
{
    for (int i = 0; i < 3; i++) { int b = await T(); L.Add(() => Use(b + p)); L.Add(() => Use(i)); await T(); }
} }
//# await_in_try_and_catch
class X { static async Task M(int p)
{
    int a = I();
    try { await T(); Run(() => Use(a)); }
    catch (ArgumentException e) { await T(); Run(() => Use((e, p))); }
    catch (Exception e) { Run(() => Use(e)); }
} }
//# await_in_finally_with_this
class X { int f; async Task M(int p) { int a = I(); Run(() => Use(a)); Run(() => Use(f + p)); try { Use(1); } finally { await T(); Run(() => Use(a + p)); } } }
//# filtered_catch_that_awaits
class X { static async Task M(int p)
{
    try { await T(); }
    catch (Exception e) when (C(() => e.Message + p)) { int b = p; await T(); Run(() => Use((e, b))); }
} }
//# await_using_declaration_and_statement
class X { static async Task M(IAsyncDisposable d, int p)
{
    await using var e = d;
    int a = I();
    Run(() => Use(a)); Run(() => Use(p)); Run(() => Use(e));
    await using (var g = d) { int b = a; Run(() => Use((b, g))); }
} }
//# await_foreach_with_this
class X { int f; async Task M(IAsyncEnumerable<int> s, int p)
{
    int a = I();
    Run(() => Use(a)); Run(() => Use(p));
    await foreach (var x in s) L.Add(() => Use(x + f));
} }
//# struct_environment_across_an_await
class X { static async Task M(int p) { int a = I(); Add(); await T(); Add(); void Add() => Use(a++ + p); } }
//# async_lambda_in_an_async_lambda
class X { static async Task M(int p) { Func<Task> f = async () => { int a = await T(); Func<Task> g = async () => { int b = await T(); Run(() => Use(a + b + p)); }; await g(); }; await f(); } }
//# handler_in_a_lambda_only
class X { static void M(int p)
{
    int a = I();
    Run(() => Use(a)); Run(() => Use(p));
    Use<Func<int, Task>>(async q => { int b = I(); Run(() => Use(b)); Run(() => Use(q)); try { Use(1); } catch (Exception) { await T(); } });
} }
//# handler_in_a_local_function
class X { static void M(int p)
{
    _ = F(1);
    async Task F(int q) { int b = I(); Run(() => Use(b + p)); Run(() => Use(q)); try { Use(1); } finally { await T(); } }
} }
//# switch_with_await
class X { static async Task M(object o, int p)
{
    switch (await T()) { case 1: int a = await T(); Run(() => Use(a + p)); break; default: Run(() => Use(o)); break; }
} }
//# await_in_arguments_and_conditions
class X { static async Task M(int p) { Use((RunT(() => p), await T(), C() ? await T() : RunT(() => p + 1))); if (await T() > p && Out(out var q) && C(() => q)) Run(() => Use(q + p)); } }
//# generic_async_method
class X<U> { async Task<V> M<V>(V p, U q) { await T(); return RunT(() => q != null ? p : default); } }
//# async_iterator_method
class X { static async IAsyncEnumerable<int> M(int p) { for (int i = 0; i < p; i++) { int a = await T(); yield return RunT(() => a + i + p); } } }
//# async_expression_body
class X { static async Task<int> M(int p) => await Task.Run(() => p) + await Task.Run(async () => p + await T()); }
//# task_run_in_loops
class X { static async Task M() { var tasks = new List<Task>(); foreach (var x in Xs()) tasks.Add(Task.Run(async () => { await T(); Use(x); })); await Task.WhenAll(tasks); } }
//# filter_of_a_catch_that_awaits_in_a_loop
class X { static async Task M(int p) { while (C()) { try { await T(); } catch (ArgumentException e) when (RunT(() => e.Message.Length > p)) { await T(); Run(() => Use(e)); } } } }
//# filter_of_a_catch_that_awaits_before_a_finally_that_awaits
class X { static async Task M(int p) { while (C()) { try { await T(); } catch (ArgumentException e) when (RunT(() => e.Message.Length > p)) { await T(); } finally { await T(); } } } }
//# filter_with_nested_lambdas_and_loops_in_the_catch
class X { static async Task M(int p) { while (C()) { try { await T(); } catch (ArgumentException e) when (RunT(() => RunT(() => e.Message.Length > p))) { while (C()) L.Add(() => Use(e)); await T(); L.Add(() => Use(e)); } } } }

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

//# args_locals_and_functions
//! exe=1
int a = args.Length;
Run(() => Use(a));
Add(1);
void Add(int n) => Use(a + n);
//# no_capture
//! exe=1
Run(() => Use(1));
F();
static void F() => Run(() => Use(2));
//# loops_and_blocks
//! exe=1
for (int i = 0; i < 3; i++) { int b = i; L.Add(() => Use(b + i)); }
foreach (var x in Xs()) { L.Add(() => Use(x + args.Length)); }
if (C()) { int c = I(); Run(() => Use(c)); }
//# await_and_return
//! exe=1
int a = await T();
try { Run(() => Use(a)); } finally { await T(); }
Run(() => Use(args));
return RunT(() => a);
//# types_behind_the_statements
//! exe=1
int a = I();
Run(() => Use(a));
new X(a).M(2);
class X(int p) { Func<int> g = () => p; public void M(int q) { Run(() => Use(q)); } }
//# pattern_variables_and_switches
//! exe=1
if (O() is string s) Run(() => Use(s));
switch (O()) { case int n: Run(() => Use(n)); break; case string t: { int b = t.Length; Run(() => Use(b)); break; } }
Use(O() switch { int k => RunT(() => k), _ => 0 });
//# goto_and_using
//! exe=1
using var d = D();
again:
int a = I();
L.Add(() => Use((a, d)));
{ int b = a; L.Add(() => Use(b)); if (C()) goto again; }

//# sections_share_one_scope
class X { static void M(int k, int p)
{
    switch (k) { case 1: int a = p; Run(() => Use(a)); break; case 2: int b = p; Run(() => Use(b + p)); goto case 1; default: a = b = 1; Run(() => Use(a + b)); break; }
} }
//# pattern_variables_and_blocks
class X { static void M(object o, int p)
{
    switch (o)
    {
        case string s: { int a = p; Run(() => Use(s + a)); break; }
        case int n and > 3: { int b = n; Run(() => Use(b + n)); break; }
        case List<int> { Count: var c }: Run(() => Use(c)); break;
        case (int x, int y): Run(() => Use(x + y)); break;
        case null: break;
        case var other: Run(() => Use(other)); break;
    }
} }
//# guards_that_capture
class X { static void M(object o, int p)
{
    switch (o)
    {
        case string s when C(() => s + p): Run(() => Use(s)); break;
        case int n when n > p: Run(() => Use(n)); break;
        default: Run(() => Use(p)); break;
    }
} }
//# switch_in_a_loop
class X { static void M(int p)
{
    foreach (var x in Xs())
        switch (x) { case 1: { int a = x; L.Add(() => Use(a + p)); break; } case 2: int b = x; L.Add(() => Use(b)); continue; default: return; }
} }
//# switch_expression_in_places
class X { static int M(object o, int p)
{
    int a = o switch { string s => RunT(() => s.Length), int n => RunT(() => n), _ => p };
    Use(o switch { string s => RunT(() => s.Length + a), _ => 0 } + (o switch { int n => RunT(() => n), _ => 1 }));
    if (o switch { string s => C(() => s), _ => false }) Run(() => Use(a));
    return o switch { string s => RunT(() => s.Length + p), int n when RunT(() => n > a) => n, _ => throw new Exception() };
} }
//# nested_switch_expressions
class X { static int M(object o, object q) => o switch { string s => q switch { string t => RunT(() => s.Length + t.Length), int n => RunT(() => n), _ => 1 }, int m => RunT(() => m), _ => (q is int k ? RunT(() => k) : 2) }; }
//# switch_expression_in_branches
class X { static void M(object o, bool c)
{
    int a = c ? (o switch { string s => RunT(() => s.Length), _ => 0 }) : 1;
    bool b = c && (o switch { int n => C(() => n), _ => false });
    object d = o ?? (o switch { int n => RunT<object>(() => n), _ => null });
    Use((a, b, d));
} }
//# switch_expression_in_a_loop_and_a_lambda
class X { static void M(object o, int p)
{
    for (int i = 0; i < 3; i++) L.Add(o switch { string s => () => Use(s + i), int n => () => Use(n + p), _ => () => Use(1) });
    Use<Func<object, Action>>(x => x switch { string s => () => Use(s), int n => () => Use(n + p), _ => null });
} }
//# switch_on_a_tuple_and_a_type
class X { static void M(object a, object b, int p)
{
    switch (a, b) { case (string s, int n): Run(() => Use(s + n)); break; case (int m, _) when m > p: Run(() => Use(m)); break; }
    switch (a) { case string: int z = p; Run(() => Use(z)); break; case IDisposable d: using (d) Run(() => Use(d)); break; }
} }
//# backward_goto_case_and_default
class X { static void M(int k, int p)
{
    switch (k)
    {
        default: { int a = I(); L.Add(() => Use(a + p)); goto case 2; }
        case 1: { int b = I(); L.Add(() => Use(b + p)); goto default; }
        case 2: { int c = I(); L.Add(() => Use(c + p)); break; }
    }
} }
//# governing_expression_with_closures_and_variables
class X { static void M(int p) { switch (Out(out var q) ? RunT(() => q + p) : 0) { case 1: int a = q; Run(() => Use(a + q)); break; case 2: { int b = p; Run(() => Use(b)); break; } } } }
//# constant_switches
class X { static void M(int p) { switch (1) { case 1: int a = p; Run(() => Use(a)); break; case 2: Run(() => Use(p)); break; } Use(2 switch { 2 => RunT(() => p), _ => 0 }); } }

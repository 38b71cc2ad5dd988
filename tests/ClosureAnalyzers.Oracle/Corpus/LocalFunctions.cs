//# called_before_its_declaration
class X { static int M(int p)
{
    return Add(1) + Add(2);
    int Add(int x) => x + p;
} }
//# two_functions_of_two_scopes
class X { static void M(int p)
{
    int a = I();
    F();
    { int b = I(); G(); F(); void G() => Use(a + b); }
    void F() => Use(a + p);
} }
//# one_conversion_far_away_moves_all_to_the_heap
class X { static void M(int p)
{
    int a = I();
    F(); G();
    if (C()) { Run(G); }
    void F() => Use(a);
    void G() => Use(p);
} }
//# function_over_this_and_parameter
class X { int f; void M(int p)
{
    F();
    void F() { f = p; G(); }
    void G() { Use(f); }
} }
//# async_function_beside_a_plain_one
class X { static void M(int p, int q)
{
    Plain(); _ = Later();
    void Plain() => Use(p);
    async Task Later() { await T(); Use(q); }
} }
//# iterator_function_with_a_closure_inside
class X { static void M(int p)
{
    Use(Numbers(3));
    IEnumerable<int> Numbers(int n)
    {
        for (int i = 0; i < n; i++) { int b = i; yield return RunT(() => b + n + p); }
    }
} }
//# async_iterator_function
class X { static void M(int p)
{
    Use(Numbers());
    async IAsyncEnumerable<int> Numbers() { int a = await T(); yield return RunT(() => a + p); }
} }
//# static_function_with_its_own_closure
class X { int f; void M(int p)
{
    F(p);
    static void F(int x) { int a = x; Run(() => Use(a + x)); }
} }
//# generic_function_over_a_generic_method
class X { static void M<T>(T p)
{
    F<string>("a");
    void F<Q>(Q q) { Use((p, q)); Run(() => Use(q)); G(); void G() => Use(p); }
} }
//# mutual_recursion_with_a_lambda
class X { static void M(int p)
{
    int a = I();
    Even(4);
    Run(() => Odd(3));
    bool Even(int n) => n == 0 || Odd(n - 1);
    bool Odd(int n) => n != a && Even(n - p);
} }
//# function_in_a_function_in_a_function
class X { static void M(int p)
{
    A(1);
    void A(int a) { B(2); void B(int b) { C1(3); void C1(int c) => Use(a + b + c + p); } }
} }
//# ref_in_out_parameters
class X { static void M(int p)
{
    int x = p;
    F(ref x, in p, out int y);
    Use(y);
    void F(ref int a, in int b, out int c) { c = a + b + p; }
} }
//# struct_environments_of_three_scopes
class X { static void M(int p)
{
    int a = p;
    { int b = a;
      { int c = b;
        F(); void F() => Use(a + b + c + p); } }
} }
//# class_outside_struct_between_class_inside
class X { static void M(int p)
{
    Run(() => Use(p));
    { int b = I(); F(); void F() => Use(b + p);
      { int c = I(); Run(() => Use(c + p)); } }
} }
//# function_called_only_from_a_query
class X { static void M(int p)
{
    Use(from x in Xs() select Add(x));
    int Add(int x) => x + p;
} }
//# converted_with_new_and_with_a_cast
class X { static void M(int p)
{
    Use(new Func<int>(F)); Use((Func<int>)F); Use((Delegate)F);
    int F() => p;
} }
//# function_pointer_to_a_static_function
//! unsafe=1
class X { static unsafe void M(int p)
{
    delegate*<int, int> d = &F;
    Use(d(p)); Run(() => Use(p));
    static int F(int x) => x;
} }
//# attributes_and_defaults_on_a_function
class X { static void M(int p)
{
    const int k = 3;
    F();
    [System.Obsolete] void F([System.Runtime.InteropServices.Optional] int a, int b = k) => Use(a + b + p);
} }
//# event_handler_that_removes_itself
class X { static event Action Ev; static void M(int p)
{
    Ev += Handler;
    void Handler() { Ev -= Handler; Use(p); }
} }
//# unused_functions_still_count
class X { static void M(int p)
{
    int a = I();
    void Never() { int b = p; Run(() => Use(b + a)); }
} }

//# static_method_from_a_static_method
class Printer { static void Put(int n) { } static void Put(string s) { } static Action Later(dynamic d) { return () => Put(d); } }
//# kept_by_a_static_field
class Printer { static Action Kept; static event Action Done; static void Put(int n) { } static void Put(string s) { } static void Keep(dynamic d) { Kept = () => Put(d); Done += () => Put(d); } }
//# static_generic_method_and_local_function
class Pick { static T Get<T>(object o) => default; static T Get<T>(int n) => default; static Func<object> A(dynamic d) => () => Get<int>(d); static int B(dynamic d) { int Inner() { Func<int> q = () => Same(d); return q(); } return Inner(); } static int Same(int n) => n; static int Same(string s) => 0; }
//# guard_instance_member
class Pick { static void Put(int n) { } static void Put(string s) { } Action M(dynamic d) => () => Put(d); }
//# static_property_and_operator
class Pick { static dynamic D; static void Put(int n) { } static void Put(string s) { } static Action P { get { var d = D; return () => Put(d); } } public static Action operator +(Pick p, int n) { dynamic d = n; return () => Put(d); } static Action E => () => Put(D); }
//# static_initializer_and_constructor
class Pick { static void Put(int n) { } static void Put(string s) { } static Action<dynamic> F = d => Put(d); static Action G { get; } = Out(out var q) ? () => { dynamic d = q; Put(d); } : null; static Pick() { dynamic d = I(); Run(() => { Put(d); }); } }
//# instance_initializer_and_constructor_arguments
class Pick : B { static int Put(int n) => n; static int Put(string s) => 1; Func<dynamic, int> F = d => Put(d); Pick(dynamic d) : base(new Func<int>(() => (int)Put(d))) { Run(() => { Put(d); }); } Pick(int n, dynamic d) : this((object)RunT<int>(() => Put(d))) { } }
//# primary_constructor
class Pick(dynamic d) : B(new Func<int>(() => (int)Put(d))) { static int Put(int n) => n; static int Put(string s) => 1; Func<int> F = () => Put(d); }
//# static_async_and_iterator
class Pick { static int Put(int n) => n; static int Put(string s) => 1; static async Task A(dynamic d) { await T(); Run(() => { Put(d); }); } static IEnumerable<int> S(dynamic d) { yield return 1; Run(() => { Put(d); }); } static Func<Task> L(dynamic d) => async () => { Put(d); await T(); }; }
//# static_functions_of_an_instance_method
class Pick { static int Put(int n) => n; static int Put(string s) => 1; int f; void M(dynamic d) { Func<dynamic, int> a = static e => Pick.Put(e); static int Inner(dynamic e) { Func<int> b = () => Pick.Put(e); return b(); } Use(Inner(d) + a(d)); } }
//# top_level
//! exe=1
dynamic d = I();
Put(1);
Run(() => { Put(d); });
void Put(int n) => Use(d);
partial class Program { static void Call(int n) { } static void Call(string s) { } static void M(dynamic e) { Run(() => { Call(e); }); } }
//# outer_type_and_struct
class Pick { static void Put(int n) { } static void Put(string s) { } struct Inner { static Action M(dynamic d) => () => Put(d); static void Own(int n) { } static void Own(string s) { } static Action N(dynamic d) => () => Own(d); Action K(dynamic d) => () => Put(d); } class Deep { Action M(dynamic d) => () => Put(d); } }
//# inherited_static
class Pick { protected static void Put(int n) { } protected static void Put(string s) { } } class Derived : Pick { static Action M(dynamic d) => () => Put(d); Action N(dynamic d) => () => Put(d); static Action O(dynamic d) => () => Derived.Put(d); Action P(dynamic d) => () => Pick.Put(d); }
//# extension_method
static class Pick { static void Put(int n) { } static void Put(string s) { } static Action Later(this object o, dynamic d) => () => Put(d); }
//# extension_block
//! lang=14
static class Pick { static void Put(int n) { } static void Put(string s) { } extension(object o) { public Action Later(dynamic d) => () => Put(d); public static Action Also(dynamic d) => () => Put(d); } }
//# static_member_of_an_interface_and_of_a_record
interface IPick { static void Put(int n) { } static void Put(string s) { } static Action M(dynamic d) => () => Put(d); } record R(int N) { static void Put(int n) { } static void Put(string s) { } public static Action M(dynamic d) => () => Put(d); }
//# dynamic_members_that_need_the_object
class Pick { int f; void Put(int n) { f++; } void Put(string s) { } static void Put(object o, int n) { } Action M(dynamic d) => () => Put(d); Action N(dynamic d) => () => this.Put(d); static Action O(Pick p, dynamic d) => () => p.Put(d); }

//# captured_function_pointer
//! unsafe=1
unsafe class Caller { Action Wrap(delegate*<void> target) => () => target(); }
//# function_pointer_with_arguments_and_other_cells
//! unsafe=1
unsafe class Caller { Func<int> Wrap(delegate*<int, ref int, int> target, int n) => () => { int m = n; return target(n, ref m); }; }
//# captured_struct_with_function_pointers
//! unsafe=1
unsafe struct Table { public delegate*<int> First; public delegate* unmanaged[Cdecl]<void> Second; public int Third; }
unsafe class Caller { Func<int> Wrap(Table table) => () => table.First() + table.Third; }
//# pointer_to_function_pointers
//! unsafe=1
unsafe class Caller { Action Wrap(delegate*<void>* targets) => () => targets[0](); }
//# function_pointer_in_a_struct_environment
//! unsafe=1
unsafe class Caller { static int Wrap(delegate*<int> target) { return Call() + Call(); int Call() => target(); } }
//# function_pointers_in_a_generic_struct_and_an_array
//! unsafe=1
unsafe struct Pair<T> { public T Value; public delegate*<T, T> Map; }
unsafe class Caller { Func<int> Wrap(Pair<int> pair, delegate*<void>[] all) => () => { all[0](); return pair.Map(pair.Value); }; }
//# function_pointer_declared_in_a_loop
//! unsafe=1
unsafe class Caller { static void Put() { } static void Wrap(List<Action> later) { foreach (var x in Xs()) { delegate*<void> target = &Put; later.Add(() => target()); } } }

// Python:
//
//     def foo():
//         x, y, z = 1, 2, 3
//         def bar(x):
//             return x + y + z
//         print(bar.__code__.co_freevars)
//         print(bar(10))
//         print(x)
//
//     foo()
//
// prints ('y', 'z'), then 15, then 1: the parameter `x` hides the outer `x`, so only `y` and `z` are free.

Foo();

static void Foo()
{
    int x = 1, y = 2, z = 3;
    Func<int, int> bar = x => x + y + z;
    Console.WriteLine(Cells.FreeVariables(bar));
    Console.WriteLine(bar(10));
    Console.WriteLine(x);
}

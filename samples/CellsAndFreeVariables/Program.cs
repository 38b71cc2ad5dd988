// Python:
//
//     def foo(a, b):
//         c = a + b
//         def g():
//             return a + c
//         return g
//
//     g = foo(1, 2)
//     print("foo lends", foo.__code__.co_cellvars)
//     print("g takes", g.__code__.co_freevars)
//
//     def f(x):
//         def w(y):
//             return lambda: x + y
//         return w
//
//     w = f(1)
//     print("f lends", f.__code__.co_cellvars)
//     print("w takes", w.__code__.co_freevars)
//     print("w lends", w.__code__.co_cellvars)
//     print("its lambda takes", w(2).__code__.co_freevars)
//
// prints
//
//     foo lends ('a', 'c')
//     g takes ('a', 'c')
//     f lends ('x',)
//     w takes ('x',)
//     w lends ('y',)
//     its lambda takes ('x', 'y')
//
// `b` is no cell: no closure asks for it.

var g = Foo(1, 2);
Console.WriteLine($"foo lends {Cells.LentTo(g)}");
Console.WriteLine($"g takes {Cells.FreeVariables(g)}");

var w = F(1);
var sum = w(2);
Console.WriteLine($"f lends {Cells.LentTo(w)}");
Console.WriteLine($"w takes {Cells.FreeVariables(w)}");
Console.WriteLine($"w lends {Cells.LentTo(sum)}");
Console.WriteLine($"its lambda takes {Cells.FreeVariables(sum)}");

static Func<int> Foo(int a, int b)
{
    int c = a + b;
    int G() => a + c;
    return G;
}

static Func<int, Func<int>> F(int x)
{
    Func<int> W(int y) => () => x + y;
    return W;
}

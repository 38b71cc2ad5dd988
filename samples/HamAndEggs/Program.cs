// Python:
//
//     def foo():
//         x = "ham"
//         def bar():
//             print(x)
//         bar()
//         x = "eggs"
//         bar()
//         return bar
//
//     bar = foo()
//     bar()
//
// prints ham, eggs, eggs: `bar` holds the cell of `x`, not its value, and the cell outlives `foo`.

var bar = Foo();
bar();

static Action Foo()
{
    string x = "ham";
    Action bar = () => Console.WriteLine(x);
    bar();
    x = "eggs";
    bar();
    return bar;
}

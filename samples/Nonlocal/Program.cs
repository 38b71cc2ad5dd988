// Python:
//
//     def counter():
//         count = 0
//         def increment():
//             nonlocal count
//             count += 1
//             return count
//         return increment
//
//     first = counter()
//     print(first(), first(), first())
//     second = counter()
//     print(second())
//     print(first.__closure__[0].cell_contents)
//
// prints 1 2 3, then 1, then 3: a closure may write its cell, and each call of `counter` makes a new one.
// C# needs no `nonlocal`: an assignment inside a lambda writes the variable outside.

var first = Counter();
Console.WriteLine($"{first()} {first()} {first()}");
var second = Counter();
Console.WriteLine(second());
Console.WriteLine(first.Target!.GetType().GetField("count")!.GetValue(first.Target));

static Func<int> Counter()
{
    int count = 0;
    return () => ++count;
}

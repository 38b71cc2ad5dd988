// Python:
//
//     dishes = ["ham", "eggs", "salad"]
//
//     orders = []
//     for i in range(3):
//         orders.append(lambda: print(dishes[i]))
//     for order in orders:
//         order()
//
//     orders = []
//     for i in range(3):
//         orders.append(lambda i=i: print(dishes[i]))
//     for order in orders:
//         order()
//
// prints salad, salad, salad: the three lambdas share one cell, and it holds what the loop left in `i`.
// Then it prints ham, eggs, salad: a default argument takes the value at once.
//
// A `for` loop of C# has one cell for `i`, too. Its last value is 3, which is the salad here as well.

foreach (var order in TakeOrders())
    order();

foreach (var order in TakeOrdersWithACopy())
    order();

static List<Action> TakeOrders()
{
    List<Action> orders = [];
    for (int i = 0; i < 3; i++)
        orders.Add(() => Console.WriteLine(Dish(i))); // CLO1001
    return orders;
}

static List<Action> TakeOrdersWithACopy()
{
    List<Action> orders = [];
    for (int i = 0; i < 3; i++)
    {
        var iCopy = i;
        orders.Add(() => Console.WriteLine(Dish(iCopy)));
    }
    return orders;
}

static string Dish(int i) => i switch { 0 => "ham", 1 => "eggs", _ => "salad" };

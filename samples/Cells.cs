using System.Reflection;
using System.Runtime.CompilerServices;

/// <summary>
/// Python lists the cells of a function in <c>co_cellvars</c> and <c>co_freevars</c>. C# keeps no such lists,
/// but a delegate's <see cref="Delegate.Target"/> is its environment: an object with one field for each cell,
/// and one field that links to the environment around it.
/// </summary>
internal static class Cells
{
    /// <summary>What the function that created the closure lends to it: the cells of the closure's own environment.</summary>
    public static string LentTo(Delegate closure) => Tuple(FieldsOf(closure.Target).Where(field => !IsLink(field)));

    /// <summary>What the closure takes from outside: the cells of its environment and of all around that one.</summary>
    public static string FreeVariables(Delegate closure)
    {
        List<FieldInfo> cells = [];
        for (var environment = closure.Target; environment != null;)
        {
            var fields = FieldsOf(environment);
            cells.AddRange(fields.Where(field => !IsLink(field)));
            environment = fields.FirstOrDefault(IsLink)?.GetValue(environment);
        }

        return Tuple(cells);
    }

    /// <summary>A class without cells holds the lambdas that capture nothing; it is no environment.</summary>
    private static FieldInfo[] FieldsOf(object? environment) =>
        environment?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public) ?? [];

    private static bool IsLink(FieldInfo field) => field.FieldType.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>The names as Python writes a tuple, in alphabetical order as in <c>co_freevars</c>.</summary>
    private static string Tuple(IEnumerable<FieldInfo> cells)
    {
        var names = cells.Select(cell => $"'{cell.Name}'").Order(StringComparer.Ordinal).ToArray();
        return names.Length == 1 ? $"({names[0]},)" : $"({string.Join(", ", names)})";
    }
}

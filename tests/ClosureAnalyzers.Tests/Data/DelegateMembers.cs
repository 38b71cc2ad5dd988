using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>
/// What is known of the public members of a library that take a delegate, an expression, or several of them. Overloads with a parameter of the same name
/// and effect are one line, as they are one row of a table. An override is left out: the rows of what it overrides speak of it.
/// </summary>
internal static class DelegateMembers
{
    private static readonly ConfiguredCallees Callees = new("", "");

    /// <summary>Prints the lines of one package, or of all of them, and what they add up to.</summary>
    public static int Run(string package)
    {
        var packages = TableLibraries.Packages;
        if (package != "all" && !packages.Contains(package))
        {
            Console.Error.WriteLine($"No package is called '{package}'. Known are: {string.Join(", ", packages.Select(known => known.Key).Order(StringComparer.OrdinalIgnoreCase))}.");
            return 1;
        }

        var totals = new List<string>();
        foreach (var assemblies in packages.Where(one => package == "all" || one.Key.Equals(package, StringComparison.OrdinalIgnoreCase)).OrderBy(one => one.Key, StringComparer.OrdinalIgnoreCase))
        {
            var members = assemblies.SelectMany(Of).ToList();
            foreach (var member in members)
                Console.WriteLine(member);

            var known = members.Count(member => member.Effect is not CalleeEffect.Unknown);
            if (members.Count > 0)
                totals.Add($"{assemblies.Key}: {members.Count} members, {known} known, {members.Count - known} unknown");
        }

        foreach (var total in totals)
            Console.WriteLine(total);
        return 0;
    }

    /// <summary>The members of one assembly, in the order of its metadata.</summary>
    public static IEnumerable<DelegateMember> Of(IAssemblySymbol assembly) =>
        (from type in TypesIn(assembly)
         from method in type.GetMembers().OfType<IMethodSymbol>()
         where IsVisible(method) && !method.IsOverride && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor
         from parameter in method.Parameters
         where TakesFunction(parameter.Type)
         select new DelegateMember(
             assembly.Name,
             MetadataNames.Of(type),
             method.MethodKind == MethodKind.Constructor ? "ctor" : method.Name,
             parameter.Name,
             Callees.EffectOf(method, parameter) ?? CalleeEffect.Unknown)).Distinct();

    private static IEnumerable<INamedTypeSymbol> TypesIn(IAssemblySymbol assembly)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([assembly.GlobalNamespace]);
        while (pending.TryPop(out var next))
        {
            foreach (var member in next.GetMembers().OfType<INamespaceOrTypeSymbol>().Reverse())
            {
                if (member is INamespaceSymbol || IsVisible(member))
                    pending.Push(member);
            }

            // The members of a delegate type are those of the runtime.
            if (next is INamedTypeSymbol { TypeKind: not TypeKind.Delegate } type)
                yield return type;
        }
    }

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool TakesFunction(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TakesFunction(array.ElementType),
        INamedTypeSymbol { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => true,
        INamedTypeSymbol { TypeArguments: [var element] } sequence when TypeFacts.IsSequence(sequence) => TypeFacts.IsFunction(element),
        _ => TypeFacts.IsFunction(type),
    };
}

using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Rules;

/// <summary>When the environment of a scope is allocated, in the words of a message.</summary>
internal static class ScopeEntry
{
    public static string Of(Scope scope, Unit unit) => scope.Kind switch
    {
        ScopeKind.Unit when unit.Kind == UnitKind.TopLevelStatements => "at the start of the program",
        ScopeKind.Unit when unit.Kind is UnitKind.Initializers or UnitKind.PrimaryConstructor => $"whenever a '{unit.Type?.Name}' is made",
        ScopeKind.Unit or ScopeKind.Body when scope.Function is null => $"on every call of '{NameOf(unit)}'",
        ScopeKind.Function or ScopeKind.Body => $"on every call of {NameOf(scope.Function!)}",
        ScopeKind.For => "on entry of the 'for' loop",
        ScopeKind.LoopCondition => "before every test of the loop",
        ScopeKind.ForEachElement => "for every element of the loop",
        ScopeKind.Using => "on entry of the 'using' statement",
        ScopeKind.Try or ScopeKind.Catch => "on entry of the 'catch' clause",
        ScopeKind.Switch => "on entry of the 'switch' statement",
        ScopeKind.Statement => "on entry of the 'switch' expression",
        ScopeKind.Initializer => "by the initializer",
        _ => "on entry of the block",
    };

    private static string NameOf(Unit unit) => unit.Member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } method => method.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } member } => member.Name,
        var member => member?.Name ?? "",
    };

    private static string NameOf(Closure closure) => closure.Kind == ClosureKind.LocalFunction ? $"'{closure.Symbol.Name}'" : $"the {closure.Noun} around";
}

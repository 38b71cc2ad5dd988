using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>When the display class of a scope is allocated: "on every call of 'Get'".</summary>
internal static class EntryText
{
    public static string Of(Scope scope, EmittedBody body) => scope.Kind switch
    {
        ScopeKind.Root when body.Kind == EmittedBodyKind.TopLevelStatements => "at the start of the program",
        ScopeKind.Root when body.Kind is EmittedBodyKind.Initializers or EmittedBodyKind.PrimaryConstructor => $"for every new '{body.Type?.Name}'",
        ScopeKind.Root or ScopeKind.Body when scope.Function is null => $"on every call of '{NameOf(body)}'",
        ScopeKind.Function or ScopeKind.Body => $"on every call of {NameOf(scope.Function!)}",
        ScopeKind.For => "on entry to the 'for' loop",
        ScopeKind.LoopCondition => "before each evaluation of the loop condition",
        ScopeKind.ForEachElement => "for each element of the loop",
        ScopeKind.Using => "on entry to the 'using' statement",
        ScopeKind.Try or ScopeKind.Catch => "on entry to the 'catch' clause",
        ScopeKind.Switch => "on entry to the 'switch' statement",
        ScopeKind.Statement => "on entry to the 'switch' expression",
        ScopeKind.Initializer => "by the initializer",
        _ => "on entry to the block",
    };

    private static string NameOf(EmittedBody body) => body.Member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } method => method.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } member } => member.Name,
        var member => member?.Name ?? "",
    };

    private static string NameOf(Function closure) =>
        closure.Kind == FunctionKind.LocalFunction ? $"'{closure.Symbol.Name}'" : $"the enclosing {FunctionText.NounOf(closure)}";
}

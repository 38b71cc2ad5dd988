using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>Where the object in a variable is disposed: at the end of a <c>using</c>, or by a call of its own.</summary>
internal static class Disposals
{
    /// <summary>Whether it is worth looking: the variable is declared in a <c>using</c>, used by one, or disposed by name.</summary>
    public static bool MayHave(ISymbol variable, VariableReferences mentions) =>
        IsDeclaredByUsing(variable)
        || mentions.Of(variable).Any(mention => mention.Parent is IUsingOperation || DisposedBy(mention) is not null);

    /// <summary>The call that disposes <paramref name="mention"/>, if it is its receiver.</summary>
    public static IInvocationOperation? DisposedBy(IOperation mention)
    {
        var instance = OperationTree.WithConversions(mention);
        return instance.Parent switch
        {
            IInvocationOperation call when call.Instance == instance && IsDisposal(call) => call,
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call } access
                when access.Operation == instance && IsDisposal(call) => call,
            _ => null,
        };
    }

    public static bool IsDisposal(IInvocationOperation call) => call.TargetMethod switch
    {
        { Parameters.Length: 0, Name: "Dispose" or "DisposeAsync" } => true,
        { Parameters.Length: 0, Name: "Close", ContainingType: var type } => type.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_IDisposable),
        _ => false,
    };

    private static bool IsDeclaredByUsing(ISymbol variable)
    {
        if (variable is not ILocalSymbol || variable.DeclaringSyntaxReferences is not [var declaration])
            return false;

        return declaration.GetSyntax().Parent?.Parent switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.UsingStatementSyntax => true,
            Microsoft.CodeAnalysis.CSharp.Syntax.LocalDeclarationStatementSyntax statement => !statement.UsingKeyword.IsKind(default),
            _ => false,
        };
    }
}

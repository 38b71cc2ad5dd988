namespace ClosureAnalyzers.Model.Building;

/// <summary>
/// Where the compiler keeps temporaries of its own. They hold no captured variable, but where a scope has some, a delegate made in
/// it in a loop is cached in the environment outside it.
/// </summary>
internal static class Temporaries
{
    public static Levels Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Initializer: not null } => Levels.Both,
        ITypeParameterObjectCreationOperation { Initializer: not null } => Levels.Both,
        ISwitchOperation choice => choice.Value is ILocalReferenceOperation or IParameterReferenceOperation ? Levels.Debug : Levels.Both,
        IInvocationOperation call when call.Arguments.Any(IsDiscarded) => Levels.Both,
        _ => Levels.None,
    };

    private static bool IsDiscarded(IArgumentOperation argument) => argument.Value is IDiscardOperation or IDeclarationExpressionOperation { Expression: IDiscardOperation };
}

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>Everything about closures that can be read from an assembly.</summary>
internal sealed record EmittedFacts(
    ImmutableArray<EmittedEnvironment> Environments,
    ImmutableArray<EmittedFunction> Functions,
    ImmutableArray<EmittedDelegate> Delegates,
    ImmutableArray<EmittedExpressionTree> ExpressionTrees);

internal enum EmittedEnvironmentKind
{
    Class,
    Struct,

    /// <summary><c>&lt;&gt;c</c>: holds no variable, only lambdas that capture nothing, and their caches.</summary>
    Singleton,
}

/// <summary>A display class, closure struct or <c>&lt;&gt;c</c>.</summary>
/// <param name="Variables">Fields of captured variables, in their order.</param>
/// <param name="HoldsThis">It has a field for the object.</param>
/// <param name="Parent">The environment its link leads to.</param>
/// <param name="DelegateCaches">How many delegates it caches.</param>
/// <param name="Creations">Where it comes into being; for a struct, whose local or field it is.</param>
internal sealed record EmittedEnvironment(
    EmittedType Type,
    EmittedEnvironmentKind Kind,
    ImmutableArray<string> Variables,
    bool HoldsThis,
    EmittedType? Parent,
    int DelegateCaches,
    ImmutableArray<EmittedCreation> Creations);

/// <summary>A <c>newobj</c> of an environment, or a local or state machine field of a struct environment.</summary>
internal sealed record EmittedCreation(EmittedMethod Method, int Offset, EmittedCreationKind Kind);

internal enum EmittedCreationKind
{
    Object,
    Local,

    /// <summary>The struct lives across an <c>await</c> or <c>yield</c>.</summary>
    StateMachineField,
}

internal enum EmittedFunctionKind
{
    /// <summary>Instance method of a display class.</summary>
    General,

    /// <summary>Instance method of the user's type.</summary>
    ThisOnly,

    /// <summary>Instance method of <c>&lt;&gt;c</c>.</summary>
    Singleton,

    /// <summary>Static method of the user's type.</summary>
    Static,
}

/// <summary>The method a lambda, anonymous method, local function or query clause became.</summary>
/// <param name="RefEnvironments">Struct environments it is handed by reference.</param>
internal sealed record EmittedFunction(EmittedMethod Method, EmittedFunctionKind Kind, ImmutableArray<EmittedType> RefEnvironments);

/// <summary>A place that makes a delegate.</summary>
/// <param name="Cache">The field it is kept in, if it is kept.</param>
internal sealed record EmittedDelegate(EmittedMethod Creator, int Offset, string DelegateType, MemberUse Target, EmittedField? Cache);

/// <summary>A call of <c>Expression.Lambda</c>: a lambda that became data.</summary>
internal sealed record EmittedExpressionTree(EmittedMethod Creator, int Offset);

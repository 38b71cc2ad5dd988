namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>
/// The words both sides are translated to before they are compared: what the compiler emitted, and what the model predicts.
/// One unit is one emitted method body; what initializers contribute stands in every constructor that runs them.
/// </summary>
internal sealed record LayoutFacts(ImmutableArray<UnitFacts> Units);

/// <param name="Member">Documentation comment id of the method.</param>
internal sealed record UnitFacts(
    string Member,
    ImmutableArray<EnvironmentFacts> Environments,
    ImmutableArray<FunctionFacts> Functions,
    ImmutableArray<DelegateFacts> Delegates)
{
    /// <summary>All its code comes from generated files; analyzers do not report there.</summary>
    public bool IsGenerated { get; init; }

    public bool IsEmpty => Environments.IsEmpty && Functions.IsEmpty && Delegates.IsEmpty;
}

internal enum EnvironmentKind
{
    Class,
    Struct,
}

/// <summary>An environment.</summary>
/// <param name="Label">What it is called in this unit, unique there; only its own side uses the name.</param>
/// <param name="Cells">Names of its variables in alphabetical order, <c>this</c> among them.</param>
/// <param name="Parent">Label of the environment its link leads to.</param>
/// <param name="CreatedIn">The function that creates it; null if nothing is known of it.</param>
/// <param name="Creations">How many places of that function create it; unreachable code does not.</param>
internal sealed record EnvironmentFacts(
    string Label,
    EnvironmentKind Kind,
    ImmutableArray<string> Cells,
    string? Parent,
    FunctionId? CreatedIn,
    int Creations);

/// <summary>
/// A lambda, anonymous method, local function or query clause, named by the place of its <c>=&gt;</c>, <c>delegate</c> keyword, name or
/// clause; <see cref="Unit"/> is the body around them all.
/// </summary>
internal sealed record FunctionId(string Name)
{
    public static readonly FunctionId Unit = new("the body");

    public override string ToString() => Name;
}

internal enum FunctionForm
{
    /// <summary>Method of an environment class.</summary>
    EnvironmentMethod,

    /// <summary>Instance method of the user's type.</summary>
    InstanceMethod,

    /// <summary>Method of <c>&lt;&gt;c</c>.</summary>
    Singleton,

    /// <summary>Static method of the user's type.</summary>
    StaticMethod,
}

/// <param name="Environment">Label of the environment whose method it is.</param>
/// <param name="RefEnvironments">How many struct environments it is handed by reference.</param>
internal sealed record FunctionFacts(FunctionId Id, FunctionForm Form, string? Environment, int RefEnvironments);

internal enum Caching
{
    None,

    /// <summary>In a static field: of <c>&lt;&gt;c</c> for a lambda, of <c>&lt;&gt;O</c> for a method group.</summary>
    Static,

    /// <summary>In a field of an environment.</summary>
    Environment,
}

/// <summary>A place that makes a delegate.</summary>
/// <param name="Creator">The function it stands in.</param>
/// <param name="Target">The function the delegate runs; the name of the method where it is no function of the unit.</param>
internal sealed record DelegateFacts(FunctionId Creator, FunctionId Target, Caching Caching);

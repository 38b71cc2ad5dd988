using System.Threading;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// One body with functions inside it, before its operations are asked for. Each question may be answered with yes wrongly, and never with no
/// wrongly: a body for which all answers are no has nothing to report.
/// </summary>
internal sealed class BodySyntax
{
    private readonly SemanticModel model;
    private readonly Lazy<BodyTraits> traits;
    private readonly Lazy<bool> mayWriteCaptured;
    private readonly Lazy<bool> mayReachStaticStorage;
    private readonly object gate = new();
    private ImmutableArray<IOperation> functions;

    public BodySyntax(SyntaxNode owner, SemanticModel model)
    {
        Owner = owner;
        this.model = model;
        traits = new(() => BodyTraits.Of(owner));
        mayWriteCaptured = new(() => traits.Value.WritesCaptured || traits.Value.CapturedReceivers.Any(MayBeStruct));
        mayReachStaticStorage = new(() => StaticStorage.MayBeReached(owner, traits.Value, model));
    }

    /// <summary>The declaration that contains the body, or the type whose initializers it is.</summary>
    public SyntaxNode Owner { get; }

    /// <summary>Whether a function may capture a variable, or <c>this</c>.</summary>
    public bool MayCapture => traits.Value.CapturesVariable || traits.Value.MentionsMember;

    /// <summary>Whether the body may write a captured variable besides its declaration.</summary>
    public bool MayWriteCaptured => mayWriteCaptured.Value;

    /// <summary>Whether code of the body may run more than once.</summary>
    public bool MayRepeat => traits.Value.HasLoop;

    /// <summary>Whether the body may dispose the object in a captured variable.</summary>
    public bool MayDisposeCaptured => traits.Value.DisposesCaptured;

    /// <summary>Whether the body removes a new lambda from a delegate.</summary>
    public bool RemovesFunction => traits.Value.RemovesFunction;

    /// <summary>Whether static storage may get a function that captures an instance.</summary>
    public bool MayBeKeptByStatic => (traits.Value.CapturesVariable || traits.Value.MentionsMember) && mayReachStaticStorage.Value;

    /// <summary>The operations of the functions; this is what makes the compiler bind the body.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public ImmutableArray<IOperation> Functions(CancellationToken cancellation)
    {
        lock (gate)
            return functions.IsDefault ? functions = FindFunctions(cancellation) : functions;
    }

    private ImmutableArray<IOperation> FindFunctions(CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<IOperation>();
        var roots = new HashSet<IOperation>();
        foreach (var node in traits.Value.Functions)
        {
            if (model.GetOperation(node, cancellation) is not { } operation || !roots.Add(OperationTree.RootOf(operation)))
                continue;
            found.AddRange(OperationTree.RootOf(operation).Descendants().Where(inner => inner is IAnonymousFunctionOperation or ILocalFunctionOperation));
        }

        return found.ToImmutable();
    }

    // A call on a struct may write the variable that holds it.
    private bool MayBeStruct(SyntaxNode name) => model.GetSymbolInfo(name).Symbol switch
    {
        ILocalSymbol local => IsStruct(local.Type),
        IParameterSymbol parameter => IsStruct(parameter.Type),
        null => true,
        _ => false,
    };

    private static bool IsStruct(ITypeSymbol type) => type.IsValueType || type.TypeKind is TypeKind.TypeParameter or TypeKind.Error;
}

using System.Threading;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Prefilter;

/// <summary>
/// One body with functions inside it, before a model of it is built. An answer may be yes wrongly, and never no wrongly: a body for which
/// all answers are no has nothing to report. The questions are answered by syntax, the last ones also by symbols or operations.
/// </summary>
internal sealed class BodySyntax
{
    private readonly SyntaxNode owner;
    private readonly SemanticModel model;
    private readonly Lazy<BodyTraits> traits;
    private readonly object gate = new();
    private ImmutableArray<IOperation> roots;
    private ImmutableArray<IOperation> functions;

    public BodySyntax(SyntaxNode owner, SemanticModel model)
    {
        this.owner = owner;
        this.model = model;
        traits = new(() => BodyTraits.Of(owner));
    }

    /// <summary>Whether a function may capture a variable, or <c>this</c>.</summary>
    public bool MayCapture => traits.Value.MentionsMember || traits.Value.CapturesVariable;

    /// <summary>Whether code of the body may run more than once.</summary>
    public bool MayRepeat => traits.Value.HasLoop;

    /// <summary>Whether the body removes a new lambda from a delegate.</summary>
    public bool RemovesFunction => traits.Value.RemovesFunction;

    /// <summary>Whether the body may dispose the object in a captured variable.</summary>
    public bool MayDisposeCaptured => traits.Value.DisposesCaptured;

    /// <summary>Whether the body may write a captured variable besides its declaration. Asks for symbols where only a call on a struct would.</summary>
    public bool MayWriteCaptured(CancellationToken cancellation) =>
        traits.Value.WritesCaptured || traits.Value.CapturedReceivers.Any(name => MayBeStruct(name, cancellation));

    /// <summary>Whether static storage may get a function that captures an instance, or what a constructor was given. Asks for the operations of the body where a function may name the instance.</summary>
    public bool MayBeKeptByStatic(CancellationToken cancellation) => HasInstance && MayCaptureInstance(cancellation) && Roots(cancellation).Any(StaticStorage.MayKeepInstanceOf);

    /// <summary>The lambdas, anonymous methods, local functions and query clauses of the body. This makes the compiler bind it once more.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public ImmutableArray<IOperation> Functions(CancellationToken cancellation)
    {
        lock (gate)
        {
            return functions.IsDefault
                ? functions = Roots(cancellation)
                    .SelectMany(root => root.Descendants())
                    .Where(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                    .ToImmutableArray()
                : functions;
        }
    }

    private MemberDeclarationSyntax? Member => owner.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    // Initializers have no "this", but the parameters of a primary constructor.
    private bool HasInstance =>
        Member is not { } member || member is not BaseFieldDeclarationSyntax && !ModifiersOf(member).Any(SyntaxKind.StaticKeyword);

    // Initializers and constructors also concern what the constructor was given; a captured variable may have what was read from the instance.
    private bool MayCaptureInstance(CancellationToken cancellation) =>
        traits.Value.MentionsInstance
        || traits.Value.CapturesVariable && (traits.Value.ReadsInstance || Member is null or BaseTypeDeclarationSyntax or ConstructorDeclarationSyntax)
        || owner.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } declaration
        || InstanceMembers.AnyNamed(traits.Value.CapturesVariable ? traits.Value.Mentioned.Concat(traits.Value.ReadFrom) : traits.Value.Mentioned, model.GetDeclaredSymbol(declaration, cancellation));

    // Mostly one; the initializers of a type with a primary constructor have one each.
    private ImmutableArray<IOperation> Roots(CancellationToken cancellation)
    {
        lock (gate)
        {
            return roots.IsDefault
                ? roots = traits.Value.Functions
                    .Select(function => model.GetOperation(function, cancellation))
                    .OfType<IOperation>()
                    .Select(OperationTree.RootOf)
                    .Distinct()
                    .ToImmutableArray()
                : roots;
        }
    }

    private static SyntaxTokenList ModifiersOf(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => method.Modifiers,
        BasePropertyDeclarationSyntax property => property.Modifiers,
        _ => default,
    };

    // A call on a struct may write the variable that holds it.
    private bool MayBeStruct(SyntaxNode name, CancellationToken cancellation) => model.GetSymbolInfo(name, cancellation).Symbol switch
    {
        ILocalSymbol local => IsStruct(local.Type),
        IParameterSymbol parameter => IsStruct(parameter.Type),
        null => true,
        _ => false,
    };

    private static bool IsStruct(ITypeSymbol type) => type.IsValueType || type.TypeKind is TypeKind.TypeParameter or TypeKind.Error;
}

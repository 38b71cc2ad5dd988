using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Closures;

/// <summary>
/// What becomes one emitted body. Closures of one body can share environments, those of different bodies never do. Mostly one
/// declaration with a body; the initializers of a type are one body, and a primary constructor is one with them.
/// </summary>
internal sealed class EmittedBody
{
    internal EmittedBody(EmittedBodyKind kind, ISymbol? member, INamedTypeSymbol? type, ImmutableArray<IOperation> roots)
    {
        Kind = kind;
        Member = member;
        Type = type;
        Roots = roots;
    }

    public EmittedBodyKind Kind { get; }

    /// <summary>The method, or the type whose initializers it is; null in code too broken to tell.</summary>
    public ISymbol? Member { get; }

    public INamedTypeSymbol? Type { get; }

    /// <summary>The operation trees in the order they run.</summary>
    public ImmutableArray<IOperation> Roots { get; }

    /// <summary>In how many constructors the compiler emits it.</summary>
    public int Copies => Kind == EmittedBodyKind.Initializers ? Type!.InstanceConstructors.Count(RunsInitializers) : 1;

    /// <summary>A static constructor or static initializers: they run once, so the compiler caches no delegate for them.</summary>
    public bool RunsOnce => Kind == EmittedBodyKind.StaticInitializers || Member is IMethodSymbol { MethodKind: MethodKind.StaticConstructor };

    /// <summary>
    /// Whether there is an object. Where there is none, operations may speak of one all the same: a <c>dynamic</c> call by simple name has an
    /// implicit receiver.
    /// </summary>
    public bool HasThis => Kind != EmittedBodyKind.StaticInitializers && Type is not { TypeKind: RoslynShims.Extension } && Member is not IMethodSymbol { IsStatic: true };

    /// <summary>
    /// Whether the type is an interface with <c>in</c> or <c>out</c> type parameters, or nested in one through interfaces only. Nothing may
    /// be emitted into such a type itself.
    /// </summary>
    public bool IsInVariantInterface
    {
        get
        {
            for (var type = Type; type is { TypeKind: TypeKind.Interface }; type = type.ContainingType)
            {
                if (type.TypeParameters.Any(parameter => parameter.Variance != VarianceKind.None))
                    return true;
            }

            return false;
        }
    }

    private static bool RunsInitializers(IMethodSymbol constructor)
    {
        if (CopiesRecord(constructor))
            return false;

        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { } initializer }
                && initializer.ThisOrBaseKeyword.ValueText == "this")
            {
                return false;
            }
        }

        // The default constructor of a struct does not run at all.
        return !constructor.IsImplicitlyDeclared || constructor.ContainingType.TypeKind == TypeKind.Class && constructor.Parameters.IsEmpty;
    }

    // R(R original), written or not: the copy has the values of the original.
    private static bool CopiesRecord(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type: { TypeKind: TypeKind.Class } type }]
        && SymbolEqualityComparer.Default.Equals(type, constructor.ContainingType)
        && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax { Keyword.ValueText: "record" });
}

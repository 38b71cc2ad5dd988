using System.Collections.Concurrent;
using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering;

/// <summary>
/// Facts about a type that no single operation tree shows, for it may have many parts: its initializers, and the
/// primary-constructor parameters it stores. The only place that asks for a semantic model itself; the answers are kept for each
/// compilation.
/// </summary>
internal sealed class TypeInitializers
{
    private readonly Compilation compilation;
    private readonly INamedTypeSymbol type;
    private readonly object gate = new();
    private readonly object building = new();
    private ClosureModel? instanceModel;
    private ClosureModel? staticModel;
    private ImmutableHashSet<string>? storedParameters;

    private TypeInitializers(Compilation compilation, INamedTypeSymbol type)
    {
        this.compilation = compilation;
        this.type = type;
    }

    public static TypeInitializers Of(INamedTypeSymbol type, Compilation compilation) =>
        CompilationCache.Get(compilation, static _ => new ConcurrentDictionary<INamedTypeSymbol, TypeInitializers>(SymbolEqualityComparer.Default)).GetOrAdd(type, key => new TypeInitializers(compilation, key));

    public static TypeInitializers Of(EmittedBody body) => Of(body.Type!, body.Roots[0].SemanticModel!.Compilation);

    public IMethodSymbol? PrimaryConstructor => type.InstanceConstructors.FirstOrDefault(IsPrimary);

    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.MethodKind == MethodKind.Constructor
        && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    /// <summary>
    /// The model of all static, or of all other initializers of the type; the latter are one body with a primary constructor.
    /// Null where a compiler older than the language of the source has no operations for them.
    /// </summary>
    public ClosureModel? InitializerModel(bool isStatic, CancellationToken cancellation)
    {
        ref var model = ref isStatic ? ref staticModel : ref instanceModel;
        if (Volatile.Read(ref model) is { } known)
            return known;

        lock (building)
        {
            if (model is null && InitializerBody(isStatic, cancellation) is { Roots.IsEmpty: false } body)
                Volatile.Write(ref model, ClosureModelBuilder.Build(body, cancellation));
            return model;
        }
    }

    /// <summary>Whether a member body mentions the parameter: it is then a hidden field of the type, also to initializers.</summary>
    public bool Stores(IParameterSymbol parameter, CancellationToken cancellation)
    {
        lock (gate)
            storedParameters ??= FindStoredParameters(cancellation);

        return storedParameters.Contains(parameter.Name);
    }

    private EmittedBody InitializerBody(bool isStatic, CancellationToken cancellation)
    {
        var roots = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var part in Parts(cancellation))
        {
            foreach (var initializer in part.Members.SelectMany(member => InitializersIn(member, isStatic)))
            {
                if (ModelOf(part.SyntaxTree).GetOperation(initializer, cancellation) is { } root)
                    roots.Add(root);
            }
        }

        if (isStatic)
            return new EmittedBody(EmittedBodyKind.StaticInitializers, type, type, roots.ToImmutable());

        if (PrimaryConstructor is not { } constructor)
            return new EmittedBody(EmittedBodyKind.Initializers, type, type, roots.ToImmutable());

        if (BaseArguments(constructor, cancellation) is { } call)
            roots.Add(call);

        return new EmittedBody(EmittedBodyKind.PrimaryConstructor, constructor, type, roots.ToImmutable());
    }

    // class D(int p) : B(() => p): the operation of the whole declaration, or in older compilers of the base call.
    private IOperation? BaseArguments(IMethodSymbol constructor, CancellationToken cancellation)
    {
        var declaration = (TypeDeclarationSyntax)constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        var call = declaration.BaseList?.Types.FirstOrDefault(candidate => candidate.ChildNodes().OfType<ArgumentListSyntax>().Any());
        if (call is null)
            return null;

        var model = ModelOf(declaration.SyntaxTree);
        return model.GetOperation(declaration, cancellation) ?? model.GetOperation(call, cancellation);
    }

    private static IEnumerable<EqualsValueClauseSyntax> InitializersIn(MemberDeclarationSyntax member, bool isStatic)
    {
        if (member.Modifiers.Any(SyntaxKind.StaticKeyword) != isStatic || member.Modifiers.Any(SyntaxKind.ConstKeyword))
            return [];

        return member switch
        {
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<EqualsValueClauseSyntax>(),
            PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
            _ => [],
        };
    }

    private ImmutableHashSet<string> FindStoredParameters(CancellationToken cancellation)
    {
        if (PrimaryConstructor is not { Parameters.IsEmpty: false } constructor)
            return ImmutableHashSet<string>.Empty;

        var open = new HashSet<string>(constructor.Parameters.Select(parameter => parameter.Name));
        var stored = ImmutableHashSet.CreateBuilder<string>();
        foreach (var part in Parts(cancellation))
        {
            foreach (var name in part.Members.SelectMany(BodiesOf).SelectMany(body => body.DescendantNodes()).OfType<IdentifierNameSyntax>())
            {
                if (open.Contains(name.Identifier.ValueText) && IsStoredBy(name, constructor, cancellation))
                {
                    open.Remove(name.Identifier.ValueText);
                    stored.Add(name.Identifier.ValueText);
                }
            }
        }

        return stored.ToImmutable();
    }

    private bool IsStoredBy(IdentifierNameSyntax name, IMethodSymbol constructor, CancellationToken cancellation)
    {
        var model = ModelOf(name.SyntaxTree);
        return model.GetSymbolInfo(name, cancellation).Symbol is IParameterSymbol parameter
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, constructor)
            && !IsInNameof(name, model, cancellation);
    }

    private static bool IsInNameof(SyntaxNode name, SemanticModel model, CancellationToken cancellation) =>
        name.FirstAncestorOrSelf<InvocationExpressionSyntax>(call => call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is { } call
        && model.GetConstantValue(call, cancellation).HasValue;

    // Everything but the initializers; a constructor's own arguments (: this(…)) see its own parameters only.
    private static IEnumerable<SyntaxNode> BodiesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax or BaseTypeDeclarationSyntax => [],
        PropertyDeclarationSyntax property => new SyntaxNode?[] { property.AccessorList, property.ExpressionBody }.OfType<SyntaxNode>(),
        _ => [member],
    };

    private IEnumerable<TypeDeclarationSyntax> Parts(CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();

#pragma warning disable RS1030 // Other parts and initializers of a type are other trees than the one analysed; each is asked once for a type.
    private SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}

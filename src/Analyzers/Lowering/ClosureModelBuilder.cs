using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering.ClosureConversion;
using ClosureAnalyzers.Lowering.ScopeTree;

namespace ClosureAnalyzers.Lowering;

/// <summary>The passes that make a <see cref="ClosureModel"/>, in the order they run.</summary>
internal static class ClosureModelBuilder
{
    public static ClosureModel Build(IOperation root, CancellationToken cancellation)
    {
        if (EmittedBodyFactory.TypeOfSharedBody(root, cancellation) is { } type
            && TypeInitializers.Of(type, root.SemanticModel!.Compilation).InitializerModel(EmittedBodyFactory.IsStaticInitializer(root), cancellation) is { } shared)
        {
            return shared;
        }

        return Build(EmittedBodyFactory.OfMember(root, cancellation), cancellation);
    }

    /// <summary>For the test that counts: nobody else listens.</summary>
    internal static event Action<EmittedBody>? Building;

    public static ClosureModel Build(EmittedBody body, CancellationToken cancellation)
    {
        Building?.Invoke(body);
        var draft = ScopeTreeBuilder.Build(body, IsStored, cancellation);
        TransitiveCaptures.Add(draft);
        LoopScopes.Mark(draft);
        return draft.ToModel(ClosureConverter.Convert);

        // A member that refers to a primary-constructor parameter makes the type store it; initializers only follow.
        bool IsStored(IParameterSymbol parameter)
        {
            if (parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
                return false;

            var isOwn = SymbolEqualityComparer.Default.Equals(constructor, body.Member);
            return !isOwn || body.Kind == EmittedBodyKind.PrimaryConstructor && TypeInitializers.Of(body).Stores(parameter, cancellation);
        }
    }
}

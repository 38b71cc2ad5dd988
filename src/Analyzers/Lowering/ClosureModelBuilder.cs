using System.Threading;
using ClosureAnalyzers.Closures;
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

    public static ClosureModel Build(EmittedBody unit, CancellationToken cancellation)
    {
        Building?.Invoke(unit);
        var body = ScopeTreeBuilder.Build(unit, cancellation);
        TransitiveCaptures.Add(body);
        LoopScopes.Mark(body);
        return body.ToModel();
    }
}

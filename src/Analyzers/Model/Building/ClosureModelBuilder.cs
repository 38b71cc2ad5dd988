using System.Threading;

namespace ClosureAnalyzers.Model.Building;

/// <summary>The passes that make a <see cref="ClosureModel"/>, in the order they run.</summary>
internal static class ClosureModelBuilder
{
    public static ClosureModel Build(IOperation root, CancellationToken cancellation)
    {
        if (UnitFinder.TypeOfSharedUnit(root, cancellation) is { } type
            && WholeType.Of(type, root.SemanticModel!.Compilation).InitializerModel(UnitFinder.IsStaticInitializer(root), cancellation) is { } shared)
        {
            return shared;
        }

        return Build(UnitFinder.OfMember(root, cancellation), cancellation);
    }

    /// <summary>For the test that counts: nobody else listens.</summary>
    internal static event Action<Unit>? Building;

    public static ClosureModel Build(Unit unit, CancellationToken cancellation)
    {
        Building?.Invoke(unit);
        var body = BodyWalk.Over(unit, cancellation);
        LocalFunctionCaptures.Add(body);
        RepeatedScopes.Mark(body);
        return body.ToModel();
    }
}

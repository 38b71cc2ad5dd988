using System.Threading;

namespace ClosureAnalyzers.Model.Building;

/// <summary>The passes that make a <see cref="ClosureModel"/>, in the order they run.</summary>
internal static class ClosureModelBuilder
{
    public static ClosureModel Build(IOperation root, CancellationToken cancellation)
    {
        var body = BodyWalk.Over(root, cancellation);
        LocalFunctionCaptures.Add(body);
        return body.ToModel();
    }
}

using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Lowering;

/// <summary>The models of the bodies that were asked for, each built once.</summary>
internal static class ClosureModels
{
    /// <summary>The model of the body that contains <paramref name="operation"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is kept then.</exception>
    public static ClosureModel For(IOperation operation, CancellationToken cancellation = default)
    {
        var root = OperationTree.RootOf(operation);
        return OperationTreeCache.Get(root, static _ => new Slot()).Model(root, cancellation);
    }

    /// <summary>The place of one model. The rules run side by side and ask at the same time; the first of them builds it, the others wait.</summary>
    private sealed class Slot
    {
        private volatile ClosureModel? model;

        public ClosureModel Model(IOperation root, CancellationToken cancellation)
        {
            if (model is { } built)
                return built;

            lock (this)
                return model ??= ClosureModelBuilder.Build(root, cancellation);
        }
    }
}

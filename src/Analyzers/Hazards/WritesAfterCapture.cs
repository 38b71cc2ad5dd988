using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Whether a write to a cell can happen after some closure over it was created. A write by a closure always does.</summary>
internal static class WritesAfterCapture
{
    public static bool Exist(Cell cell, ClosureModel model, IOperation root)
    {
        if (cell.Closures.Any(closure => closure.CaptureOf(cell)!.IsWritten))
            return true;

        if (cell.Writes.All(write => write.IsDeclaration))
            return false;

        // A unit of several trees has no flow graph of its own.
        if (model.Body.Roots.Length > 1 || ControlFlowCache.Of(root).Of(cell.Owner) is not { } cfg)
            return true;

        var writes = InvalidationMap.OfWrites(new MethodAnalysis(cfg), cell);
        return cell.Closures
            .Where(closure => closure.Parent == cell.Owner)
            .SelectMany(EscapeGraph.Creations)
            .Any(creation => cfg.Find(creation) is { } created && writes.After(created, creation) is not null);
    }
}

namespace ClosureAnalyzers.Flow;

/// <summary>A place in a control flow graph: just after one operation of one block.</summary>
/// <param name="Block">Ordinal of the block.</param>
/// <param name="Index">Index of the operation in the block, in the order they run; -1 for the opening of the block.</param>
internal readonly record struct Point(int Block, int Index);

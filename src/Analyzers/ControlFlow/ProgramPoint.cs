namespace ClosureAnalyzers.ControlFlow;

/// <summary>A place in a control flow graph: just after one operation of one block.</summary>
/// <param name="Block">Ordinal of the block.</param>
/// <param name="Index">Index of the operation in the block, in the order they run; -1 for the opening of the block.</param>
/// <remarks>A class: collections of structs are compiled once more for each of them, which a compiler that has just started pays for.</remarks>
internal sealed record ProgramPoint(int Block, int Index);

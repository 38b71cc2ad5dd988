namespace ClosureAnalyzers.Closures;

/// <summary>What a reference to a variable does with it.</summary>
[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
    ReadWrite = Read | Write,
}

using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;

namespace ClosureAnalyzers.Hazards;

/// <summary>Why a captured variable that changes is not reported for one closure.</summary>
/// <param name="Reason">One word of the list in <c>docs/rules/CLO0004.md</c>.</param>
/// <param name="Sink">Where the closure runs, ends or goes; null if no single place says why.</param>
internal sealed record Silence(Capture Capture, string Reason, Sink? Sink);

using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Hazards;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO0004 says.</summary>
internal static class CLO0004Text
{
    public const string Title = "Why a captured variable is not reported";

    public const string Message = "'{0}' changes or is disposed after this {1} captures it, but no hazard is reported because {2}";

    public const string Description =
        "A hazard rule stays silent about a captured variable that is modified or disposed after the closure was created. This rule gives the reason, "
        + "for example that the closure runs before the change, that its task is awaited, or that nothing is known about the method that receives it. "
        + "This rule describes the code; it does not report a problem.";

    public static string ReasonOf(Silence silence) => silence.Reason switch
    {
        SilenceReason.RunsBefore => $"it runs before that{At(silence.Sink)}",
        SilenceReason.Awaited => $"its work is waited for before that{At(silence.Sink)}",
        SilenceReason.Removed => $"it is removed before that{At(silence.Sink)}",
        SilenceReason.Signal => "the method waits for the signal that it gives last",
        SilenceReason.OwnedObject => "the object that keeps it belongs to the same scope and does not run it later",
        SilenceReason.Left => "nothing holds it any more by then",
        SilenceReason.CannotRunAfter => "no path leads from the change to a later run",
        SilenceReason.SharedState => "the variable is shared state: closures write it, too",
        SilenceReason.LegalAfterDispose => "what it does with the object is allowed after the disposal",
        SilenceReason.Budget => "the method is too large for the search; other variables of the method may be missing as well",
        "unknown-callee" => $"nothing is known about {CalleeOf(silence.Sink)}; an entry in 'closure_analyzers.escaping_methods' makes it known",
        "polled-flag" => "it is a flag that the code polls on purpose",
        SilenceReason.LateInitialization => "it is declared with a placeholder and gets its value late on purpose",
        "process-ends" => "the process ends with the object",
        "message-loop" => "the message loop that runs it ends before the disposal",
        "end-of-test" => "the test ends with the object",
        "fed-by-test" => "the test writes what its own closure reads",
        "awaited-null" => "the closure tests for the null that is written",
        var other => other,
    };

    private static string At(Sink? sink) => sink is null ? "" : $", at line {sink.At.Syntax.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1}";

    private static string CalleeOf(Sink? sink) => sink?.Target is Microsoft.CodeAnalysis.IMethodSymbol method ? $"'{CalleeName.Of(method)}'" : "the callee";
}

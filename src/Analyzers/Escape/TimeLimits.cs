using ClosureAnalyzers.Data;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>Waits that end when their time is over, though the work goes on.</summary>
internal static class TimeLimits
{
    /// <summary>
    /// Whether the time limit of <paramref name="wait"/> can pass unnoticed: the caller drops or returns the answer, or catches the exception
    /// that says so. Where the answer is tested, the caller deals with it.
    /// </summary>
    public static bool MayPass(IOperation wait) =>
        wait is IInvocationOperation { TargetMethod: var method, Type: var type } && method.Parameters.Any(IsLimit)
        && (TypeFacts.IsAwaitable(type) ? IsInTryWithCatch(wait) : OperationTree.WithConversions(wait).Parent is IExpressionStatementOperation or IReturnOperation);

    /// <summary>Whether <paramref name="parameter"/> is a time limit.</summary>
    public static bool IsLimit(IParameterSymbol parameter) =>
        MetadataNames.Is(parameter.Type, "System.TimeSpan")
        || parameter.Type.SpecialType == SpecialType.System_Int32 && parameter.Name is "millisecondsTimeout" or "timeout" or "milliseconds";

    private static bool IsInTryWithCatch(IOperation wait)
    {
        for (var (inner, around) = (wait, wait.Parent); around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); (inner, around) = (around, around.Parent))
        {
            if (around is ITryOperation { Catches.IsEmpty: false } attempt && attempt.Body == inner)
                return true;
        }

        return false;
    }
}

using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>How <c>this</c> got into a closure, where the source often does not show it: "through 'field'".</summary>
internal static class ThisText
{
    public static string Of(Capture capture)
    {
        if (capture.ThroughLocalFunction)
            return $"through the local function '{LocalFunctionOf(capture.FirstUse)}'";

        return capture.FirstUse switch
        {
            IParameterReferenceOperation { Parameter.Name: var name } => $"through the primary constructor parameter '{name}'",
            { Syntax: BaseExpressionSyntax } => "through 'base'",
            { Parent: IMemberReferenceOperation { Member.Name: var name } } => $"through '{name}'",
            { Parent: IInvocationOperation { TargetMethod.Name: var name } } => $"through '{name}'",
            _ => "through 'this'",
        };
    }

    private static string LocalFunctionOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.TargetMethod.Name,
        IMethodReferenceOperation reference => reference.Method.Name,
        _ => "",
    };
}

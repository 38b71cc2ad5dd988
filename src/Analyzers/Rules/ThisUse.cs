using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Rules;

/// <summary>In words: how <c>this</c> got into a closure, most often unseen.</summary>
internal static class ThisUse
{
    public static string Of(Capture capture)
    {
        if (capture.ThroughLocalFunction)
            return $"through the local function '{LocalFunctionOf(capture.FirstUse)}'";

        return capture.FirstUse switch
        {
            IParameterReferenceOperation { Parameter.Name: var name } => $"through '{name}', which the type stores",
            { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } => "through 'base'",
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

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO2005 says.</summary>
internal static class CLO2005Text
{
    public const string Title = "Declare the captured constant as 'const'";

    public const string Message = "'{0}' always has the constant value that it is declared with, but this {1} captures it as a variable. Declare '{0}' as 'const' to avoid the capture.";

    public const string Description =
        "A captured local variable needs a display class or closure struct, even if it always has the same constant value. "
        + "The compiler inserts the value of a 'const' local into the code that uses it, so nothing is captured.";
}

namespace ClosureAnalyzers.Rules.Messages;

/// <summary>What CLO0003 says.</summary>
internal static class CLO0003Text
{
    public const string Title = "Captured primary constructor parameter";

    public const string Message = "'{0}' is used by '{1}', so the compiler stores it in a hidden mutable field of '{2}'";

    public const string Description =
        "A primary constructor parameter that a member of the type uses is stored in a field that the compiler generates. "
        + "The field has no name, is not readonly, and is shared by all members of the object. "
        + "This rule describes the code; it does not report a problem.";
}

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>Why a variable is not copied to a local before the closure (specification, section 3, point 2).</summary>
internal enum CopyRefusal
{
    /// <summary>The place names no captured variable, for example in code that does not compile.</summary>
    NoCapture,
    ClosureWrites,
    NotAssigned,
    SelfReference,
    LostWrite,
    Polled,
    Placeholder,
    ByReference,
    ThroughLocalFunction,
    ArgumentText,
    NoStatement,
    SharedBlock,
    Directives,
    GeneratedCode,
}

/// <summary>The reasons as sentences, for the pages of the rules.</summary>
internal static class CopyRefusals
{
    public static ImmutableDictionary<CopyRefusal, string> Sentences { get; } = new Dictionary<CopyRefusal, string>
    {
        [CopyRefusal.NoCapture] = "There is no captured variable at this place.",
        [CopyRefusal.ClosureWrites] = "The closure writes the variable, or passes it by `ref`, `out` or `in`; it would write only the copy.",
        [CopyRefusal.NotAssigned] = "The variable is not definitely assigned before the statement that creates the closure.",
        [CopyRefusal.SelfReference] = "The closure refers to itself through the variable; the copy would be taken before the closure exists.",
        [CopyRefusal.LostWrite] = "The variable is, or may be, written between the copy and the creation of the closure; that write would be lost.",
        [CopyRefusal.Polled] = "The closure polls the variable on purpose: a flag or a `CancellationTokenSource` that is set after the closure was handed out.",
        [CopyRefusal.Placeholder] = "The variable holds only a placeholder such as `null` or `default` before the closure, and gets its value later; the copy would hold the placeholder.",
        [CopyRefusal.ByReference] = "The variable is a reference to another variable, or its type is ref-like.",
        [CopyRefusal.ThroughLocalFunction] = "The closure reaches the variable through a local function, which would go on reading the variable itself.",
        [CopyRefusal.ArgumentText] = "The closure, or the variable in it, is passed to a call that receives the source text of its argument through `[CallerArgumentExpression]`; the text would name the copy.",
        [CopyRefusal.NoStatement] = "No statement can be placed before the closure: it is in a `for` header, a `while` or `do` condition, `catch … when`, `base(…)` arguments, "
            + "a field initializer, a query clause or an expression tree.",
        [CopyRefusal.SharedBlock] = "A backward jump repeats the statement without entering its block again, and braces around the statement would hide what it declares.",
        [CopyRefusal.Directives] = "A preprocessor directive such as `#if` starts or ends inside the statement.",
        [CopyRefusal.GeneratedCode] = "The code is generated; a change would be overwritten.",
    }.ToImmutableDictionary();
}

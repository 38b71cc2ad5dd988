namespace ClosureAnalyzers.Closures;

/// <summary>What opens a <see cref="Scope"/>.</summary>
internal enum ScopeKind
{
    /// <summary>The whole body: parameters and <c>this</c>.</summary>
    Root,

    /// <summary>One call of a lambda, anonymous method, local function or query clause: its parameters.</summary>
    Function,

    /// <summary>The outermost block of the body or of a function.</summary>
    Body,

    Block,

    /// <summary>The header of a <c>for</c>: entered once for the whole loop.</summary>
    For,

    /// <summary>Variables declared in the condition of a <c>for</c>, <c>while</c> or <c>do</c>: entered before every test.</summary>
    LoopCondition,

    /// <summary>One element of a <c>foreach</c>.</summary>
    ForEachElement,

    Using,

    /// <summary>A <c>try</c> statement; it holds the variables of catch clauses that have a filter and await.</summary>
    Try,

    Catch,

    /// <summary>All sections of a <c>switch</c> statement together.</summary>
    Switch,

    /// <summary>A statement as the compiler lowers it: it holds the variables that arms of switch expressions declare.</summary>
    Statement,

    /// <summary>A field or property initializer.</summary>
    Initializer,

    /// <summary>Only temporaries of the compiler live here.</summary>
    Temporaries,
}

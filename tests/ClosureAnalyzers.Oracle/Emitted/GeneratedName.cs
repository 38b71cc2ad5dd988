namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>
/// The parts of a name the compiler writes for a closure: <c>&lt;M&gt;b__0_1</c>, <c>&lt;M&gt;g__F|0_1</c>, <c>&lt;&gt;c__DisplayClass0_1</c>,
/// <c>&lt;x&gt;5__2</c>. The forms stand in the table of names of the lowering reference, section 17.
/// </summary>
/// <param name="Inner">What stands between the angle brackets; empty for <c>&lt;&gt;</c>.</param>
/// <param name="Kind">The letter or digit behind the brackets.</param>
/// <param name="Suffix">What stands behind the two underscores; empty if there are none.</param>
internal readonly record struct GeneratedName(string Inner, char Kind, string Suffix)
{
    public const string DisplayClassPrefix = "<>c__DisplayClass";

    public bool IsLambda => Kind == 'b' && Inner.Length > 0;

    public bool IsLocalFunction => Kind == 'g' && Inner.Length > 0;

    public bool IsStateMachine => Kind == 'd' && Inner.Length > 0;

    /// <summary>The name the user gave a local function; null for a lambda.</summary>
    public string? LocalFunction => IsLocalFunction ? Suffix[..Suffix.LastIndexOf('|')] : null;

    /// <summary>The numbers at the end: <c>M_N</c> outside an environment, <c>N</c> within one.</summary>
    public (int? Method, int? Entity) Ordinals
    {
        get
        {
            var digits = WithoutArity(Suffix[(Suffix.LastIndexOf('|') + 1)..]);
            if (digits.StartsWith("DisplayClass", StringComparison.Ordinal))
            {
                digits = digits["DisplayClass".Length..];
            }

            var cut = digits.IndexOf('_', StringComparison.Ordinal);
            return cut < 0
                ? (null, Number(digits))
                : (Number(digits[..cut]), Number(digits[(cut + 1)..]));
        }
    }

    public static GeneratedName? Parse(string name)
    {
        if (name.Length < 3 || name[0] != '<')
        {
            return null;
        }

        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1 == name.Length ? null : new GeneratedName(name[1..i], name[i + 1], SuffixAt(name, i + 2));
            }
        }

        return null;
    }

    /// <summary><c>&lt;File&gt;F012…__T</c> is the type <c>T</c> that only its file knows.</summary>
    public static string WithoutFile(string type) => Parse(type) is { Kind: 'F', Suffix: "" } ? type[(type.IndexOf("__", type.IndexOf('>', StringComparison.Ordinal), StringComparison.Ordinal) + 2)..] : type;

    public static string WithoutArity(string name)
    {
        var tick = name.LastIndexOf('`');
        return tick < 0 ? name : name[..tick];
    }

    private static string SuffixAt(string name, int index)
        => string.CompareOrdinal(name, index, "__", 0, 2) == 0 ? name[(index + 2)..] : "";

    private static int? Number(string digits)
        => int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

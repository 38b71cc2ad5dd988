namespace ClosureAnalyzers.Lowering.CompilerRules;

/// <summary>What the compiler knows of the value of an expression once it has lowered it.</summary>
internal sealed class LoweredValue
{
    public static readonly LoweredValue Unknown = new();

    /// <summary>A local, a parameter or <c>this</c>: if the value is not needed, it is not read.</summary>
    public static readonly LoweredValue Variable = new() { IsReadWithoutEffect = true };

    /// <summary>A concatenation of strings.</summary>
    public static readonly LoweredValue Text = new() { IsNeverNull = true };

    private LoweredValue()
    {
    }

    /// <summary>The constant that the expression has become; also where it is none to the language.</summary>
    public Optional<object?> Constant { get; private init; }

    /// <summary>Zero, <c>false</c>, null, or the default of a struct.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>The value that a nullable surely has.</summary>
    public LoweredValue? InNullable { get; private init; }

    /// <summary>Whether the compiler drops the expression where only its effect would matter.</summary>
    public bool IsReadWithoutEffect { get; private init; }

    public bool IsNeverNull { get; private init; }

    public static LoweredValue Of(object? constant) => new()
    {
        Constant = constant,
        IsDefault = constant is null || Constants.HasNoBitSet(constant),
        IsReadWithoutEffect = true,
        IsNeverNull = constant is not null,
    };

    public static LoweredValue Default(ITypeSymbol? type) => type switch
    {
        { IsReferenceType: true } => Of(null),
        { SpecialType: SpecialType.System_Boolean } => Of(false),
        _ => new() { IsDefault = true, IsReadWithoutEffect = true },
    };

    public static LoweredValue Nullable(LoweredValue value) => new() { InNullable = value, IsReadWithoutEffect = value.IsReadWithoutEffect };

    /// <summary>Something made of this value, of which only the effects are known.</summary>
    public LoweredValue Used(bool withoutEffect) => withoutEffect && IsReadWithoutEffect ? Variable : Unknown;

    public bool Is(object constant) => Constant.HasValue && constant.Equals(Constant.Value);
}

namespace ClosureAnalyzers.Oracle.Random;

/// <summary>
/// The decisions a program is grown from, one number each. Once they run out every decision is the first of its options, which is
/// always the smallest: so each tape gives a finite program, and a shorter tape a smaller one.
/// </summary>
internal sealed class Choices(IReadOnlyList<uint> tape)
{
    private int _position;

    public bool AreUsedUp => _position >= tape.Count;

    public int Below(int count) => AreUsedUp ? 0 : (int)(tape[_position++] % (uint)count);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) >= 100 - percent;

    public T Of<T>(params ReadOnlySpan<T> options) => options[Below(options.Length)];

    public T Of<T>(IReadOnlyList<T> options) => options[Below(options.Count)];
}

using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Rules;

public sealed class CapturedLocalIsConstantTests : RuleTest<CapturedLocalIsConstantAnalyzer>
{
    [Fact]
    public Task A_number() => Flags(
        """
        var [|limit|] = 10;
        later.Add(() => Use(limit));
        later.Add(() => Use(-limit));
        """,
        saying: "'limit' always has the constant value that it is declared with, but this lambda captures it as a variable. "
            + "Declare 'limit' as 'const' to avoid the capture.");

    [Theory]
    [InlineData("string [|x|] = \"a\" + \"b\";")]
    [InlineData("const int c = 2; long [|x|] = c * 3;")]
    [InlineData("var [|x|] = DayOfWeek.Monday;")]
    [InlineData("object? [|x|] = null;")]
    [InlineData("string? [|x|] = null;")]
    [InlineData("int [|x|] = default;")]
    [InlineData("decimal [|x|] = 1.5m;")]
    [InlineData("bool [|x|] = true;")]
    [InlineData("char [|x|] = 'x';")]
    [InlineData("double [|x|] = 1;")]
    [InlineData("int [|x|] = 1, y = numbers[0]; Use(y);")]
    [InlineData("if (Chance()) Use(1); var [|x|] = nameof(numbers);")]
    public Task Constants_of_many_types(string declaration) => Flags(declaration + " later.Add(() => Use(x));");

    [Theory]
    [InlineData("var x = numbers.Length;")]
    [InlineData("int x = 1; x = 2;")]
    [InlineData("int x = 1; x++;")]
    [InlineData("int x; x = 1;")]
    [InlineData("int x = 1; int.TryParse(\"\", out x);")]
    [InlineData("int x = 1; Interlocked.Increment(ref x);")]
    [InlineData("const int x = 1;")]
    [InlineData("int? x = 1;")]
    [InlineData("object x = 1;")]
    [InlineData("object x = \"a\";")]
    [InlineData("dynamic? x = null;")]
    [InlineData("var x = new DateTime(0);")]
    [InlineData("DateTime x = default;")]
    [InlineData("nint x = 1;")]
    public Task No_constants(string declaration) => Allows(declaration + " later.Add(() => Use(x));");

    [Theory]
    [InlineData("var x = 1; later.Add(() => x++);")]
    [InlineData("var x = 1; later.Add(() => Use(1)); Use(x);")]
    [InlineData("var x = 1; Expression<Func<int>> e = () => x; Use(e);")]
    [InlineData("for (int x = 1; Chance();) later.Add(() => Use(x));")]
    [InlineData("using (MemoryStream? x = null) later.Add(() => Use(x));")]
    [InlineData("using MemoryStream? x = null; later.Add(() => Use(x));")]
    [InlineData("var x = 1; later.Add(() => Use(Read(in x))); static int Read(in int value) => value;")]
    [InlineData("var x = 1; later.Add(() => Use(Read(in (x)))); static int Read(in int value) => value;")]
    [InlineData("var x = 1; ref readonly int r = ref x; later.Add(() => Use(x)); Use(r);")]
    [InlineData("int x = 1, y = numbers[0]; ref readonly int r = ref Chance() ? ref (x) : ref y; later.Add(() => Use(x)); Use(r);")]
    [InlineData("int x = 1, y = numbers[0]; ref readonly int r = ref y; r = ref x; later.Add(() => Use(x)); Use(r);")]
    public Task Other_variables(string statements) => Allows(statements);
}

using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>Captured locals that become constants, and those that cannot without a change of meaning.</summary>
public sealed class DeclareConstantTests : AllocationFixTest<CapturedLocalIsConstantAnalyzer, DeclareConstantCodeFixProvider>
{
    [Fact]
    public Task A_number() => Repairs(
        """
        static int M()
        {
            var [|limit|] = 10; // for now
            return Run(() => limit) + limit;
        }
        """,
        """
        static int M()
        {
            const int limit = 10; // for now
            return Run(() => limit) + limit;
        }
        """);

    [Theory]
    [InlineData("string [|x|] = \"a\" + \"b\";", "const string x = \"a\" + \"b\";")]
    [InlineData("var [|x|] = \"a\";", "const string x = \"a\";")]
    [InlineData("string? [|x|] = null;", "const string? x = null;")]
    [InlineData("var [|x|] = (string?)null;", "const string? x = (string?)null;")]
    [InlineData("List<int>? [|x|] = null;", "const List<int>? x = null;")]
    [InlineData("int[]? [|x|] = null;", "const int[]? x = null;")]
    [InlineData("var [|x|] = DayOfWeek.Monday;", "const DayOfWeek x = DayOfWeek.Monday;")]
    [InlineData("var [|x|] = FileMode.Open | (FileMode)0;", "const FileMode x = FileMode.Open | (FileMode)0;")]
    [InlineData("var [|x|] = System.Text.NormalizationForm.FormC;", "const System.Text.NormalizationForm x = System.Text.NormalizationForm.FormC;")]
    [InlineData("const int c = 2; long [|x|] = c * 3;", "const int c = 2; const long x = c * 3;")]
    [InlineData("decimal [|x|] = 1.5m;", "const decimal x = 1.5m;")]
    [InlineData("bool [|x|] = true;", "const bool x = true;")]
    [InlineData("char [|x|] = default;", "const char x = default;")]
    [InlineData("var [|x|] = nameof(M);", "const string x = nameof(M);")]
    [InlineData("/* a */ var /* b */ [|x|] = 1; // c", "/* a */ const int /* b */ x = 1; // c")]
    public Task Types(string before, string after) => Repairs(
        $$"""
        static void M()
        {
            {{before}}
            Do(() => Use(x));
        }
        """,
        $$"""
        static void M()
        {
            {{after}}
            Do(() => Use(x));
        }
        """);

    [Fact]
    public Task One_of_several_variables() => Repairs(
        """
        static void M(int[] numbers)
        {
            // the ends
            int first = numbers[0], [|limit|] = 10,
                last = numbers[1]; // and between
            if (first > last) { int [|a|] = 1, [|b|] = 2; Do(() => Use(a + b)); }
            Do(() => Use(limit));
        }
        """,
        """
        static void M(int[] numbers)
        {
            // the ends
            int first = numbers[0];
            const int limit = 10;
            int last = numbers[1]; // and between
            if (first > last) { const int a = 1; const int b = 2; Do(() => Use(a + b)); }
            Do(() => Use(limit));
        }
        """);

    [Fact]
    public Task Everywhere_that_locals_are() => Repairs(
        """
        static void M(int n)
        {
            switch (n)
            {
                case 1:
                    var [|x|] = 1;
                    Do(() => Use(x));
                    break;
            }

            Do(() =>
            {
                var [|y|] = 2;
                Do(() => { var [|z|] = 3; Do(() => Use(y + z)); });
            });
        label:
            var [|w|] = 4;
            Do(() => Use(w));
            if (Chance())
                goto label;
        }
        """,
        """
        static void M(int n)
        {
            switch (n)
            {
                case 1:
                    const int x = 1;
                    Do(() => Use(x));
                    break;
            }

            Do(() =>
            {
                const int y = 2;
                Do(() => { const int z = 3; Do(() => Use(y + z)); });
            });
        label:
            const int w = 4;
            Do(() => Use(w));
            if (Chance())
                goto label;
        }
        """);

    [Fact]
    public Task Top_level_statements() => RepairsProgram(
        """
        var [|limit|] = 10;
        Console.WriteLine(args.Count(text => text.Length > limit));
        """,
        """
        const int limit = 10;
        Console.WriteLine(args.Count(text => text.Length > limit));
        """,
        title: "Declare 'limit' as a constant");

    [Theory]
    [InlineData("var [|x|] = true; if (x) Use(1); else Use(2);")]
    [InlineData("var [|x|] = 0; Use(1 / x);")]
    [InlineData("var [|x|] = int.MaxValue; Use(x + 1);")]
    [InlineData("var [|x|] = 1; Helper.Print(x);")]
    [InlineData("var [|x|] = 0; Helper.Choose(x);")]
    [InlineData("var [|x|] = 1; dynamic d = 1; Use(d.Print(x));")]
    [InlineData("var [|x|] = 1; dynamic d = x; Use(d);")]
    [InlineData("var [|x|] = 1; Use(Helper.Place(x));")]
    [InlineData("var [|x|] = 1; Size size = x; Use(size);")]
    [InlineData("var [|x|] = 1; Use((Size)x);")]
    [InlineData("var [|x|] = 1; Size? size = x; Use(size);")]
    [InlineData("var [|x|] = 1; Size[] sizes = [x]; Use(sizes);")]
    [InlineData("var [|x|] = 1; Use(new Size[] { 2, x });")]
    [InlineData("int [|x|] = 1, /* why */ y = Get(); Use(y);")]
    public Task What_a_constant_would_change(string statements) => Refuses(
        $$"""
        static class Helper
        {
            public static void Print(byte value) { }
            public static void Print(long value) { }
            public static void Choose(object value) { }
            public static void Choose(DayOfWeek value) { }
            public static int Place(ref readonly int place) => place;
        }

        struct Size
        {
            public static implicit operator Size(byte value) => default;
            public static implicit operator Size(long value) => default;
        }

        static void M()
        {
            {{statements}}
            Do(() => Use(x));
        }
        """);
}

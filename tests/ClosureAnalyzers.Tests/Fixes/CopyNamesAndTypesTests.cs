namespace ClosureAnalyzers.Tests.Fixes;

public sealed class CopyNamesAndTypesTests : CopyTest
{
    [Theory]
    [InlineData("int iCopy = 7;", "")]
    [InlineData("", "int iCopy = 7;")]
    [InlineData("", "if (i > 1) { int iCopy = 7; }")]
    [InlineData("", "args.Any(iCopy => iCopy.Length > 1);")]
    [InlineData("Console.WriteLine(iCopy);", "")]
    public Task A_name_in_scope_is_not_used_again(string before, string after) => RepairsProgram(
        InClass(
            $$"""
            for (int i = 0; i < 3; i++)
            {
                {{before}}
                later.Add(() => [|i|]);
                {{after}}
            }
            """, before.Contains("Write") ? "static int iCopy;" : ""),
        InClass(
            $$"""
            for (int i = 0; i < 3; i++)
            {
                {{before}}
                var iCopy2 = i;
                later.Add(() => iCopy2);
                {{after}}
            }
            """, before.Contains("Write") ? "static int iCopy;" : ""));

    [Fact]
    public Task What_a_call_knows_of_null_is_kept_in_a_branch() => RepairsProgram(
        """
        class C
        {
            static Func<int, string> M(string? format)
            {
                later = format;
                Keep(string.IsNullOrEmpty(format) ? x => "" : x => string.Format(null, [|format|], x));
                format = null;
                return x => "";
            }
            static string? later;
            static void Keep(Func<int, string> f) { }
        }
        """,
        """
        class C
        {
            static Func<int, string> M(string? format)
            {
                later = format;
                var formatCopy = format;
                Keep(string.IsNullOrEmpty(format) ? x => "" : x => string.Format(null, formatCopy!, x));
                format = null;
                return x => "";
            }
            static string? later;
            static void Keep(Func<int, string> f) { }
        }
        """);

    [Fact]
    public Task A_name_within_the_closure_is_not_used_again() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            int iCopy2 = 1;
            later.Add((int iCopy) => iCopy + iCopy2 + [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int iCopy2 = 1;
            var iCopy3 = i;
            later.Add((int iCopy) => iCopy + iCopy2 + iCopy3);
        }
        """);

    [Fact]
    public Task A_name_of_an_earlier_block_is_used_again() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            int iCopy = i;
            later.Add(() => iCopy);
        }
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            int iCopy = i;
            later.Add(() => iCopy);
        }
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        """);

    [Fact]
    public Task A_name_that_is_a_keyword_keeps_its_sign_only_where_it_needs_it() => Repairs(
        """
        for (int @for = 0; @for < 3; @for++)
        {
            later.Add(() => new { [|@for|] });
        }
        """,
        """
        for (int @for = 0; @for < 3; @for++)
        {
            var forCopy = @for;
            later.Add(() => new { @for = forCopy });
        }
        """);

    [Fact]
    public Task Member_names_of_anonymous_objects_and_tuples_stay() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => new { [|i|] }.i + (i, 1).i);
            later.Add(() => { (int a, int b) pair = ([|i|], 1); return pair.a; });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => new { i = iCopy }.i + (i: iCopy, 1).i);
            later.Add(() => { (int a, int b) pair = (iCopy, 1); return pair.a; });
        }
        """);

    [Fact]
    public Task The_name_of_the_variable_stays() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => nameof(i) + [|i|]);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => nameof(i) + iCopy);
        }
        """);

    [Fact]
    public Task A_call_that_this_build_drops_reads_the_copy_too() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            later.Add(() => { System.Diagnostics.Debug.WriteLineIf(i > 0, "more"); return [|i|]; });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => { System.Diagnostics.Debug.WriteLineIf(iCopy > 0, "more"); return iCopy; });
        }
        """);

    [Fact]
    public Task What_is_known_of_null_stays() => Repairs(
        """
        for (string? text = args.FirstOrDefault(); text != null; text = null)
        {
            later.Add(() => [|text|].Length);
        }
        string name = "a";
        later.Add(() => [|name|].Length);
        name = "b";
        """,
        """
        for (string? text = args.FirstOrDefault(); text != null; text = null)
        {
            var textCopy = text;
            later.Add(() => textCopy.Length);
        }
        string name = "a";
        var nameCopy = name;
        later.Add(() => nameCopy.Length);
        name = "b";
        """);

    [Fact]
    public Task What_a_test_tells_of_null_between_copy_and_closure_is_told_again() => Repairs(
        """
        string? text = args.FirstOrDefault();
        int? number = args.Length > 0 ? 1 : null;
        later.Add(() => [|text|]?.Length);
        later.Add(text == null ? () => 0 : () => [|text|].Length);
        if (number != null && Keep(() => [|number|].Value)) { }
        bool Read() => [|text|].Length > 0;
        if (text != null) later.Add(Read);
        later.Add(() => [|text|] != null ? text.Length : 0);
        text = null;
        number = null;
        """,
        """
        string? text = args.FirstOrDefault();
        int? number = args.Length > 0 ? 1 : null;
        var textCopy = text;
        later.Add(() => textCopy?.Length);
        var textCopy2 = text;
        later.Add(text == null ? () => 0 : () => textCopy2!.Length);
        var numberCopy = number;
        if (number != null && Keep(() => numberCopy!.Value)) { }
        var textCopy3 = text;
        bool Read() => textCopy3!.Length > 0;
        if (text != null) later.Add(Read);
        later.Add(() => textCopy != null ? textCopy.Length : 0);
        text = null;
        number = null;
        """);

    [Fact]
    public Task A_type_called_var_makes_the_type_explicit() => RepairsProgram(
        InClass(
            """
            for (int i = 0; i < 3; i++)
            {
                later.Add(() => [|i|]);
            }
            """, "class @var { }"),
        InClass(
            """
            for (int i = 0; i < 3; i++)
            {
                int iCopy = i;
                later.Add(() => iCopy);
            }
            """, "class @var { }"));

    [Fact]
    public Task Anonymous_dynamic_and_pointer_types_are_copied() => Repairs(
        """
        var pair = new { A = 1 };
        later.Add(() => [|pair|].A);
        pair = new { A = 2 };
        dynamic any = 1;
        later.Add(() => [|any|].A);
        any = 2;
        unsafe
        {
            int* pointer = null;
            later.Add(() => (nint)[|pointer|]);
            pointer++;
        }
        """,
        """
        var pair = new { A = 1 };
        var pairCopy = pair;
        later.Add(() => pairCopy.A);
        pair = new { A = 2 };
        dynamic any = 1;
        var anyCopy = any;
        later.Add(() => anyCopy.A);
        any = 2;
        unsafe
        {
            int* pointer = null;
            var pointerCopy = pointer;
            later.Add(() => (nint)pointerCopy);
            pointer++;
        }
        """);

    private static string InClass(string statements, string member) => $$"""
        class C
        {
            {{member}}
            static readonly List<Delegate> later = new();

            static void M(string[] args)
            {
        {{string.Join("\n", statements.ReplaceLineEndings("\n").Split('\n').Select(line => "        " + line))}}
            }
        }
        """;
}

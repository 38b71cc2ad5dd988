namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Comments, directives and layout stay as they are.</summary>
public sealed class CopyTriviaTests : CopyTest
{
    [Fact]
    public Task Comments_stay() => Repairs(
        """
        for (int i = 0; i < 3; i++) // header
            // above
            later.Add(/* before */ () => /* inside */ [|i|] /* after */); // behind
            // below

        for (int i = 0; i < 3; i++)
        {
            // above
            later.Add(() => [|i|]); // behind
            // below
        }
        """,
        """
        for (int i = 0; i < 3; i++) // header
        {
            // above
            var iCopy = i;
            later.Add(/* before */ () => /* inside */ iCopy /* after */); // behind
        }
            // below

        for (int i = 0; i < 3; i++)
        {
            // above
            var iCopy = i;
            later.Add(() => iCopy); // behind
            // below
        }
        """);

    [Fact]
    public Task A_statement_between_directives_gets_the_copy_between_them() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
        #if !NONE
            later.Add(() => [|i|]);
        #endif
        #region Others
            later.Add(() => 0);
        #endregion
        #pragma warning disable CS0168
            Keep(() =>
            {
        #if NONE
                return 1;
        #else
                return [|i|];
        #endif
            });
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
        #if !NONE
            var iCopy = i;
            later.Add(() => iCopy);
        #endif
        #region Others
            later.Add(() => 0);
        #endregion
        #pragma warning disable CS0168
            var iCopy2 = i;
            Keep(() =>
            {
        #if NONE
                return 1;
        #else
                return iCopy2;
        #endif
            });
        }
        """);

    [Fact]
    public Task Braces_open_and_close_between_directives() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        #if !NONE
            later.Add(() => [|i|]);
        #else
            Console.WriteLine();
        #endif
        """,
        """
        for (int i = 0; i < 3; i++)
        #if !NONE
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        #else
            Console.WriteLine();
        #endif
        """);

    [Fact]
    public Task Layout_that_is_not_the_usual_one_stays() => Repairs(
        """
        for( int i=0;i<3;i++ )
          {
             later . Add( ()=>[|i|]   +1 ) ;
          }
        """,
        """
        for( int i=0;i<3;i++ )
          {
             var iCopy = i;
             later . Add( ()=>iCopy   +1 ) ;
          }
        """);

    [Fact]
    public Task Tabs_stay_tabs() => RepairsProgram(
        "class C\n{\n\tvoid M(List<Func<int>> later)\n\t{\n\t\tfor (int i = 0; i < 3; i++) later.Add(() => [|i|]);\n\t}\n}\n",
        "class C\n{\n\tvoid M(List<Func<int>> later)\n\t{\n\t\tfor (int i = 0; i < 3; i++)\n\t\t{\n\t\t\tvar iCopy = i;\n\t\t\tlater.Add(() => iCopy);\n\t\t}\n\t}\n}\n");

    [Fact]
    public Task The_indentation_is_that_of_the_editor_config() => RepairsProgram(
        """
        class C
        {
          void M(List<Func<int>> later)
          {
            for (int i = 0; i < 3; i++) later.Add(() => [|i|]);
          }
        }
        """,
        """
        class C
        {
          void M(List<Func<int>> later)
          {
            for (int i = 0; i < 3; i++)
            {
              var iCopy = i;
              later.Add(() => iCopy);
            }
          }
        }
        """,
        "indent_size = 2");

    [Fact]
    public Task Braces_open_at_the_end_of_a_line_where_the_editor_config_says_so() => RepairsProgram(
        """
        class C {
            static Func<int> M(List<Func<int>> later, int p) {
                for (int i = 0; i < 3; i++) // each
                    later.Add(() => [|i|]);
                for (int i = 0; i < 3; i++) later.Add(() => [|i|]);
                if (p > 1) {
                    p = 2;
                } else if (Keep(() => [|p|])) {
                    p = 3;
                }
                return F(7);
                static Func<int> F(int p) => Two(() => [|p|], p++);
            }

            static bool Keep(Func<int> f) => f() > 0;
            static Func<int> Two(Func<int> f, int n) => f;
        }
        """,
        """
        class C {
            static Func<int> M(List<Func<int>> later, int p) {
                for (int i = 0; i < 3; i++) { // each
                    var iCopy = i;
                    later.Add(() => iCopy);
                }
                for (int i = 0; i < 3; i++) {
                    var iCopy = i;
                    later.Add(() => iCopy);
                }
                if (p > 1) {
                    p = 2;
                } else {
                    var pCopy = p;
                    if (Keep(() => pCopy)) {
                        p = 3;
                    }
                }
                return F(7);
                static Func<int> F(int p) {
                    var pCopy = p;
                    return Two(() => pCopy, p++);
                }
            }

            static bool Keep(Func<int> f) => f() > 0;
            static Func<int> Two(Func<int> f, int n) => f;
        }
        """,
        "csharp_new_line_before_open_brace = none");

    [Fact]
    public Task What_is_added_ends_as_the_line_does_where_it_goes() => RepairsProgram(
        "class C\r\n{\r\n    void M(List<Func<int>> later, int p)\n    {\n        for (int i = 0; i < 3; i++) later.Add(() => [|i|]);\n        later.Add(() => [|p|]);\r\n        p++;\n    }\n}\n",
        "class C\r\n{\r\n    void M(List<Func<int>> later, int p)\n    {\n        for (int i = 0; i < 3; i++)\n        {\n            var iCopy = i;\n            later.Add(() => iCopy);\n        }\n        var pCopy = p;\r\n        later.Add(() => pCopy);\r\n        p++;\n    }\n}\n");

    [Theory]
    [InlineData(" ")]
    [InlineData("  ")]
    [InlineData("   ")]
    [InlineData("    ")]
    [InlineData("        ")]
    [InlineData("\t")]
    public Task The_indentation_is_that_of_the_file(string unit) => RepairsProgram(
        """
        class C
        {
        >static object Two(Func<int> f, int n) => f;

        >static object M(int p) => Two(() => [|p|], p++);

        >void N(List<Func<int>> later)
        >{
        >>for (int i = 0; i < 3; i++) later.Add(() => [|i|]);
        >}
        }
        """.Split('\n').Select(line => Indented(line, unit)).Aggregate((all, line) => all + "\n" + line),
        """
        class C
        {
        >static object Two(Func<int> f, int n) => f;

        >static object M(int p)
        >{
        >>var pCopy = p;
        >>return Two(() => pCopy, p++);
        >}

        >void N(List<Func<int>> later)
        >{
        >>for (int i = 0; i < 3; i++)
        >>{
        >>>var iCopy = i;
        >>>later.Add(() => iCopy);
        >>}
        >}
        }
        """.Split('\n').Select(line => Indented(line, unit)).Aggregate((all, line) => all + "\n" + line));

    [Fact]
    public Task Line_ends_stay() => RepairsProgram(
        "class C\r\n{\r\n    void M(List<Func<int>> later)\r\n    {\r\n        for (int i = 0; i < 3; i++)\r\n            later.Add(() => [|i|]);\r\n    }\r\n}\r\n",
        "class C\r\n{\r\n    void M(List<Func<int>> later)\r\n    {\r\n        for (int i = 0; i < 3; i++)\r\n        {\r\n            var iCopy = i;\r\n            later.Add(() => iCopy);\r\n        }\r\n    }\r\n}\r\n");

    private static string Indented(string line, string unit)
    {
        var text = line.TrimStart('>');
        return string.Concat(Enumerable.Repeat(unit, line.Length - text.Length)) + text;
    }
}

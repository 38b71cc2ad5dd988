namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>Labels, switch sections, expression bodies, top-level statements, local functions and query clauses.</summary>
public sealed class CopyInOtherPlacesTests : CopyTest
{
    [Fact]
    public Task A_statement_that_a_goto_repeats_gets_braces_behind_the_label() => Repairs(
        """
        int i = 0;
        again:
        later.Add(() => [|i|]);
        if (++i < 3)
            goto again;
        """,
        """
        int i = 0;
        again:
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        if (++i < 3)
            goto again;
        """);

    [Fact]
    public Task A_statement_on_the_line_of_its_label_gets_braces_on_lines_of_their_own() => Repairs(
        """
        int i = 0;
        again: later.Add(() => [|i|]);
        if (++i < 3) goto again;
        """,
        """
        int i = 0;
        again:
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        if (++i < 3) goto again;
        """);

    [Fact]
    public Task A_later_statement_that_a_goto_repeats_gets_braces() => Repairs(
        """
        int i = 0;
        again:
        Console.WriteLine();
        later.Add(() => [|i|]);
        if (++i < 3) goto again;
        """,
        """
        int i = 0;
        again:
        Console.WriteLine();
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        if (++i < 3) goto again;
        """);

    [Fact]
    public Task A_variable_behind_the_label_is_copied_within_braces() => Repairs(
        """
        int n = 0;
        again:
        int c = n;
        c++;
        later.Add(() => [|c|]);
        if (++n < 3) goto again;
        """,
        """
        int n = 0;
        again:
        int c = n;
        c++;
        {
            var cCopy = c;
            later.Add(() => cCopy);
        }
        if (++n < 3) goto again;
        """);

    [Fact]
    public Task Braces_take_in_every_use_of_what_the_statement_declares() => Repairs(
        """
        int i = 0;
        again:
        var closure = new Func<int>(() => [|i|]);
        i++;
        later.Add(closure);
        if (i < 3) goto again;
        """,
        """
        int i = 0;
        again:
        {
            var iCopy = i;
            var closure = new Func<int>(() => iCopy);
            i++;
            later.Add(closure);
        }
        if (i < 3) goto again;
        """);

    [Fact]
    public Task A_label_that_is_not_jumped_back_to_needs_no_braces() => Repairs(
        """
        int i = 0;
        if (args.Length > 0) goto skip;
        Console.WriteLine();
        skip:
        later.Add(() => [|i|]);
        i++;
        """,
        """
        int i = 0;
        if (args.Length > 0) goto skip;
        Console.WriteLine();
        skip:
        var iCopy = i;
        later.Add(() => iCopy);
        i++;
        """);

    [Fact]
    public Task A_goto_within_an_inner_block_enters_it_anew() => Repairs(
        """
        int i = 0;
        again:
        if (i < 5)
        {
            later.Add(() => [|i|]);
            if (++i < 3) goto again;
        }
        """,
        """
        int i = 0;
        again:
        if (i < 5)
        {
            var iCopy = i;
            later.Add(() => iCopy);
            if (++i < 3) goto again;
        }
        """);

    [Theory]
    [InlineData("switch (§) { case 1: int n = 1; Keep(() => n); break; }")]
    [InlineData("if (§ is int n) Keep(() => n);")]
    [InlineData("while (Keep(() => 1) && § is int n) Keep(() => n);")]
    [InlineData("Keep(() => (object)§ is int n && Keep(() => n));")]
    public Task A_repeated_section_that_declares_captured_variables_only_in_inner_scopes_becomes_a_block(string inner) => Repairs(
        $$"""
        int i = 0;
        switch (i)
        {
            case 0:
                Keep(() => { {{inner.Replace("§", "[|i|]")}} });
                goto default;
            default:
                i++;
                break;
        }
        """,
        $$"""
        int i = 0;
        switch (i)
        {
            case 0:
                {
                    var iCopy = i;
                    Keep(() => { {{inner.Replace("§", "iCopy")}} });
                    goto default;
                }
            default:
                i++;
                break;
        }
        """);

    [Fact]
    public Task A_switch_section_becomes_a_block() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    Console.WriteLine();
                    later.Add(() => [|i|]);
                    break;
                default:
                    break;
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    {
                        Console.WriteLine();
                        var iCopy = i;
                        later.Add(() => iCopy);
                        break;
                    }
                default:
                    break;
            }
        }
        """);

    [Fact]
    public Task A_switch_section_on_one_line_becomes_a_block_on_it() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0: later.Add(() => [|i|]); break;
                case 1: later.Add(() => -[|i|]); break;
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                {
                    var iCopy = i;
                    later.Add(() => iCopy); break;
                }
                case 1:
                {
                    var iCopy = i;
                    later.Add(() => -iCopy); break;
                }
            }
        }
        """);

    [Fact]
    public Task A_switch_section_that_shares_its_variables_gets_no_block() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    int shared = 1;
                    later.Add(() => [|i|]);
                    break;
                default:
                    shared = 2;
                    later.Add(() => -[|i|]);
                    break;
            }
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 0:
                    int shared = 1;
                    var iCopy = i;
                    later.Add(() => iCopy);
                    break;
                default:
                    {
                        shared = 2;
                        var iCopy2 = i;
                        later.Add(() => -iCopy2);
                        break;
                    }
            }
        }
        """);

    [Fact]
    public Task An_expression_body_of_a_method_becomes_a_block() => RepairsProgram(
        """
        class C
        {
            static Func<int> Two(Func<int> f, int n) => f;

            static Func<int> M(int p) => Two(() => [|p|], p++); // comment

            static void N(int p) => Two(() => [|p|], p++);

            static async Task O(int p) => await Task.Run(() => Two(() => p, 1));

            static async Task<Func<int>> P(int p) =>
                Two(() => [|p|], await Task.FromResult(p++));

            Func<int> this[int i] => Two(() => [|i|], i++);

            int Q
            {
                set => Two(() => [|value|], value++);
            }

            C(int p) => Two(() => [|p|], p++);
        }
        """,
        """
        class C
        {
            static Func<int> Two(Func<int> f, int n) => f;

            static Func<int> M(int p)
            {
                var pCopy = p;
                return Two(() => pCopy, p++); // comment
            }

            static void N(int p)
            {
                var pCopy = p;
                Two(() => pCopy, p++);
            }

            static async Task O(int p) => await Task.Run(() => Two(() => p, 1));

            static async Task<Func<int>> P(int p)
            {
                var pCopy = p;
                return Two(() => pCopy, await Task.FromResult(p++));
            }

            Func<int> this[int i]
            {
                get
                {
                    var iCopy = i;
                    return Two(() => iCopy, i++);
                }
            }

            int Q
            {
                set
                {
                    var valueCopy = value;
                    Two(() => valueCopy, value++);
                }
            }

            C(int p)
            {
                var pCopy = p;
                Two(() => pCopy, p++);
            }
        }
        """);

    [Fact]
    public Task An_expression_body_of_a_lambda_becomes_a_block() => Repairs(
        """
        Func<int, Func<int>> make = p => Two(() => [|p|], p++);
        Action<int> act = p => Two(() => [|p|], p++);
        Func<int, Task> run = async p => await Task.FromResult(Two(() => [|p|], p++));
        static Func<int> Two(Func<int> f, int n) => f;
        """,
        """
        Func<int, Func<int>> make = p =>
        {
            var pCopy = p;
            return Two(() => pCopy, p++);
        };
        Action<int> act = p =>
        {
            var pCopy = p;
            Two(() => pCopy, p++);
        };
        Func<int, Task> run = async p =>
        {
            var pCopy = p;
            await Task.FromResult(Two(() => pCopy, p++));
        };
        static Func<int> Two(Func<int> f, int n) => f;
        """);

    [Fact]
    public Task Expression_bodies_inside_one_another_become_blocks_inside_one_another() => RepairsProgram(
        """
        class C
        {
            Func<int, Func<int>> one = p => Run(q => Two(() => [|p|] + [|q|], q++), p++);
            Func<int, Func<int>> two = p =>
                Run(q => Two(() => [|p|] + [|q|], q++), p++);
            static Func<int> M(int p) => Run(q => Two(() => [|p|] + [|q|], q++), p++);
            static Func<int> Run(Func<int, Func<int>> f, int n) => f(n);
            static Func<int> Two(Func<int> f, int n) => f;
        }
        """,
        """
        class C
        {
            Func<int, Func<int>> one = p =>
            {
                var pCopy = p;
                return Run(q =>
                {
                    var qCopy = q;
                    return Two(() => pCopy + qCopy, q++);
                }, p++);
            };
            Func<int, Func<int>> two = p =>
            {
                var pCopy = p;
                return Run(q =>
                {
                    var qCopy = q;
                    return Two(() => pCopy + qCopy, q++);
                }, p++);
            };
            static Func<int> M(int p)
            {
                var pCopy = p;
                return Run(q =>
                {
                    var qCopy = q;
                    return Two(() => pCopy + qCopy, q++);
                }, p++);
            }
            static Func<int> Run(Func<int, Func<int>> f, int n) => f(n);
            static Func<int> Two(Func<int> f, int n) => f;
        }
        """);

    [Fact]
    public Task An_expression_body_of_a_local_function_becomes_a_block() => Repairs(
        """
        Console.WriteLine(Make(1));
        static Func<int> Two(Func<int> f, int n) => f;
        static Func<int> Make(int p) => Two(() => [|p|], p++);
        """,
        """
        Console.WriteLine(Make(1));
        static Func<int> Two(Func<int> f, int n) => f;
        static Func<int> Make(int p)
        {
            var pCopy = p;
            return Two(() => pCopy, p++);
        }
        """);

    [Fact]
    public Task Lines_of_an_expression_body_move_with_it() => RepairsProgram(
        """"
        class C
        {
            static Func<int, int> M(int p) => Two(x =>
            {
                for (int i = 0; i < 3; i++) Two(y => [|i|], 1);

                return x + [|p|]; // comment
            }, p++);

            static Func<int, int> N(int p) => Two(
                x => [|p|],
                """
                text
                """.Length + p++);

            Func<int, int> this[int i] =>
                Two(
                    x => [|i|],
                    i++);

            static Func<int, int> Two(Func<int, int> f, int n) => f;
        }
        """",
        """"
        class C
        {
            static Func<int, int> M(int p)
            {
                var pCopy = p;
                return Two(x =>
                {
                    for (int i = 0; i < 3; i++)
                    {
                        var iCopy = i;
                        Two(y => iCopy, 1);
                    }

                    return x + pCopy; // comment
                }, p++);
            }

            static Func<int, int> N(int p)
            {
                var pCopy = p;
                return Two(
                    x => pCopy,
                    """
                text
                """.Length + p++);
            }

            Func<int, int> this[int i]
            {
                get
                {
                    var iCopy = i;
                    return Two(
                        x => iCopy,
                        i++);
                }
            }

            static Func<int, int> Two(Func<int, int> f, int n) => f;
        }
        """");

    [Fact]
    public Task A_top_level_statement_gets_the_copy_before_it() => RepairsProgram(
        """
        var later = new List<Func<int>>();
        int n = 1;
        later.Add(() => [|n|]);
        n = 2;
        for (int i = 0; i < 3; i++) later.Add(() => [|i|]);
        """,
        """
        var later = new List<Func<int>>();
        int n = 1;
        var nCopy = n;
        later.Add(() => nCopy);
        n = 2;
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        """);

    [Fact]
    public Task A_top_level_goto_gets_braces() => RepairsProgram(
        """
        var later = new List<Func<int>>();
        int i = 0;
        again: later.Add(() => [|i|]);
        if (++i < 3) goto again;
        """,
        """
        var later = new List<Func<int>>();
        int i = 0;
        again:
        {
            var iCopy = i;
            later.Add(() => iCopy);
        }
        if (++i < 3) goto again;
        """);

    [Fact]
    public Task A_local_function_gets_the_copy_before_it() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            /// <summary>Reads it.</summary>
            int Read() => [|i|];

            later.Add(Read);
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            /// <summary>Reads it.</summary>
            int Read() => iCopy;

            later.Add(Read);
        }
        """);

    [Fact]
    public Task A_local_function_at_the_end_gets_the_copy_before_its_first_use() => Repairs(
        """
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(i);
            later.Add(Read);
            Console.WriteLine(Read());

            int Read() => [|i|];
        }
        """,
        """
        for (int i = 0; i < 3; i++)
        {
            Console.WriteLine(i);
            var iCopy = i;
            later.Add(Read);
            Console.WriteLine(Read());

            int Read() => iCopy;
        }
        """);

    [Fact]
    public Task A_query_clause_reads_the_copy() => Repairs(
        """
        IEnumerable<string> query = args;
        for (int i = 0; i < 3; i++)
            query = from x in query
                    let length = x.Length + [|i|]
                    where length > 0
                    orderby [|i|], x
                    select new { x, [|i|] } into pair
                    select pair.x + pair.i;
        """,
        """
        IEnumerable<string> query = args;
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            query = from x in query
                    let length = x.Length + iCopy
                    where length > 0
                    orderby iCopy, x
                    select new { x, i = iCopy } into pair
                    select pair.x + pair.i;
        }
        """);

    [Fact]
    public Task An_iterator_and_an_async_method_get_the_copy() => RepairsProgram(
        """
        class C
        {
            IEnumerable<Func<int>> Closures()
            {
                for (int i = 0; i < 3; i++)
                    yield return () => [|i|];
            }

            async Task<List<Task<int>>> Tasks()
            {
                var tasks = new List<Task<int>>();
                for (int i = 0; i < 3; i++)
                {
                    await Task.Yield();
                    tasks.Add(Task.Run(async () => { await Task.Yield(); return [|i|]; }));
                }
                return tasks;
            }
        }
        """,
        """
        class C
        {
            IEnumerable<Func<int>> Closures()
            {
                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    yield return () => iCopy;
                }
            }

            async Task<List<Task<int>>> Tasks()
            {
                var tasks = new List<Task<int>>();
                for (int i = 0; i < 3; i++)
                {
                    await Task.Yield();
                    var iCopy = i;
                    tasks.Add(Task.Run(async () => { await Task.Yield(); return iCopy; }));
                }
                return tasks;
            }
        }
        """);

    [Fact]
    public Task A_variable_of_a_lambda_is_copied_in_that_lambda() => Repairs(
        """
        Action<int> outer = count =>
        {
            for (int i = 0; i < count; i++)
                later.Add(() => later.Add(() => [|i|]));
        };
        """,
        """
        Action<int> outer = count =>
        {
            for (int i = 0; i < count; i++)
            {
                var iCopy = i;
                later.Add(() => later.Add(() => iCopy));
            }
        };
        """);

    [Fact]
    public Task A_lambda_in_a_field_initializer_has_statements_of_its_own() => RepairsProgram(
        """
        class C
        {
            Func<List<Func<int>>> make = () =>
            {
                var later = new List<Func<int>>();
                for (int i = 0; i < 3; i++)
                    later.Add(() => [|i|]);
                return later;
            };
        }
        """,
        """
        class C
        {
            Func<List<Func<int>>> make = () =>
            {
                var later = new List<Func<int>>();
                for (int i = 0; i < 3; i++)
                {
                    var iCopy = i;
                    later.Add(() => iCopy);
                }
                return later;
            };
        }
        """);

    [Fact]
    public Task An_expression_tree_holds_the_copy() => Repairs(
        """
        var trees = new List<Expression<Func<int>>>();
        for (int i = 0; i < 3; i++)
            trees.Add(() => [|i|]);
        """,
        """
        var trees = new List<Expression<Func<int>>>();
        for (int i = 0; i < 3; i++)
        {
            var iCopy = i;
            trees.Add(() => iCopy);
        }
        """);
}

using ClosureAnalyzers.CodeFixes;
using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Fixes.Allocations;

/// <summary>Where the copies go that move an environment.</summary>
public sealed class CopyIntoBlockTests : AllocationFixTest<DisplayClassOnPathsWithoutClosureAnalyzer, CopyIntoBlockCodeFixProvider>
{
    [Fact]
    public Task Into_the_block_of_an_if() => Repairs(
        """
        static int M(int [|a|])
        {
            if (a > 3)
            {
                Use(1);
                return Run(() => a);
            }

            return a;
        }
        """,
        """
        static int M(int a)
        {
            if (a > 3)
            {
                Use(1);
                var aCopy = a;
                return Run(() => aCopy);
            }

            return a;
        }
        """);

    [Fact]
    public Task Around_an_embedded_statement() => Repairs(
        """
        static int M(int [|a|])
        {
            if (a > 3)
                return Run(() => a); // slow
            return a;
        }
        """,
        """
        static int M(int a)
        {
            if (a > 3)
            {
                var aCopy = a;
                return Run(() => aCopy); // slow
            }
            return a;
        }
        """);

    [Fact]
    public Task Behind_a_guard_into_braces() => Repairs(
        """
        static int M(int[] [|numbers|], int wanted)
        {
            if (numbers.Length == 0)
                return 0;

            // the slow way
            var found = Run(() => numbers.Count(number => number == wanted));
            return found + 1;
        }
        """,
        """
        static int M(int[] numbers, int wanted)
        {
            if (numbers.Length == 0)
                return 0;

            {
                // the slow way
                var numbersCopy = numbers;
                var wantedCopy = wanted;
                var found = Run(() => numbersCopy.Count(number => number == wantedCopy));
                return found + 1;
            }
        }
        """);

    [Fact]
    public Task A_local_behind_a_guard() => Repairs(
        """
        static int M(int a)
        {
            if (a == 0)
                return 0;

            var [|n|] = Get();
            return Run(() => n);
        }
        """,
        """
        static int M(int a)
        {
            if (a == 0)
                return 0;

            var n = Get();
            {
                var nCopy = n;
                return Run(() => nCopy);
            }
        }
        """);

    [Fact]
    public Task Closures_on_one_path_share_the_copies() => Repairs(
        """
        static void M(int [|a|], int b)
        {
            if (a == 0)
            {
                Use(0);
                Do(() => Use(a));
                if (Chance())
                {
                    Do(() => Use(a + b));
                }
            }
        }
        """,
        """
        static void M(int a, int b)
        {
            if (a == 0)
            {
                Use(0);
                var aCopy = a;
                var bCopy = b;
                Do(() => Use(aCopy));
                if (Chance())
                {
                    Do(() => Use(aCopy + bCopy));
                }
            }
        }
        """);

    [Fact]
    public Task Closures_on_different_paths_have_their_own() => Repairs(
        """
        static void M(int [|a|], int b)
        {
            if (a == 0)
                Do(() => Use(a));
            else if (a == 1)
                Do(() => Use(b));
        }
        """,
        """
        static void M(int a, int b)
        {
            if (a == 0)
            {
                var aCopy = a;
                Do(() => Use(aCopy));
            }
            else if (a == 1)
            {
                var bCopy = b;
                Do(() => Use(bCopy));
            }
        }
        """);

    [Fact]
    public Task A_guard_between_two_closures() => Repairs(
        """
        static void M(int [|a|])
        {
            if (a == 1)
                Do(() => Use(a));
            if (a == 2)
                return;
            Do(() => Use(-a));
            Use(1);
        }
        """,
        """
        static void M(int a)
        {
            if (a == 1)
            {
                var aCopy = a;
                Do(() => Use(aCopy));
            }
            if (a == 2)
                return;
            {
                var aCopy = a;
                Do(() => Use(-aCopy));
            }
            Use(1);
        }
        """);

    [Fact]
    public Task A_rare_iteration() => Repairs(
        """
        static void M()
        {
            for (int [|i|] = 0; i < 100; i++)
            {
                if (i == 42)
                    Do(() => Use(i));
            }
        }
        """,
        """
        static void M()
        {
            for (int i = 0; i < 100; i++)
            {
                if (i == 42)
                {
                    var iCopy = i;
                    Do(() => Use(iCopy));
                }
            }
        }
        """);

    [Theory]
    [InlineData("break;")]
    [InlineData("return;")]
    [InlineData("if (Chance()) break; else return;")]
    [InlineData("goto found;")]
    public Task An_iteration_that_ends_the_loop(string end) => Repairs(
        $$"""
        static void M(int [|a|], int[] numbers)
        {
            foreach (var number in numbers)
            {
                if (number == 3)
                {
                    kept.Add(() => Use(a));
                    {{end}}
                }
            }

            Use(1);
        found:
            Use(2);
        }
        """,
        $$"""
        static void M(int a, int[] numbers)
        {
            foreach (var number in numbers)
            {
                if (number == 3)
                {
                    var aCopy = a;
                    kept.Add(() => Use(aCopy));
                    {{end}}
                }
            }

            Use(1);
        found:
            Use(2);
        }
        """);

    [Fact]
    public Task An_iteration_within_an_iteration() => Repairs(
        """
        static void M(int[] numbers)
        {
            foreach (var [|n|] in numbers)
            {
                for (int i = 0; i < n; i++)
                {
                    if (i == 3)
                    {
                        Do(() => Use(n));
                        break;
                    }
                }
            }
        }
        """,
        """
        static void M(int[] numbers)
        {
            foreach (var n in numbers)
            {
                for (int i = 0; i < n; i++)
                {
                    if (i == 3)
                    {
                        var nCopy = n;
                        Do(() => Use(nCopy));
                        break;
                    }
                }
            }
        }
        """);

    [Fact]
    public Task A_loop_that_always_creates_the_closure_stays_in_the_braces() => Repairs(
        """
        static void M(int [|a|], int[] numbers)
        {
            if (numbers.Length == 0)
                return;
            foreach (var number in numbers)
                kept.Add(() => Use(number + a));
        }
        """,
        """
        static void M(int a, int[] numbers)
        {
            if (numbers.Length == 0)
                return;
            {
                var aCopy = a;
                foreach (var number in numbers)
                    kept.Add(() => Use(number + aCopy));
            }
        }
        """);

    [Fact]
    public Task A_section_of_a_switch() => Repairs(
        """
        static void M(int n)
        {
            switch (n)
            {
                case 1:
                    var [|x|] = Get();
                    Do(() => Use(x));
                    break;
                case 2:
                    break;
            }
        }
        """,
        """
        static void M(int n)
        {
            switch (n)
            {
                case 1:
                    var x = Get();
                    {
                        var xCopy = x;
                        Do(() => Use(xCopy));
                    }
                    break;
                case 2:
                    break;
            }
        }
        """);

    [Fact]
    public Task A_parameter_in_a_section_of_a_switch() => Repairs(
        """
        static void M(int [|n|])
        {
            switch (n)
            {
                case 1:
                    Do(() => Use(n));
                    break;
                case 2:
                    break;
            }
        }
        """,
        """
        static void M(int n)
        {
            switch (n)
            {
                case 1:
                    {
                        var nCopy = n;
                        Do(() => Use(nCopy));
                        break;
                    }
                case 2:
                    break;
            }
        }
        """);

    [Fact]
    public Task A_section_of_a_switch_that_is_a_block() => Repairs(
        """
        static Func<int>? M(object o)
        {
            switch (o)
            {
                case string [|text|] when text.Length > 3:
                {
                    return Local; int Local()
                    {
                        return text.Length;
                    }
                }
                default:
                    return null;
            }
        }
        """,
        """
        static Func<int>? M(object o)
        {
            switch (o)
            {
                case string text when text.Length > 3:
                {
                    var textCopy = text;
                    return Local; int Local()
                    {
                        return textCopy.Length;
                    }
                }
                default:
                    return null;
            }
        }
        """);

    [Fact]
    public Task A_catch_clause() => Repairs(
        """
        static void M(int [|a|])
        {
            try
            {
                Use(a);
            }
            catch (Exception)
            {
                Do(() => Use(a));
            }
        }
        """,
        """
        static void M(int a)
        {
            try
            {
                Use(a);
            }
            catch (Exception)
            {
                var aCopy = a;
                Do(() => Use(aCopy));
            }
        }
        """);

    [Fact]
    public Task A_lambda_around_it() => Repairs(
        """
        static void M(List<int> numbers) => numbers.ForEach([|n|] =>
        {
            if (n > 3)
                Do(() => Use(n));
        });
        """,
        """
        static void M(List<int> numbers) => numbers.ForEach(n =>
        {
            if (n > 3)
            {
                var nCopy = n;
                Do(() => Use(nCopy));
            }
        });
        """);

    [Fact]
    public Task A_local_function_that_becomes_a_delegate_in_the_block() => Repairs(
        """
        static void M(int [|a|])
        {
            if (a > 3)
            {
                Do(Local);
                void Local() => Use(a);
            }
        }
        """,
        """
        static void M(int a)
        {
            if (a > 3)
            {
                var aCopy = a;
                Do(Local);
                void Local() => Use(aCopy);
            }
        }
        """);

    [Fact]
    public Task A_local_function_that_is_only_called_keeps_the_variable() => Repairs(
        """
        static void M(int [|a|])
        {
            Local();
            if (a > 3)
            {
                Do(() => Use(a));
            }

            void Local() => Use(a);
        }
        """,
        """
        static void M(int a)
        {
            Local();
            if (a > 3)
            {
                var aCopy = a;
                Do(() => Use(aCopy));
            }

            void Local() => Use(a);
        }
        """);

    [Fact]
    public Task Names_and_types_are_kept() => Repairs(
        """
        static void M(string? [|text|], int textCopy)
        {
            if (text is null)
                return;

            kept.Add(() => Use(new { text, textCopy, Name = nameof(text), text.Length }));
        }
        """,
        """
        static void M(string? text, int textCopy)
        {
            if (text is null)
                return;

            {
                var textCopy2 = text;
                var textCopyCopy = textCopy;
                kept.Add(() => Use(new { text = textCopy2, textCopy = textCopyCopy, Name = nameof(text), textCopy2.Length }));
            }
        }
        """);

    [Fact]
    public Task The_copy_knows_what_a_test_for_null_told() => Repairs(
        """
        class Node { public Node? Next; }
        static void M(Node [|node|])
        {
            if (node.Next == null)
                return;
            Do(() => Use(node.Next.Next));
        }
        """,
        """
        class Node { public Node? Next; }
        static void M(Node node)
        {
            if (node.Next == null)
                return;
            {
                var nodeCopy = node;
                Do(() => Use(nodeCopy.Next.Next));
            }
        }
        """);

    [Fact]
    public Task A_using_declaration_in_the_braces_disposes_where_it_did() => Repairs(
        """
        static void M(int [|a|])
        {
            if (a == 0)
                return;
            using var stream = Open(() => a);
            Use(1);
        }

        static MemoryStream Open(Func<int> size) => new(size());
        """,
        """
        static void M(int a)
        {
            if (a == 0)
                return;
            {
                var aCopy = a;
                using var stream = Open(() => aCopy);
                Use(1);
            }
        }

        static MemoryStream Open(Func<int> size) => new(size());
        """);

    [Fact]
    public Task Async_methods_and_iterators() => Repairs(
        """
        static async Task A(int [|a|]) { if (a == 0) return; await Task.Run(() => Use(a)); }

        static IEnumerable<int> I(int [|a|])
        {
            if (a == 0)
                yield break;
            yield return Run(() => a);
        }
        """,
        """
        static async Task A(int a) { if (a == 0) return; { var aCopy = a; await Task.Run(() => Use(aCopy)); } }

        static IEnumerable<int> I(int a)
        {
            if (a == 0)
                yield break;
            {
                var aCopy = a;
                yield return Run(() => aCopy);
            }
        }
        """);

    [Fact]
    public Task Top_level_statements() => RepairsProgram(
        """
        var [|name|] = Console.ReadLine();
        if (name == "")
            return;
        new List<string>().ForEach(other => Console.WriteLine(other + name));
        """,
        """
        var name = Console.ReadLine();
        if (name == "")
            return;
        {
            var nameCopy = name;
            new List<string>().ForEach(other => Console.WriteLine(other + nameCopy));
        }
        """,
        title: "Copy 'name' into the block that creates the lambda");

    [Fact]
    public Task Two_environments_of_one_member() => Repairs(
        """
        static void M(int [|a|], int[] numbers)
        {
            foreach (var [|number|] in numbers)
            {
                if (number == 3)
                    kept.Add(() => Use(number));
            }

            if (a == 0)
                Do(() => Use(a));
        }
        """,
        """
        static void M(int a, int[] numbers)
        {
            foreach (var number in numbers)
            {
                if (number == 3)
                {
                    var numberCopy = number;
                    kept.Add(() => Use(numberCopy));
                }
            }

            if (a == 0)
            {
                var aCopy = a;
                Do(() => Use(aCopy));
            }
        }
        """);
}

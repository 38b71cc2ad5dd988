using Basic.Reference.Assemblies;
using ClosureAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>
/// Errors of the compiler that ask for a copy: what cannot be captured is copied where that is what the program means. What is repaired runs.
/// </summary>
public sealed class CompilerErrorTests
{
    [Theory]
    [InlineData("ref int p", "ref n")]
    [InlineData("in int p", "n")]
    [InlineData("ref readonly int p", "in n")]
    public Task A_parameter(string parameter, string argument) => Repairs<CopyByRefParameterCodeFixProvider>(
        $$"""
        static Func<int> M({{parameter}}) => () => {|CS1628:p|} + {|CS1628:p|};
        static void Main() { int n = 4; var f = M({{argument}}); n = 5; Console.WriteLine(f()); }
        """,
        $$"""
        static Func<int> M({{parameter}})
        {
            var pCopy = p;
            return () => pCopy + pCopy;
        }
        static void Main() { int n = 4; var f = M({{argument}}); n = 5; Console.WriteLine(f()); }
        """,
        prints: "8");

    [Fact]
    public Task An_out_parameter_that_is_assigned_and_a_local_function() => Repairs<CopyByRefParameterCodeFixProvider>(
        """
        static Func<int> M(out int p)
        {
            p = 3;
            if (p > 2)
                return () => {|CS1628:p|};
            return Local;
            int Local() => 1;
        }

        static void Main() { Console.WriteLine(M(out _)()); }
        """,
        """
        static Func<int> M(out int p)
        {
            p = 3;
            if (p > 2)
            {
                var pCopy = p;
                return () => pCopy;
            }
            return Local;
            int Local() => 1;
        }

        static void Main() { Console.WriteLine(M(out _)()); }
        """,
        prints: "3");

    [Fact]
    public Task Closures_of_a_block_share_the_copy_until_the_next_write() => Repairs<CopyByRefParameterCodeFixProvider>(
        """
        static void M(ref int p, List<Func<int>> later)
        {
            later.Add(() => {|CS1628:p|});
            later.Add(delegate { return -{|CS1628:p|}; });
            p = 2;
            later.AddRange(from i in new[] { 0 } select (Func<int>)(() => {|CS1628:p|}));
        }

        static void Main() { var (n, later) = (1, new List<Func<int>>()); M(ref n, later); foreach (var f in later) Console.WriteLine(f()); }
        """,
        """
        static void M(ref int p, List<Func<int>> later)
        {
            var pCopy = p;
            later.Add(() => pCopy);
            later.Add(delegate { return -pCopy; });
            p = 2;
            var pCopy2 = p;
            later.AddRange(from i in new[] { 0 } select (Func<int>)(() => pCopy2));
        }

        static void Main() { var (n, later) = (1, new List<Func<int>>()); M(ref n, later); foreach (var f in later) Console.WriteLine(f()); }
        """,
        prints: "1|-1|2");

    [Fact]
    public Task A_ref_local() => Repairs<CopyByRefParameterCodeFixProvider>(
        """
        static void Main()
        {
            int[] numbers = { 1, 2 };
            ref int last = ref numbers[^1];
            Func<int> f = () => {|CS8175:last|};
            last = 3;
            Console.WriteLine(f() + last);
        }
        """,
        """
        static void Main()
        {
            int[] numbers = { 1, 2 };
            ref int last = ref numbers[^1];
            var lastCopy = last;
            Func<int> f = () => lastCopy;
            last = 3;
            Console.WriteLine(f() + last);
        }
        """,
        prints: "5");

    [Theory]
    [InlineData("static Action M(ref int p) => () => {|CS1628:p|}++;")]
    [InlineData("static Action M(ref int p) => () => Interlocked.Increment(ref {|CS1628:p|});")]
    [InlineData("static Func<int> M(ref (int A, int B) p) => () => {|CS1628:p|}.A = 1;")]
    [InlineData("static void M(out int p) { Func<int> f = () => {|CS0269:{|CS1628:p|}|}; p = 1; }")]
    [InlineData("static Func<bool> M(ref bool stop) { Func<bool> f = () => {|CS1628:stop|}; stop = true; return f; }")]
    [InlineData("static Func<int> M(in ReadOnlySpan<int> p) => () => {|CS1628:p|}.Length;")]
    [InlineData("static Func<int> M(ReadOnlySpan<int> p) => () => {|CS9108:p|}.Length;")]
    [InlineData("static int M(ref int p) { for (Func<int> f = () => {|CS1628:p|}; ;) return f(); }")]
    [InlineData("class C(in int p) { public Func<int> M() => () => {|CS1628:p|}; }")]
    [InlineData("class C(in int p) { public int M() => {|CS9109:p|}; }")]
    [InlineData("class C(in int p) { public Func<int> F = () => {|CS1628:p|}; }")]
    [InlineData("static void M(int[] a) { ref int r = ref a[0]; Action f = () => {|CS8175:r|} = 1; f(); }")]
    public Task No_copy_of_a_reference(string members) => Repairs<CopyByRefParameterCodeFixProvider>(members + " static void Main() { }", null, null);

    [Fact]
    public Task A_struct() => Repairs<CopyStructThisCodeFixProvider>(
        """
        struct S(int p)
        {
            public int field = p;
            public int Property { get; set; }
            public readonly int Twice() => 2 * field;

            public Func<int> Lambda() => () => {|CS1673:field|} + {|CS1673:this|}.field + {|CS1673:Property|} + {|CS1673:Twice()|};

            public IEnumerable<int> Query()
            {
                field++;
                return from n in new[] { 1, 2 } where n < {|CS1673:field|} select n;
            }

            public int Local()
            {
                if (field > 0)
                    return Inner();
                return 0;
                int Inner() => {|CS1673:field|};
            }
        }

        static void Main()
        {
            var s = new S(1) { Property = 10 };
            var f = s.Lambda();
            s.field = 100;
            Console.WriteLine(f());
            s.field = 1;
            Console.WriteLine(s.Query().Count());
        }
        """,
        """
        struct S(int p)
        {
            public int field = p;
            public int Property { get; set; }
            public readonly int Twice() => 2 * field;

            public Func<int> Lambda()
            {
                var self = this;
                return () => self.field + self.field + self.Property + self.Twice();
            }

            public IEnumerable<int> Query()
            {
                field++;
                var self = this;
                return from n in new[] { 1, 2 } where n < self.field select n;
            }

            public int Local()
            {
                var self = this;
                if (field > 0)
                    return Inner();
                return 0;
                int Inner() => self.field;
            }
        }

        static void Main()
        {
            var s = new S(1) { Property = 10 };
            var f = s.Lambda();
            s.field = 100;
            Console.WriteLine(f());
            s.field = 1;
            Console.WriteLine(s.Query().Count());
        }
        """,
        prints: "14|1");

    [Fact]
    public Task A_parameter_that_a_struct_stores() => Repairs<CopyStructThisCodeFixProvider>(
        """
        struct S(int p)
        {
            public Func<object> Name() => () => new { {|CS9111:p|} };
            public void Next() => p++;
        }

        static void Main() { var s = new S(1); var f = s.Name(); s.Next(); Console.WriteLine(f()); }
        """,
        """
        struct S(int p)
        {
            public Func<object> Name()
            {
                var pCopy = p;
                return () => new { p = pCopy };
            }
            public void Next() => p++;
        }

        static void Main() { var s = new S(1); var f = s.Name(); s.Next(); Console.WriteLine(f()); }
        """,
        prints: "{ p = 1 }");

    [Theory]
    [InlineData("struct S { int field; Action M() => () => {|CS1673:field|}++; }")]
    [InlineData("struct S { int Property { get; set; } Action M() => () => {|CS1673:Property|} = 1; }")]
    [InlineData("struct S { event Action E; Action M() => () => {|CS1673:E|} += null; }")]
    [InlineData("struct S { int field; void Next() => field++; Action M() => () => {|CS1673:Next()|}; }")]
    [InlineData("struct S { int field; Action M() => () => Interlocked.Increment(ref {|CS1673:field|}); }")]
    [InlineData("struct S { int field; static int Both(int a, Func<int> f) => a + f(); int M() => Both(field = 2, () => {|CS1673:field|}); }")]
    [InlineData("struct S { int field; Func<int> M() { int Inner() => {|CS1673:field|}; field = 2; return Inner; } }")]
    [InlineData("struct S { Func<string> M() => () => {|CS1673:base|}.ToString(); }")]
    [InlineData("ref struct S { int field; Func<int> M() => () => {|CS1673:field|}; }")]
    [InlineData("struct S(int p) { Func<int> F = () => {|CS9112:p|}; int M() => p; }")]
    [InlineData("struct S(int p) { Action M() => () => {|CS9111:p|}++; }")]
    public Task No_copy_of_a_struct(string members) => Repairs<CopyStructThisCodeFixProvider>(members + " static void Main() { }", null, null);

    private static async Task Repairs<TFix>(string members, string? repaired, string? prints)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = InProgram(members),
            FixedCode = InProgram(repaired ?? members),
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck,
        };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.SolutionTransforms.Add((solution, id) => solution
            .WithProjectParseOptions(id, ((CSharpParseOptions)solution.GetProject(id)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true)));
        await test.RunAsync(TestContext.Current.CancellationToken);

        if (prints is not null)
        {
            var solution = FixedSolution.Empty.WithProject("repaired", OutputKind.ConsoleApplication, [], ("/repaired.cs", InProgram(repaired!)));
            Assert.Equal(prints.Split('|'), await RunProgram.Output(solution.Projects.Single()));
        }
    }

    private static string InProgram(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;

        class Program
        {
        {{string.Join("\n", members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line))}}
        }

        """;
}

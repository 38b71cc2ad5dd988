namespace ClosureAnalyzers.Tests.Model;

/// <summary>A write through a reference is a write to the variable behind it.</summary>
public sealed class WritesThroughReferencesTests
{
    [Theory]
    [InlineData("int x = 0; ref int r = ref x; Keep(() => x); r++;", 3)]
    [InlineData("int x = 0; ref int r = ref x; ref int s = ref r; Keep(() => x); s = 1;", 4)]
    [InlineData("var x = (A: 0, B: 0); ref int r = ref x.A; Keep(() => x.B); r = 1;", 3)]
    [InlineData("int x = 0; ref readonly int r = ref x; Keep(() => x + 1);", 1)]
    public void A_write_through_a_reference_counts(string statements, int writes) => Assert.Equal(writes, WritesTo("x", statements));

    [Theory]
    [InlineData("ref int x = ref x; Action a = () => x++;")]
    [InlineData("ref int x = ref y; ref int y = ref x; Action a = () => x = y;")]
    public void References_to_each_other_end(string statements) => Assert.NotEqual(0, WritesTo("x", statements));

    private static int WritesTo(string variable, string statements) =>
        ModelOf.Single($$"""
            using System;
            class X
            {
                static void Keep(Func<int> f) { }
                void M() { {{statements}} }
            }
            """).Cells.Single(cell => cell.Name == variable).Writes.Length;
}

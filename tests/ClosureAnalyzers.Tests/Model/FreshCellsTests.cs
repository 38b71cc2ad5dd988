using ClosureAnalyzers.Closures;

namespace ClosureAnalyzers.Tests.Model;

/// <summary>Which cells are new in each iteration of a loop around their declaration.</summary>
public sealed class FreshCellsTests
{
    [Theory]
    [InlineData("for (int x = 0; C(); x++) Keep(() => x);", false)]
    [InlineData("for (int i = 0; C(); i++) { int x = i; Keep(() => x); }", true)]
    [InlineData("for (; O() is string x; ) Keep(() => x.Length);", true)]
    [InlineData("foreach (var x in new[] { 1 }) Keep(() => x);", true)]
    [InlineData("foreach (var (x, _) in new[] { (1, 2) }) Keep(() => x);", true)]
    [InlineData("while (C()) { int x = 1; Keep(() => x); }", true)]
    [InlineData("while (C()) { { int x = 1; Keep(() => x); } }", true)]
    [InlineData("while (O() is string x) Keep(() => x.Length);", true)]
    [InlineData("do { int x = 1; Keep(() => x); } while (C());", true)]
    [InlineData("int x = 0; while (C()) Keep(() => x);", false)]
    [InlineData("{ int x = 0; Keep(() => x); }", false)]
    [InlineData("again: int x = 0; Keep(() => x); if (C()) goto again;", false)]
    [InlineData("again: { int x = 0; Keep(() => x); } if (C()) goto again;", true)]
    [InlineData("again: if (C()) goto again; { int x = 0; Keep(() => x); }", false)]
    [InlineData("{ int x = 0; Keep(() => x); } again: if (C()) goto again;", false)]
    [InlineData("while (C()) Keep(() => { int x = 0; Keep(() => x); return 1; });", false)]
    [InlineData("while (C()) switch (1) { case 1: int x = 0; Keep(() => x); break; }", true)]
    [InlineData("switch (1) { case 1: { int x = 0; Keep(() => x); goto case 1; } }", true)]
    [InlineData("again: { if (C()) goto again; { int x = 0; Keep(() => x); } }", false)]
    [InlineData("again: try { if (C()) goto again; } finally { int x = 0; Keep(() => x); }", false)]
    [InlineData("again: { { int x = 0; Keep(() => x); } if (C()) goto again; }", true)]
    [InlineData("switch (O()) { case string: { int x = 0; Keep(() => x); break; } default: break; case int when C(): break; }", false)]
    [InlineData("switch (O()) { default: { int x = 0; Keep(() => x); break; } case int when C(): break; }", false)]
    [InlineData("do { int x = 0; Keep(() => x); } while (false);", true)]
    [InlineData("while (C()) { int x = 0; Keep(() => x); break; }", true)]
    [InlineData("while (C()) try { } catch (Exception x) { Keep(() => x.HResult); }", true)]
    public void A_cell_is_fresh_if_its_scope_lies_in_a_loop(string statements, bool isFresh) =>
        Assert.Equal(isFresh, FreshnessIn(statements));

    private static bool FreshnessIn(string statements)
    {
        var model = ModelOf.Single($$"""
            using System;
            class X
            {
                static bool C() => true; static object O() => ""; static void Keep(Func<int> f) { }
                void M() { {{statements}} }
            }
            """);

        return model.Cells.Single(cell => cell.Name == "x").Scope.IsFreshPerIteration;
    }
}

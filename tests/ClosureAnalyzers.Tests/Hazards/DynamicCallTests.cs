using ClosureAnalyzers.Rules;

namespace ClosureAnalyzers.Tests.Hazards;

/// <summary>
/// A call with a <c>dynamic</c> argument is bound at run time. By simple name it has an implicit receiver, also in a static member, where
/// there is no object that could be kept.
/// </summary>
public sealed class DynamicCallTests : RuleTest<StaticKeepsInstanceAnalyzer>
{
    private static string Program(string members) => $$"""
        public class Printer
        {
            private static Action? kept;
            private static event Action? Done;
            private static void Put(int n) { }
            private static void Put(string s) { }
            public static void Run() { kept?.Invoke(); Done?.Invoke(); }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("public static void Keep(dynamic d) => kept = () => Put(d);")]
    [InlineData("public static void Keep(dynamic d) => Done += () => Put(d);")]
    [InlineData("public static void Keep(dynamic d) { Read(); void Read() { kept = () => Put(d); } }")]
    [InlineData("public static dynamic Last { set => kept = () => Put(value); }")]
    [InlineData("static Printer() { dynamic d = 1; kept = () => Put(d); }")]
    public Task A_static_member_keeps_no_instance(string member) => AllowsIn(Program(member));

    [Theory]
    [InlineData("public void Keep(dynamic d) => kept = () => [|Put|](d);")]
    [InlineData("public void Keep(dynamic d) => Done += () => [|Put|](d);")]
    public Task An_instance_member_does(string member) => FlagsIn(Program(member));
}

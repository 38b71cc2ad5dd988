using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Rules.Messages;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>The tables that say one thing of a type or a member: each row of them names what exists, can be what it says, and is found.</summary>
public sealed class MemberTablesTests
{
    public static readonly string[] Files = ["KeptResults", "ProcessEndEvents", "SelfRunning", "SelfRunningEnds", "Signals", "StartingNames", "WeakCollections"];

    [Fact]
    public void A_signal_or_a_wait_is_a_method_of_its_own_type() =>
        Assert.All(Rows("Signals", reason: 3), row =>
        {
            var methods = Members(row).OfType<IMethodSymbol>().ToList();
            Assert.NotEmpty(methods);
            Assert.Contains(row[2], new[] { "signal", "wait" });
            Assert.All(methods, method => Assert.Equal(IsIn("Signals", row, "signal"), SignalTable.IsSignal(method)));
            Assert.All(methods, method => Assert.Equal(IsIn("Signals", row, "wait"), SignalTable.IsWait(method)));
        });

    /// <summary>Behind a wait, the code looks for a parameter that is a time limit: at least one overload has none.</summary>
    [Fact]
    public void A_wait_has_an_overload_without_a_time_limit() =>
        Assert.All(
            EmbeddedTable.Rows("Signals").Where(row => row.Is(2, "wait")),
            row => Assert.Contains(Members(row).OfType<IMethodSymbol>(), method => method.Parameters.All(parameter => parameter.Type.Name == "CancellationToken")));

    [Fact]
    public void A_self_running_type_has_an_event_or_takes_a_delegate() =>
        Assert.All(Rows("SelfRunning", reason: 1), row =>
        {
            var types = TableLibraries.TypesCalled(row[0]);
            Assert.NotEmpty(types);
            Assert.All(types, type =>
            {
                Assert.True(KnownTypes.SelfRunning.Include(type));
                Assert.True(type.GetMembers().OfType<IEventSymbol>().Any() || type.InstanceConstructors.Any(TakesFunction));
            });
        });

    [Fact]
    public void What_ends_a_self_running_object_is_a_method_or_can_be_set_to_false() =>
        Assert.All(Rows("SelfRunningEnds", reason: 2), row =>
        {
            Assert.True(TableLibraries.TypesCalled(row[0]).All(KnownTypes.SelfRunning.Include));
            var members = Members(row).ToList();
            Assert.NotEmpty(members);
            Assert.All(members, member =>
            {
                Assert.True(member is IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean, SetMethod: not null });
                Assert.True(KnownMembers.SelfRunningEnds.Contain(member));
            });
        });

    /// <summary>A reason that speaks of an end without a row that ends it would let no program end it.</summary>
    [Theory]
    [InlineData("until it is stopped", "Stop")]
    [InlineData("until it is switched off", "EnableRaisingEvents")]
    [InlineData("while the port is open", "Close")]
    public void What_a_reason_calls_an_end_has_a_row(string reason, string member)
    {
        var ended = EmbeddedTable.Rows("SelfRunning").Where(row => row[1].Contains(reason)).Select(row => row[0]).ToList();
        Assert.NotEmpty(ended);
        Assert.All(ended, type => Assert.Contains(EmbeddedTable.Rows("SelfRunningEnds"), row => row.Is(0, type) && row.Is(1, member)));
    }

    [Fact]
    public void An_event_at_the_end_of_the_process_is_an_event() =>
        Assert.All(Rows("ProcessEndEvents", reason: 2), row => AssertKnown(KnownMembers.ProcessEndEvents, Members(row).OfType<IEventSymbol>()));

    [Fact]
    public void A_method_that_keeps_a_result_takes_a_factory_and_runs_it() =>
        Assert.All(Rows("KeptResults", reason: 2), row =>
        {
            AssertKnown(KnownMembers.KeptResults, Members(row).OfType<IMethodSymbol>().Where(TakesFunction));
            Assert.Equal(CalleeEffect.Immediate, CalleeTable.EffectOf(row[0], row[1], null));
        });

    [Fact]
    public void A_name_that_starts_has_an_example_that_starts_a_delegate() =>
        Assert.All(EmbeddedTable.Rows("StartingNames"), row =>
        {
            var methods = TableLibraries.MembersCalled(row[1]).OfType<IMethodSymbol>().Where(TakesFunction).ToList();
            Assert.NotEmpty(methods);
            Assert.All(methods, method =>
            {
                var isConstructor = method.MethodKind == MethodKind.Constructor;
                Assert.Equal(row[0], isConstructor ? method.ContainingType.Name : method.Name);
                Assert.True(StartingNames.Include(method));
                Assert.Contains(
                    CalleeTable.EffectOf(MetadataNames.Of(method.ContainingType), isConstructor ? "ctor" : method.Name, null),
                    new CalleeEffect?[] { CalleeEffect.Starts, CalleeEffect.Escapes });
            });
        });

    [Fact]
    public void No_row_is_written_twice() =>
        Assert.All(Files, file =>
        {
            var rows = EmbeddedTable.Rows(file).ConvertAll(row => file is "SelfRunning" or "StartingNames" or "WeakCollections" ? row[0] : file is "Signals" ? $"{row[0]} {row[1]} {row[2]}" : $"{row[0]} {row[1]}");
            Assert.Equal(rows.Distinct(), rows);
        });

    private static List<TableRow> Rows(string file, int reason)
    {
        var rows = EmbeddedTable.Rows(file);
        Assert.All(rows, row =>
        {
            Assert.Equal(reason + 2, row.ToString().Split('\t').Length);
            Assert.Matches("^[A-Z].*[.]$", row[reason]);
            Assert.NotEmpty(row[reason + 1]);
        });
        return rows;
    }

    private static IEnumerable<ISymbol> Members(TableRow row) =>
        TableLibraries.MembersCalled(row[0], row[1]).Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    private static bool IsIn(string file, TableRow row, string role) =>
        EmbeddedTable.Rows(file).Exists(other => other.Is(0, row[0]) && other.Is(1, row[1]) && other.Is(2, role));

    private static bool TakesFunction(IMethodSymbol method) =>
        method.Parameters.Any(parameter => TypeFacts.IsFunction(parameter.Type) || parameter.Type.SpecialType == SpecialType.System_Delegate);

    private static void AssertKnown(KnownMembers table, IEnumerable<ISymbol> members)
    {
        var found = members.ToList();
        Assert.NotEmpty(found);
        Assert.All(found, member => Assert.True(table.Contain(member)));
    }
}

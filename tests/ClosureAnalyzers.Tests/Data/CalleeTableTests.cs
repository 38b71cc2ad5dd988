using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>Every row of the tables of methods names what exists, in a real assembly or in a stub of one, and says why.</summary>
public sealed class CalleeTableTests
{
    private const int Effect = 0;
    private const int Type = 1;
    private const int Member = 2;
    private const int Parameter = 3;
    private const int Reason = 4;
    private const int Source = 5;

    public static TheoryData<string> Files { get; } = [.. CalleeTable.Files];

    private static IEnumerable<TableRow> AllRows => CalleeTable.Files.SelectMany(EmbeddedTable.Rows);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_names_a_member_that_exists(string file)
    {
        var rows = EmbeddedTable.Rows(file).ToList();
        var found = rows.Where(IsFound).ToList();

        AssertNone(rows.Except(found).Select(row => row.ToString()));
        Assert.Equal(rows.Count, found.Count);
        Assert.NotEmpty(rows);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_row_has_an_effect_a_reason_and_a_source(string file) =>
        Assert.All(EmbeddedTable.Rows(file), row =>
        {
            Assert.Equal(6, row.ToString().Split('\t').Length);
            Assert.Contains(row[Effect], Enum.GetNames<CalleeEffect>());
            Assert.Matches("^[A-Z].*[.]$", row[Reason]);
            Assert.NotEmpty(row[Source]);
            Assert.DoesNotContain(row.ToString().Split('\t'), column => column != column.Trim());
        });

    [Fact]
    public void A_parameter_of_a_member_stands_in_one_row_only() =>
        Assert.Empty(AllRows
            .GroupBy(row => (row[Type], row[Member], row[Parameter]))
            .Where(same => same.Count() > 1)
            .Select(same => same.Key));

    [Fact]
    public void The_rows_of_a_type_stand_together()
    {
        var runs = new List<string>();
        foreach (var row in AllRows)
        {
            if (runs.Count == 0 || runs[^1] != row[Type])
                runs.Add(row[Type]);
        }

        Assert.Empty(runs.GroupBy(type => type).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>What returns a task with a delegate in it has a row of its own: it neither returns a query nor is done when it returns.</summary>
    [Fact]
    public void A_row_for_all_other_members_covers_no_member_that_returns_a_task()
    {
        var covered =
            from row in AllRows
            where row.Is(Member, "*") && !row.Is(Effect, "Starts") && !row.Is(Effect, "Escapes")
            let own = EmbeddedTable.Rows(FileOf(row)).Where(other => other.Is(Type, row[Type])).Select(other => other[Member]).ToHashSet()
            from type in TableLibraries.TypesCalled(row[Type])
            from method in type.GetMembers().OfType<IMethodSymbol>()
            where !own.Contains(method.Name) && method.DeclaredAccessibility is (Accessibility.Public or Accessibility.Protected)
            where method.ReturnType.Name is "Task" or "ValueTask" && method.Parameters.Any(parameter => TypeFacts.IsFunction(parameter.Type))
            select $"{row[Type]} {method.Name}";

        AssertNone(covered.Distinct());
    }

    [Theory]
    [InlineData("Moq.Language.Flow.ISetup`1", "Callback", null, CalleeEffect.Escapes)]
    [InlineData("Moq.Mock`1", "Setup", null, CalleeEffect.Immediate)]
    [InlineData("System.Linq.Enumerable", "Select", "selector", CalleeEffect.Deferred)]
    [InlineData("System.Linq.Enumerable", "Count", "predicate", CalleeEffect.Immediate)]
    [InlineData("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions", "UseSocketsHttpHandler", "configureHandler", CalleeEffect.Escapes)]
    [InlineData("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions", "UseSocketsHttpHandler", "configureBuilder", CalleeEffect.Immediate)]
    [InlineData("Microsoft.Extensions.DependencyInjection.HttpClientBuilderExtensions", "UseSocketsHttpHandler", null, null)]
    [InlineData("Microsoft.Extensions.Logging.ILogger", "Log", "formatter", CalleeEffect.Immediate)]
    [InlineData("Microsoft.Extensions.Logging.ILogger", "Log", "state", null)]
    [InlineData("NSubstitute.SubstituteExtensions", "Returns", "value", CalleeEffect.Ignores)]
    [InlineData("NSubstitute.SubstituteExtensions", "Returns", "returnThis", CalleeEffect.Escapes)]
    [InlineData("Moquette.Mock", "Setup", null, null)]
    [InlineData("System.Linq.Enumerables", "Select", null, null)]
    internal void The_narrowest_row_decides(string type, string member, string? parameter, CalleeEffect? effect) =>
        Assert.Equal(effect, CalleeTable.EffectOf(type, member, parameter));

    // The whole list, which an equality would cut off.
    private static void AssertNone(IEnumerable<string> wrong)
    {
        var list = string.Join('\n', wrong);
        Assert.True(list.Length == 0, list);
    }

    private static string FileOf(TableRow row) =>
        CalleeTable.Files.Single(file => EmbeddedTable.Rows(file).Exists(other => other.Is(Type, row[Type])));

    private static bool IsFound(TableRow row) => row[Member] switch
    {
        "**" => HasTypes(row[Type]),
        "*" => TableLibraries.TypesCalled(row[Type]).Any(type => type.GetMembers().Any(member => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected })),
        var member => TableLibraries.MembersCalled(row[Type], member).OfType<IMethodSymbol>()
            .Any(method => row.Is(Parameter, "-") || method.Parameters.Any(parameter => row.Is(Parameter, parameter.Name))),
    };

    private static bool HasTypes(string space)
    {
        INamespaceSymbol? found = TableLibraries.All.GlobalNamespace;
        foreach (var name in space.Split('.'))
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == name);
        return found?.GetTypeMembers().Any(type => type.DeclaredAccessibility == Accessibility.Public) == true;
    }
}

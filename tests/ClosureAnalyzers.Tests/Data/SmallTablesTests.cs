using ClosureAnalyzers.Data;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>The other embedded files: every row of them is looked up, too, and no file is forgotten.</summary>
public sealed class SmallTablesTests
{
    private static readonly string[] Files = ["Assertions", "CollectionMembers", "Factories", "ImmutableStructs", "TestAttributes", "UsableAfterDispose", "WaitingNames"];

    [Fact]
    public void Every_embedded_file_is_tested() =>
        Assert.Equal(
            CalleeTable.Files.Concat(Files).Concat(MemberTablesTests.Files).Select(file => file + ".tsv").Order(),
            typeof(EmbeddedTable).Assembly.GetManifestResourceNames().Order());

    [Fact]
    public void An_immutable_struct_is_a_struct() =>
        Assert.All(EmbeddedTable.Rows("ImmutableStructs"), row =>
        {
            Assert.Contains(TableLibraries.TypesCalled(row[0]), type => type.TypeKind == TypeKind.Struct);
            HasReasonAndSource(row, 1);
        });

    [Fact]
    public void What_is_usable_after_disposal_belongs_to_something_disposable() =>
        Assert.All(EmbeddedTable.Rows("UsableAfterDispose"), row =>
        {
            Assert.Contains(
                TableLibraries.MembersCalled(row[0], row[1]),
                member => member.ContainingType.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_IDisposable));
            HasReasonAndSource(row, 2);
        });

    [Fact]
    public void An_attribute_of_tests_exists() =>
        Assert.All(EmbeddedTable.Rows("TestAttributes"), row => Assert.Contains(TableLibraries.TypesCalled(row[1]), type => type.Name == row[0]));

    [Fact]
    public void An_assertion_has_an_example_of_its_shape() =>
        Assert.All(EmbeddedTable.Rows("Assertions"), row =>
        {
            Assert.Contains(row[2], new[] { "same", "different", "true", "false" });
            var members = TableLibraries.MembersCalled(row[3]);
            Assert.Contains(members, member => member.Name == row[0]);
            Assert.All(members, member => Assert.Equal(row[1] switch { "-" => (member as IMethodSymbol)?.IsExtensionMethod, "Should" => !member.IsStatic, var type => member.ContainingType.Name == type }, true));
        });

    [Fact]
    public void A_member_of_a_collection_has_an_example() =>
        Assert.All(EmbeddedTable.Rows("CollectionMembers"), row =>
        {
            Assert.Contains(row[1], new[] { "keeps", "queues", "removes", "empties" });
            Assert.Contains(
                TableLibraries.MembersCalled(row[3]),
                member => member.Name == row[0] && member.ContainingType.AllInterfaces.Any(face => face.SpecialType == SpecialType.System_Collections_IEnumerable));
        });

    [Fact]
    public void A_factory_has_an_example_that_returns_something() =>
        Assert.All(EmbeddedTable.Rows("Factories"), row => Assert.Contains(
            TableLibraries.MembersCalled(row[2]).OfType<IMethodSymbol>(),
            method => method.Name.StartsWith(row[0], StringComparison.Ordinal) && !method.ReturnsVoid && Factories.Include(method.Name)));

    [Fact]
    public void A_name_that_waits_has_an_example() =>
        Assert.All(EmbeddedTable.Rows("WaitingNames"), row => Assert.Contains(
            TableLibraries.MembersCalled(row[2]).OfType<IMethodSymbol>(),
            method => method.Name.StartsWith(row[0], StringComparison.Ordinal) && WaitingNames.Covers(method)));

    [Theory]
    [InlineData("New", true)]
    [InlineData("NewGuid", true)]
    [InlineData("Open2", true)]
    [InlineData("OpenRead", true)]
    [InlineData("Newest", false)]
    [InlineData("Opening", false)]
    [InlineData("Created", false)]
    [InlineData("Builder", false)]
    [InlineData("Get", false)]
    [InlineData("GetNew", false)]
    public void A_factory_is_known_by_a_whole_word(string method, bool isFactory) => Assert.Equal(isFactory, Factories.Include(method));

    [Theory]
    [InlineData("Stubs.Waits.WaitFor", true)]
    [InlineData("Stubs.Waits.WaitAsync", false)]
    [InlineData("Stubs.Waits.Joining", false)]
    [InlineData("Stubs.Waits.WaitOften", false)]
    [InlineData("System.Threading.Tasks.Task.WhenAll", false)]
    [InlineData("System.String.Join", false)]
    public void A_method_waits_for_the_work_it_is_given(string method, bool waits) =>
        Assert.All(TableLibraries.MembersCalled(method).OfType<IMethodSymbol>(), symbol => Assert.Equal(waits, WaitingNames.Covers(symbol)));

    [Theory]
    [InlineData("System.Collections.Generic.Dictionary`2+Enumerator")]
    [InlineData("System.String")]
    [InlineData("Stubs.Waits")]
    public void A_metadata_name_is_compared_whole(string name)
    {
        var type = TableLibraries.TypesCalled(name).First();
        Assert.Equal(name, MetadataNames.Of(type));
        Assert.True(MetadataNames.Is(type, name));
        Assert.False(MetadataNames.Is(type, "My." + name));
        Assert.False(MetadataNames.Is(type, "X" + name));
        Assert.False(MetadataNames.Is(type, name.Replace('.', '+')));
        Assert.False(MetadataNames.Is(type, name[1..]));
    }

    private static void HasReasonAndSource(TableRow row, int reason)
    {
        Assert.Matches("^[A-Z].*[.]$", row[reason]);
        Assert.NotEmpty(row[reason + 1]);
    }
}

using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.Tests.Data;

/// <summary>The command that lists members with delegate parameters, on assemblies in which the answers are known.</summary>
public sealed class DelegateMembersTests
{
    [Theory]
    [InlineData("System.Linq", "System.Linq.Enumerable", "Select", "selector", CalleeEffect.Deferred)]
    [InlineData("System.Runtime", "System.Threading.Tasks.Task", "Run", "action", null)]
    [InlineData("System.Private.CoreLib", "System.Threading.Tasks.Task", "Run", "action", CalleeEffect.Starts)]
    [InlineData("System.Private.CoreLib", "System.Lazy`1", "ctor", "valueFactory", CalleeEffect.Deferred)]
    [InlineData("System.Private.CoreLib", "System.Collections.Generic.List`1", "Add", "item", null)]
    [InlineData("System.Private.CoreLib", "System.Delegate", "Combine", "delegates", CalleeEffect.Deferred)]
    [InlineData("System.Private.CoreLib", "System.AppDomain", "add_ProcessExit", "value", null)]
    [InlineData("System.Private.CoreLib", "System.Action", "ctor", "method", null)]
    [InlineData("System.Linq.Queryable", "System.Linq.Queryable", "Where", "predicate", CalleeEffect.Deferred)]
    [InlineData("xunit.v3.assert", "Xunit.Assert", "Collection", "elementInspectors", CalleeEffect.Immediate)]
    [InlineData("Quartz.Extensions.DependencyInjection", "Quartz.ServiceCollectionExtensions", "AddJob", "configure", CalleeEffect.Unknown)]
    internal void A_member_is_listed_with_what_is_known(string assembly, string type, string member, string parameter, CalleeEffect? effect)
    {
        var members = TableLibraries.Packages.SelectMany(package => package).Where(symbol => symbol.Name == assembly).SelectMany(DelegateMembers.Of);
        var found = members.Where(one => one.Type == type && one.Member == member && one.Parameter == parameter).Select(one => (CalleeEffect?)one.Effect);
        Assert.Equal(effect is null ? [] : [effect], found);
    }

    [Fact]
    public void A_line_names_all_and_what_is_known() =>
        Assert.Equal(
            ["A N.T M p unknown", "A N.T M p Escapes"],
            [.. new[] { CalleeEffect.Unknown, CalleeEffect.Escapes }.Select(effect => new DelegateMember("A", "N.T", "M", "p", effect).ToString())]);
}

using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Escape.Callees;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>The environments that a release build allocates in one member of a file, as the rules see them.</summary>
internal sealed class EnvironmentsOfMember
{
    private readonly ImmutableArray<ClosureEnvironment> classes;

    private EnvironmentsOfMember(ImmutableArray<PartiallyNeededEnvironment> needless, ImmutableArray<ClosureEnvironment> classes)
    {
        Needless = needless;
        this.classes = classes;
    }

    public ImmutableArray<PartiallyNeededEnvironment> Needless { get; }

    /// <summary>How many variables of a name live in environments on the heap.</summary>
    public int CellsNamed(string name) => classes.SelectMany(environment => environment.Cells).Count(cell => cell.Name == name);

    public static EnvironmentsOfMember In(MemberInProject view, CancellationToken cancellation)
    {
        var options = view.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(view.Model.SyntaxTree);
        var known = ConfiguredCallees.For(view.Model.Compilation, options);
        var models = view.Closures(cancellation);
        return new(
            models.SelectMany(each => BodyAnalysis.Of(each).PartiallyNeededEnvironments(known, view.Model.Compilation)).SelectMany(found => found).ToImmutableArray(),
            models.SelectMany(each => each.LoweredAt(OptimizationLevel.Release).Environments).Where(environment => !environment.IsStruct).ToImmutableArray());
    }
}

using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Moving;

/// <summary>The environments that a release build allocates in one member of a file, as the rules see them.</summary>
internal sealed class EnvironmentsOfMember
{
    private readonly ImmutableArray<ClosureEnvironment> classes;

    private EnvironmentsOfMember(ImmutableArray<NeedlessEnvironment> needless, ImmutableArray<ClosureEnvironment> classes)
    {
        Needless = needless;
        this.classes = classes;
    }

    public ImmutableArray<NeedlessEnvironment> Needless { get; }

    /// <summary>How many variables of a name live in environments on the heap.</summary>
    public int CellsNamed(string name) => classes.SelectMany(environment => environment.Cells).Count(cell => cell.Name == name);

    public static EnvironmentsOfMember In(MemberAround member, SemanticModel model, Document document, CancellationToken cancellation)
    {
        var options = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree);
        var known = KnownCallees.For(model.Compilation, options);
        var models = member.Nodes
            .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax)
            .Select(node => model.GetOperation(node, cancellation))
            .OfType<IOperation>()
            .Select(operation => ClosureModel.For(operation, cancellation))
            .Distinct()
            .ToList();
        return new(
            models.SelectMany(each => SharedHazards.Of(each).NeedlessEnvironments(known, model.Compilation)).SelectMany(found => found).ToImmutableArray(),
            models.SelectMany(each => each.LayoutIn(OptimizationLevel.Release).Environments).Where(environment => !environment.IsStruct).ToImmutableArray());
    }
}

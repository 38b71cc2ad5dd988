using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>What a rule may ask besides the closure itself, and the only place that reports.</summary>
internal readonly struct ClosureContext(ClosureModel model, OperationAnalysisContext context)
{
    public ClosureModel Model => model;

    /// <summary>The layout that messages describe.</summary>
    public EnvironmentLayout Layout => LayoutOption.LayoutOf(model, context.Options, context.Operation.Syntax.SyntaxTree);

    public bool IsWrittenAfterCapture(Cell cell) => WritesAfterCapture.Exist(cell, model, Root);

    /// <summary>Reports the hazards of one kind that <paramref name="closure"/> has, at their first use; they are found once for a whole body.</summary>
    public void ReportHazards(DiagnosticDescriptor rule, Closure closure, HazardKind kind)
    {
        foreach (var hazard in SharedHazards.Of(model).In(Root, Known, context.Compilation, context.CancellationToken)[closure])
        {
            if (hazard.Kind == kind && !RenderTreeLoops.Declare(hazard.Cell))
            {
                Report(rule, hazard.Capture.FirstUse.Syntax.GetLocation(), HazardLocations.Of(hazard),
                    hazard.Cell.Name, closure.Noun, hazard.Escape.Where);
            }
        }
    }

    /// <summary>How static storage keeps <paramref name="closure"/> and its instance; null if it does not.</summary>
    public StaticKeeping? StaticKeepingOf(Closure closure) => SharedHazards.Of(model).StaticKeepingOf(closure, Known, context.Compilation);

    /// <summary>The environments that some way through their scope allocates for nothing, each of them at the first closure that needs it.</summary>
    public IEnumerable<NeedlessEnvironment> NeedlessEnvironmentsOf(Closure closure) => SharedHazards.Of(model).NeedlessEnvironments(Known, context.Compilation)[closure];

    /// <summary>Reports in the file that the user wrote: for a component, that is the <c>.razor</c> file.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, IEnumerable<Location>? related, params object[] arguments)
    {
        var closure = context.Operation.Syntax;
        if (!RazorPlace.IsComponent(closure.SyntaxTree))
            context.ReportDiagnostic(Diagnostic.Create(rule, location, related, arguments));
        else if (RazorPlace.Of(location, closure) is { } written)
            context.ReportDiagnostic(Diagnostic.Create(rule, written, related?.Where(RazorPlace.IsMapped), arguments));
    }

    /// <summary>Reports a fact of the model, with the properties that other tools read.</summary>
    public void Describe(DiagnosticDescriptor rule, Location location, IEnumerable<(string Name, string Value)> properties, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location, properties.ToImmutableDictionary(property => property.Name, property => property.Value), arguments));

    private IOperation Root => OperationTree.RootOf(context.Operation);

    private KnownCallees Known =>
        KnownCallees.For(context.Compilation, context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Operation.Syntax.SyntaxTree));
}

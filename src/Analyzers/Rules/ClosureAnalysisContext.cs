using System.Threading;
using ClosureAnalyzers.Allocations;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Roslyn;
using ClosureAnalyzers.Rules.Messages;
using ClosureAnalyzers.Rules.Options;
using ClosureAnalyzers.Rules.Razor;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>What a rule may ask besides the closure itself, and the only place that reports.</summary>
internal readonly struct ClosureAnalysisContext
{
    private readonly ClosureModel model;
    private readonly IOperation operation;
    private readonly AnalyzerOptions options;
    private readonly Compilation compilation;
    private readonly CancellationToken cancellation;

    // One of the two; a delegate would be allocated for each closure that is asked about, and reports are few.
    private readonly OperationAnalysisContext? ofClosure;
    private readonly OperationBlockAnalysisContext ofBody;

    public ClosureAnalysisContext(ClosureModel model, OperationAnalysisContext context)
    {
        this.model = model;
        operation = context.Operation;
        options = context.Options;
        compilation = context.Compilation;
        cancellation = context.CancellationToken;
        ofClosure = context;
        ofBody = default;
    }

    /// <param name="operation">The closure's.</param>
    public ClosureAnalysisContext(ClosureModel model, IOperation operation, OperationBlockAnalysisContext context)
    {
        this.model = model;
        this.operation = operation;
        options = context.Options;
        compilation = context.Compilation;
        cancellation = context.CancellationToken;
        ofClosure = null;
        ofBody = context;
    }

    public ClosureModel Model => model;

    /// <summary>The layout that messages describe.</summary>
    public LoweredBody Layout => LayoutOption.LayoutOf(model, options, operation.Syntax.SyntaxTree);

    public bool IsWrittenAfterCapture(Cell cell) => WritesAfterCapture.Exist(cell, model, Root);

    /// <summary>Reports the hazards of one kind that <paramref name="closure"/> has, at their first use; they are found once for a whole body.</summary>
    public void ReportHazards(DiagnosticDescriptor rule, Function closure, HazardKind kind)
    {
        var hazards = BodyAnalysis.Of(model).In(Root, Known, compilation, explains: false, cancellation).ByClosure;
        foreach (var hazard in hazards[closure])
        {
            if (hazard.Kind == kind && !RazorMapping.IsRepeated(hazard, hazards) && !BlazorAnalyzerOverlap.Reports(hazard, model.Body.Member, Root))
            {
                Report(rule, hazard.Capture.FirstUse.Syntax.GetLocation(), HazardLocations.Of(hazard), HazardText.ArgumentsOf(hazard));
            }
        }
    }

    /// <summary>Why variables that change are not reported for <paramref name="closure"/>.</summary>
    public IEnumerable<Silence> SilencesOf(Function closure)
    {
        var found = BodyAnalysis.Of(model).In(Root, Known, compilation, explains: true, cancellation);
        return found.Silences
            .Where(silence => silence.Capture.Function == closure && !found.ByClosure[closure].Any(hazard => hazard.Cell == silence.Capture.Cell))
            .Concat(found.IsExhausted && closure.Captures.FirstOrDefault(capture => !capture.Cell.IsThis) is { } captured && IsFirst(closure)
                ? [new Silence(captured, SilenceReason.Budget, null)]
                : []);
    }

    // One report for each body.
    private bool IsFirst(Function closure) => model.Functions.First(other => other.Captures.Any(capture => !capture.Cell.IsThis)) == closure;

    /// <summary>How static storage keeps <paramref name="closure"/> and its instance; null if it does not.</summary>
    public StaticRetention? StaticRetentionOf(Function closure) => BodyAnalysis.Of(model).StaticRetentionOf(closure, Known, compilation);

    /// <summary>The environments that some way through their scope allocates for nothing, each of them at the first closure that needs it.</summary>
    public IEnumerable<PartiallyNeededEnvironment> NeedlessEnvironmentsOf(Function closure) => BodyAnalysis.Of(model).PartiallyNeededEnvironments(Known, compilation)[closure];

    /// <summary>Reports in the file that the user wrote: for a component, that is the <c>.razor</c> file.</summary>
    public void Report(DiagnosticDescriptor rule, Location location, IEnumerable<Location>? related, params object[] arguments)
    {
        var closure = operation.Syntax;
        if (!RazorMapping.IsComponent(closure.SyntaxTree))
            Report(Diagnostic.Create(rule, location, related, arguments));
        else if (RazorMapping.Of(location, closure) is { } written)
            Report(Diagnostic.Create(rule, written, related?.Where(RazorMapping.IsMapped), arguments));
    }

    /// <summary>Reports a fact of the model, with the properties that other tools read.</summary>
    public void Describe(DiagnosticDescriptor rule, Location location, IEnumerable<(string Name, string Value)> properties, params object[] arguments) =>
        Report(Diagnostic.Create(rule, location, properties.ToImmutableDictionary(property => property.Name, property => property.Value), arguments));

    private void Report(Diagnostic diagnostic)
    {
        if (ofClosure is { } context)
            context.ReportDiagnostic(diagnostic);
        else
            ofBody.ReportDiagnostic(diagnostic);
    }

    private IOperation Root => OperationTree.RootOf(operation);

    private ConfiguredCallees Known =>
        ConfiguredCallees.For(compilation, options.AnalyzerConfigOptionsProvider.GetOptions(operation.Syntax.SyntaxTree));
}

using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Knowledge;
using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>What a rule may ask besides the closure itself, and the only place that reports.</summary>
internal readonly struct ClosureContext(ClosureModel model, OperationAnalysisContext context)
{
    public ClosureModel Model => model;

    /// <summary>The hazards of <paramref name="closure"/>, found once for the whole body.</summary>
    public IEnumerable<Hazard> HazardsOf(Closure closure)
    {
        var analysis = context;
        return SharedHazards
            .Of(model, () => analysis.GetControlFlowGraph(), KnownCallees.Default, context.CancellationToken)
            .Where(hazard => hazard.Closure == closure);
    }

    public void Report(DiagnosticDescriptor rule, Location location, IEnumerable<Location>? related, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, location, related, arguments));
}

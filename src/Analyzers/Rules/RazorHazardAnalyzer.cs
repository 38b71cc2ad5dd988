using ClosureAnalyzers.Rules.Razor;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The hazard rules on components: the compiler of Razor makes a C# file of every <c>.razor</c> file, and that file counts as generated
/// code, which all other rules leave alone. Reports stand at the place of the <c>.razor</c> file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorHazardAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<ClosureAnalyzer> Hazards = ImmutableArray.Create<ClosureAnalyzer>(
        new ClosureOutlivesIterationAnalyzer(), new ClosureMayOutliveIterationAnalyzer(), new VariableWrittenAfterCaptureAnalyzer(), new ClosureOutlivesDisposalAnalyzer(),
        new CopyInsideClosureIsTooLateAnalyzer(), new StaticKeepsInstanceAnalyzer(), new HandlerIsRemovedWithNewClosureAnalyzer());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Hazards.SelectMany(rule => rule.SupportedDiagnostics).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        // A project without components is not asked about its closures. To look at its references would make the compiler read them.
        if (context.Compilation.SyntaxTrees.Any(RazorMapping.IsComponent))
            context.RegisterSemanticModelAction(Run);
    }

    private static void Run(SemanticModelAnalysisContext context)
    {
        if (!RazorMapping.IsComponent(context.SemanticModel.SyntaxTree))
            return;
        foreach (var rule in Hazards)
            rule.Run(context);
    }
}

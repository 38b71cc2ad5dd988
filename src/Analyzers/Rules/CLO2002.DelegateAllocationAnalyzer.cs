using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Rules.Messages;
using ClosureAnalyzers.Rules.Options;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// Describes an expression that creates a new delegate each time it is evaluated. The compiler caches other delegates in a static field or
/// in a display class.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DelegateAllocationAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2002",
        title: CLO2002Text.Title,
        messageFormat: CLO2002Text.Message,
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO2002Text.Description,
        helpLinkUri: HelpLink.For("CLO2002"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Run, OperationKind.DelegateCreation);
    }

    private static void Run(OperationAnalysisContext context)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        var model = ClosureModels.For(creation, context.CancellationToken);
        var layout = LayoutOption.LayoutOf(model, context.Options, creation.Syntax.SyntaxTree);
        if (creation.Target is IAnonymousFunctionOperation lambda)
        {
            if (model.FunctionAt(lambda) is { } closure && layout.LoweredFunctionOf(closure) is { Delegate: DelegateCaching.Allocated } lowered)
                Report(context, closure.KeywordLocation, FunctionText.NounOf(closure), CLO2002Text.ReasonOf(lowered, model));
        }
        else if (model.MethodGroupAt(creation) is { } group && layout.Allocates(group))
        {
            Report(context, creation.Target.Syntax.GetLocation(), FunctionText.NounOf(group), CLO2002Text.ReasonOf(group, model));
        }
    }

    private static void Report(OperationAnalysisContext context, Location location, string noun, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, Words.Capitalized(noun), reason));
}

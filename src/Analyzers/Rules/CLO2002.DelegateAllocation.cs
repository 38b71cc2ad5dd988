using ClosureAnalyzers.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A delegate that the compiler does not cache is a new object each time it is evaluated; one that it caches, in a static field or in an
/// environment around a loop, is made once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DelegateAllocation : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO2002",
        title: "Delegate allocation",
        messageFormat: "this {0} is a new delegate of 64 bytes each time, because {1}",
        category: "ClosureAllocation",
        defaultSeverity: DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
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
        var model = ClosureModel.For(creation, context.CancellationToken);
        var layout = LayoutOption.LayoutOf(model, context.Options, creation.Syntax.SyntaxTree);
        if (creation.Target is IAnonymousFunctionOperation lambda)
        {
            if (model.ClosureAt(lambda) is { } closure && layout.LayoutOf(closure) is { Delegate: DelegateCaching.Allocated } lowered)
                Report(context, closure.KeywordLocation, closure.Noun, ReasonOf(lowered, model));
        }
        else if (model.MethodGroupAt(creation) is { } group && layout.Allocates(group))
        {
            Report(context, creation.Target.Syntax.GetLocation(), group.Noun, ReasonOf(group, model));
        }
    }

    private static void Report(OperationAnalysisContext context, Location location, string noun, string reason) =>
        context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, noun, reason));

    private static string ReasonOf(ClosureLayout closure, ClosureModel model) => closure.Lowering switch
    {
        Lowering.EnvironmentMethod => $"it belongs to the environment of {Words.CellsOf(closure.Environment!)}",
        Lowering.InstanceMethod => "it belongs to the object",
        _ => model.Unit.RunsOnce && closure.Closure.Parent is null ? "static initialization runs only once" : "it lies in a generic local function",
    };

    private static string ReasonOf(MethodGroup group, ClosureModel model)
    {
        if (!group.IsConversion)
            return "it is written with 'new'";

        if (group.Method is not { IsStatic: true })
            return group.Method is { MethodKind: MethodKind.LocalFunction } ? "the local function is not static" : "it belongs to the object";

        return group.IsExtension ? "it belongs to the receiver" : model.Unit.RunsOnce ? "static initialization runs only once" : "only C# 11 and later cache it";
    }
}

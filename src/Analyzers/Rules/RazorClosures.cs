using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The hazard rules on components: the compiler of Razor makes a C# file of every <c>.razor</c> file, and that file counts as generated
/// code, which all other rules leave alone. Reports stand at the place of the <c>.razor</c> file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RazorClosures : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<ClosureRule> Loops = ImmutableArray.Create<ClosureRule>(
        new ClosureOutlivesIteration(), new ClosureMayOutliveIteration());

    private static readonly ImmutableArray<ClosureRule> Others = ImmutableArray.Create<ClosureRule>(
        new VariableIsWrittenWhileClosureCanRun(), new ClosureOutlivesDisposal(), new CopyInsideClosureIsTooLate(),
        new StaticKeepsInstance(), new HandlerIsRemovedWithNewClosure());

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Loops.Concat(Others).SelectMany(rule => rule.SupportedDiagnostics).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        // A project without components is not asked about its closures.
        if (context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Components.ComponentBase") is not { } component)
            return;

        // BL0014 of ASP.NET Core 11 reports the loops of render trees itself.
        var leavesLoops = component.ContainingAssembly.Identity.Version.Major >= 11;
        context.RegisterOperationAction(closure => Run(closure, leavesLoops), OperationKind.AnonymousFunction, OperationKind.LocalFunction);
    }

    private static void Run(OperationAnalysisContext context, bool leavesLoops)
    {
        if (!RazorPlace.IsComponent(context.Operation.Syntax.SyntaxTree))
            return;

        if (!(leavesLoops && IsInLoopOfRenderTree(context.Operation.Syntax)))
        {
            foreach (var rule in Loops)
                rule.Run(context);
        }

        foreach (var rule in Others)
            rule.Run(context);
    }

    private static bool IsInLoopOfRenderTree(SyntaxNode closure) =>
        closure.FirstAncestorOrSelf<ForStatementSyntax>() is { } loop
        && loop.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Identifier.ValueText: "BuildRenderTree" };
}

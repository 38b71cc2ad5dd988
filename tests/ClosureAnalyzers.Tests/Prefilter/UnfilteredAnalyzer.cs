using ClosureAnalyzers.Roslyn;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Prefilter;

/// <summary>Puts the question of one rule to every function of a file, whatever the syntax of its body says.</summary>
#pragma warning disable RS1001, RS1036 // It is found by nobody but the tests.
internal sealed class UnfilteredAnalyzer(ClosureAnalyzer rule) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => rule.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Run);
    }

    // Independent of the bodies that the filter finds: each function leads to the root of its operation tree.
    private void Run(SemanticModelAnalysisContext context)
    {
        var functions = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes()
            .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax)
            .Select(node => context.SemanticModel.GetOperation(node, context.CancellationToken))
            .OfType<IOperation>()
            .Select(OperationTree.RootOf)
            .Distinct()
            .SelectMany(root => root.Descendants())
            .Where(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation);
        rule.Run(functions, context);
    }
}

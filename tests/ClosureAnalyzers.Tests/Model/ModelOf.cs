using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Model;

/// <summary>The models of all bodies of a program.</summary>
internal static class ModelOf
{
    public static IEnumerable<ClosureModel> All(Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => Roots(compilation.GetSemanticModel(tree))).Select(root => ClosureModels.For(root)).Distinct();

    /// <summary>The printed form of every body that has something to print, one below the other.</summary>
    public static string Text(Compilation compilation, OptimizationLevel level) =>
        string.Join("\n", All(compilation).Select(model => ModelDump.Of(model, level)).Where(text => text.Length > 0));

    public static ClosureModel Single(string source) =>
        All(Analysis.Compile(source, OutputKind.DynamicallyLinkedLibrary)).Single(model => !model.Functions.IsEmpty);

    private static IEnumerable<IOperation> Roots(SemanticModel model) =>
        from node in model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodesAndSelf(node => node is not (StatementSyntax or ExpressionSyntax))
        where node is CompilationUnitSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or PrimaryConstructorBaseTypeSyntax
        let operation = model.GetOperation(node, TestContext.Current.CancellationToken)
        where operation is { Parent: null } || node is PrimaryConstructorBaseTypeSyntax && operation is not null
        select operation;
}

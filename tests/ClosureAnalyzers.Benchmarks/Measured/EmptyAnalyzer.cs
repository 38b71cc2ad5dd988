using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Benchmarks.Measured;

/// <summary>Registers one action that does nothing, and reports nothing. What it costs is the price of asking.</summary>
#pragma warning disable RS1001, RS1036, RS1038, RS1041, RS2008 // It is an analyzer for nobody but the measurements.
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
{
    private readonly Action<AnalysisContext> register;

    private EmptyAnalyzer(string id, Action<AnalysisContext> register)
    {
        this.register = register;
        SupportedDiagnostics = [new DiagnosticDescriptor(id, "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];
    }

    /// <summary>One call for each file. No analyzer that looks at C# can cost less.</summary>
    public static EmptyAnalyzer OfFiles { get; } = new("X0001", context => context.RegisterSemanticModelAction(_ => { }));

    /// <summary>One call for the syntax of each closure, so that the driver walks all syntax.</summary>
    public static EmptyAnalyzer OfSyntax { get; } = new("X0002", context => context.RegisterSyntaxNodeAction(
        _ => { },
        SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression, SyntaxKind.LocalFunctionStatement));

    /// <summary>One call for the operation of each closure, so that the compiler binds every body for the driver.</summary>
    public static EmptyAnalyzer OfOperations { get; } = new("X0003", context => context.RegisterOperationAction(
        _ => { }, OperationKind.AnonymousFunction, OperationKind.LocalFunction));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        register(context);
    }
}

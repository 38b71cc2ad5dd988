using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Escape;

/// <summary>The body of a method, constructor or local function of the same compilation, which may stand in another file.</summary>
/// <param name="Model">Null for a primary constructor without initializers and arguments for its base class.</param>
/// <param name="Function">The local function; null for a member.</param>
internal sealed record CalleeBody(ClosureModel? Model, Function? Function, bool IsIterator, TypeInitializers? PrimaryConstructorOf)
{
    /// <summary>The body of <paramref name="method"/>; null if it has none here, or if another method may run in its place.</summary>
    public static CalleeBody? Of(IMethodSymbol method, Compilation compilation)
    {
        if (CanBeOverridden(method))
            return null;

        var implementation = method.PartialImplementationPart ?? method;
        if (implementation.DeclaringSyntaxReferences is not [var declaration] || !compilation.ContainsSyntaxTree(declaration.SyntaxTree))
            return null;

        switch (declaration.GetSyntax())
        {
            case TypeDeclarationSyntax when TypeInitializers.IsPrimary(method):
                var type = TypeInitializers.Of(method.ContainingType, compilation);
                return new CalleeBody(type.InitializerModel(isStatic: false, CancellationToken.None), null, IsIterator: false, type);

            case var syntax and (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax):
#pragma warning disable RS1030 // A callee's body is in no context that the driver hands out; the answers are kept for each compilation.
                if (compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax) is not { } operation)
                    return null;
#pragma warning restore RS1030
                var model = ClosureModels.For(operation);
                var function = operation is ILocalFunctionOperation ? model.FunctionAt(operation) : null;
                return new CalleeBody(model, function, function?.IsIterator ?? Yields(model.Root), null);

            default:
                return null;
        }
    }

    /// <summary>Whether the new object has <paramref name="parameter"/> because a member uses it, or because it is that of a positional record.</summary>
    public bool Stores(IParameterSymbol parameter) =>
        PrimaryConstructorOf is { } type && (IsPositional(parameter) || type.Stores(parameter, CancellationToken.None));

    /// <summary>Where the first <c>await</c> begins; null if there is none.</summary>
    public int? FirstAwait => (Function?.Operation ?? Model?.Root)?.Descendants().OfType<IAwaitOperation>().Select(await => (int?)await.Syntax.SpanStart).Min();

    /// <summary>Whether every ordinary path through the body waits until the work that <paramref name="parameter"/> holds is done.</summary>
    public bool AlwaysCompletes(EscapeNode parameter)
    {
        if (!new RunningWork(parameter).IsCompleted || Model is null || ControlFlowCache.Of(OperationTree.RootOf(Function?.Operation ?? Model.Root)).Of(Function) is not { } cfg)
            return false;

        return !new UnfinishedPaths(new MethodAnalysis(cfg).WorkOf(parameter), cfg).Exist();
    }

    // The property that the compiler makes for a parameter of a record is declared by the parameter.
    private static bool IsPositional(IParameterSymbol parameter) => parameter.ContainingType.GetMembers(parameter.Name)
        .Any(member => member is IPropertySymbol && member.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is ParameterSyntax);

    private static bool CanBeOverridden(IMethodSymbol method) =>
        method.IsAbstract || method.IsExtern || (method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed;

    private static bool Yields(IOperation body) =>
        body.Descendants().Any(operation => operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);
}

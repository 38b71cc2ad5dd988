using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape;

/// <summary>Every reference to every local, parameter and member of this object in a body, found once.</summary>
internal sealed class VariableReferences
{
    private readonly ClosureModel model;
    private readonly Lazy<Found> found;
    private readonly Lazy<ILookup<ISymbol, Function>> functions;

    private VariableReferences(ClosureModel model)
    {
        this.model = model;
        found = new(Find);
        functions = new(() => model.Functions.ToLookup(closure => (ISymbol)closure.Symbol, SymbolEqualityComparer.Default));
    }

    /// <summary>The references in one body; safe to share.</summary>
    public static VariableReferences Of(ClosureModel model) => OperationTreeCache.Get(model.Root, _ => new VariableReferences(model));

    /// <summary>The references to a local or parameter; to a field or property of this object, or a static one; to this object itself for its type.</summary>
    public IEnumerable<IOperation> Of(ISymbol holder) => holder switch
    {
        ILocalSymbol or IParameterSymbol => found.Value.ByVariable[holder],
        ITypeSymbol => found.Value.Instances,
        _ => found.Value.ByMember[holder],
    };

    /// <summary>The operations that give <paramref name="local"/> a value, its declaration included.</summary>
    public IEnumerable<IOperation> WritesOf(ILocalSymbol local) => found.Value.Declarators[local].Concat(Of(local).Where(IsWritten).Select(WriteOf));

    /// <summary>Where the body sets a field or property of this object, or a static one, to null.</summary>
    public IEnumerable<IOperation> ClearingsOf(ISymbol member) => found.Value.ByMember[member].Where(IsCleared).Select(reference => reference.Parent!);

    /// <summary>Where the body sets the same member of the same variable to null.</summary>
    public IReadOnlyList<IOperation> ClearingsOf(IMemberReferenceOperation place) => SymbolIn(place.Instance) is (ILocalSymbol or IParameterSymbol) and var variable
        ? Of(variable)
            .Select(use => use.Parent)
            .Where(other => other is IMemberReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Member, place.Member) && IsCleared(reference))
            .Select(other => other!.Parent!)
            .ToList()
        : [];

    private static bool IsCleared(IOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: null } } assignment && assignment.Target == reference;

    /// <summary>The innermost function that contains <paramref name="operation"/>; null for the body itself.</summary>
    public Function? FunctionOf(IOperation operation) =>
        OperationTree.FunctionAround(operation) is { } function ? model.FunctionAt(function) : null;

    /// <summary>The local function that <paramref name="operation"/> calls or converts; null if it does neither.</summary>
    public Function? LocalFunctionNamedBy(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } => functions.Value[called.OriginalDefinition].FirstOrDefault(),
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } named } => functions.Value[named.OriginalDefinition].FirstOrDefault(),
        _ => null,
    };

    /// <summary>The function that declares <paramref name="variable"/>; null for the body itself.</summary>
    public Function? FunctionDeclaring(ISymbol variable) =>
        variable.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } function
            ? functions.Value[function].FirstOrDefault()
            : null;

    /// <summary>The operation that carries out the write of which <paramref name="written"/> is the target.</summary>
    public static IOperation WriteOf(IOperation written)
    {
        for (var operation = written; operation is not null; operation = operation.Parent)
        {
            if (operation is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation or IVariableDeclaratorOperation
                or IDeconstructionAssignmentOperation or IPatternOperation or IAddressOfOperation)
            {
                return operation;
            }
        }

        return written;
    }

    public static bool IsWritten(IOperation reference) => ReferenceAccess.Of(reference) == Access.Write;

    private Found Find()
    {
        var variables = new List<IOperation>();
        var members = new List<IOperation>();
        var declarators = new List<IOperation>();
        var instances = new List<IOperation>();
        foreach (var operation in model.Body.Roots.SelectMany(root => root.Descendants()))
        {
            switch (operation)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    variables.Add(operation);
                    break;

                case IVariableDeclaratorOperation:
                    declarators.Add(operation);
                    break;

                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                    instances.Add(operation);
                    break;

                case IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: not IMethodSymbol } member:
                    members.Add(member);
                    break;
            }
        }

        return new Found(
            declarators.ToLookup(SymbolIn, SymbolEqualityComparer.Default), variables.ToLookup(SymbolIn, SymbolEqualityComparer.Default), members.ToLookup(SymbolIn, SymbolEqualityComparer.Default), instances);
    }

    private static ISymbol? SymbolIn(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IVariableDeclaratorOperation declarator => declarator.Symbol,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private sealed record Found(
        ILookup<ISymbol?, IOperation> Declarators, ILookup<ISymbol?, IOperation> ByVariable, ILookup<ISymbol?, IOperation> ByMember, IReadOnlyList<IOperation> Instances);
}

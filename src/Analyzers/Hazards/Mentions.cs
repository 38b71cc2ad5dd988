using ClosureAnalyzers.Model;
using ClosureAnalyzers.Model.Building;

namespace ClosureAnalyzers.Hazards;

/// <summary>Every mention of every local and parameter of a body, and whether it touches static storage, found once.</summary>
internal sealed class Mentions
{
    private readonly ClosureModel model;
    private readonly Lazy<Found> found;

    public Mentions(ClosureModel model)
    {
        this.model = model;
        found = new(Find);
    }

    /// <summary>Whether the body assigns a static field, property or event, or gives something to an object in one.</summary>
    public bool HasStaticStorage => found.Value.HasStaticStorage;

    public IEnumerable<IOperation> Of(ISymbol variable) => found.Value.ByVariable[variable];

    /// <summary>Where the body sets a field or property of this object, or a static one, to null.</summary>
    public IEnumerable<IOperation> ClearingsOf(ISymbol member) => found.Value.Clearings[member];

    /// <summary>The innermost function that contains <paramref name="operation"/>; null for the body itself.</summary>
    public Closure? FunctionOf(IOperation operation) =>
        OperationTree.FunctionAround(operation) is { } function ? model.ClosureAt(function) : null;

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

    public static bool IsWritten(IOperation mention) => VariableUse.AccessOf(mention) == Access.Write;

    private Found Find()
    {
        var mentions = new List<IOperation>();
        var clearings = new List<IOperation>();
        var hasStaticStorage = false;
        foreach (var operation in model.Unit.Roots.SelectMany(root => root.Descendants()))
        {
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation)
                mentions.Add(operation);
            else if (operation is IMemberReferenceOperation { Instance: null, Member: { IsStatic: true } and not IMethodSymbol })
                hasStaticStorage |= IsStored(operation);
            else if (operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation }, Value.ConstantValue: { HasValue: true, Value: null } })
                clearings.Add(operation);
        }

        return new Found(mentions.ToLookup(SymbolIn, SymbolEqualityComparer.Default), clearings.ToLookup(SymbolIn, SymbolEqualityComparer.Default), hasStaticStorage);
    }

    private static ISymbol? SymbolIn(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        ISimpleAssignmentOperation clearing => SymbolIn(clearing.Target),
        _ => null,
    };

    private sealed record Found(ILookup<ISymbol?, IOperation> ByVariable, ILookup<ISymbol?, IOperation> Clearings, bool HasStaticStorage);

    private static bool IsStored(IOperation member) => member.Parent switch
    {
        IEventAssignmentOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation => true,
        IAssignmentOperation assignment => assignment.Target == member,
        IInvocationOperation call => call.Instance == member,
        _ => false,
    };
}

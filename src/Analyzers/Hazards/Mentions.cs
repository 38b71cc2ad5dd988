using ClosureAnalyzers.Model;
using ClosureAnalyzers.Model.Building;

namespace ClosureAnalyzers.Hazards;

/// <summary>Every mention of every local and parameter of a body, found once.</summary>
internal sealed class Mentions
{
    private readonly ClosureModel model;
    private readonly Lazy<ILookup<ISymbol, IOperation>> mentions;

    public Mentions(ClosureModel model)
    {
        this.model = model;
        mentions = new(() => model.Unit.Roots.SelectMany(root => root.Descendants())
            .Select(operation => (Operation: operation, Symbol: operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => default(ISymbol),
            }))
            .Where(mention => mention.Symbol is not null)
            .ToLookup(mention => mention.Symbol!, mention => mention.Operation, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default));
    }

    public IEnumerable<IOperation> Of(ISymbol variable) => mentions.Value[variable];

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
}

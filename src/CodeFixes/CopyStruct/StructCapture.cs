using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.CodeFixes.MoveEnvironment;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.CopyStruct;

/// <summary>
/// What a closure in a member of a struct would have to capture: the struct itself, or a parameter that the struct stores. A closure can
/// outlive the struct's place, so it gets a copy; one that writes it, or hands out its place, cannot.
/// </summary>
/// <param name="Closure">The outermost closure.</param>
/// <param name="Parameter">null for the struct itself.</param>
internal sealed record StructCapture(Function Closure, IParameterSymbol? Parameter)
{
    public string Name => Parameter?.Name ?? "this";

    public static StructCapture? At(TextSpan span, SemanticModel model, CancellationToken cancellation)
    {
        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        var use = model.GetOperation(node, cancellation) ?? (node.Parent is { } parent ? model.GetOperation(parent, cancellation) : null);
        return use is not null && OperationTree.FunctionAround(use) is { } function
            && ClosureModels.For(use, cancellation).FunctionAt(function)?.OutermostIn(null) is { } closure
                ? new StructCapture(closure, model.GetSymbolInfo(node, cancellation).Symbol as IParameterSymbol)
                : null;
    }

    /// <returns>null where a copy would not do.</returns>
    public LocalCopy? Copy(SemanticModel model, UniqueNameGenerator names, CancellationToken cancellation)
    {
        var closures = ClosureModels.For(Closure.Operation, cancellation);
        if (new CopyPlanner(model, cancellation).PlaceOf(Closure, closures) is not var (place, through))
            return null;

        var span = TextSpan.FromBounds(place.Position, through?.Span.End ?? Closure.Operation.Syntax.Span.End);
        var mentions = OperationTree.RootOf(Closure.Operation).Descendants()
            .Where(operation => span.Contains(operation.Syntax.Span) && IsMention(operation))
            .ToLookup(IsInClosure);
        if (mentions[false].Any(IsWritten) || mentions[true].Any(mention => IsWritten(mention) || IsPlace(mention)))
            return null;

        var name = Parameter is null ? names.For("self", place) : names.For(Parameter, place);
        var replacements = Parameter is null
            ? ThisReferences.In(Closure, name)
            : mentions[true].Select(mention => mention.Syntax)
                .OfType<IdentifierNameSyntax>()
                .Select(mention => (mention.Span, CopyEdits.KeptMemberName(mention, model) + name))
                .ToImmutableArray();
        return replacements is { IsEmpty: false } written
            ? new LocalCopy(name, $"var {name} = {Name};", place, ImmutableArray<CopyPlan>.Empty) { Replacements = written }
            : null;
    }

    private bool IsInClosure(IOperation mention) => Closure.Operation.Syntax.Span.Contains(mention.Syntax.Span);

    private bool IsMention(IOperation operation) => Parameter is null
        ? operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        : operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, Parameter);

    private static bool IsWritten(IOperation mention) => ReferenceAccess.Of(mention).HasFlag(Access.Write) || CallsWhatMayWrite(mention);

    // What a method of the struct calls in its turn is not looked at here.
    private static bool CallsWhatMayWrite(IOperation mention) => mention.Parent switch
    {
        IInvocationOperation call when call.Instance == mention => MayWrite(call.TargetMethod),
        IMethodReferenceOperation reference when reference.Instance == mention => MayWrite(reference.Method),
        _ => false,
    };

    private static bool MayWrite(IMethodSymbol method) =>
        method is { IsReadOnly: false, ContainingType: { TypeKind: TypeKind.Struct, IsReadOnly: false, SpecialType: SpecialType.None } };

    // F(in s.A): the callee sees the place.
    private static bool IsPlace(IOperation mention)
    {
        var place = mention;
        while (place.Parent is IFieldReferenceOperation)
            place = place.Parent;

        return place.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None };
    }
}

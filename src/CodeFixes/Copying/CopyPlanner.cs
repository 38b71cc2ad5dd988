using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// Decides where a captured variable is copied, and which mentions use the copy; or why it cannot be copied
/// (specification, section 3, points 1 and 2). Asks the closure model and changes nothing.
/// </summary>
internal sealed class CopyPlanner(SemanticModel model, CancellationToken cancellation)
{
    // A statement is planned once, however many of its closures are reported.
    private readonly Dictionary<(Cell Cell, Function Closure, bool OfReference), CopyPlanResult> results = new();
    private readonly Dictionary<Cell, ClosuresOfStatement> statements = new();

    /// <summary>Plans the repair for the use of a captured variable at <paramref name="span"/>.</summary>
    /// <param name="ofReference">Whether the compiler complains of a reference there, which a closure cannot capture.</param>
    public CopyPlanResult PlanFor(TextSpan span, bool ofReference = false)
    {
        if (GeneratedCodeDetection.Is(model, cancellation))
            return CopyRefusal.GeneratedCode;

        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        var use = model.GetOperation(node, cancellation) ?? (node.Parent is { } call ? model.GetOperation(call, cancellation) : null);
        if (use is null || OperationTree.FunctionAround(use) is not { } inner)
            return CopyRefusal.NoCapture;

        if (VariableOf(use) is not { } variable)
            return LocalFunctionUsedAt(use) is not null ? CopyRefusal.ThroughLocalFunction : CopyRefusal.NoCapture;

        var closures = ClosureModels.For(use, cancellation);
        var cell = closures.Cells.FirstOrDefault(cell => SymbolEqualityComparer.Default.Equals(cell.Symbol, variable));
        if (cell is null || closures.FunctionAt(inner)?.CaptureOf(cell) is not { } capture)
            return CopyRefusal.NoCapture;

        return PlanFor(cell, variable, capture.Function.OutermostIn(cell.Owner)!, closures, ofReference);
    }

    /// <summary>Plans what another project that the file belongs to plans, for the same closure and variable.</summary>
    public CopyPlanResult PlanLike(CopyPlan other)
    {
        if (other.Model == model)
            return CopyRefusal.NoCapture;

        var node = model.SyntaxTree.GetRoot(cancellation).FindNode(other.Closure.Operation.Syntax.Span);
        var enclosing = node.AncestorsAndSelf().Select(ancestor => model.GetOperation(ancestor, cancellation)).FirstOrDefault(operation => operation is not null);
        if (enclosing is null)
            return CopyRefusal.NoCapture;

        var closures = ClosureModels.For(enclosing, cancellation);
        var capture = closures.Functions
            .Where(closure => closure.Kind == other.Closure.Kind && closure.Operation.Syntax.SpanStart == other.Closure.Operation.Syntax.SpanStart)
            .SelectMany(closure => closure.Captures)
            .FirstOrDefault(capture => capture.Cell.Symbol?.Name == other.Variable.Name && capture.Function.Parent == capture.Cell.Owner);
        return capture?.Cell.Symbol is { } variable ? PlanFor(capture.Cell, variable, capture.Function, closures, other.IsOfReference) : CopyRefusal.NoCapture;
    }

    /// <summary>Plans all closures of the statement over the variable; if one of them is refused, all are.</summary>
    private CopyPlanResult PlanFor(Cell cell, ISymbol variable, Function closure, ClosureModel closures, bool ofReference)
    {
        if (results.TryGetValue((cell, closure, ofReference), out var known))
            return known;

        if (!statements.TryGetValue(cell, out var grouped))
            statements[cell] = grouped = new ClosuresOfStatement(cell, closures);

        var alone = grouped.With(closure).Select(each => (Closure: each, Result: PlanAlone(cell, variable, each, closures, ofReference))).ToImmutableArray();
        var refused = alone.FirstOrDefault(each => each.Result.Plan is null).Result;
        var together = alone.Select(each => each.Result.Plan).OfType<CopyPlan>().ToImmutableArray();
        foreach (var (each, result) in alone)
        {
            results[(cell, each, ofReference)] = result.Plan is not { } plan ? result
                : together.Length < alone.Length ? refused
                : plan with { Together = together };
        }

        return results[(cell, closure, ofReference)];
    }

    private CopyPlanResult PlanAlone(Cell cell, ISymbol variable, Function closure, ClosureModel closures, bool ofReference)
    {
        if (cell.Type is not { IsRefLikeType: false } || ofReference != IsReference(variable))
            return CopyRefusal.ByReference;

        if (ReachesThroughLocalFunction(closure, cell, closures))
            return CopyRefusal.ThroughLocalFunction;

        var references = CapturedReferences.In(closure, variable, model, cancellation);
        if (closure.CaptureOf(cell)!.IsWritten || references.Any(name => CapturedReferences.IsByReference(name, model, cancellation)))
            return CopyRefusal.ClosureWrites;

        if (references.Any(name => CallerArgumentExpressions.Tells(model.GetOperation(name, cancellation))))
            return CopyRefusal.ArgumentText;

        if (variable is IParameterSymbol { RefKind: RefKind.Out } && IsUnassignedIn(closure))
            return CopyRefusal.NotAssigned;

        var writes = new LostWrites(cell);
        var creations = CreationsOf(closure);
        if (creations.IsEmpty)
            return CopyRefusal.NoCapture;

        if (creations.Any(writes.AreFrom))
            return CopyRefusal.SelfReference;

        // What came in, or was given out by this method, is not set while the closure waits.
        if (variable is not IParameterSymbol { RefKind: RefKind.In or RefKind.Out } && PolledOnPurpose.Is(cell, closure))
            return CopyRefusal.Polled;

        if (Placeholders.Hold(cell, creations, model))
            return CopyRefusal.Placeholder;

        var site = InsertionAnchor.Of(closure, creations);
        return site switch
        {
            { Body: { } body } => PlanInBody(body),
            { Before: { } before, Through: { } through } => PlanInStatements(before, through),
            _ => CopyRefusal.NoStatement,
        };

        CopyPlanResult PlanInBody(ExpressionSyntax body)
        {
            if (IsDeclaredIn(body.Span, variable))
                return CopyRefusal.NotAssigned;

            if (creations.Any(creation => writes.AreBefore(body.SpanStart, creation)))
                return CopyRefusal.LostWrite;

            return PreprocessorDirectives.AnyIn(body)
                ? CopyRefusal.Directives
                : new CopyPlan(model, cell, closure, CopyInsertionPoint.InBlockMadeOf(body), null, references) { IsOfReference = ofReference };
        }

        CopyPlanResult PlanInStatements(StatementSyntax before, StatementSyntax through)
        {
            var span = TextSpan.FromBounds(before.SpanStart, through.Span.End);
            if (IsDeclaredIn(span, variable) || IsAssignedInParts(cell))
                return CopyRefusal.NotAssigned;

            if (closure.Kind == FunctionKind.LocalFunction ? writes.AreIn(span) : writes.AreBefore(before.SpanStart, closure.Operation))
                return CopyRefusal.LostWrite;

            if (PlaceFor(before, through, closures) is not { } place)
                return CopyRefusal.SharedBlock;

            return PreprocessorDirectives.Cross(place.Braces?.Span ?? span, model.SyntaxTree, cancellation)
                ? CopyRefusal.Directives
                : new CopyPlan(model, cell, closure, place, through, references) { IsOfReference = ofReference };
        }
    }

    /// <summary>Where a copy for a closure directly in the body can go, and the last statement that creates the closure; null if nowhere.</summary>
    public (CopyInsertionPoint Place, StatementSyntax? Through)? PlaceOf(Function closure, ClosureModel closures)
    {
        var creations = CreationsOf(closure);
        switch (creations.IsEmpty ? default : InsertionAnchor.Of(closure, creations))
        {
            case { Body: { } body } when !PreprocessorDirectives.AnyIn(body):
                return (CopyInsertionPoint.InBlockMadeOf(body), null);

            case { Before: { } before, Through: { } through } when PlaceFor(before, through, closures) is { } place
                && !PreprocessorDirectives.Cross(place.Braces?.Span ?? TextSpan.FromBounds(before.SpanStart, through.Span.End), model.SyntaxTree, cancellation):
                return (place, through);

            default:
                return null;
        }
    }

    private static ImmutableArray<IOperation> CreationsOf(Function closure) => closure.Kind == FunctionKind.LocalFunction
        ? closure.References.Where(use => use.Function?.IsWithin(closure) != true).Select(use => use.Operation).ToImmutableArray()
        : ImmutableArray.Create(closure.Operation);

    private CopyInsertionPoint? PlaceFor(StatementSyntax before, StatementSyntax through, ClosureModel closures)
    {
        if (StatementList.Around(before) is not { } list)
            return CopyInsertionPoint.InBracesAround(before);

        var first = list.IndexOf(before);
        var last = list.IndexOf(through);
        return GotoAnalysis.LandBetween(list, first, last)
            ? null
            : CopyInsertionPoint.In(list, first, last, model, symbol => closures.Cells.Any(cell => SymbolEqualityComparer.Default.Equals(cell.Symbol, symbol)));
    }

    // A local function outside the closure that captures the variable too: the closure goes on reaching the variable through it.
    private static bool ReachesThroughLocalFunction(Function closure, Cell cell, ClosureModel closures)
    {
        if (closure.Kind == FunctionKind.LocalFunction && closure.References.Any(use => use.Function != cell.Owner && use.Function?.IsWithin(closure) != true))
            return true;

        return closures.Functions.Any(other => other.Kind == FunctionKind.LocalFunction
            && !other.IsWithin(closure) && other.CaptureOf(cell) is not null
            && other.References.Any(use => use.Function is { } user && user.IsWithin(closure)));
    }

    private bool IsDeclaredIn(TextSpan span, ISymbol variable) => variable.DeclaringSyntaxReferences.Any(reference =>
        reference.SyntaxTree == model.SyntaxTree && span.Contains(reference.Span));

    // Of a struct that is assigned field by field, a closure may read one field before all are assigned; a copy reads all.
    private static bool IsAssignedInParts(Cell cell) =>
        cell.Symbol is ILocalSymbol && cell.Type!.IsValueType && !cell.Writes.Any(write => write.IsDeclaration)
        && cell.Writes.Any(write => write.Operation.Parent is IFieldReferenceOperation);

    // Use of an 'out' parameter that has no value yet.
    private bool IsUnassignedIn(Function closure) =>
        model.GetDiagnostics(closure.Operation.Syntax.Span, cancellation).Any(diagnostic => diagnostic.Id == "CS0269");

    private static bool IsReference(ISymbol variable) =>
        variable is IParameterSymbol { RefKind: not RefKind.None } or ILocalSymbol { RefKind: not RefKind.None };

    private static ISymbol? VariableOf(IOperation use) => use switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        _ => null,
    };

    private static IMethodSymbol? LocalFunctionUsedAt(IOperation use) => use switch
    {
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } => called,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced } => referenced,
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } referenced } } => referenced,
        _ => null,
    };
}

using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>The repair of one closure: a copy of the variable, taken before the closure is created, that the closure uses instead.</summary>
/// <param name="Model">What was asked for the names and types.</param>
/// <param name="Closure">The outermost closure that captures the variable.</param>
/// <param name="Through">The last statement in which the closure is created; null for an expression body.</param>
/// <param name="References">What becomes the name of the copy.</param>
internal sealed record CopyPlan(
    SemanticModel Model, Cell Cell, Function Closure, CopyInsertionPoint Place, StatementSyntax? Through, ImmutableArray<IdentifierNameSyntax> References)
{
    public ISymbol Variable => Cell.Symbol!;

    /// <summary>Whether the closure relies on a test for null between the copy and its creation.</summary>
    public bool IsTestedForNull { get; init; }

    /// <summary>The copy that the closure takes itself, too late, and that can move out of it; null if there is none.</summary>
    public LateCopy? Late { get; init; }

    /// <summary>Whether the variable is a reference to another one, so that the program does not compile yet.</summary>
    public bool IsOfReference { get; init; }

    /// <summary>This plan, and those of the other closures over the variable in the same statement: all are made, or none.</summary>
    public ImmutableArray<CopyPlan> Together { get; init; } = ImmutableArray<CopyPlan>.Empty;

    /// <summary>The same plan in other projects that the file belongs to, where a directive may show other references.</summary>
    public ImmutableArray<CopyPlan> Linked { get; init; } = ImmutableArray<CopyPlan>.Empty;

    /// <summary>This plan, and the same in those other projects.</summary>
    public ImmutableArray<CopyPlan> InAllProjects => Linked.Insert(0, this);
}

/// <summary>A plan, or the reason why there is none.</summary>
internal readonly record struct CopyPlanResult(CopyPlan? Plan, CopyRefusal Refusal)
{
    public static implicit operator CopyPlanResult(CopyPlan plan) => new(plan, default);

    public static implicit operator CopyPlanResult(CopyRefusal refusal) => new(null, refusal);
}

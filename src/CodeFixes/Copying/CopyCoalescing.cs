using System.Threading;
using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.TextEditing;
using ClosureAnalyzers.Lowering;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.Copying;

/// <summary>
/// One copy for each variable and block, however many closures share it: a closure uses an earlier copy of its block, also one that is
/// in the source already, unless the variable may have been written since (specification, section 3, point 4).
/// </summary>
internal sealed class CopyCoalescing(UniqueNameGenerator names, CancellationToken cancellation)
{
    public ImmutableArray<LocalCopy> For(IEnumerable<CopyPlan> plans)
    {
        var copies = new List<LocalCopy>();
        foreach (var plan in plans.OrderBy(plan => plan.Place.Position))
        {
            var index = copies.FindIndex(copy => copy.Declaration is not null && Serves(copy, plan));
            if (index >= 0)
                copies[index] = copies[index] with { Plans = copies[index].Plans.Add(plan) };
            else
                copies.Add(CopyFor(plan));
        }

        return copies.ToImmutableArray();
    }

    private bool Serves(LocalCopy copy, CopyPlan plan) =>
        !copy.IsMoved && plan.Late is null && Serves(copy.Plans[0], plan);

    private LocalCopy CopyFor(CopyPlan plan)
    {
        if (plan.Late is { } moved && names.Take(moved.Name, plan.Place))
            return new LocalCopy(moved.Name, moved.Text, plan.Place, ImmutableArray.Create(plan)) { IsMoved = true };

        if (ExistingCopyFor(plan) is { } existing)
            return new LocalCopy(existing.Name, null, plan.Place, ImmutableArray.Create(plan));

        var name = names.For(plan.Variable, plan.Place);
        var declaration = $"{TypeOf(plan)} {name} = {plan.References[0].Identifier.Text};";

        // One target framework may know more of null than another.
        var tested = plan with { IsTestedForNull = plan.InAllProjects.Any(each => NullState.IsTestedAfter(plan.Place.Position, each)) };
        return new LocalCopy(name, declaration, plan.Place, ImmutableArray.Create(tested));
    }

    // A type called 'var' takes the keyword away.
    private static string TypeOf(CopyPlan plan) => plan.Model.LookupNamespacesAndTypes(plan.Place.Position, name: "var").IsEmpty
        ? "var"
        : plan.Cell.Type!.ToMinimalDisplayString(plan.Model, plan.Place.Position);

    private bool Serves(CopyPlan copied, CopyPlan plan)
    {
        if (copied.Cell != plan.Cell)
            return false;

        if (copied.Place.Before == plan.Place.Before && copied.Place.Body == plan.Place.Body)
            return true;

        return copied.Place is { Before: { } before, Shared: { } list } && list.Container == plan.Place.Shared?.Container && Reaches(before, plan);
    }

    /// <summary>Whether a copy taken at <paramref name="copied"/> still equals the variable where the closure is created.</summary>
    private bool Reaches(StatementSyntax copied, CopyPlan plan)
    {
        if (plan.Place is not { Shared: { } list, Before: { } before } || plan.Through is not { } through)
            return false;

        var first = list.IndexOf(copied);
        return first >= 0 && first <= list.IndexOf(before)
            && !GotoAnalysis.LandBetween(list, first, list.IndexOf(through))
            && !NullState.IsTestedAfter(copied.SpanStart, plan)
            && !new LostWrites(plan.Cell).AreIn(TextSpan.FromBounds(copied.SpanStart, before.SpanStart))
            && !PreprocessorDirectives.Cross(TextSpan.FromBounds(copied.SpanStart, through.Span.End), plan.Model.SyntaxTree, cancellation);
    }

    private ILocalSymbol? ExistingCopyFor(CopyPlan plan)
    {
        if (plan.Place.Shared is not { } list)
            return null;

        foreach (var statement in list.Statements.Take(list.IndexOf(plan.Place.Before!)))
        {
            if (statement is LocalDeclarationStatementSyntax { IsConst: false, UsingKeyword.RawKind: 0 } declaration
                && declaration.Declaration.Variables.Select(variable => CopiedBy(variable, plan)).FirstOrDefault(copy => copy is not null) is { } copy
                && Reaches(statement, plan))
            {
                return copy;
            }
        }

        return null;
    }

    private ILocalSymbol? CopiedBy(VariableDeclaratorSyntax declarator, CopyPlan plan)
    {
        if (declarator.Initializer?.Value is not IdentifierNameSyntax source
            || source.Identifier.ValueText != plan.Variable.Name
            || !SymbolEqualityComparer.Default.Equals(plan.Model.GetSymbolInfo(source, cancellation).Symbol, plan.Variable)
            || plan.Model.GetDeclaredSymbol(declarator, cancellation) is not ILocalSymbol local
            || !SymbolEqualityComparer.Default.Equals(local.Type, plan.Cell.Type))
        {
            return null;
        }

        var isNeverWrittenAgain = ClosureModels.For(plan.Closure.Operation, cancellation).Cells.Any(cell =>
            SymbolEqualityComparer.Default.Equals(cell.Symbol, local) && cell.Writes.All(write => write.IsDeclaration));
        var isSeen = plan.References.All(name =>
            plan.Model.LookupSymbols(name.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default));
        return isNeverWrittenAgain && isSeen ? local : null;
    }
}

using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Moving;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Moves an environment from the paths that never need it into the blocks that create the closures (specification, section 2.3, CLO2003).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyIntoBlockFix))]
public sealed class CopyIntoBlockFix : StepwiseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2003");

    private protected override string EquivalenceKey => "ClosureAnalyzers.CopyIntoBlock";

    private protected override string TitleForAll => "Copy captured variables into the blocks that create the closures";

    private protected override async Task<Repair?> RepairAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await EnvironmentMove.TryAsync(document, span, cancellation).ConfigureAwait(false) is not { } move)
            return null;

        var names = string.Join(", ", move.Cells.Select(cell => $"'{cell}'"));
        var noun = move.Closures.All(closure => closure.Kind == move.Closures[0].Kind) ? move.Closures[0].Noun : "closure";
        var title = move.Closures.Length == 1 ? $"Copy {names} into the block that creates the {noun}" : $"Copy {names} into the blocks that create the {noun}s";
        return new Repair(title, move.Solution);
    }
}

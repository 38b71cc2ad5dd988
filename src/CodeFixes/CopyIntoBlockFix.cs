using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.CodeFixes.Moving;
using ClosureAnalyzers.CodeFixes.Trying;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Moves an environment from the paths that never need it into the blocks that create the closures (specification, section 2.3, CLO2003).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyIntoBlockFix))]
public sealed class CopyIntoBlockFix : TriedFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2003");

    private protected override string EquivalenceKey => "ClosureAnalyzers.CopyIntoBlock";

    private protected override string TitleForAll => "Copy captured variables into the blocks that create the closures";

    internal override Task<ImmutableArray<Trial>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        EnvironmentMove.TrialsAsync(document, span, cancellation);

    internal override IEnumerable<Diagnostic> ReportsIn(MemberView view, CancellationToken cancellation) =>
        EnvironmentsOfMember.In(view, cancellation).Needless.Select(needless => Diagnostic.Create(DisplayClassOnPathsWithoutClosure.Descriptor, needless.Location));
}

using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.MoveEnvironment;
using ClosureAnalyzers.CodeFixes.Speculative;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Moves an environment from the paths that never need it into the blocks that create the closures (specification, section 2.3, CLO2003).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyIntoBlockCodeFixProvider))]
public sealed class CopyIntoBlockCodeFixProvider : SpeculativeCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2003");

    private protected override string EquivalenceKey => "ClosureAnalyzers.CopyIntoBlock";

    private protected override string TitleForAll => "Copy captured variables into the blocks that create the closures";

    internal override Task<ImmutableArray<SpeculativeEdit>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        MoveEnvironmentAction.TrialsAsync(document, span, cancellation);

    internal override IEnumerable<Diagnostic> ReportsIn(MemberInProject view, CancellationToken cancellation) =>
        EnvironmentsOfMember.In(view, cancellation).Needless.Select(needless => Diagnostic.Create(DisplayClassOnPathsWithoutClosureAnalyzer.Descriptor, needless.Location));
}

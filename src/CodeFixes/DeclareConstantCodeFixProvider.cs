using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.MakeConst;
using ClosureAnalyzers.CodeFixes.Speculative;
using ClosureAnalyzers.CodeFixes.Workspaces;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Declares a captured local <c>const</c> that is one already in all but name (specification, section 2.3, CLO2005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareConstantCodeFixProvider))]
public sealed class DeclareConstantCodeFixProvider : SpeculativeCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2005");

    private protected override string EquivalenceKey => "ClosureAnalyzers.DeclareConstant";

    private protected override string TitleForAll => "Declare captured constants 'const'";

    internal override Task<ImmutableArray<SpeculativeEdit>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        MakeConstAction.TrialsAsync(document, span, cancellation);

    internal override IEnumerable<Diagnostic> ReportsIn(MemberInProject view, CancellationToken cancellation) =>
        MakeConstAction.CellsIn(view, cancellation).Select(cell => Diagnostic.Create(CapturedLocalIsConstantAnalyzer.Descriptor, cell.Symbol!.Locations[0]));
}

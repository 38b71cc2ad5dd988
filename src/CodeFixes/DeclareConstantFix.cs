using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Constants;
using ClosureAnalyzers.CodeFixes.Editing;
using ClosureAnalyzers.CodeFixes.Trying;
using ClosureAnalyzers.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Declares a captured local <c>const</c> that is one already in all but name (specification, section 2.3, CLO2005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareConstantFix))]
public sealed class DeclareConstantFix : TriedFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2005");

    private protected override string EquivalenceKey => "ClosureAnalyzers.DeclareConstant";

    private protected override string TitleForAll => "Declare captured constants 'const'";

    internal override Task<ImmutableArray<Trial>> TrialsAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        ConstantDeclaration.TrialsAsync(document, span, cancellation);

    internal override IEnumerable<Diagnostic> ReportsIn(MemberView view, CancellationToken cancellation) =>
        ConstantDeclaration.CellsIn(view, cancellation).Select(cell => Diagnostic.Create(CapturedLocalIsConstant.Descriptor, cell.Symbol!.Locations[0]));
}

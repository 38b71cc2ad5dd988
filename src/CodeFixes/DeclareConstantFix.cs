using System.Threading;
using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Constants;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>Declares a captured local <c>const</c> that is one already in all but name (specification, section 2.3, CLO2005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareConstantFix))]
public sealed class DeclareConstantFix : StepwiseFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CLO2005");

    private protected override string EquivalenceKey => "ClosureAnalyzers.DeclareConstant";

    private protected override string TitleForAll => "Declare captured constants 'const'";

    private protected override async Task<Repair?> RepairAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        await ConstantDeclaration.TryAsync(document, span, cancellation).ConfigureAwait(false) is { } declaration
            ? new Repair($"Declare '{declaration.Name}' as a constant", declaration.Solution)
            : null;
}

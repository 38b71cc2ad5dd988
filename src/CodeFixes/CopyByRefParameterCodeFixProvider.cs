using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// A closure cannot capture a <c>ref</c>, <c>in</c> or <c>out</c> parameter (CS1628) or a <c>ref</c> local (CS8175), but it can capture a
/// copy of what they refer to (specification, section 3, point 7).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyByRefParameterCodeFixProvider))]
public sealed class CopyByRefParameterCodeFixProvider : CodeFixProvider
{
    internal static readonly ImmutableArray<string> Ids = ImmutableArray.Create("CS1628", "CS8175");

    public override ImmutableArray<string> FixableDiagnosticIds => Ids;

    public override FixAllProvider GetFixAllProvider() => CopyToLocalCodeFixProvider.AllCopies();

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => CopyToLocalCodeFixProvider.RegisterCopiesAsync(context);
}

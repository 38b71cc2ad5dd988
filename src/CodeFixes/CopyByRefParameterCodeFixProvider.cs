using System.Threading.Tasks;
using ClosureAnalyzers.CodeFixes.Copying;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ClosureAnalyzers.CodeFixes;

/// <summary>
/// A closure cannot capture a <c>ref</c>, <c>in</c> or <c>out</c> parameter (CS1628) or a <c>ref</c> local (CS8175), but it can capture a
/// copy of what they refer to (specification, section 3, point 7).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyByRefParameterCodeFixProvider))]
public sealed class CopyByRefParameterCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => CopyToLocalEdit.ReferenceErrors;

    public override FixAllProvider GetFixAllProvider() => CopyToLocalCodeFixProvider.AllCopies();

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => CopyToLocalCodeFixProvider.RegisterCopiesAsync(context);
}

using ClosureAnalyzers.Closures;
using ClosureAnalyzers.CodeFixes.Copying;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.CodeFixes.MoveEnvironment;

/// <summary>The mentions of <c>this</c> in a closure, written or not: <c>field</c> becomes <c>self.field</c>, which is read as late as before.</summary>
internal static class ThisReferences
{
    /// <returns>null where a mention cannot go through a copy: <c>base</c>, the <c>field</c> of a property, or one whose text is told.</returns>
    public static ImmutableArray<(TextSpan Span, string Text)>? In(Function closure, string name)
    {
        var mentions = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        foreach (var reference in closure.Operation.Descendants().OfType<IInstanceReferenceOperation>())
        {
            if (reference.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance || OperationTree.IsInNameOf(reference))
                continue;

            if (CallerArgumentExpressions.Tells(reference))
                return null;

            switch (reference.Syntax)
            {
                case ThisExpressionSyntax written:
                    mentions.Add((written.Span, name));
                    break;

                case SimpleNameSyntax member:
                    mentions.Add((member.Identifier.Span, $"{name}.{member.Identifier.Text}"));
                    break;

                default:
                    return null;
            }
        }

        return mentions.ToImmutable();
    }
}

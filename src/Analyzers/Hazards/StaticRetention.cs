using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Escape.Callees;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Hazards;

/// <summary>A closure over an instance, or over a value of one, that static storage keeps.</summary>
/// <param name="Keeper">The static field, property or event.</param>
internal sealed record StaticRetention(Capture Capture, Sink Sink, ISymbol Keeper)
{
    /// <summary>How static storage keeps <paramref name="closure"/>; null if it does not.</summary>
    public static StaticRetention? Of(Function closure, INamedTypeSymbol? type, VariableReferences references, EscapeGraph escape)
    {
        if (closure.Captures.FirstOrDefault(capture => IsPerInstance(capture.Cell, references)) is not { } captured)
            return null;

        foreach (var creation in EscapeGraph.Creations(closure))
        {
            var start = escape.From(creation, closure);
            var hasName = EscapePath.From(start).Any(path => path.Node.Holder is ILocalSymbol or IParameterSymbol or IFieldSymbol);
            if (KeptBy(start) is ({ } sink, { } keeper)
                && !IsGivenUp(keeper, closure, hasName, keeper.ContainingType) && !Empties(keeper) && !(type is not null && IsGivenUp(keeper, closure, hasName, type)))
            {
                return new StaticRetention(captured, sink, keeper);
            }
        }

        return null;
    }

    // this, what is read from it, and what the constructor of the instance was given.
    private static bool IsPerInstance(Cell cell, VariableReferences references) => cell.Symbol switch
    {
        null => true,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
        ILocalSymbol => cell.Writes.Any(write => ValueOf(write.Operation) is { } value && IsReadFromThis(value)),
        _ => false,
    };

    private static IOperation? ValueOf(IOperation written) => VariableReferences.WriteOf(written) switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value,
        IVariableDeclaratorOperation declarator => declarator.Initializer?.Value,
        _ => null,
    };

    private static bool IsReadFromThis(IOperation value)
    {
        IOperation? place = value;
        while (OperationTree.WithoutConversions(place) is IFieldReferenceOperation or IPropertyReferenceOperation)
            place = ((IMemberReferenceOperation)OperationTree.WithoutConversions(place)!).Instance;
        return OperationTree.WithoutConversions(place) is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
    }

    private static (Sink, ISymbol)? KeptBy(EscapeNode start)
    {
        foreach (var path in EscapePath.From(start))
        {
            if (path.Node.Holder is IEventSymbol { IsStatic: true } subscribed && !path.Node.IsCompleted)
                return (path.Edge!.KeptByTarget(path.Origin!), subscribed);

            foreach (var sink in path.Node.Sinks)
            {
                if (sink.IsEscape && (sink.StaticKeeper ?? StaticKeeper.At(sink.At)) is { } keeper)
                    return (sink, keeper);
            }
        }

        return null;
    }

    // Somewhere in the type that keeps, or in the type of the instance, the static storage is cleared, set back or reset, or
    // the handler removed: that is somebody's care.
    private static bool IsGivenUp(ISymbol keeper, Function closure, bool hasName, INamedTypeSymbol type)
    {
        foreach (var declaration in type.DeclaringSyntaxReferences)
        {
            foreach (var node in declaration.GetSyntax().DescendantNodes())
            {
                var givenUp = node switch
                {
                    AssignmentExpressionSyntax assignment => TakesBack(assignment, closure, hasName) && NameOf(assignment.Left) == keeper.Name,
                    InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } =>
                        NameOf(call.Expression) == keeper.Name && CollectionMembers.Remove(call.Name.Identifier.ValueText)
                        || NameOf(call.Expression) == keeper.ContainingType.Name && IsReset(call.Name.Identifier.ValueText, keeper),
                    _ => false,
                };
                if (givenUp)
                    return true;
            }
        }

        return false;
    }

    // A queue of the user's own takes its elements out in one of its methods.
    private static bool Empties(ISymbol keeper) =>
        ((keeper as IFieldSymbol)?.Type ?? (keeper as IPropertySymbol)?.Type) is INamedTypeSymbol { TypeKind: TypeKind.Class } type
        && type.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax().DescendantNodes()
            .Any(node => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } && CollectionMembers.Remove(call.Name.Identifier.ValueText)));

    // Clock.Reset() and Clock.ResetNow(), but not Clock.ResetZoom().
    private static bool IsReset(string method, ISymbol keeper) => method == "Reset" || method == "Reset" + keeper.Name;

    // Clock.Now -= handler; Clock.Now = null; and elsewhere, or in a finally block, Clock.Now = before; A closure that no variable holds
    // cannot be removed, and what a method stores for its caller is no earlier value.
    private static bool TakesBack(AssignmentExpressionSyntax assignment, Function closure, bool hasName) =>
        assignment.IsKind(SyntaxKind.SubtractAssignmentExpression) && hasName && !IsNewClosure(assignment.Right)
        || assignment.Right.IsKind(SyntaxKind.NullLiteralExpression)
        || assignment.Right.IsKind(SyntaxKind.DefaultLiteralExpression)
        || assignment is { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax or MemberAccessExpressionSyntax }
            && !IsParameter(assignment.Right)
            && (assignment.FirstAncestorOrSelf<FinallyClauseSyntax>() is not null
                || assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && !member.Span.Contains(closure.Operation.Syntax.Span));

    private static bool IsParameter(ExpressionSyntax value) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var name }
        && value.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name);

    // Clock.Ticked -= () => Show(time); removes nothing.
    private static bool IsNewClosure(ExpressionSyntax handler) =>
        handler is AnonymousFunctionExpressionSyntax or ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: AnonymousFunctionExpressionSyntax }] };

    private static string? NameOf(ExpressionSyntax? expression)
    {
        while (expression is ElementAccessExpressionSyntax element)
            expression = element.Expression;
        return expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => null,
        };
    }
}

using ClosureAnalyzers.Closures;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Oracle.Emitted;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Oracle.Layouts;

/// <summary>
/// Names emitted functions after the closures of the model. A function and its closure find each other by place: each visible
/// sequence point of a function lies in its body, and the first one in the body of no function nested there.
/// </summary>
internal sealed class ClosureNames : IFunctionNames
{
    private readonly ILookup<string, Function> _closures;

    public ClosureNames(IEnumerable<SourceUnit> units)
        => _closures = units
            .SelectMany(unit => unit.Roots.SelectMany(root => ClosureModels.For(root).Functions).Select(closure => (unit.Member, closure)))
            .ToLookup(pair => pair.Member, pair => pair.closure);

    public static FunctionId Of(Function closure)
    {
        // Several lambdas can come from one clause, one for each of its expressions.
        var location = closure.Kind == FunctionKind.QueryClause ? closure.Operation.Syntax.GetLocation() : closure.KeywordLocation;
        var place = location.GetLineSpan().StartLinePosition;
        return new($"{(closure.Kind == FunctionKind.LocalFunction ? closure.Symbol.Name : $"{closure.Kind}")} at {place.Line + 1},{place.Character + 1}");
    }

    public IReadOnlyDictionary<EmittedMethod, FunctionId> Of(string member, ImmutableArray<NamelessFunction> functions)
    {
        var names = new Dictionary<EmittedMethod, Function>();
        foreach (var function in functions)
        {
            if (Candidates(function).Where(closure => Contains(BodyOf(closure), function.Points.FirstOrDefault())).MinBy(closure => BodyOf(closure).Span.Length) is { } closure)
            {
                names.Add(function.Method, closure);
            }
        }

        // A body that does nothing at all has no place; such functions and closures are left over, both in the order of the source.
        foreach (var function in functions.Where(function => function.Points.IsEmpty))
        {
            if (Candidates(function).FirstOrDefault(closure => HasNoPlace(closure, function) && !names.ContainsValue(closure)) is { } closure)
            {
                names.Add(function.Method, closure);
            }
        }

        return names.ToDictionary(pair => pair.Key, pair => Of(pair.Value));

        IEnumerable<Function> Candidates(NamelessFunction function)
        {
            var localFunction = GeneratedName.Parse(function.Method.Name)!.Value.LocalFunction;
            return _closures[member].Where(closure => closure.Kind == FunctionKind.LocalFunction ? closure.Symbol.Name == localFunction : localFunction is null);
        }
    }

    private static bool HasNoPlace(Function closure, NamelessFunction function)
        => function.Method.HasBody ? closure.IsAsync || closure.IsIterator : closure.Symbol.IsExtern;

    // An extern function has none, and stands for itself.
    private static SyntaxNode BodyOf(Function closure) => closure.Operation.Syntax switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.Body,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody?.Expression ?? (SyntaxNode)function,
        var clause => clause,
    };

    private static bool Contains(SyntaxNode body, SourcePoint point)
    {
        var span = body.GetLocation().GetMappedLineSpan();
        var start = (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
        var end = (span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
        return point.Document == span.Path && start.CompareTo((point.Line, point.Column)) <= 0 && end.CompareTo((point.Line, point.Column)) > 0;
    }
}

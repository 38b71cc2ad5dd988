using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Lowering.DecisionDag;

/// <summary>Takes a pattern apart into the tests that the compiler makes of it, in their order.</summary>
/// <remarks>Roslyn: <c>DecisionDagBuilder.cs</c>, <c>MakeTestsAndBindings</c>.</remarks>
internal sealed class PatternToTests(Compilation compilation, SemanticModel model)
{
    // A pattern that is nested deeper is not understood, so that no walk over its tests goes deeper. Lists of alternatives may be of any length.
    private const int Deepest = 50;

    private readonly List<DagTemp> bindings = new();
    private int depth;

    /// <summary>The values that the pattern gives to variables.</summary>
    public ImmutableArray<DagTemp> Bindings => bindings.ToImmutableArray();

    /// <summary>The tests of a case; null for a pattern that is not understood.</summary>
    public DagTests? Of(ICaseClauseOperation clause, DagTemp input) => clause switch
    {
        IDefaultCaseClauseOperation => DagTests.True,
        ISingleValueCaseClauseOperation { Value: { } value } => Value(value, BinaryOperatorKind.Equals, input, out _),
        IPatternCaseClauseOperation { Pattern: { } pattern } => Of(pattern, input),
        _ => null,
    };

    /// <summary>The compiler computes no value that is only discarded: <c>d is { Year: _ }</c> reads nothing.</summary>
    public DagTests? Of(IOperation pattern, DagTemp input)
    {
        var tests = Of(pattern, input, out _);
        var used = new HashSet<string>();
        foreach (var bound in bindings)
        {
            for (var temp = bound; temp is not null; temp = temp.Source)
                used.Add(temp.Path);
        }

        return tests?.Without(used);
    }

    /// <param name="output">What the pattern makes of the input, for a pattern behind <c>and</c>.</param>
    private DagTests? Of(IOperation pattern, DagTemp input, out DagTemp output)
    {
        output = input;
        if (depth == Deepest)
            return null;

        depth++;
        var tests = TestsOf(pattern, input, out output);
        depth--;
        return tests;
    }

    private DagTests? TestsOf(IOperation pattern, DagTemp input, out DagTemp output)
    {
        output = input;
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Value(constant.Value, BinaryOperatorKind.Equals, input, out output);
            case IDiscardPatternOperation:
                return DagTests.True;
            case IDeclarationPatternOperation declaration:
                var converted = declaration is { MatchesNull: false, MatchedType: { } type } ? Converted(input, type, out output) : DagTests.True;
                Bind(declaration.DeclaredSymbol, output);
                return converted;
            case IRecursivePatternOperation recursive:
                return Recursive(recursive, input, out output);
        }

        var children = pattern.Children.ToList();
        switch (pattern.Kind)
        {
            case RoslynShims.NegatedPattern when children.Count == 1:
                return Of(children[0], input, out _) is { } tests ? DagTests.Not(tests) : null;
            case RoslynShims.BinaryPattern when children.Count == 2:
                return Chain(pattern, input, out output);
            case RoslynShims.TypePattern when TypeOf(pattern.Syntax) is { } tested:
                return Converted(input, tested, out output);
            case RoslynShims.RelationalPattern when children.Count == 1:
                return Value(children[0], RelationOf(pattern.Syntax), input, out output);
            default:
                return null;
        }
    }

    // 1 or 2 or 3 …: the operators lie inside one another on the left, and a list of any length is taken apart from there.
    private DagTests? Chain(IOperation pattern, DagTemp input, out DagTemp output)
    {
        var operators = new Stack<IOperation>();
        var first = pattern;
        for (; first.Kind == RoslynShims.BinaryPattern && first.Children.Count() == 2; first = first.Children.First())
            operators.Push(first);

        // What "and" has behind it sees what the pattern before it makes of the input.
        var alternatives = new List<DagTests?> { Of(first, input, out output) };
        foreach (var next in operators)
        {
            var isAnd = next.Syntax.IsKind(RoslynShims.AndPattern);
            var tests = Of(next.Children.Last(), isAnd ? output : input, out var narrowed);
            if (tests is null || alternatives[0] is null)
            {
                output = input;
                return null;
            }

            if (isAnd)
                alternatives = [DagTests.All([DagTests.Any(alternatives!), tests])];
            else
                alternatives.Add(tests);
            output = isAnd ? narrowed : input;
        }

        return DagTests.Any(alternatives!);
    }

    private DagTests? Value(IOperation value, BinaryOperatorKind relation, DagTemp input, out DagTemp output)
    {
        output = input;
        if (!value.ConstantValue.HasValue || relation == BinaryOperatorKind.None)
            return null;

        if (value.ConstantValue.Value is not { } constant)
            return DagTests.Of(DagTest.Null(input));

        var written = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
        var type = value.Type is { SpecialType: not SpecialType.System_Object } ? value.Type : written.Type;
        if (type is null)
            return null;

        var converted = Converted(input, type, out output);
        var values = new ValueSet(relation, constant);
        return ValueSetSpace.AdmitsAll(values, output.Type) ? converted : DagTests.All([converted, DagTests.Of(DagTest.IsIn(output, values))]);
    }

    private DagTests? Recursive(IRecursivePatternOperation pattern, DagTemp input, out DagTemp output)
    {
        var tests = new List<DagTests> { Converted(input, pattern.MatchedType, out output) };
        var isTuple = pattern.DeconstructSymbol is null;
        var whole = isTuple ? output : output.Member("Deconstruct", null);
        if (!isTuple)
            tests.Add(DagTests.Of(DagTest.Evaluate(whole)));

        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var part = pattern.DeconstructionSubpatterns[i];
            var type = (part as IPatternOperation)?.InputType;
            if (Part(part, isTuple ? whole.Element(i, type) : whole.Member($"{i}", type), isTuple) is not { } inner)
                return null;
            tests.Add(inner);
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            if (property is not IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: var member } reference, Pattern: { } part }
                || Part(part, MemberOf(output, member, reference.Type), isRead: true) is not { } inner)
            {
                return null;
            }

            tests.Add(inner);
        }

        Bind(pattern.DeclaredSymbol, output);
        return DagTests.All(tests);
    }

    private void Bind(ISymbol? variable, DagTemp value)
    {
        if (variable is not null)
            bindings.Add(value);
    }

    // { Item2: 1 } and { name: 1 } look at the same element as (_, 1).
    private static DagTemp MemberOf(DagTemp value, ISymbol member, ITypeSymbol? type)
    {
        if (member is IFieldSymbol { ContainingType: { IsTupleType: true } tuple } field)
        {
            for (var i = 0; i < tuple.TupleElements.Length; i++)
            {
                if (SymbolEqualityComparer.Default.Equals(tuple.TupleElements[i].CorrespondingTupleField, field.CorrespondingTupleField))
                    return value.Element(i, type);
            }
        }

        return value.Member(member.Name, type);
    }

    private DagTests? Part(IOperation pattern, DagTemp part, bool isRead)
    {
        if (Of(pattern, part, out _) is not { } tests)
            return null;

        return isRead ? DagTests.All([DagTests.Of(DagTest.Evaluate(part)), tests]) : tests;
    }

    // Not null, of the type, and then the conversion; each only where it says something.
    private DagTests Converted(DagTemp input, ITypeSymbol type, out DagTemp output)
    {
        var tests = new List<DagTests>();
        if (input.Type is null || input.Type.IsReferenceType || !input.Type.IsValueType || IsNullable(input.Type))
            tests.Add(DagTests.Of(DagTest.NotNull(input)));

        output = input;
        if (!SymbolEqualityComparer.Default.Equals(input.Type, type))
        {
            if (input.Type is null || !IsImplicit(Underlying(input.Type), type))
                tests.Add(DagTests.Of(DagTest.IsType(input, type)));

            output = input.As(type);
            tests.Add(DagTests.Of(DagTest.Evaluate(output)));
        }

        return DagTests.All(tests);
    }

    private bool IsImplicit(ITypeSymbol from, ITypeSymbol to) =>
        compilation.ClassifyConversion(from, to) is { IsImplicit: true, IsUserDefined: false };

    private ITypeSymbol? TypeOf(SyntaxNode syntax)
    {
        var node = syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax ? syntax : syntax.ChildNodes().FirstOrDefault();
        return node is null ? null : model.GetTypeInfo(node).Type ?? model.GetSymbolInfo(node).Symbol as ITypeSymbol;
    }

    private static BinaryOperatorKind RelationOf(SyntaxNode syntax) => syntax.GetFirstToken().ValueText switch
    {
        "<" => BinaryOperatorKind.LessThan,
        "<=" => BinaryOperatorKind.LessThanOrEqual,
        ">" => BinaryOperatorKind.GreaterThan,
        ">=" => BinaryOperatorKind.GreaterThanOrEqual,
        _ => BinaryOperatorKind.None,
    };

    internal static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    internal static ITypeSymbol Underlying(ITypeSymbol type) => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}

using Microsoft.CodeAnalysis.CSharp;

namespace ClosureAnalyzers.Model.Building.Switches;

/// <summary>Takes a pattern apart into the tests that the compiler makes of it, in their order.</summary>
internal sealed class CasePatterns(Compilation compilation, SemanticModel model)
{
    // Newer than the oldest compiler the analyzers run in.
    private const SyntaxKind And = (SyntaxKind)9032;

    /// <summary>The tests of a case; null for a pattern that is not understood.</summary>
    public CaseTests? Of(ICaseClauseOperation clause, CaseTemp input) => clause switch
    {
        IDefaultCaseClauseOperation => CaseTests.True,
        ISingleValueCaseClauseOperation { Value: { } value } => Value(value, BinaryOperatorKind.Equals, input, out _),
        IPatternCaseClauseOperation { Pattern: { } pattern } => Of(pattern, input, out _),
        _ => null,
    };

    public CaseTests? Of(IOperation pattern, CaseTemp input) => Of(pattern, input, out _);

    /// <param name="output">What the pattern makes of the input, for a pattern behind <c>and</c>.</param>
    private CaseTests? Of(IOperation pattern, CaseTemp input, out CaseTemp output)
    {
        output = input;
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Value(constant.Value, BinaryOperatorKind.Equals, input, out output);
            case IDiscardPatternOperation:
            case IDeclarationPatternOperation { MatchedType: null }:
                return CaseTests.True;
            case IDeclarationPatternOperation { MatchesNull: true }:
                return CaseTests.True;
            case IDeclarationPatternOperation { MatchedType: { } type }:
                return Converted(input, type, out output);
            case IRecursivePatternOperation recursive:
                return Recursive(recursive, input, out output);
        }

        var children = pattern.Children.ToList();
        switch (pattern.Kind)
        {
            case NewerOperations.NegatedPattern when children.Count == 1:
                return Of(children[0], input, out _) is { } tests ? CaseTests.Not(tests) : null;
            case NewerOperations.BinaryPattern when children.Count == 2:
                return Both(children[0], children[1], pattern.Syntax.IsKind(And), input, out output);
            case NewerOperations.TypePattern when TypeOf(pattern.Syntax) is { } type:
                return Converted(input, type, out output);
            case NewerOperations.RelationalPattern when children.Count == 1:
                return Value(children[0], RelationOf(pattern.Syntax), input, out output);
            default:
                return null;
        }
    }

    private CaseTests? Both(IOperation left, IOperation right, bool isAnd, CaseTemp input, out CaseTemp output)
    {
        output = input;
        var first = Of(left, input, out var narrowed);
        if (first is null)
            return null;

        if (!isAnd)
            return Of(right, input, out _) is { } other ? CaseTests.Any([first, other]) : null;

        return Of(right, narrowed, out output) is { } second ? CaseTests.All([first, second]) : null;
    }

    private CaseTests? Value(IOperation value, BinaryOperatorKind relation, CaseTemp input, out CaseTemp output)
    {
        output = input;
        if (!value.ConstantValue.HasValue || relation == BinaryOperatorKind.None)
            return null;

        if (value.ConstantValue.Value is not { } constant)
            return CaseTests.Of(CaseTest.Null(input));

        var written = value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : value;
        var type = value.Type is { SpecialType: not SpecialType.System_Object } ? value.Type : written.Type;
        if (type is null)
            return null;

        return CaseTests.All([Converted(input, type, out output), CaseTests.Of(CaseTest.IsIn(output, new CaseValues(relation, constant)))]);
    }

    private CaseTests? Recursive(IRecursivePatternOperation pattern, CaseTemp input, out CaseTemp output)
    {
        var tests = new List<CaseTests> { Converted(input, pattern.MatchedType, out output) };
        var isTuple = pattern.DeconstructSymbol is null;
        if (!isTuple)
            tests.Add(CaseTests.Of(CaseTest.Evaluate(output.Member("Deconstruct", null))));

        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            var part = pattern.DeconstructionSubpatterns[i];
            if (Part(part, output.Member($"{i}", (part as IPatternOperation)?.InputType), isTuple) is not { } inner)
                return null;
            tests.Add(inner);
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            if (property is not IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: var member } reference, Pattern: { } part }
                || Part(part, output.Member(member.Name, reference.Type), isRead: true) is not { } inner)
            {
                return null;
            }

            tests.Add(inner);
        }

        return CaseTests.All(tests);
    }

    private CaseTests? Part(IOperation pattern, CaseTemp part, bool isRead)
    {
        if (Of(pattern, part, out _) is not { } tests)
            return null;

        return isRead ? CaseTests.All([CaseTests.Of(CaseTest.Evaluate(part)), tests]) : tests;
    }

    // Not null, of the type, and then the conversion; each only where it says something.
    private CaseTests Converted(CaseTemp input, ITypeSymbol type, out CaseTemp output)
    {
        var tests = new List<CaseTests>();
        if (input.Type is null || input.Type.IsReferenceType || !input.Type.IsValueType || IsNullable(input.Type))
            tests.Add(CaseTests.Of(CaseTest.NotNull(input)));

        output = input;
        if (!SymbolEqualityComparer.Default.Equals(input.Type, type))
        {
            if (input.Type is null || !IsImplicit(Underlying(input.Type), type))
                tests.Add(CaseTests.Of(CaseTest.IsType(input, type)));

            output = input.As(type);
            tests.Add(CaseTests.Of(CaseTest.Evaluate(output)));
        }

        return CaseTests.All(tests);
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

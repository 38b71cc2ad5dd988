using ClosureAnalyzers.Data;
using ClosureAnalyzers.Roslyn;

namespace ClosureAnalyzers.Escape.Callees;

/// <summary>
/// A call of a test library that throws unless a condition holds. Only simple names tell: projects wrap and declare their own assertions.
/// What release builds leave out (<c>Debug.Assert</c>) is none.
/// </summary>
/// <param name="Value">The condition; or the one of two values that are compared.</param>
/// <param name="Other">The other value; null where <paramref name="Value"/> is a condition.</param>
/// <param name="Holds">Whether the condition, or that the two are the same, has to hold.</param>
internal sealed record Assertion(IOperation Value, IOperation? Other, bool Holds)
{
    private const int Class = 1;
    private const int Says = 2;
    private static readonly KeyedTable Table = new(0, "Assertions");

    /// <summary>What <paramref name="call"/> asserts; null if it is no assertion of a condition or of two values.</summary>
    public static Assertion? Of(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (SubjectOf(call.Instance) is { } subject)
            return Of(name, "Should", subject, ArgumentOf(call, 0));
        if (call.Instance is not null || ArgumentOf(call, 0) is not { } first)
            return null;
        if (name == "That")
            return OfConstraint(first, OperationTree.WithoutConversions(ArgumentOf(call, 1)));
        return Of(name, call.TargetMethod.IsExtensionMethod ? "-" : call.TargetMethod.ContainingType.Name, first, ArgumentOf(call, 1));
    }

    // Assert.That(value, Is.SameAs(other)), Assert.That(condition, Is.True), Assert.That(condition, "why not")
    private static Assertion? OfConstraint(IOperation value, IOperation? constraint) => constraint switch
    {
        IInvocationOperation { Instance: null, TargetMethod: var method } call => Of(method.Name, method.ContainingType.Name, value, ArgumentOf(call, 0)),
        IPropertyReferenceOperation { Instance: null, Property: var property } => Of(property.Name, property.ContainingType.Name, value, null),
        null or { Type.SpecialType: SpecialType.System_String } when value.Type?.SpecialType == SpecialType.System_Boolean => new Assertion(value, null, Holds: true),
        _ => null,
    };

    private static Assertion? Of(string member, string type, IOperation value, IOperation? other)
    {
        foreach (var row in Table.RowsOf(member))
        {
            if (!row.Is(Class, type))
                continue;
            if (row.Is(Says, "true") || row.Is(Says, "false"))
                return new Assertion(value, null, row.Is(Says, "true"));
            return other is null ? null : new Assertion(value, other, row.Is(Says, "same"));
        }

        return null;
    }

    // subject.Should().BeTrue()
    private static IOperation? SubjectOf(IOperation? assertions) =>
        assertions is IInvocationOperation { TargetMethod.Name: "Should" } call ? call.Instance ?? ArgumentOf(call, 0) : null;

    private static IOperation? ArgumentOf(IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;
}

using ClosureAnalyzers.Knowledge;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A mistyped option does nothing, silently. Each value that means nothing is reported once for a compilation; the rest of the
/// option keeps working.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionMeansNothing : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO9001",
        title: "Invalid ClosureAnalyzers option",
        messageFormat: "'{0}' in option '{1}' {2}",
        category: "ClosureOptions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An option of ClosureAnalyzers has a value that is not valid, so that value has no effect. The rest of the option keeps working. Correct the value, or remove it.",
        helpLinkUri: HelpLink.For("CLO9001"),
        customTags: "CompilationEnd");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
            foreach (var (option, value, problem) in Problems(options, context.Compilation))
            {
                if (reported.Add((option, value)))
                    context.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.None, value, option, problem));
            }
        }
    }

    private static IEnumerable<(string Option, string Value, string Problem)> Problems(AnalyzerConfigOptions options, Compilation compilation)
    {
        if (options.TryGetValue(LayoutOption.Name, out var layout) && !LayoutOption.IsLayout(layout))
            yield return (LayoutOption.Name, layout, "is not a layout; write release, debug or build");

        foreach (var option in new[] { KnownCallees.EscapingMethods, KnownCallees.ImmediateMethods })
        {
            if (!options.TryGetValue(option, out var value))
                continue;

            foreach (var entry in MethodEntry.Parse(value))
            {
                if (ProblemOf(entry, compilation) is { } problem)
                    yield return (option, entry.Text, problem);
            }
        }
    }

    private static string? ProblemOf(MethodEntry entry, Compilation compilation)
    {
        if (entry.Method.Length == 0)
            return "is not a method; write +Namespace.Type.Method or -Namespace.Type.Method, or Type.ctor for constructors";

        return TypeNames.Find(entry.Type, compilation) is { } type && !HasMember(type, entry.Method)
            ? $"does not name a method: '{entry.Type}' has no '{entry.Method}'"
            : null;
    }

    private static bool HasMember(INamedTypeSymbol type, string method)
    {
        if (method == "ctor")
            return !type.InstanceConstructors.IsEmpty;

        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(method).Any(member => member is IMethodSymbol))
                return true;
        }

        return type.AllInterfaces.Any(declaring => type.TypeKind == TypeKind.Interface && declaring.GetMembers(method).Any(member => member is IMethodSymbol));
    }
}

using System.Collections.Concurrent;
using ClosureAnalyzers.Lowering;
using ClosureAnalyzers.Roslyn;
using ClosureAnalyzers.Rules.Messages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// A primary constructor parameter that a member uses is stored in each object: in a field that has no name, is not readonly, and is
/// shared by all members.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CapturedPrimaryParameterAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        id: "CLO0003",
        title: CLO0003Text.Title,
        messageFormat: CLO0003Text.Message,
        category: "ClosureModel",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: CLO0003Text.Description,
        helpLinkUri: HelpLink.For("CLO0003"));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // The parts of a type may be in several files. The report is at the parameter, after all parts were analysed.
        context.RegisterSymbolStartAction(Start, SymbolKind.NamedType);
    }

    private static void Start(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.InstanceConstructors.Any(constructor => !constructor.Parameters.IsEmpty && TypeInitializers.IsPrimary(constructor)))
            return;

        var mentions = new ConcurrentDictionary<ISymbol, ISymbol>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(mention => Note(mention, mentions), OperationKind.ParameterReference);
        context.RegisterSymbolEndAction(end => Report(end, type, mentions));
    }

    private static void Note(OperationAnalysisContext context, ConcurrentDictionary<ISymbol, ISymbol> mentions)
    {
        var parameter = ((IParameterReferenceOperation)context.Operation).Parameter;
        if (parameter.ContainingSymbol is not IMethodSymbol constructor || !TypeInitializers.IsPrimary(constructor) || IsInitializer(context.Operation))
            return;

        mentions.AddOrUpdate(parameter, context.ContainingSymbol, (_, other) => IsBefore(context.ContainingSymbol, other) ? context.ContainingSymbol : other);
    }

    // Initializers and base arguments run in the constructor; the name of a parameter alone needs no field.
    private static bool IsInitializer(IOperation operation) =>
        OperationTree.IsInNameOf(operation) || EmittedBodyFactory.TypeOfSharedBody(OperationTree.RootOf(operation), default) is not null;

    private static bool IsBefore(ISymbol member, ISymbol other) =>
        string.CompareOrdinal(member.ToDisplayString(), other.ToDisplayString()) < 0;

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ConcurrentDictionary<ISymbol, ISymbol> mentions)
    {
        var properties = ImmutableDictionary<string, string>.Empty.Add("environment", "").Add("environmentKind", "field");
        foreach (var mention in mentions)
        {
            var member = mention.Value is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : mention.Value;
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, mention.Key.Locations[0], properties.Add("cell", mention.Key.Name), mention.Key.Name, member.Name, type.Name));
        }
    }
}

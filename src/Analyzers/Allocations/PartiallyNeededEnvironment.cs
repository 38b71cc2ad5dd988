using ClosureAnalyzers.Closures;
using ClosureAnalyzers.ControlFlow;
using ClosureAnalyzers.Escape;
using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Roslyn;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ClosureAnalyzers.Allocations;

/// <summary>
/// An environment class that some way through its scope allocates for nothing: no closure that needs it is created on the way, and copies
/// of its cells would do where one is.
/// </summary>
internal sealed class PartiallyNeededEnvironment
{
    private readonly ClosureAvoidance paths;
    private readonly ReentryCheck repetition;

    private PartiallyNeededEnvironment(ClosureEnvironment environment, HeapForcingClosures needs, ClosureAvoidance paths, ReentryCheck repetition)
    {
        this.paths = paths;
        this.repetition = repetition;
        Environment = environment;
        Needs = needs;
        Closures = needs.Closures.ToImmutableArray();
    }

    public ClosureEnvironment Environment { get; }

    public HeapForcingClosures Needs { get; }

    /// <summary>The closures that need it, in source order.</summary>
    public ImmutableArray<Function> Closures { get; }

    /// <summary>
    /// The first variable in it that is declared in the body, or its parameter list; the closure where there is none, as in an initializer that
    /// uses parameters of the type. (The scope may be opened by the end of a parameter list, or by nothing that can be seen.)
    /// </summary>
    public Location Location
    {
        get
        {
            var body = Closures[0].Operation.Syntax.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
            return Environment.Cells
                .SelectMany(cell => cell.Symbol?.Locations ?? ImmutableArray<Location>.Empty)
                .Where(location => body is not null && location.SourceTree == body.SyntaxTree && body.Span.Contains(location.SourceSpan))
                .OrderBy(location => location.SourceSpan.Start)
                .FirstOrDefault() ?? Closures[0].KeywordLocation;
        }
    }

    /// <summary>What a scope covers in the file.</summary>
    public TextSpan ScopeSpan => ScopeIn(OperationTree.RootOf(Closures[0].Operation), Environment).Syntax.Span;

    /// <summary>Whether what is written in <paramref name="span"/> can be run through without creating one of the closures.</summary>
    public bool CanAvoid(TextSpan span) => paths.CanAvoid(span);

    /// <summary>Whether what is written in <paramref name="span"/> can run again while the environment is the same.</summary>
    public bool CanRepeat(TextSpan span) => repetition.Reaches(span);

    /// <summary>Every such environment of a release build, in the order of their scopes.</summary>
    public static IEnumerable<PartiallyNeededEnvironment> In(ClosureModel model, VariableReferences references, EscapeGraph escape)
    {
        var methods = new MethodAnalyses();
        return model.LoweredAt(OptimizationLevel.Release).Environments
            .Where(environment => !environment.IsStruct && !model.Body.IsInVariantInterface)
            .Select(environment => Of(environment, references, escape, methods))
            .OfType<PartiallyNeededEnvironment>();
    }

    private static PartiallyNeededEnvironment? Of(
        ClosureEnvironment environment, VariableReferences references, EscapeGraph escape, MethodAnalyses methods)
    {
        var needs = HeapForcingClosures.Of(environment);
        var cells = needs.Closures.SelectMany(needs.CellsOf).Distinct().ToList();

        // Constants need no environment. In an expression tree, a provider may see which object it is that holds the value.
        if (needs.Creations.IsEmpty || cells.TrueForAll(cell => CapturedConstants.Is(cell, references)) || environment.Closures.Any(closure => closure.IsInExpressionTree))
            return null;

        if (StraightLineCode.LeadsToFirst(needs, environment))
            return null;

        // The initializers of a type are one unit: they run one after the other, each all through.
        var settled = new CopySafety(needs, escape);
        ClosureAvoidance? paths = null;
        ReentryCheck? repetition = null;
        foreach (var inTree in needs.Creations.GroupBy(creation => OperationTree.RootOf(creation.Operation)))
        {
            var creations = inTree.Select(creation => creation.Operation).ToList();
            if (methods.Of(inTree.Key, environment.Scope.Function) is not { } method
                || FlowRegion.OfScope(method.Cfg, environment) is not { } stretch
                || !(paths = ClosureAvoidance.Of(method.Cfg, creations, ScopeIn(inTree.Key, environment))).CanAvoid(stretch)
                || !cells.TrueForAll(cell => settled.Contains(cell, method))
                || method.IsExhausted || paths.IsExhausted)
            {
                return null;
            }

            repetition = new ReentryCheck(method.Cfg, environment, stretch);
        }

        return new PartiallyNeededEnvironment(environment, needs, paths!, repetition!);
    }

    /// <summary>What opens the scope of the environment, or the whole tree of <paramref name="root"/>.</summary>
    public static IOperation ScopeIn(IOperation root, ClosureEnvironment environment) =>
        environment.Scope.Kind == ScopeKind.Root ? root : environment.Scope.Operation;
}

using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>
/// Translates the diagnostics CLO0001, CLO0002 and CLO2001 of a build to <see cref="LayoutFacts"/>. They say nothing of <c>this</c> in a
/// struct environment and of the function that creates an environment: that is not compared.
/// </summary>
internal sealed class ReportedLayout : IFunctionNames
{
    private readonly ILookup<string, SarifResult> _cells;
    private readonly ILookup<string, SarifResult> _closures;
    private readonly ILookup<string, SarifResult> _classes;
    private readonly HashSet<string> _structsOfInitializers;

    public ReportedLayout(IEnumerable<SarifResult> results)
    {
        var all = results.ToArray();
        Members = new(all.Select(result => result["environment"]));
        _cells = Of("CLO0001");
        _closures = Of("CLO0002");
        _classes = Of("CLO2001");
        _structsOfInitializers = [.. _cells.SelectMany(group => Structs(group.Key)).Where(environment => environment.Label.StartsWith("T:", StringComparison.Ordinal)).Select(CellsOf)];

        // A closure without environment names no member: which one it is of, its place among the emitted functions tells.
        ILookup<string, SarifResult> Of(string rule)
            => all.Where(result => result.Rule == rule).ToLookup(result => result["environment"] is { Length: > 0 } id ? Members.OfEnvironment(id) : "");
    }

    public MemberGroup Members { get; }

    /// <summary>Whether initializers create a struct environment with these cells.</summary>
    public bool IsStructOfInitializers(EnvironmentFacts environment)
        => environment.Kind == EnvironmentKind.Struct && _structsOfInitializers.Contains(CellsOf(environment));

    public static string CellsOf(EnvironmentFacts environment) => string.Join(",", environment.Cells);

    public LayoutFacts Facts
        => new([.. _cells.Concat(_closures).Concat(_classes).Select(group => group.Key).Where(member => member.Length > 0).Distinct().Select(Unit)]);

    /// <summary>The closures that stand alone at their place; several clauses of a query may stand at one.</summary>
    public IReadOnlyDictionary<FunctionId, SarifResult> Closures
        => _closures.SelectMany(group => group).GroupBy(IdOf).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single());

    public IReadOnlyDictionary<EmittedMethod, FunctionId> Of(string member, ImmutableArray<NamelessFunction> functions)
    {
        // The keyword of a function stands before its body, and no other in between. Of several functions of one clause, only the
        // one that has a body behind the keyword is named: where several clauses stand at the start of a body, it cannot be told whose it is.
        // An extern function has no body to find it by: where there is one, no function without free variables is named.
        var hasExtern = functions.Any(function => !function.Method.HasBody);
        var closures = _closures[Members.OfMember(member)].Concat(_closures[""])
            .Where(closure => closure["lowering"] != "expressionTree" && !(hasExtern && (closure["freeVariables"].Length == 0 || closure["lowering"] is "staticMethod" or "structMethod"))).OrderBy(closure => closure.Start.Line).ThenBy(closure => closure.Start.Column).ToList();
        var free = closures.ToList();
        var names = new Dictionary<EmittedMethod, FunctionId>();
        foreach (var function in functions.Where(function => !function.Points.IsEmpty && !(hasExtern && (function.Method.IsStatic || function.Method.DeclaringType.Role == TypeRole.Singleton))).OrderBy(function => function.Points[0].Line).ThenBy(function => function.Points[0].Column))
        {
            if (closures.Count(closure => IsAt(closure.Start, function.Points[0])) < 2 && closures.FindLast(closure => IsBefore(closure.Start, function.Points[0])) is { } closure && free.Remove(closure))
            {
                names.Add(function.Method, IdOf(closure));
            }
        }

        return names;
    }

    private static bool IsAt(SourcePoint keyword, SourcePoint body) => keyword with { Document = Path.GetFileName(keyword.Document) } == body with { Document = Path.GetFileName(body.Document) };

    private static bool IsBefore(SourcePoint keyword, SourcePoint body)
        => Path.GetFileName(keyword.Document) == Path.GetFileName(body.Document)
            && (keyword.Line, keyword.Column).CompareTo((body.Line, body.Column)) < 0;

    private static FunctionId IdOf(SarifResult closure) => new($"closure at {Path.GetFileName(closure.Start.Document)} {closure.Start.Line},{closure.Start.Column}");

    private UnitFacts Unit(string member)
    {
        var classes = from environment in _classes[member]
                      from copy in Enumerable.Range(0, Math.Max(1, int.TryParse(environment["copies"], out var copies) ? copies : 1))
                      select new EnvironmentFacts(
                          Label(environment["environment"], copy),
                          EnvironmentKind.Class,
                          [.. environment.List("cells").Order(StringComparer.Ordinal)],
                          environment["parent"] is { Length: > 0 } parent ? Label(parent, copy) : null,
                          null,
                          1);
        var functions = from closure in _closures[member]
                        where closure["lowering"] != "expressionTree"
                        group closure by IdOf(closure) into same
                        select Function(same.First());
        return new(member, [.. classes, .. Structs(member)], [.. functions], []);
    }

    private IEnumerable<EnvironmentFacts> Structs(string member)
        => from cell in _cells[member]
           where cell["environmentKind"] == "struct"
           group cell["cell"] by cell["environment"] into environment
           select new EnvironmentFacts(environment.Key, EnvironmentKind.Struct, [.. environment.Order(StringComparer.Ordinal)], null, null, 1);

    private static string Label(string environment, int copy) => copy == 0 ? environment : $"{environment} ({copy})";

    private static FunctionFacts Function(SarifResult closure)
    {
        var lowering = closure["lowering"] switch
        {
            "environmentMethod" => FunctionForm.EnvironmentMethod,
            "instanceMethod" => FunctionForm.InstanceMethod,
            "cachedStatic" or "uncachedStatic" => FunctionForm.Singleton,
            _ => FunctionForm.StaticMethod,
        };
        return new(
            IdOf(closure),
            lowering,
            lowering == FunctionForm.EnvironmentMethod ? closure["environment"] : null,
            int.TryParse(closure["refEnvironments"], out var references) ? references : 0);
    }
}

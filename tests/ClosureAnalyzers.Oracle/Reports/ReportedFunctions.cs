using System.Globalization;
using ClosureAnalyzers.Oracle.Emitted;
using ClosureAnalyzers.Oracle.Layouts;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>What CLO0002 says of each closure, what it is lowered to and where its delegate is kept, beside what was emitted.</summary>
internal static class ReportedFunctions
{
    public static IEnumerable<Difference> Faults(ReportedLayout reported, EmittedAssembly assembly)
    {
        var closures = reported.Closures;
        foreach (var unit in EmittedLayout.Of(assembly, reported).Units)
        {
            foreach (var function in unit.Functions)
            {
                if (closures.TryGetValue(function.Id, out var closure) && !IsSaidOf(closure, function))
                {
                    yield return new(unit.Member, Subject.Function, $"{function.Id} became a {function.Form} with {function.RefEnvironments} environments by reference, reported as {closure["lowering"]} with {closure["refEnvironments"]}");
                }
            }

            // Code that cannot be reached makes no delegate.
            foreach (var made in unit.Delegates)
            {
                if (closures.TryGetValue(made.Target, out var closure) && closure["delegate"] != Text(made.Caching))
                {
                    yield return new(unit.Member, Subject.Delegate, $"the delegate to {made.Target} is {Text(made.Caching)}, reported as {closure["delegate"]}");
                }
            }
        }
    }

    private static bool IsSaidOf(SarifResult closure, FunctionFacts function)
        => closure["refEnvironments"] == function.RefEnvironments.ToString(CultureInfo.InvariantCulture) && function.Form switch
        {
            FunctionForm.EnvironmentMethod => closure["lowering"] == "environmentMethod",
            FunctionForm.InstanceMethod => closure["lowering"] == "instanceMethod",
            FunctionForm.Singleton => closure["lowering"] is "cachedStatic" or "uncachedStatic",
            _ => closure["lowering"] == (function.RefEnvironments > 0 ? "structMethod" : "staticMethod"),
        };

    private static string Text(Caching caching) => caching switch
    {
        Caching.Static => "cachedStatic",
        Caching.Environment => "cachedInEnvironment",
        _ => "allocated",
    };
}

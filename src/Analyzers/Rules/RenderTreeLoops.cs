using ClosureAnalyzers.Hazards;
using ClosureAnalyzers.Model;

namespace ClosureAnalyzers.Rules;

/// <summary>
/// The <c>for</c> loops of a render tree. From ASP.NET Core 11 on, its own BL0014 reports closures over their variables, in components
/// and in render trees that are written by hand; nobody should read the same twice.
/// </summary>
internal static class RenderTreeLoops
{
    /// <summary>Whether <paramref name="cell"/> is the variable of such a loop.</summary>
    public static bool Declare(Cell cell) =>
        cell.Symbol is ILocalSymbol variable && IsBuilding(variable.ContainingSymbol) && BodyHazards.IsForVariable(variable);

    private static bool IsBuilding(ISymbol function)
    {
        for (; function is IMethodSymbol method; function = function.ContainingSymbol)
        {
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Type is { Name: "RenderTreeBuilder", ContainingAssembly: { Name: "Microsoft.AspNetCore.Components", Identity.Version.Major: >= 11 } })
                    return true;
            }
        }

        return false;
    }
}

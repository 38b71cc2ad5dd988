using ClosureAnalyzers.Model.Building;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Model;

/// <summary>
/// The name of an environment, unique in the compilation: <c>M:N.C.M(System.Int32)#0</c> is the first environment of that method, in
/// the order of scopes (specification, section 2.1).
/// </summary>
internal static class EnvironmentId
{
    public static string Of(ClosureEnvironment? environment, ClosureModel model, EnvironmentLayout layout) =>
        environment is null ? "" : $"{NameOf(model.Unit)}#{environment.Ordinal + Offset(model.Unit, layout.Level)}";

    private static string NameOf(Unit unit)
    {
        if (unit.Kind == UnitKind.TopLevelStatements)
            return "<top-level>";

        var name = unit.Member?.GetDocumentationCommentId() ?? "";
        return FileOf(unit.Type) is { } file ? $"{name}@{file}" : name;
    }

    // Types of one name, each of another file.
    private static string? FileOf(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(modifier => modifier.ValueText == "file"))
                    return System.IO.Path.GetFileName(reference.SyntaxTree.FilePath);
            }
        }

        return null;
    }

    // The static initializers of a type have its name, too; they are counted behind the others.
    private static int Offset(Unit unit, OptimizationLevel level)
    {
        if (unit.Kind != UnitKind.StaticInitializers)
            return 0;

        return WholeType.Of(unit).InitializerModel(isStatic: false, default) is { Unit.Kind: UnitKind.Initializers } others
            ? others.LayoutIn(level).Environments.Length
            : 0;
    }
}

using ClosureAnalyzers.Closures;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Lowering;

/// <summary>
/// The name of an environment, unique in the compilation: <c>M:N.C.M(System.Int32)#0</c> is the first environment of that method, in
/// the order of scopes (specification, section 2.1).
/// </summary>
internal static class EnvironmentId
{
    public static string Of(ClosureEnvironment? environment, ClosureModel model, LoweredBody layout) =>
        environment is null ? "" : $"{NameOf(model.Body, environment.Scope)}#{environment.Ordinal + Offset(model.Body, layout.Level)}";

    private static string NameOf(EmittedBody body, Scope scope)
    {
        if (body.Kind == EmittedBodyKind.TopLevelStatements)
            return "<top-level>";

        // What an initializer declares belongs to the type, also where a primary constructor runs it.
        var member = IsInInitializer(scope) ? body.Type : body.Member;
        var name = member?.GetDocumentationCommentId() ?? "";
        return FileOf(body.Type) is { } file ? $"{name}@{file}" : name;
    }

    private static bool IsInInitializer(Scope? scope)
    {
        while (scope is not null && scope.Operation is not (IFieldInitializerOperation or IPropertyInitializerOperation))
            scope = scope.Parent;

        return scope is { Kind: ScopeKind.Initializer };
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
    private static int Offset(EmittedBody body, OptimizationLevel level)
    {
        if (body.Kind != EmittedBodyKind.StaticInitializers)
            return 0;

        return TypeInitializers.Of(body).InitializerModel(isStatic: false, default) is { } others
            ? others.LoweredAt(level).Environments.Length
            : 0;
    }
}

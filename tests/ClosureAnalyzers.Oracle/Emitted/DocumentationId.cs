using System.Reflection.Metadata;

namespace ClosureAnalyzers.Oracle.Emitted;

/// <summary>Documentation comment ids of emitted members, written as the compiler writes them.</summary>
internal static class DocumentationId
{
    public static string Of(EmittedMethod method)
    {
        var types = method.ParameterTypes;
        var arity = method.GenericParameters.Length;
        return $"M:{Of(method.DeclaringType)}.{Escape(method.Name)}"
            + (arity > 0 ? "``" + arity : "")
            + (types.Length > 0 ? $"({string.Join(",", types.Select(type => type.DocumentationId))})" : "")
            + (method.Name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" ? "~" + ReturnType(method).DocumentationId : "");
    }

    public static string Of(EmittedType type)
    {
        if (type.DeclaringType is { } declaring)
        {
            return Of(declaring) + "." + type.Name;
        }

        var space = type.Assembly.Metadata.GetString(type.Definition.Namespace);
        var name = GeneratedName.WithoutFile(type.Name);
        return space.Length > 0 ? space + "." + name : name;
    }

    private static TypeName ReturnType(EmittedMethod method)
        => method.Definition.DecodeSignature(TypeNameProvider.Instance, method.Generics).ReturnType;

    private static string Escape(string name) => name.Replace('.', '#').Replace('<', '{').Replace('>', '}');
}

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>
/// What one id of a report can stand for in an assembly: an accessor and its property are one, and so are the constructors of a type and
/// its initializers, which are emitted into each of them.
/// </summary>
internal static class MemberGroup
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    /// <param name="id">Documentation comment id, <c>#</c>, ordinal.</param>
    public static string OfEnvironment(string id) => OfMember(id[..id.LastIndexOf('#')]);

    /// <param name="id">A documentation comment id, or <c>&lt;top-level&gt;</c>.</param>
    public static string OfMember(string id)
    {
        if (id == "<top-level>" || id.Contains("{Main}$", StringComparison.Ordinal))
        {
            return "<top-level>";
        }

        var name = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (id[0] == 'T')
        {
            return name;
        }

        var parameters = name.IndexOf('(', StringComparison.Ordinal);
        var path = parameters < 0 ? name : name[..parameters];
        var dot = path.LastIndexOf('.');
        var (type, member) = (path[..dot], path[(dot + 1)..]);
        return member is "#ctor" or "#cctor" ? type
            : id[0] is 'P' or 'E' ? $"{type}.{member}"
            : Accessors.FirstOrDefault(member.StartsWith) is { } accessor ? $"{type}.{member[accessor.Length..]}"
            : name;
    }
}

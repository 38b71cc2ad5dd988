using System.Text.RegularExpressions;

namespace ClosureAnalyzers.Oracle.Reports;

/// <summary>
/// What one id of a report can stand for in an assembly: an accessor and its property are one, and so are the constructors of a type and
/// its initializers, which are emitted into each of them. A member of an extension block is emitted beside the block, with more
/// parameters: where a class has such blocks, all members of one name are one.
/// </summary>
/// <param name="ids">The ids of a report.</param>
internal sealed partial class MemberGroup(IEnumerable<string> ids)
{
    private static readonly string[] Accessors = ["get_", "set_", "add_", "remove_"];

    private readonly HashSet<string> _withExtensions = [.. ids.Select(id => ExtensionBlock().Match(id)).Where(block => block.Success).Select(block => block.Groups["class"].Value)];

    /// <param name="id">Documentation comment id, <c>#</c>, ordinal.</param>
    public string OfEnvironment(string id) => OfMember(FileLocal().Replace(id[..id.LastIndexOf('#')], ""));

    /// <param name="id">A documentation comment id, or <c>&lt;top-level&gt;</c>.</param>
    public string OfMember(string id)
    {
        if (id == "<top-level>" || id.Contains("{Main}$", StringComparison.Ordinal))
        {
            return "<top-level>";
        }

        var name = ExtensionBlock().Replace(id, "M:${class}.")[2..];
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
            : _withExtensions.Contains(type) ? $"{type}.{member.Split('`')[0]}"
            : name;
    }

    [GeneratedRegex(@"^M:(?<class>.*?)\.<G>\$[0-9A-F]+(`[0-9]+)?\.")]
    private static partial Regex ExtensionBlock();

    [GeneratedRegex("@[^@(),]*$")]
    private static partial Regex FileLocal();
}

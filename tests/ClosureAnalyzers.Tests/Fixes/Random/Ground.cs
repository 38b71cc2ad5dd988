namespace ClosureAnalyzers.Tests.Fixes.Random;

/// <summary>What the code at one place of a random program can use.</summary>
/// <param name="outer">The declaration space around; null for a member.</param>
/// <param name="function">Whether a function starts here: its variables may hide those outside.</param>
internal sealed class Ground(Ground? outer, bool function)
{
    private readonly List<Local> locals = [];

    /// <summary>What <c>return</c> needs: null where there is none, empty for no value.</summary>
    public string? Result { get; init; } = function ? null : outer?.Result;

    public bool IsAsync { get; init; } = !function && outer!.IsAsync;

    public bool IsIterator { get; init; } = !function && outer!.IsIterator;

    public bool HasThis { get; init; } = outer is { HasThis: true };

    public bool CanBreak { get; init; }

    public int Depth => outer is null ? 0 : outer.Depth + 1;

    public Ground Block(bool canBreak = false) => new(this, function: false) { CanBreak = canBreak || CanBreak };

    public Ground Function(string? result, bool isAsync = false, bool isIterator = false, bool hasThis = true) =>
        new(this, function: true) { Result = result, IsAsync = isAsync, IsIterator = isIterator, HasThis = HasThis && hasThis };

    public void Add(string name, string type, bool isWritable = true) => locals.Add(new Local(name, type, isWritable, Depth));

    /// <summary>What can be read; of several with one name, the innermost.</summary>
    public IEnumerable<string> Named(string type) => All().DistinctBy(each => each.Local.Name).Where(each => each.Local.Type == type).Select(each => each.Local.Name);

    /// <summary>The variables of this function that may be written.</summary>
    public IEnumerable<string> Writable => All().DistinctBy(each => each.Local.Name).Where(each => each is { Local: { Type: "int", IsWritable: true }, IsOwn: true }).Select(each => each.Local.Name);

    /// <summary>The variables of all functions around that may be written.</summary>
    public IEnumerable<string> WritableAnywhere => All().DistinctBy(each => each.Local.Name).Where(each => each.Local is { Type: "int", IsWritable: true }).Select(each => each.Local.Name);

    public bool IsTaken(string name) => locals.Exists(local => local.Name == name) || !function && outer?.IsTaken(name) == true;

    private IEnumerable<(Local Local, bool IsOwn)> All()
    {
        var isOwn = true;
        for (var ground = this; ground is not null; ground = ground.Outer)
        {
            foreach (var local in Enumerable.Reverse(ground.locals))
                yield return (local, isOwn);
            isOwn &= !ground.IsFunction;
        }
    }

    private Ground? Outer => outer;

    private bool IsFunction => function;

    private sealed record Local(string Name, string Type, bool IsWritable, int Depth);
}

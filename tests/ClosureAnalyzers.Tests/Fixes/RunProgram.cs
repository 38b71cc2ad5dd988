using System.Reflection;
using System.Runtime.Loader;

namespace ClosureAnalyzers.Tests.Fixes;

/// <summary>A project that is compiled, loaded and run: what it prints, what it allocates, and the environments that the compiler made of it.</summary>
internal sealed class RunProgram
{
    private static readonly SemaphoreSlim Console = new(1);
    private readonly Assembly assembly;

    private RunProgram(Assembly assembly) => this.assembly = assembly;

    /// <summary>The lines that a program prints.</summary>
    public static async Task<string[]> Output(Project project) => await (await Load(project)).Output();

    public static async Task<RunProgram> Load(Project project)
    {
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;

        // What can be unloaded is optimized at once, and the optimizer takes away some of the allocations that the compiler wrote.
        return new RunProgram(new AssemblyLoadContext(project.Name).LoadFromStream(image));
    }

    public async Task<string[]> Output()
    {
        var main = assembly.EntryPoint!;
        await Console.WaitAsync(TestContext.Current.CancellationToken);
        var before = System.Console.Out;
        try
        {
            using var output = new StringWriter();
            System.Console.SetOut(output);
            // A synthesised entry point waits for an async Main.
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
            return output.ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            System.Console.SetOut(before);
            Console.Release();
        }
    }

    /// <summary>The bytes that a call of a method of <c>Program</c> allocates on its thread; null if there is none of this name.</summary>
    public long? BytesOf(string name)
    {
        if (assembly.GetType("Program")!.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)?.CreateDelegate<Action>() is not { } method)
            return null;

        method(); // what the runtime allocates once
        method();
        var before = GC.GetAllocatedBytesForCurrentThread();
        method();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The environment classes in the assembly, each with its cells by name, in the order of their scopes.</summary>
    public string Environments() => string.Join(" ", assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsNested: true } && type.Name.Contains("DisplayClass"))
        .OrderBy(type => type.MetadataToken)
        .Select(type => $"{{{string.Join(" ", type.GetFields().Select(Cell).Order(StringComparer.Ordinal))}}}"));

    private static string Cell(FieldInfo field) =>
        field.Name == "<>4__this" ? "this"
        : field.Name.StartsWith("CS$<>", StringComparison.Ordinal) ? "^"
        : field.Name.StartsWith("<>9__", StringComparison.Ordinal) ? "delegate"
        : field.Name;
}

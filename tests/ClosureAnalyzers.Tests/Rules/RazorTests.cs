using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ClosureAnalyzers.Tests.Rules;

/// <summary>
/// What is reported in components. The comment behind a line names what is reported there with ASP.NET Core 10, and what with ASP.NET
/// Core 11, where BL0014 reports some of it: each once, at the variable that its author wrote, and nothing on lines without a comment.
/// </summary>
public sealed partial class RazorTests
{
    private const string Imports = """
        @using Microsoft.AspNetCore.Components.Forms
        @using Microsoft.AspNetCore.Components.Rendering
        @using Microsoft.AspNetCore.Components.Web
        """;

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Components;
        global using Microsoft.AspNetCore.Components.Rendering;
        global using Microsoft.AspNetCore.Components.Web;
        """;

    private const string Frame = """
        <div @attributes="Rest">@ChildContent</div>
        @code {
            [Parameter] public RenderFragment? ChildContent { get; set; }
            [Parameter(CaptureUnmatchedValues = true)] public Dictionary<string, object>? Rest { get; set; }
        }
        """;

    private const string Grid = """
        @typeparam TItem
        @foreach (var item in Items) { @Row(item) }
        @code {
            [Parameter] public IEnumerable<TItem> Items { get; set; } = [];
            [Parameter] public RenderFragment<TItem> Row { get; set; } = default!;
            [Parameter] public EventCallback<TItem> OnPick { get; set; }
            [Parameter] public Func<TItem, string>? Name { get; set; }
            [Parameter] public Action? Clicked { get; set; }
        }
        """;

    [Fact]
    public Task Handlers() => Verify("Orders.razor", """
        @for (var i = 0; i < 3; i++)
        {
            <button @onclick="() => Pick(i)">a</button> @* CLO1001 | BL0014 *@
            <button @onclick="async () => await PickLater(i)">a</button> @* CLO1001 | BL0014 *@
            <button @onclick="e => PickAt(e, i)">a</button> @* CLO1001 | BL0014 *@
            <button @onclick="async e => { await Task.Delay(i); PickAt(e, i); }">a</button> @* CLO1001 | BL0014 *@
            <button @onclick="EventCallback.Factory.Create<MouseEventArgs>(this, () => Pick(i))">a</button> @* CLO1001 | CLO1001 *@
            <button @onclick="Handle" @onclick:preventDefault="i == 1">a</button>
            <button @onclick="Make(i)">a</button>
            <button @onclick="@(new Picker(i).Run)">a</button>
            <button disabled="@(i == 1)" class="n @i">@i</button>
            <Frame @attributes="@(new Dictionary<string, object> { ["onclick"] = EventCallback.Factory.Create(this, () => Pick(i)) })" /> @* CLO1001 | CLO1001 *@
            <button @onfocus="() => Pick(i)" @onclick="() => Pick(i)" @key="i">a</button> @* CLO1001 CLO1001 | BL0014 *@
            if (i == 2) { <button @onclick="() => Pick(i)">a</button> break; } @* | BL0014 *@
        }
        @code {
            void Pick(int i) { }
            Task PickLater(int i) => Task.CompletedTask;
            void PickAt(MouseEventArgs e, int i) { }
            void Handle() { }
            Action Make(int i) => () => Pick(i);
            class Picker(int i) { public void Run() => Console.WriteLine(i); }
        }
        """);

    [Fact]
    public Task Loops() => Verify("Orders.razor", """
        @{ var w = 0; }
        @while (w < 3)
        {
            w++;
            var wCopy = w;
            <button @onclick="() => Pick(w)">a</button> @* CLO1001 | CLO1001 *@
            <button @onclick="() => Pick(wCopy)">a</button>
        }
        @do { <button @onclick="() => Pick(w)">a</button> } while (w-- > 0); @* CLO1001 | CLO1001 *@
        @{ var index = 0; }
        @foreach (var dish in dishes)
        {
            <button @onclick="() => Pick(index + dish.Length)">a</button> @* CLO1001 | CLO1001 *@
            index++;
        }
        @foreach (var (dish, n) in dishes.Select((dish, n) => (dish, n)))
        {
            <button @onclick="() => Pick(dish.Length + n)">a</button>
        }
        @for (var x = 0; x < 3; x++)
        {
            var xCopy = x;
            @for (var y = 0; y < 3; y++)
            {
                <button @onclick="() => Pick(xCopy + y)">a</button> @* CLO1001 | BL0014 *@
                <button @onclick="() => Pick(x * y)">a</button> @* CLO1001 CLO1001 | BL0014 BL0014 *@
            }
        }
        @code {
            string[] dishes = [];
            readonly List<Action> later = [];
            void Pick(int i) { }
            protected override void OnInitialized()
            {
                for (var c = 0; c < 3; c++)
                    later.Add(() => Pick(c)); // CLO1001 | CLO1001
                for (var c = 0; c < 3; c++)
                    dishes.Count(dish => dish.Length == c);
            }
        }
        """);

    /// <summary>BL0014 reports what <c>@bind-Value</c> makes, but in the generated file: the line says nothing then.</summary>
    [Fact]
    public Task Bindings() => Verify("Orders.razor", """
        @for (var i = 0; i < 3; i++)
        {
            <input @bind="dishes[i]" /> @* CLO1001 | BL0014 *@
            <input @bind="dishes[i]" @bind:event="oninput" @bind:after="After" /> @* CLO1001 | BL0014 *@
            <input @bind="dishes[i]" @bind:after="() => Pick(0)" /> @* CLO1001 | BL0014 *@
            <input @bind:get="dishes[i]" @bind:set="Set" /> @* | BL0014 *@
            <input @bind:get="text" @bind:set="value => dishes[i] = value" /> @* CLO1001 | CLO1001 *@
            <input type="checkbox" @bind="flags[i]" /> @* CLO1001 | BL0014 *@
            <input type="number" @bind="numbers[i]" /> @* CLO1001 | BL0014 *@
            <input value="@dishes[i]" @onchange="e => dishes[i] = (string)e.Value!" /> @* CLO1001 | BL0014 *@
            <InputText @bind-Value="dishes[i]" /> @* CLO1001 | *@
            <InputText @bind-Value="dishes[i]" @bind-Value:after="() => Pick(0)" /> @* CLO1001 | *@
            <InputText @bind-Value:get="dishes[i]" @bind-Value:set="value => dishes[0] = value" /> @* CLO1001 | CLO1001 *@
            <InputSelect @bind-Value="numbers[i]"><option>a</option></InputSelect> @* CLO1001 | CLO1001 *@
            <div @ref="references[i]"></div> @* CLO1001 | CLO1001 *@
            <Frame @ref="frames[i]" @key="dishes[i]" /> @* CLO1001 | CLO1001 *@
        }
        @foreach (var n in Enumerable.Range(0, 3))
        {
            <input @bind="dishes[n]" />
            <InputText @bind-Value="dishes[n]" />
            <div @ref="references[n]"></div>
        }
        @code {
            string text = "";
            string[] dishes = [];
            bool[] flags = [];
            int[] numbers = [];
            ElementReference[] references = [];
            Frame[] frames = [];
            void After() { }
            void Pick(int i) { }
            void Set(string value) { }
        }
        """);

    /// <summary>BL0014 looks neither into child content nor at what the compiler of Razor infers type arguments for.</summary>
    [Fact]
    public Task Child_content() => Verify("Orders.razor", """
        @for (var i = 0; i < 3; i++)
        {
            <Frame>@i</Frame> @* CLO1001 | BL0014 *@
            <Frame><button @onclick="() => Pick(i)">a</button></Frame> @* CLO1001 | BL0014 *@
            <Frame ChildContent="@(builder => builder.AddContent(0, i))" /> @* CLO1001 | BL0014 *@
            <Grid Items="dishes" Context="row"><Row>@row @i</Row></Grid> @* CLO1001 | CLO1001 *@
            <Grid Items="dishes"><Row>@context <button @onclick="() => Pick(context.Length)">a</button></Row></Grid>
            <Grid TItem="string" Items="dishes" OnPick="_ => Pick(i)"><Row>@context</Row></Grid> @* CLO1001 | BL0014 *@
            <Grid TItem="string" Items="dishes" Name="name => name + i"><Row>@context</Row></Grid> @* CLO1001 | CLO1001 *@
            <Grid TItem="string" Items="dishes" Clicked="() => Pick(i)"><Row>@context</Row></Grid> @* CLO1001 | CLO1001 *@
            <CascadingValue Value="i"><b>a</b></CascadingValue>
            <CascadingValue Value="i"><b>@i</b></CascadingValue> @* CLO1001 | CLO1001 *@
            @Fragment(i)
            RenderFragment fragment = @<b>@i</b>;
            @fragment
            <Frame>
                @for (var n = 0; n < 3; n++)
                {
                    <button @onclick="() => Pick(n)">a</button> @* CLO1001 | CLO1001 *@
                }
            </Frame>
        }
        @foreach (var dish in dishes)
        {
            <Frame>@dish</Frame>
            <Grid Items="dishes"><Row>@context @dish</Row></Grid>
        }
        @code {
            string[] dishes = [];
            void Pick(int i) { }
            RenderFragment Fragment(int i) => @<b>@i</b>;
            RenderFragment Buttons(int count) => builder =>
            {
                for (var m = 0; m < count; m++)
                    builder.AddAttribute(0, "onclick", EventCallback.Factory.Create(this, () => Pick(m))); // CLO1001 | CLO1001
            };
        }
        """);

    [Fact]
    public Task Written_by_hand() => Verify("Orders.cs", """
        class Orders : ComponentBase
        {
            readonly List<Action> list = [];
            protected override void BuildRenderTree(RenderTreeBuilder b)
            {
                for (var i = 0; i < 3; i++)
                {
                    b.AddAttribute(0, "a", () => Pick(i)); // CLO1001 | CLO1001
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(i))); // CLO1001 | BL0014
                    b.AddComponentParameter(0, "a", (RenderFragment)(c => c.AddContent(0, i))); // CLO1001 | BL0014
                    b.AddContent(0, c => c.AddContent(0, i));
                    b.AddContent(0, (RenderFragment)(c => c.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(i))))); // CLO1001 | CLO1001
                    b.AddComponentParameter(0, "a", (RenderFragment<int>)(n => c => c.AddContent(0, n + i))); // CLO1001 | BL0014
                    b.AddAttribute(0, "a", i > 1 ? EventCallback.Factory.Create(this, () => Pick(i)) : default); // CLO1001 | CLO1001
                    if (list.Count > 0) b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(i))); // CLO1001 | BL0014
                    b.AddElementReferenceCapture(0, _ => Pick(i)); // CLO1001 | CLO1001
                    b.AddComponentReferenceCapture(0, _ => Pick(i)); // CLO1001 | CLO1001
                    b.SetKey(i);
                    Help(b, () => Pick(i)); // CLO1001 | CLO1001
                    Inner(b, c => c.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(i)))); // CLO1001 | CLO1001
                    Outer(b, c => c.AddContent(0, i)); // CLO1001 | CLO1001
                    list.Add(() => Pick(i)); // CLO1001 | CLO1001
                    Action held = () => Pick(i); // CLO1001 | CLO1001
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, held));
                }
                int j;
                for (j = 0; j < 3; j++)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(j))); // CLO1001 | BL0014
                while (j-- > 0)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(j))); // CLO1001 | BL0014
                for (var k = 0; k < 3; k++, list.Add(() => Pick(k))); // CLO1001 | CLO1001
                for (var k = 0; k < 3; )
                {
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(k))); // CLO1001 | BL0014
                    k++;
                }
                for (var k = 0; k < 3; )
                {
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(k))); // CLO1001 | CLO1001
                    Next(ref k);
                }
                for (var (k, n) = (0, 0); k < 3; (k, n) = (n, k + 1))
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(k))); // CLO1001 | CLO1001
                for (var k = 0; k < 3; k++)
                {
                    Part(b);
                    void Part(RenderTreeBuilder c) => c.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(k))); // CLO1001 | BL0014
                }
            }
            void Pick(int i) { }
            static void Next(ref int k) => k++;
            static void Help(RenderTreeBuilder b, Action a) => b.AddAttribute(0, "a", a);
            static void Inner(RenderTreeBuilder b, RenderFragment part) => part(b);
            static void Outer(RenderTreeBuilder b, RenderFragment part) => b.AddAttribute(0, "ChildContent", part);
            void Part(RenderTreeBuilder b)
            {
                for (var i = 0; i < 3; i++)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Pick(i))); // CLO1001 | CLO1001
            }
        }
        """);

    /// <summary>BL0014 looks at the override of <c>BuildRenderTree</c> alone, in components that <c>ComponentBase</c> has made.</summary>
    [Fact]
    public Task Other_render_trees() => Verify("Orders.cs", """
        class Orders : Base
        {
            protected override void BuildRenderTree(RenderTreeBuilder b)
            {
                for (var i = 0; i < 3; i++)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Console.WriteLine(i))); // CLO1001 | BL0014
            }
            void BuildRenderTree(RenderTreeBuilder b, int count)
            {
                for (var i = 0; i < count; i++)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Console.WriteLine(i))); // CLO1001 | CLO1001
            }
        }
        abstract class Base : ComponentBase;
        abstract class Other
        {
            protected abstract void BuildRenderTree(RenderTreeBuilder b);
        }
        class Own : Other
        {
            protected override void BuildRenderTree(RenderTreeBuilder b)
            {
                for (var i = 0; i < 3; i++)
                    b.AddAttribute(0, "a", EventCallback.Factory.Create(this, () => Console.WriteLine(i))); // CLO1001 | CLO1001
            }
        }
        """);

    /// <summary>Wherever its file lies, and however the project has come by it.</summary>
    [Theory]
    [InlineData("Pages/Orders.razor")]
    [InlineData("my_razor.app/Orders.razor")]
    [InlineData("old.razor/Orders.razor")]
    [InlineData("../Shared/Orders.razor")]
    public Task A_component_of_any_folder(string file) => Verify(file, """
        @for (var i = 0; i < 3; i++)
        {
            <div @ref="references[i]" @onclick="() => Console.WriteLine(i)"></div> @* CLO1001 CLO1001 | CLO1001 BL0014 *@
        }
        @code { ElementReference[] references = []; }
        """);

    /// <summary>The half of a component that stands in a C# file is a file like any other.</summary>
    [Fact]
    public Task Code_beside_a_component() => Verify("Orders.razor.cs", """
        namespace Kitchen;

        public partial class Orders
        {
            readonly List<Action> later = [];
            protected override void OnInitialized()
            {
                for (var i = 0; i < 3; i++)
                    later.Add(() => Console.WriteLine(i)); // CLO1001 | CLO1001
            }
        }
        """);

    private static async Task Verify(string file, string text)
    {
        var files = new Dictionary<string, string>
        {
            ["_Imports.razor"] = Imports, ["Usings.cs"] = Usings, ["Frame.razor"] = Frame, ["Grid.razor"] = Grid, ["Orders.razor"] = "<p></p>", [file] = text,
        };
        if (file == "Orders.cs")
            files.Remove("Orders.razor");
        foreach (var (version, side) in new[] { (10, 1), (11, 2) })
        {
            var compilation = RazorProject.Compile(files, version);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            var expected = text.Split('\n').SelectMany((line, number) => Expectation().Match(line).Groups[side].Captures.Select(id => $"{number + 1}: {id.Value}"));
            Assert.Equal(expected, await Reports(compilation, version, file, text.Split('\n')));
        }
    }

    private static async Task<IEnumerable<string>> Reports(Compilation compilation, int aspNetCore, string file, string[] lines)
    {
        ImmutableArray<DiagnosticAnalyzer> rules = aspNetCore < 11 ? Analysis.AllRules : [.. Analysis.AllRules, RazorProject.Bl0014];
        var found = await compilation.WithAnalyzers(rules).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var reports = found
            .Where(report => report.Id is "BL0014" or "CLO1001" or "CLO1002" or "CLO1003" or "AD0001")
            .Select(report => (report.Id, Variable: QuotedName().Match(report.GetMessage()).Groups[1].Value, Place: report.Location.GetMappedLineSpan()))
            .Where(report => report.Place.Path == file)
            .ToArray();

        foreach (var (_, variable, place) in reports)
            Assert.StartsWith(variable, lines[place.StartLinePosition.Line][place.StartLinePosition.Character..], StringComparison.Ordinal);

        // BL0014 reports each use; nobody is told so twice by us.
        return reports.Where(report => report.Id != "BL0014")
            .Concat(reports.Where(report => report.Id == "BL0014").DistinctBy(report => (report.Variable, report.Place.StartLinePosition.Line)))
            .OrderBy(report => report.Place.StartLinePosition)
            .Select(report => $"{report.Place.StartLinePosition.Line + 1}: {report.Id}");
    }

    [GeneratedRegex(@"(?:@\*|//)(?: (\w+))* \|(?: (\w+))*")]
    private static partial Regex Expectation();

    [GeneratedRegex(@"'(\w+)'")]
    private static partial Regex QuotedName();
}

using ClosureAnalyzers.Tests.Hazards.Answered;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ClosureAnalyzers.Tests.Hazards.EscapeGraph;

/// <summary>The programs of the hazard corpora have the same reports when their files, types and members stand in another order.</summary>
public sealed class ShuffledProgramsTests
{
    private const int Seed = 3_141;

    internal static IEnumerable<string> Ids => [];

    [Fact]
    public async Task Hazard_programs() => await Check(HazardProgram.All.Values.Select(program => (program.Id, program.Source)));

    [Fact]
    public async Task Answered_programs() => await Check(AnsweredProgram.All.Values.Where(program => program.Library.Length == 0).Select(program => (program.Id, program.Source)));

    [Fact]
    public async Task Marked_programs() => await Check(MarkedProgram.All.Select(program => ($"{program.Topic}/{program.Id}", program.Source)));

    private static async Task Check(IEnumerable<(string Id, string Source)> programs)
    {
        var random = new System.Random(Seed);
        var differences = new List<string>();
        foreach (var (id, source) in programs)
        {
            var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken);
            var inOrder = await ReportsOf([root.ToFullString()], concurrent: false);
            var shuffled = Shuffled(root, random);
            if (!inOrder.SequenceEqual(await ReportsOf([shuffled.ToFullString()], concurrent: false)))
                differences.Add($"{id}, members shuffled: {string.Join(' ', inOrder)}");
            if (!inOrder.SequenceEqual(await ReportsOf(InFiles(shuffled), concurrent: true)))
                differences.Add($"{id}, in several files: {string.Join(' ', inOrder)}");
        }

        Assert.Empty(differences);
    }

    // A report is named by its rule, its text and the place in the text of its member, which no order changes.
    private static async Task<IReadOnlyList<string>> ReportsOf(IEnumerable<string> files, bool concurrent) =>
    [
        .. (await HazardReports.Diagnostics(AnsweredCompilation.Of(AnsweredProgram.All.Values.First(), files), concurrent))
            .Select(NameOf)
            .Order(StringComparer.Ordinal),
    ];

    private static string NameOf(Diagnostic report)
    {
        var member = report.Location.SourceTree!.GetRoot().FindNode(report.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not BaseTypeDeclarationSyntax)
            ?? report.Location.SourceTree.GetRoot();
        return $"{report.Id} {HazardReports.TextOf(report)} at {report.Location.SourceSpan.Start - member.SpanStart} of {member.ToString().GetHashCode(StringComparison.Ordinal):x}";
    }

    private static CompilationUnitSyntax Shuffled(CompilationUnitSyntax root, System.Random random)
    {
        var shuffled = (CompilationUnitSyntax)new MemberShuffler(random).Visit(root);

        // Top-level statements stay first, in their order.
        var (statements, types) = (shuffled.Members.OfType<GlobalStatementSyntax>(), shuffled.Members.Where(member => member is not GlobalStatementSyntax).ToArray());
        random.Shuffle(types);
        return shuffled.WithMembers([.. statements, .. types]);
    }

    private static IEnumerable<string> InFiles(CompilationUnitSyntax root)
    {
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.Count > 0)
            yield return root.WithMembers([.. statements]).ToFullString();
        foreach (var type in root.Members.Where(member => member is not GlobalStatementSyntax))
            yield return root.WithMembers([type]).ToFullString();
    }

    private sealed class MemberShuffler(System.Random random) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => Shuffle((TypeDeclarationSyntax)base.VisitClassDeclaration(node)!);

        public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => Shuffle((TypeDeclarationSyntax)base.VisitRecordDeclaration(node)!);

        private TypeDeclarationSyntax Shuffle(TypeDeclarationSyntax type)
        {
            var members = type.Members.ToArray();
            random.Shuffle(members);
            return type.WithMembers([.. members]);
        }
    }
}

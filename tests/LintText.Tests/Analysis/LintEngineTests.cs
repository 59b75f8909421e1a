using CsCheck;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;
using LintText.Tests.Declarative;
using LintText.Tests.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Analysis;

/// <summary>The driver: order, one fault one finding, and what a finding carries.</summary>
public sealed class LintEngineTests
{
    [Fact]
    [Trait("Category", "Scaled")]
    public void Findings_are_in_the_order_of_their_place_and_the_same_on_every_run() => GeneratedDocument.Markdown.Sample(
        generated =>
        {
            var first = Render(new LintEngine(RuleCatalog.BuiltIn), generated.Source);
            Assert.Equal(first, Render(new LintEngine(RuleCatalog.Create([])), generated.Source));
            Assert.Equal(first.Order(), first);
        },
        iter: TestScale.Of(100),
        threads: 2);

    [Fact]
    public async Task One_engine_serves_many_threads()
    {
        var engine = new LintEngine(RuleCatalog.BuiltIn);
        const string Text = "The brazen mayor left. Experts say the dictator reportedly came. “No.”\n\nAn official said so.";
        var expected = Render(engine, Text);

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Render(engine, Text))));

        Assert.NotEmpty(expected);
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void Rule_is_silent_where_one_that_it_yields_to_reports_the_place()
    {
        const string Own = "terms: [grey mayor, calm]";
        const string Other = "  - id: HOUSE002\n    name: b\n    title: b\n    category: Loaded\n    severity: warning\n    message: b\n    why: b\n    terms: [mayor]\n";

        Assert.Equal("grey mayor|mayor|calm", Seen(TestPacks.Rule(Own) + "\n" + Other));
        Assert.Equal("mayor|calm", Seen(TestPacks.Rule(Own + "\nyields-to: [HOUSE002]") + "\n" + Other));
        Assert.Equal("grey mayor|calm", Seen(TestPacks.Rule(Own + "\nyields-to: [HOUSE002]") + "\n" + Other, "dotnet_diagnostic.HOUSE002.severity"));

        static string Seen(string yaml, string? off = null)
        {
            var options = off is null ? LintOptions.Default : TestKit.RuleVerifier.Options((off, "none"));
            var document = DocumentReader.Read("draft.txt", SourceText.From("The grey mayor met a calm clerk on 4 May 2024."));
            return string.Join('|', new LintEngine(RuleCatalog.Create([TestPacks.Read(yaml)])).Analyze(document, options).Healthy().Findings.Select(f => f.SeenText));
        }
    }

    [Fact]
    public void Finding_carries_its_text_sentence_and_place()
    {
        var document = DocumentReader.Read("draft.md", SourceText.From("# Town\n\nIt rained. The *bra*zen mayor left."));
        var finding = Assert.Single(new LintEngine(RuleCatalog.BuiltIn).Analyze(document, LintOptions.Default).Healthy().Findings);

        Assert.Equal("brazen", finding.SeenText);
        Assert.Equal("The brazen mayor left.", finding.Context);
        Assert.Equal("bra*zen", document.Source.ToString(finding.Span));
        Assert.Equal("brazen", Assert.Single(finding.Arguments));
        Assert.Equal((2, 16), (finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line, finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        Assert.Contains("brazen", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft.md")]
    [InlineData("draft.html")]
    [InlineData("draft.txt")]
    public void Empty_document_has_no_findings(string path) =>
        Assert.Empty(new LintEngine(RuleCatalog.BuiltIn).Analyze(DocumentReader.Read(path, SourceText.From(string.Empty)), LintOptions.Default).Healthy().Findings);

    private static List<string> Render(LintEngine engine, string text) =>
        [.. engine.Analyze(DocumentReader.Read("draft.md", SourceText.From(text)), LintOptions.Default).Healthy().Findings.Select(f => $"{f.Span.Start:D6} {f.Span.End:D6} {f.Rule.Id} {f.Message}")];
}

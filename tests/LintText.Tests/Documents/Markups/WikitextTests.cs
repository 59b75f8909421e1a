using System.Globalization;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents.Markups;

/// <summary>Pages of wikis.</summary>
public sealed class WikitextTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    /// <summary>References of every style, each one citation of the sentence before it.</summary>
    private static readonly string[] References =
    [
        "<ref>{{cite web |url=https://example.net/a |title=Levies |date=2018}}</ref>",
        "<ref name=\"a\">{{cite news|last=Lund|first=Mara|title=The levy|newspaper=Gazette|date=4 March 2018|page=3}}</ref>",
        "<ref name=\"a\" />",
        "<ref name=a/>",
        "<ref name='a'></ref>",
        "<ref group=\"n\" name=\"b\">The log, [https://example.net/log page 3].</ref>",
        "<ref>[https://example.net/b The tender], 2019</ref>",
        "<ref>https://example.net/c</ref>",
        "<ref>Lund 2018, p. 4.</ref>",
        "<ref>{{cite book\n | last = Okoro\n | title = The {{lang|de|Hafen}} of [[Osk]]\n | isbn = 978-0-306-40615-7\n}}</ref>",
        "<ref>{{Cite journal|title=Silt|journal=Tides|year=2020|doi=10.5555/silt.4|url=https://example.net/silt?a=1&b=2}}</ref>",
        "<REF>{{citation|title=Quays|year=1931}}</REF>",
        "{{sfn|Lund|2018|p=4}}",
        "{{sfnp|Lund|Okoro|2018|pp=4–6}}",
        "{{efn|The board denies it.<ref name=\"a\" />}}",
        "{{refn|group=n|name=c|1=The log says so.}}",
        "{{r|a}}",
        "{{harv|Lund|2018|p=4}}",
        " ([https://example.net/d the accounts])",
        " [https://example.net/e]",
    ];

    private static readonly string[] Boxes =
    [
        "{{Infobox settlement\n| name = Regime of Osk\n| leader = The brazen dictator {{flagicon|X}}\n| note = Experts say<ref>{{cite web|url=https://example.net/x|title=X}}</ref>\n}}",
        "{{Use dmy dates|date=May 2026}}\n{{Short description|The brazen regime, reportedly}}",
        "{{Infobox person|name=Brandt|known_for=[[Regime|the regime]]{{efn|Critics say so}}\n|website={{URL|https://example.net}}}}",
        "{| class=\"infobox\"\n! colspan=2 | The brazen regime\n|-\n| Critics say || reportedly\n|}",
        "{{Navbox\n|list1 = {{flatlist|\n* [[The brazen regime]]\n* [[Experts say]]\n}}\n}}",
    ];

    [Fact]
    public void Code_of_templates_is_not_judged_and_citations_are_seen()
    {
        int expected = 0, seen = 0;
        for (var page = 0; page < 40; page++)
        {
            var sentences = Enumerable.Range(0, 5).Select(i => $"In {(1900 + page + i).ToString(CultureInfo.InvariantCulture)} the board raised the fee by {(page + i + 2).ToString(CultureInfo.InvariantCulture)} crowns{Behind(References[(page * 5 + i) % References.Length])}").ToList();
            var source = $"{Boxes[page % Boxes.Length]}\n'''Port Calder''' is a port on the [[Isen]].\n\n== Fees ==\n{string.Join(' ', sentences[..3])}\n\n* {sentences[3]}\n* {sentences[4]}\n{{{{clear}}}}\n[[Category:Ports of the regime]]\n== References ==\n{{{{reflist|refs=<ref name=\"a\">{{{{cite web|url=https://example.net/a|title=A}}}}</ref>}}}}\n";
            var document = DocumentReader.Read("page.wiki", SourceText.From(source));
            var result = Engine.Analyze(document, LintOptions.Default).Healthy();
            foreach (var word in (string[])["regime", "brazen", "Experts", "Critics", "Infobox", "cite", "|", "{{", "}}", "<ref"])
                Assert.DoesNotContain(word, document.Prose, StringComparison.Ordinal);
            Assert.DoesNotContain(result.Findings, f => f.Rule.Descriptor.Category is RuleCategory.Loaded or RuleCategory.Attribution);
            expected += 5;
            seen += result.Model.Sentences.Count(s => document.GetText(s.Span).StartsWith("In ", StringComparison.Ordinal) && result.Model.IsCited(s));
        }

        Assert.Equal((200, 200), (expected, seen));
    }

    /// <summary>Notes stand behind the full stop, links before it.</summary>
    private static string Behind(string reference) => reference[0] == ' ' ? reference + "." : "." + reference;

    [Theory]
    [InlineData("{{Quote|text=Nobody left.|author=Odo Lenk}}", "BlockQuotation Nobody left.\nParagraph — Odo Lenk")]
    [InlineData("'''Osk''' is a ''port'' on the [[Isen (river)|Isen]].", "Paragraph Osk is a port on the Isen.")]
    [InlineData("[[Port Board]]s [[:Category:Ports|ports]] [[de:Hafen]][[Category:X]]", "Paragraph Port Boards ports")]
    [InlineData("A [[File:Quay.jpg|thumb|left|The quay at ''dawn'']] b", "Paragraph A b\nCaption The quay at dawn")]
    [InlineData("; Levy : what it costs", "ListItem 1 Levy\nListItem 1 what it costs")]
    [InlineData(" code\n\nText <!-- no -->here.", "Code\nParagraph Text here.")]
    [InlineData("It rose.{{cn|date=May 2019}} So.", "Paragraph It rose.[citation needed] So.")]
    [InlineData("It {{nowrap|rose by}} {{convert|5|km}} {{unknown}}.", "Paragraph It rose by □ □.")]
    [InlineData("It rose.<ref>The log.</ref>", "Paragraph It rose.\nFootnote The log.")]
    [InlineData("<blockquote>Nobody left.</blockquote>\nThey stayed.", "BlockQuotation Nobody left.\nParagraph They stayed.")]
    [InlineData("{| class=x\n|+ Fees\n! Year !! Fee\n|-\n| 1900 || style=\"a\" | 4\n|}", "Caption Fees\nTableCell Year\nTableCell Fee\nTableCell 1900\nTableCell 4")]
    public void Blocks_are_read(string source, string expected) => DocumentView.VerifyBlocks(expected, source, "a.wiki");

    /// <summary>Text that was copied out of a wiki’s editor has no extension of its own.</summary>
    [Fact]
    public void Notes_in_a_plain_text_cite()
    {
        var document = DocumentReader.Read("a.txt", SourceText.From("Some 62 percent of islanders left.<ref name=\"a\">{{cite web |url=https://example.net/a |title=Levies |date=2018}}</ref> It fell.<ref name=\"a\" />\n"));
        var model = new SourcingModel(document);

        Assert.Equal(DocumentFormat.Wikitext, document.Format);
        Assert.All(model.Sentences.Where(s => s.BlockIndex == 0), s => Assert.True(model.IsCited(s)));
        Assert.Equal("https://example.net/a", Assert.Single(document.Links).Target);
        Assert.DoesNotContain(Engine.Analyze(document, LintOptions.Default).Healthy().Findings, f => f.Rule.Id == "SR1004");
    }
}

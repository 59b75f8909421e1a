using LintText.References;
using LintText.Sourcing;
using LintText.TestKit;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>What counts as a citation, and how far it reaches.</summary>
public sealed class CitationTests
{
    [Theory]
    [InlineData("The levy rose [@lund2018, p. 3; see @okoro:2020].", "Key lund2018", "Key okoro:2020")]
    [InlineData("The levy rose [-@lund2018].", "Key lund2018")]
    [InlineData("The levy rose [@{https://a.example/b}].", "Key https://a.example/b")]
    [InlineData("The levy rose (Lund 2018).", "Reference (Lund 2018)")]
    [InlineData("The levy rose [3, 7].", "Reference [3, 7]")]
    [InlineData("The levy rose.<sup>[3]</sup>", "Reference [3]")]
    [InlineData("It is told in <cite>The Levy</cite>.", "Work The Levy")]
    [InlineData("The levy rose.[^a]\n\n[^a]: Gazette.", "Footnote a")]
    [InlineData("The levy rose ([gazette](https://a.example)).", "Link https://a.example")]
    [InlineData("He said <q cite=\"https://a.example\">no</q>.", "Link https://a.example")]
    [InlineData("As @lund2018 says, the levy rose.", "Key lund2018")]
    [InlineData("It rose (doi:10.1000/a1), and fell, doi 10.1000/a2.", "Reference 10.1000/a1", "Reference 10.1000/a2")]
    [InlineData("It rose (arXiv:2101.00001) and fell (ISBN 978-0-306-40615-7).", "Reference 2101.00001", "Reference 978-0-306-40615-7")]
    [InlineData("It rose (Lund 2018, doi:10.1000/a1).", "Reference 10.1000/a1")]
    [InlineData("It rose.\n\n## References\n\n- Lund, *Levies*, doi:10.1000/a1")]
    [InlineData("Ask @clerk.")]
    [InlineData("The levy rose [4, p. 77] and fell [1, vol. 8].", "Reference [4, p. 77]", "Reference [1, vol. 8]")]
    [InlineData("The levy rose [1].\n\n[1] Lund.\n[2] Okoro.", "Reference [1]")]
    [InlineData("Write to [clerk](mailto:clerk@osk.example) or clerk@osk.example.")]
    [InlineData("See [above](#levy).")]
    [InlineData("Take `[@lund2018]`.")]
    public void Citation(string text, params string[] expected) =>
        Assert.Equal(expected, Model(text).Citations.Select(c => $"{c.Kind} {c.Target}"));

    [Theory]
    [InlineData("Ask @clerk or @lund2018.", "clerk", "lund2018")]
    [InlineData("Take [@types/node](https://a.example) or a@b.example.")]
    [InlineData("See [@lund2018 p. 3].", "[lund2018]")]
    [InlineData("See @lund2018 [p. 3].", "lund2018")]
    [InlineData("See @lund2018.", "lund2018")]
    [InlineData("See \\[@nope\\] there.", "nope")]
    [InlineData("See [@fig:levy] and @tbl-fees and \\@marr1999.")]
    public void Key(string text, params string[] expected) =>
        Assert.Equal(expected, Model(text).CitationKeys.Select(k => k.IsInBrackets ? $"[{k.Key}]" : k.Key));

    [Fact]
    public void Keys_are_found_where_they_stand()
    {
        const string Text = "# *A*\n\nThe &amp; levy [@lund2018].";
        var model = Model(Text);
        Assert.Equal("@lund2018", Text.Substring(Assert.Single(model.CitationKeys).SourceSpan.Start, "@lund2018".Length));
    }

    [Theory]
    [InlineData("The levy rose [1] and fell [2, 3]. It rose [4–6].\n\n[1] Lund.\n\n[2] Okoro.\n\n[3] Brandt.", "1 2 3", "1 2 3 4 6")]
    [InlineData("The levy rose [1].\n\n[1] Lund.\n[2] Okoro.", "1 2", "1")]
    [InlineData("The levy rose [1].\n\n- [1] Lund.\n- [2] Okoro.", "1 2", "1")]
    [InlineData("The levy rose.[1]\n\n[1]: Lund, *Levies*.\n\n[2]: Okoro, *Water*.", "1 2", "1")]
    [InlineData("The levy rose [1].\n\n[1] Lund.", "", "")]
    [InlineData("Take a[1] and b[2].", "", "")]
    [InlineData("[٣] is here.\n\n[1] A.\n[2] B.", "1 2", "")]
    [InlineData("It rose, says the gazette\n[3] and the fee fell [1].\n\n[1] ‘Levies’.\n\n[2] 4 June 2020, Gazette.", "1 2", "3 1")]
    [InlineData("It rose, says\n[1] Lund, and fell [2].\n\n[1] Gazette.\n[2] (2020) Book.", "1 2", "1 2")]
    [InlineData("It rose [1, p. 3] and fell [2; 3]. It is in [0, 1].\n\n[1] A.\n[2] B.\n[3] C.", "1 2 3", "1 2 3")]
    public void Numbered_references(string text, string entries, string marks)
    {
        var references = Model(text).NumberedReferences;
        Assert.Equal((entries, marks), (string.Join(' ', references.Entries.Select(e => e.Number)), string.Join(' ', references.Marks.Select(m => m.Number))));
    }

    [Theory]
    [InlineData("See [1–3].", "1 2 3")]
    [InlineData("See [1]–[3].", "1 2 3")]
    [InlineData("See [1 – 3].", "1 2 3")]
    [InlineData("See [1,3].", "1 3")]
    [InlineData("See [1], [3].", "1 3")]
    public void Range_names_all_numbers_in_it(string text, string used) =>
        Assert.Equal(used, string.Join(' ', Model(text + "\n\n[1] A.\n[2] B.\n[3] C.").NumberedReferences.UsedNumbers.Order()));

    [Theory]
    [InlineData(nameof(CitationReach.Paragraph), "The fee rose by 40 percent. The levy fell ([gazette](https://a.example)).", true)]
    [InlineData(nameof(CitationReach.Sentence), "The fee rose by 40 percent. The levy fell ([gazette](https://a.example)).", false)]
    [InlineData(nameof(CitationReach.Sentence), "The fee rose by 40 percent.[^1] The levy fell.\n\n[^1]: Gazette.", true)]
    [InlineData(nameof(CitationReach.Paragraph), "The fee rose by 40 percent.\n\nThe levy fell ([gazette](https://a.example)).", false)]
    public void Reach(string reach, string text, bool isCited)
    {
        var model = new SourcingModel(DocumentView.Read(text, "draft.md"), isOpinion: false, Enum.Parse<CitationReach>(reach));
        Assert.Equal(isCited, model.IsCitedInReach(model.Sentences[0]));
    }

    [Fact]
    public void Hosts_are_counted_once_a_citation()
    {
        const string Text = "The levy rose.[^1] It fell.[^2] [One](https://www.a.example/x) and [two](https://a.example/y), [three](b.md), [@lund2018] and [@okoro].\n\n[^1]: See https://a.example/z.\n\n[^2]: Gazette.";
        var options = TestReferences.Options(bibTex: "@misc{lund2018, doi = {10.5555/abc}}\n@misc{okoro}", reliability: "reliability-list: x\nsources:\n- { host: a.example, path: /z, verdict: unreliable, reason: x }");
        var hosts = new SourceLedger(Model(Text), options.Get(ReferenceData.Feature)).Hosts;
        Assert.Equal(
            ["a.example Site Unreliable 3/7", "doi.org Doi  1/7", "files beside this one   1/7", "footnotes   1/7", "works without an address   1/7"],
            hosts.Select(h => $"{h.Name} {h.Kind} {h.Verdict} {h.Citations.Part}/{h.Citations.Whole}"));
    }

    private static SourcingModel Model(string text) => new(DocumentView.Read(text, "draft.md"));
}

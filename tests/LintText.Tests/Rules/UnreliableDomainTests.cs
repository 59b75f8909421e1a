using LintText.Analysis;
using LintText.TestKit;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Rules;

/// <summary>SR4008.</summary>
public sealed class UnreliableDomainTests
{
    private const string Id = "SR4008";

    private const string List =
        """
        reliability-list: courier
        sources:
          - { host: tidings.example, verdict: deprecated, reason: It prints letters that nobody wrote. }
          - { host: archive.tidings.example, verdict: reliable, reason: The scans are those of the library. }
          - { host: mast.example, verdict: unreliable, reason: It has no editor. }
          - { host: gazette.example, path: /opinion, verdict: caution, reason: Columns are checked by nobody. }
          - { host: bulletin.example, verdict: unreliable, reason: The new owner sells the space., from: 2020 }
          - { host: ledger.example, verdict: unreliable, reason: It was written by the line., to: 2009-12-31 }
          - { host: port.example, verdict: reliable, reason: It publishes the log. }
        """;

    private const string BibTex =
        """
        @article{tidings, title = {Levies}, url = {https://tidings.example/levy}}
        @article{bulletin2018, title = {Fees}, year = {2018}, url = {https://bulletin.example/fee}}
        @article{bulletin2021, title = {Fees}, year = {2021}, url = {https://bulletin.example/fee}}
        @book{okoro2020, title = {Tolls}, year = {2020}}
        """;

    private static readonly LintOptions Options = TestReferences.Options(bibTex: BibTex, reliability: List);

    [Theory]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://tidings.example/levy|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://www.tidings.example/levy?page=2#top|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:HTTPS://Tidings.Example/levy|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://tidings.example:8443/levy|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://news.tidings.example/levy|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://tidings.example/?id=7|}) reported.")]
    [InlineData("The levy rose, the {|SR4008:[Tidings][t]|} reported.\n\n[t]: https://tidings.example/levy")]
    [InlineData("The levy rose ({|SR4008:https://tidings.example/levy|}).")]
    [InlineData("The levy rose (<{|SR4008:https://tidings.example/levy|}>).")]
    [InlineData("The levy rose.[^1]\n\n[^1]: [Tidings]({|SR4008:https://tidings.example/levy|}), 4 May 2020.")]
    [InlineData("- The levy [rose]({|SR4008:https://tidings.example/levy|}).\n- The fee [fell](https://port.example/fee).")]
    [InlineData("| Levy | Source |\n|---|---|\n| 4 | [Tidings]({|SR4008:https://tidings.example/levy|}) |")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://web.archive.org/web/20200504000000/https://tidings.example/levy|}) reported.")]
    [InlineData("The levy rose, the [Tidings]({|SR4008:https://archive.ph/20200504000000/https://tidings.example/levy|}) reported.")]
    [InlineData("The levy rose, a [column]({|SR4008:https://gazette.example/opinion/levy|}) said.")]
    [InlineData("The levy rose, a [column]({|SR4008:https://gazette.example/opinion|}) said.")]
    [InlineData("The fee fell, the [Bulletin]({|SR4008:https://bulletin.example/2021/05/fee|}) reported.")]
    [InlineData("The fee fell, the [Bulletin]({|SR4008:https://bulletin.example/fee|}) reported.")]
    [InlineData("The fee fell, the [Ledger]({|SR4008:https://ledger.example/2004/05/fee|}) reported.")]
    [InlineData("The levy rose [{|SR4008:@tidings|}].")]
    [InlineData("The fee fell, as {|SR4008:@bulletin2021|} found [@bulletin2018].")]
    [InlineData("<p>The levy rose, the <a href=\"{|SR4008:https://tidings.example/levy|}\">Tidings</a> reported.</p>", "draft.html")]
    [InlineData("<p>The levy rose, the <a href='{|SR4008://tidings.example/levy|}'>Tidings</a> reported.</p>", "draft.html")]
    [InlineData("<p>The paper wrote <q cite=\"{|SR4008:https://tidings.example/levy|}\">the levy rose</q>.</p>", "draft.html")]
    [InlineData("The levy rose ({|SR4008:https://tidings.example/levy|}).", "draft.txt")]
    public void Source_that_the_list_warns_of_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Options);

    [Theory]
    [InlineData("The levy rose, the [Port](https://port.example/log) reported.")]
    [InlineData("The levy rose, the [Courier](https://courier.example/levy) reported.")]
    [InlineData("The levy rose, the [Tidings](https://archive.tidings.example/1902/levy) reported.")]
    [InlineData("The levy rose, the [site](https://othertidings.example/levy) reported.")]
    [InlineData("The levy rose, the [site](https://tidings.example.org/levy) reported.")]
    [InlineData("The levy rose, the [site](https://example.org/tidings.example) reported.")]
    [InlineData("The levy rose, the [site](https://example.org/search?q=tidings.example) reported.")]
    [InlineData("The levy rose, a [report](https://gazette.example/news/levy) said.")]
    [InlineData("The levy rose, a [report](https://gazette.example/opinions/levy) said.")]
    [InlineData("The fee fell, the [Bulletin](https://bulletin.example/2019/05/fee) reported.")]
    [InlineData("The fee fell, the [Ledger](https://ledger.example/2010/01/fee) reported.")]
    [InlineData("The fee fell [@bulletin2018].")]
    [InlineData("The fee fell [@okoro2020; @unknown].")]
    [InlineData("The levy rose, the [port](https://web.archive.org/web/20200504000000/https://port.example/log) reported.")]
    [InlineData("The [Tidings](https://tidings.example/) closed in May.")]
    [InlineData("The [Tidings](https://www.tidings.example) closed in May.")]
    [InlineData("The site tidings.example closed in May.")]
    [InlineData("Write to [the paper](mailto:desk@tidings.example).")]
    [InlineData("Write to desk@tidings.example.")]
    [InlineData("The crawler skips `https://tidings.example/levy`.")]
    [InlineData("```\nGET https://tidings.example/levy\n```")]
    [InlineData("<!-- [Tidings](https://tidings.example/levy) -->\n\nThe fee fell.")]
    [InlineData("![The quay](https://tidings.example/quay.png)\n\nThe fee fell.")]
    [InlineData("# The [levy](https://tidings.example/levy)\n\nIt rose.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe [levy](https://tidings.example/levy) rose.")]
    [InlineData("<p>The page <code>https://tidings.example/levy</code> is gone.</p>", "draft.html")]
    [InlineData("The paper tidings.example closed in May.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Options);

    [Fact]
    public void Without_a_list_nothing_is_said() => RuleVerifier.VerifySilent(Id, "The levy rose, the [Tidings](https://tidings.example/levy) reported.", options: TestReferences.Options(bibTex: BibTex));

    [Theory]
    [InlineData("tidings.example")]
    [InlineData("news.tidings.example")]
    [InlineData("courier.example, News.Tidings.Example")]
    public void Allowed_hosts_are_left_alone(string allowed)
    {
        var options = Allowing(allowed);
        RuleVerifier.Verify(Id, "The levy rose ([Tidings](https://news.tidings.example/levy), [Mast]({|SR4008:https://mast.example/levy|})).", options: options);
    }

    [Theory]
    [InlineData("example")]
    [InlineData("idings.example")]
    [InlineData("tidings.example/levy")]
    public void Host_is_allowed_in_full_only(string allowed) =>
        RuleVerifier.Verify(Id, "The levy rose, the [Tidings]({|SR4008:https://tidings.example/levy|}) reported.", options: Allowing(allowed));

    [Theory]
    [InlineData("A [column]({|SR4008:https://gazette.example/opinion/levy|}) said so.", "“gazette.example/opinion” is on your list as one to use with caution: Columns are checked by nobody")]
    [InlineData("The [Mast]({|SR4008:https://mast.example/levy|}) said so.", "“mast.example” is on your list as unreliable: It has no editor")]
    [InlineData("The [Tidings]({|SR4008:https://news.tidings.example/levy|}) said so.", "“tidings.example” is on your list as deprecated: It prints letters that nobody wrote")]
    [InlineData("The [Bulletin]({|SR4008:https://bulletin.example/fee|}) said so.", "“bulletin.example” is on your list as unreliable: The new owner sells the space (from 2020)")]
    [InlineData("The [Ledger]({|SR4008:https://ledger.example/fee|}) said so.", "“ledger.example” is on your list as unreliable: It was written by the line (until 2009)")]
    public void Message_gives_the_verdict_and_its_reason(string markup, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Message);

    [Theory]
    [InlineData("A [column]({|SR4008:https://gazette.example/opinion/levy|}) said so.", DiagnosticSeverity.Info)]
    [InlineData("The [Mast]({|SR4008:https://mast.example/levy|}) said so.", DiagnosticSeverity.Warning)]
    [InlineData("The [Tidings]({|SR4008:https://tidings.example/levy|}) said so.", DiagnosticSeverity.Warning)]
    public void Caution_is_a_suggestion_only(string markup, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Severity);

    [Fact]
    public void Of_two_entries_for_one_place_the_later_counts()
    {
        var options = TestReferences.Options(reliability: "reliability-list: courier\nsources:\n  - { host: mast.example, verdict: unreliable, reason: No editor }\n  - { host: mast.example, verdict: reliable, reason: It has an editor now }");
        RuleVerifier.VerifySilent(Id, "The [Mast](https://mast.example/levy) said so.", options: options);
    }

    [Fact]
    public void Of_two_paths_the_longer_counts()
    {
        var options = TestReferences.Options(reliability: "reliability-list: courier\nsources:\n  - { host: mast.example, path: /log, verdict: reliable, reason: A copy of the log }\n  - { host: mast.example, verdict: unreliable, reason: No editor }");
        RuleVerifier.Verify(Id, "The Mast said so ([log](https://mast.example/log/7), [report]({|SR4008:https://mast.example/levy|})).", options: options);
    }

    private static LintOptions Allowing(string hosts) => TestReferences.Options(reliability: List, options: RuleVerifier.Options(("lint_text.SR4008.allow", hosts)));
}

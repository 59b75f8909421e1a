using LintText.Analysis;
using LintText.TestKit;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Rules;

/// <summary>SR4011.</summary>
public sealed class RetractedDoiTests
{
    private const string Id = "SR4011";

    private const string Retractions =
        """
        10.5555/Levy.2018,Retraction,1/15/2020 0:00,+Unreliable Results;+Concerns/Issues About Data;
        https://doi.org/10.5555/fee.2019,Expression of concern,2021-03-02,+Concerns/Issues About Data;
        10.5555/toll.2017,Correction,2018-03-02,
        10.5555/quay.2016,Retraction,2017-03-02,
        10.5555/quay.2016,Reinstatement,2018-03-02,
        10.5555/tide(2015)7,Retraction,,
        """;

    private const string BibTex =
        """
        @article{levy2018, title = {Levies}, year = {2018}, doi = {10.5555/LEVY.2018}}
        @article{fee2019, title = {Fees}, year = {2019}, doi = {https://doi.org/10.5555/fee.2019}}
        @article{quay2016, title = {Quays}, year = {2016}, doi = {10.5555/quay.2016}}
        @book{okoro2020, title = {Tolls}, year = {2020}}
        """;

    private static readonly LintOptions Options = TestReferences.Options(bibTex: BibTex, retractions: Retractions);

    [Theory]
    [InlineData("Levies fell (doi:{|SR4011:10.5555/levy.2018|}).")]
    [InlineData("Levies fell (DOI {|SR4011:10.5555/levy.2018|}).")]
    [InlineData("Levies fell, doi: {|SR4011:10.5555/LEVY.2018|}.")]
    [InlineData("Levies fell; see {|SR4011:10.5555/levy.2018|}, p. 3.")]
    [InlineData("Tides rose ({|SR4011:10.5555/tide(2015)7|}).")]
    [InlineData("Levies fell ([study]({|SR4011:https://doi.org/10.5555/levy.2018|})).")]
    [InlineData("Levies fell ([study]({|SR4011:https://doi.org/10.5555/LEVY.2018|})).")]
    [InlineData("Levies fell ([study]({|SR4011:https://doi.org/10.5555%2Flevy.2018|})).")]
    [InlineData("Levies fell ([study]({|SR4011:https://www.doi.org/10.5555/levy.2018|})).")]
    [InlineData("Levies fell ([study]({|SR4011:http://dx.doi.org/10.5555/levy.2018|})).")]
    [InlineData("Levies fell ([study]({|SR4011:https://journal.example/doi/full/10.5555/levy.2018?download=1|})).")]
    [InlineData("Levies fell ([study]({|SR4011:https://web.archive.org/web/20190504000000/https://doi.org/10.5555/levy.2018|})).")]
    [InlineData("Levies fell ({|SR4011:[study][s]|}).\n\n[s]: https://doi.org/10.5555/levy.2018")]
    [InlineData("Levies fell ({|SR4011:https://doi.org/10.5555/levy.2018|}).")]
    [InlineData("Levies fell (<{|SR4011:https://doi.org/10.5555/levy.2018|}>).")]
    [InlineData("Levies fell.[^1]\n\n[^1]: Lund, *Levies*, 2018, doi:{|SR4011:10.5555/levy.2018|}.")]
    [InlineData("Levies fell, and tolls rose.\n\n## References\n\n- Lund, *Levies*, 2018, {|SR4011:https://doi.org/10.5555/levy.2018|}\n- Okoro, *Tolls*, 2020.")]
    [InlineData("Fees fell ([study]({|SR4011:https://doi.org/10.5555/fee.2019|})).")]
    [InlineData("Levies fell [{|SR4011:@levy2018|}, p. 3].")]
    [InlineData("Levies fell, {|SR4011:@levy2018|} found; fees fell, too [{|SR4011:@fee2019|}].")]
    [InlineData("The dean retracted his words. Levies fell ([study]({|SR4011:https://doi.org/10.5555/levy.2018|})).")]
    [InlineData("<p>Levies fell (<a href=\"{|SR4011:https://doi.org/10.5555/levy.2018|}\">study</a>).</p>", "draft.html")]
    [InlineData("<p>Levies fell (doi:{|SR4011:10.5555/levy.2018|}).</p>", "draft.html")]
    [InlineData("Levies fell ({|SR4011:https://doi.org/10.5555/levy.2018|}).", "draft.txt")]
    public void Retracted_paper_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Options);

    [Theory]
    [InlineData("Levies fell (doi:10.5555/levy.2018b).")]
    [InlineData("Levies fell (doi:10.5555/levy.201).")]
    [InlineData("Levies fell (doi:10.55555/levy.2018).")]
    [InlineData("Levies fell ([study](https://doi.org/10.5555/levy.2020)).")]
    [InlineData("Levies fell ([study](https://example.org/10.55/levy.2018)).")]
    [InlineData("Tolls rose ([study](https://doi.org/10.5555/toll.2017)).")]
    [InlineData("Quays sank ([study](https://doi.org/10.5555/quay.2016)).")]
    [InlineData("Quays sank [@quay2016], tolls rose [@okoro2020], and nobody knows why [@unknown].")]
    [InlineData("The [study](https://doi.org/10.5555/levy.2018) of levies was retracted in 2020.")]
    [InlineData("The study (doi:10.5555/levy.2018) has since been withdrawn.")]
    [InlineData("The authors withdrew their [study](https://doi.org/10.5555/levy.2018) of levies.")]
    [InlineData("The retraction of the [study](https://doi.org/10.5555/levy.2018) cost two posts.")]
    [InlineData("The journal issued an expression of concern about the [study](https://doi.org/10.5555/fee.2019) of fees.")]
    [InlineData("The study of levies [@levy2018] was retracted in 2020.")]
    [InlineData("One study was withdrawn.[^1]\n\n[^1]: Lund, *Levies*, 2018, doi:10.5555/levy.2018. Retracted on 15 January 2020.")]
    [InlineData("Levies fell.\n\n## References\n\n- [RETRACTED] Lund, *Levies*, 2018, https://doi.org/10.5555/levy.2018")]
    [InlineData("Levies fell.\n\n## References\n\n- Lund, *Levies*, 2018 (retracted). doi:10.5555/levy.2018.")]
    [InlineData("The resolver answers for `10.5555/levy.2018`.")]
    [InlineData("```\nGET https://doi.org/10.5555/levy.2018\n```")]
    [InlineData("<!-- doi:10.5555/levy.2018 -->\n\nThe fee fell.")]
    [InlineData("<p>The resolver answers for <code>10.5555/levy.2018</code>.</p>", "draft.html")]
    [InlineData("The study (https://doi.org/10.5555/levy.2018) was retracted.", "draft.txt")]
    [InlineData("The study was retracted.[^1]\n\n[^1]: Lund, *Levies*, 2018, doi:10.5555/levy.2018.")]
    [InlineData("The levy fell.\n\n## Comments\n\nLevies fell (doi:10.5555/levy.2018).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Options);

    [Fact]
    public void Without_a_list_nothing_is_said() => RuleVerifier.VerifySilent(Id, "Levies fell (doi:10.5555/levy.2018).", options: TestReferences.Options(bibTex: BibTex));

    [Fact]
    public void Allowed_papers_are_left_alone()
    {
        var options = TestReferences.Options(bibTex: BibTex, retractions: Retractions, options: RuleVerifier.Options(("lint_text.SR4011.allow", "10.5555/levy.2018")));
        RuleVerifier.Verify(Id, "Levies fell (doi:10.5555/LEVY.2018) [@levy2018], and fees fell (doi:{|SR4011:10.5555/fee.2019|}).", options: options);
    }

    [Theory]
    [InlineData("Levies fell (doi:{|SR4011:10.5555/LEVY.2018|}).", "DOI 10.5555/levy.2018 is on your list of retractions (retracted, 2020-01-15, Unreliable Results)")]
    [InlineData("Fees fell [{|SR4011:@fee2019|}].", "DOI 10.5555/fee.2019 is on your list of retractions (expression of concern, 2021-03-02, Concerns/Issues About Data)")]
    [InlineData("Tides rose (doi:{|SR4011:10.5555/tide(2015)7|}).", "DOI 10.5555/tide(2015)7 is on your list of retractions (retracted)")]
    public void Message_says_what_the_list_says(string markup, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Message);

    [Theory]
    [InlineData("Levies fell (doi:{|SR4011:10.5555/levy.2018|}).", DiagnosticSeverity.Error)]
    [InlineData("Fees fell (doi:{|SR4011:10.5555/fee.2019|}).", DiagnosticSeverity.Warning)]
    [InlineData("Fees fell [{|SR4011:@fee2019|}].", DiagnosticSeverity.Warning)]
    public void Expression_of_concern_is_a_warning(string markup, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Severity);

    [Fact]
    public void Retraction_counts_for_more_than_a_concern_wherever_it_stands()
    {
        var options = TestReferences.Options(retractions: "10.5555/a,Retraction,2021-05-01,\n10.5555/a,Expression of concern,2020-05-01,\n10.5555/b,Expression of concern,2020-05-01,\n10.5555/b,Retraction,2021-05-01,");
        Assert.All(RuleVerifier.Verify(Id, "Levies fell (doi:{|SR4011:10.5555/a|}, doi:{|SR4011:10.5555/b|}).", options: options), f => Assert.Equal(DiagnosticSeverity.Error, f.Severity));
    }
}

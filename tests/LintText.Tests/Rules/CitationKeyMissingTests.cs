using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4007.</summary>
public sealed class CitationKeyMissingTests
{
    private const string Id = "SR4007";

    private const string BibTex =
        """
        @article{lund2018, title = {Levies}, year = {2018}}
        @book{okoro2020, title = {Fees}, year = {2020}}
        @misc{osk:harbour/2019, title = {Harbour Log}, year = {2019}}
        """;

    private static readonly LintOptions Options = TestReferences.Options(bibTex: BibTex);

    [Theory]
    [InlineData("The levy rose [{|SR4007:@marr1999|}].")]
    [InlineData("The levy rose [see {|SR4007:@marr1999|}, p. 3; @okoro2020].")]
    [InlineData("The levy rose [@lund2018; {|SR4007:@marr1999|}].")]
    [InlineData("Ada Marr found that the levy rose [-{|SR4007:@marr1999|}].")]
    [InlineData("The levy rose [{|SR4007:@{marr:1999/2}|}].")]
    [InlineData("The levy rose [{|SR4007:@ferries|}].")]
    [InlineData("The levy rose [{|SR4007:@marr1999|}], and the fee [{|SR4007:@marr1999|}].")]
    [InlineData("{|SR4007:@marr1999|} found that the levy rose.")]
    [InlineData("The levy rose, as {|SR4007:@marr1999|} [p. 3] found.")]
    [InlineData("The levy rose, says {|SR4007:@marr1999|}.")]
    [InlineData("The levy rose [{|SR4007:@lund2017|}].")]
    [InlineData("The levy rose, as {|SR4007:@Lund2018|} found.")]
    [InlineData("The levy rose.[^1]\n\n[^1]: See {|SR4007:@marr1999|}, p. 3.")]
    [InlineData("# The levy [{|SR4007:@marr1999|}]\n\nIt rose.")]
    [InlineData("- The levy rose [{|SR4007:@marr1999|}].\n- The fee fell [@okoro2020].")]
    [InlineData("> The levy rose [{|SR4007:@marr1999|}].")]
    [InlineData("| Levy | Source |\n|---|---|\n| 4 | [{|SR4007:@marr1999|}] |")]
    [InlineData("The levy *rose* [*see* {|SR4007:@marr1999|}].")]
    [InlineData("---\ntitle: The levy [{|SR4007:@marr1999|}]\n---\n\nIt rose.")]
    public void Key_that_the_bibliography_does_not_have_is_reported(string markup) => RuleVerifier.Verify(Id, markup, options: Options);

    [Theory]
    [InlineData("The levy rose [{|SR4007:@lund2017|}].", "The levy rose [@lund2018].")]
    [InlineData("The levy rose [see {|SR4007:@Okoro2020|}, p. 3; -{|SR4007:@lund218|}].", "The levy rose [see @okoro2020, p. 3; -@lund2018].")]
    [InlineData("The levy rose [{|SR4007:@{osk:harbor/2019}|}].", "The levy rose [@osk:harbour/2019].")]
    [InlineData("The levy rose, as {|SR4007:@lund2081|} found.", "The levy rose, as @lund2018 found.")]
    [InlineData("The levy rose [{|SR4007:@osk:harbor/2019|}].", "The levy rose [@osk:harbour/2019].")]
    [InlineData("The levy rose [{|SR4007:@bund2018|}].", "The levy rose [@bund2018].")]
    [InlineData("The levy rose [{|SR4007:@marr1999|}].", "The levy rose [@marr1999].")]
    public void Fix_writes_the_key_that_was_meant(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected, options: Options);

    [Fact]
    public void Fix_is_not_safe_since_it_names_another_work() =>
        Assert.False(Assert.Single(RuleVerifier.Verify(Id, "The levy rose [{|SR4007:@lund2017|}].", options: Options)).Fix!.IsSafe);

    [Theory]
    [InlineData("The levy rose [@lund2018].")]
    [InlineData("The levy rose [see @lund2018, p. 3; -@okoro2020].")]
    [InlineData("The levy rose, as @lund2018 [p. 3] found.")]
    [InlineData("The levy rose [@{osk:harbour/2019}; @osk:harbour/2019].")]
    [InlineData("The levy rose [@lund2018].[@okoro2020]")]
    [InlineData("Every work has a key, such as `[@marr1999]`.")]
    [InlineData("```\nThe levy rose [@marr1999].\n```")]
    [InlineData("    The levy rose [@marr1999].")]
    [InlineData("<!-- The levy rose [@marr1999]. -->\n\nThe fee fell.")]
    [InlineData("A key begins with a mark: <code>[@marr1999]</code>.")]
    [InlineData("Write to fees@marr1999.example.")]
    [InlineData("Write to <fees1999@osk.example>.")]
    [InlineData("Write to [the desk](mailto:desk@marr1999.example).")]
    [InlineData("Follow @clerk for the sailing times.")]
    [InlineData("Follow @mara_ilves and @osk-port for the sailing times.")]
    [InlineData("The harbour office posts as @clerk7.")]
    [InlineData("The tables are in the package @osk/tides-2024.")]
    [InlineData("The account [@marr1999](https://example.org/marr) was closed.")]
    [InlineData("The account https://example.org/@marr1999 was closed.")]
    [InlineData("The berth costs 40 @ 2024 prices.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe levy rose [@marr1999].")]
    [InlineData("<p>The levy rose [@marr1999].</p>", "draft.html")]
    [InlineData("The levy rose [@marr1999].", "draft.txt")]
    [InlineData("The map is in [@fig:levy] and [@tbl-fees], see [@sec-levy].")]
    [InlineData("So says \\@marr1999, and [\\@marr1999].")]
    [InlineData("Follow @oslo1 and @osk.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Options);

    [Fact]
    public void Without_a_bibliography_nothing_is_said() => RuleVerifier.VerifySilent(Id, "The levy rose [@marr1999].");

    [Fact]
    public void Draft_may_cite_from_its_own_bibliography_and_from_the_shared_one()
    {
        var options = TestReferences.Options(bibTex: BibTex, ownBibTex: "@book{marr1999, title = {Tolls}}");
        RuleVerifier.VerifySilent(Id, "---\nbibliography: own.bib\n---\n\nThe levy rose [@marr1999; @lund2018].", options: options);
        var finding = Assert.Single(RuleVerifier.Verify(Id, "---\nbibliography: own.bib\n---\n\nThe levy rose [{|SR4007:@vesk2004|}].", options: options));
        Assert.Equal("Citation key “vesk2004” is not in own.bib or refs.bib", finding.Message);
    }

    [Fact]
    public void Allowed_keys_are_left_alone()
    {
        var options = TestReferences.Options(bibTex: BibTex, options: RuleVerifier.Options(("lint_text.SR4007.allow", "marr1999, forthcoming")));
        RuleVerifier.Verify(Id, "The levy rose [@marr1999; @forthcoming; {|SR4007:@vesk2004|}].", options: options);
    }

    [Theory]
    [InlineData("The levy rose [{|SR4007:@marr1999|}].", "Citation key “marr1999” is not in refs.bib")]
    [InlineData("The levy rose [{|SR4007:@lund2017|}].", "Citation key “lund2017” is not in refs.bib; did you mean “lund2018”?")]
    public void Message_names_the_file_and_the_key_that_was_meant(string markup, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Message);

    [Theory]
    [InlineData("As [{|SR4007:@abc.2017|}] says.", "abc.2018.")]
    [InlineData("As [{|SR4007:@doe2018|}] says.", "doe(2018)")]
    [InlineData("As [{|SR4007:@{http://osk.example/items/A1}|}] says.", "http://osk.example/items/A2")]
    [InlineData("As {|SR4007:&#64;lund2017|} says.", "lund2018")]
    public void Fix_is_not_offered_where_the_key_would_need_braces(string markup, string key) =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, markup, options: TestReferences.Options(bibTex: $"@book{{{key}, year = 2018}}"))).Fix);
}

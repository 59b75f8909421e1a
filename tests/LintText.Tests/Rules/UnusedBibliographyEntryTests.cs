using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4015.</summary>
public sealed class UnusedBibliographyEntryTests
{
    private const string Id = "SR4015";

    private const string Own =
        """
        @article{lund2018, title = {Levies}, year = {2018}}
        @book{okoro2020, title = {Fees}, year = {2020}}
        @misc{osk:harbour/2019, title = {Harbour Log}, year = {2019}}
        """;

    private static readonly LintOptions On = RuleVerifier.Options(("dotnet_diagnostic.SR4015.severity", "suggestion"));

    private static readonly LintOptions Options = TestReferences.Options(ownBibTex: Own, options: On);

    [Theory]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose [@lund2018; @okoro2020].")]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose.")]
    [InlineData("---\ntitle: The levy\n{|SR4015:bibliography|}: [own.bib]\n---\n\nThe levy rose, as @lund2018 found.")]
    [InlineData("---\n{|SR4015:references|}:\n- id: lund2018\n  title: Levies\n---\n\nThe levy rose [@okoro2020].")]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\nnocite: '@okoro2020'\n---\n\nThe levy rose [@lund2018].")]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose [@lund2018; @okoro2020], and its key is `[@osk:harbour/2019]`.")]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose [@lund2018; @okoro2020].\n\n```\n[@osk:harbour/2019]\n```")]
    [InlineData("---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose [@Lund2018; @okoro2020; @osk:harbour/2019].")]
    public void Work_that_is_not_cited_is_reported(string markup) => RuleVerifier.Verify(Id, markup, options: Options);

    [Theory]
    [InlineData("---\nbibliography: own.bib\n---\n\nThe levy rose [@lund2018; @okoro2020; @osk:harbour/2019].")]
    [InlineData("---\nbibliography: own.bib\n---\n\nThe levy rose, as @lund2018 found [see -@okoro2020, p. 3; @{osk:harbour/2019}].")]
    [InlineData("---\nbibliography: own.bib\n---\n\n# The levy [@lund2018]\n\n- It rose [@okoro2020].[^1]\n\n[^1]: See @osk:harbour/2019.")]
    [InlineData("---\nbibliography: own.bib\nnocite: '@*'\n---\n\nThe levy rose.")]
    [InlineData("---\nbibliography: own.bib\nnocite: |\n  @*\n---\n\nThe levy rose.")]
    [InlineData("---\nbibliography: own.bib\nnocite: |\n  @okoro2020, @osk:harbour/2019\n---\n\nThe levy rose [@lund2018].")]
    [InlineData("---\nbibliography: own.bib\nnocite: '[@okoro2020; @osk:harbour/2019]'\n---\n\nThe levy rose [@lund2018].")]
    [InlineData("---\nbibliography: own.bib\nnocite:\n- '@okoro2020'\n- '@osk:harbour/2019'\n---\n\nThe levy rose [@lund2018].")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text, options: Options);

    /// <summary>Other drafts may cite what this one does not.</summary>
    [Fact]
    public void Bibliography_of_the_house_is_left_alone()
    {
        RuleVerifier.VerifySilent(Id, "The levy rose.", options: TestReferences.Options(bibTex: Own, options: On));
        RuleVerifier.VerifySilent(Id, "---\nbibliography: own.bib\n---\n\nThe levy rose [@marr1999].", options: TestReferences.Options(bibTex: Own, ownBibTex: "@book{marr1999, title = {Tolls}}", options: On));
    }

    [Fact]
    public void Draft_that_names_no_bibliography_is_left_alone() => RuleVerifier.VerifySilent(Id, "---\ntitle: The levy\n---\n\nThe levy rose.", options: TestReferences.Options(options: On));

    [Fact]
    public void Rule_is_off_unless_asked_for() => RuleVerifier.VerifySilent(Id, "---\nbibliography: own.bib\n---\n\nThe levy rose.", options: TestReferences.Options(ownBibTex: Own));

    [Theory]
    [InlineData("[@lund2018; @okoro2020]", "1 work is cited nowhere, from own.bib: osk:harbour/2019")]
    [InlineData("[@lund2018]", "2 works are cited nowhere, from own.bib: okoro2020, osk:harbour/2019")]
    public void Message_lists_the_works(string citation, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, $"---\n{{|SR4015:bibliography|}}: own.bib\n---\n\nThe levy rose {citation}.", options: Options)).Message);

    [Fact]
    public void Long_list_is_cut()
    {
        var options = TestReferences.Options(ownBibTex: string.Join('\n', Enumerable.Range(1, 7).Select(i => $"@book{{work{i}, title = {{Tolls}}}}")), options: On);
        Assert.Equal("7 works are cited nowhere, from own.bib: work1, work2, work3, work4, work5, …", Assert.Single(RuleVerifier.Verify(Id, "---\n{|SR4015:bibliography|}: own.bib\n---\n\nThe levy rose.", options: options)).Message);
    }
}

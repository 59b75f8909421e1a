using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4010.</summary>
public sealed class CircularWikiCitationTests
{
    private const string Id = "SR4010";

    [Theory]
    [InlineData("The fort dates from 1402.[^1]\n\n[^1]: {|SR4010:https://en.wikipedia.org/wiki/Fort|}")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://en.wikipedia.org/wiki/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://drennia.fandom.com/wiki/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://www.wikiwand.com/en/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://wiki2.org/en/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://dbpedia.org/page/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://encyclopedia.thefreedictionary.com/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://web.archive.org/web/20200101000000/https://en.wikipedia.org/wiki/Fort|}).")]
    [InlineData("The fort [dates from 1402]({|SR4010:https://archive.ph/20200101/https://drennia.fandom.com/wiki/Fort|}).")]
    [InlineData("The fort dates from 1402.[^1]\n\n[^1]: {|SR4010:https://web.archive.org/web/20200101000000/https://en.wikipedia.org/wiki/Fort|}")]
    [InlineData("<p>The fort <a href=\"{|SR4010:https://web.archive.org/web/20200101000000/https://rationalwiki.org/wiki/Fort|}\">dates from 1402</a>.</p>", "draft.html")]
    [InlineData("<p>The fort <a href=\"{|SR4010:https://de.wikipedia.org/wiki/Fort|}\">dates from 1402</a>.</p>", "draft.html")]
    [InlineData("The fort dates from 1402 ({|SR4010:https://en.wikipedia.org/wiki/Fort|}).", "draft.txt")]
    public void Wiki_as_a_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Photo: J. Marr, CC BY-SA, via [Wikimedia Commons](https://commons.wikimedia.org/x).")]
    [InlineData("Photo: J. Marr, CC BY-SA, via [a wiki](https://en.wikipedia.org/wiki/File:Fort.jpg).")]
    [InlineData("Wikipedia [lists](https://en.wikipedia.org/wiki/Forts) forty forts.")]
    [InlineData("The script calls `https://en.wikipedia.org/wiki/Fort`.")]
    [InlineData("The fort [dates from 1402](https://notwikipedia.org/Fort).")]
    [InlineData("The fort [dates from 1402](https://wikipedia.org.example/Fort).")]
    [InlineData("The fort [dates from 1402](https://example.org/wikipedia.org).")]
    [InlineData("The fort [dates from 1402](https://www.thefreedictionary.com/fort).")]
    [InlineData("The fort [dates from 1402](https://en.wikisource.org/wiki/Register_of_Osk).")]
    [InlineData("The fort [dates from 1402](https://web.archive.org/web/20200101000000/https://example.org/fort).")]
    [InlineData("The fort [dates from 1402](https://web.archive.org/web/20200101000000/https://example.org/wikipedia.org).")]
    [InlineData("The fort [dates from 1402](https://archive.ph/abcde).")]
    [InlineData("The ferry sails on Monday.\n\n## See also\n\n- [Fort](https://en.wikipedia.org/wiki/Fort)")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe fort [dates from 1402](https://en.wikipedia.org/wiki/Fort).")]
    [InlineData("The wikis of [Fandom](https://www.fandom.com/) have advertising.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("lint_text.SR4010.allow", "en.wikipedia.org")]
    [InlineData("lint_text.document_kind", "docs")]
    public void Options_allow_it(string key, string value) =>
        RuleVerifier.VerifySilent(Id, "The fort [dates from 1402](https://en.wikipedia.org/wiki/Fort).", options: RuleVerifier.Options((key, value)));

    [Fact]
    public void Allowed_host_may_be_archived() => RuleVerifier.VerifySilent(
        Id,
        "The fort [dates from 1402](https://web.archive.org/web/20200101000000/https://drennia.fandom.com/wiki/Fort).",
        options: RuleVerifier.Options(("lint_text.SR4010.allow", "drennia.fandom.com")));
}

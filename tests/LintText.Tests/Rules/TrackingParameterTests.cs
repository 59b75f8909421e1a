using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4025.</summary>
public sealed class TrackingParameterTests
{
    private const string Id = "SR4025";

    [Theory]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?utm_source=news|}) are public.", "The [accounts](https://example.org/a) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?utm_source=news&year=2020|}) are public.", "The [accounts](https://example.org/a?year=2020) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?year=2020&fbclid=Iw-1|}) are public.", "The [accounts](https://example.org/a?year=2020) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?utm_source=news&utm_medium=mail&year=2020&gclid=1&page=4|}) are public.", "The [accounts](https://example.org/a?year=2020&page=4) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?utm_source=news#fees|}) are public.", "The [accounts](https://example.org/a#fees) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?year=2020&UTM_Source=news#fees|}) are public.", "The [accounts](https://example.org/a?year=2020#fees) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?year=2020;utm_source=news|}) are public.", "The [accounts](https://example.org/a?year=2020) are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?mc_cid=1|} \"Accounts\") are public.", "The [accounts](https://example.org/a \"Accounts\") are public.")]
    [InlineData("The [accounts]({|SR4025:https://example.org/a?utm_source|}) are public.", "The [accounts](https://example.org/a) are public.")]
    [InlineData("See {|SR4025:https://example.org/a?pk_campaign=may|}.", "See https://example.org/a.")]
    [InlineData("See <{|SR4025:https://example.org/a?msclkid=1|}>.", "See <https://example.org/a>.")]
    [InlineData("# The [accounts]({|SR4025:https://example.org/a?igshid=1|})", "# The [accounts](https://example.org/a)")]
    [InlineData("The fee rose.[^1]\n\n[^1]: [Accounts]({|SR4025:https://example.org/a?utm_source=news|}).", "The fee rose.[^1]\n\n[^1]: [Accounts](https://example.org/a).")]
    [InlineData("<p>The <a href=\"{|SR4025:https://example.org/a?year=2020&amp;utm_source=news&amp;page=4#fees|}\">accounts</a> are public.</p>", "<p>The <a href=\"https://example.org/a?year=2020&amp;page=4#fees\">accounts</a> are public.</p>", "draft.html")]
    [InlineData("<p>The <a href=\"{|SR4025:https://example.org/a?utm_source=news&amp;year=2020|}\">accounts</a> are public.</p>", "<p>The <a href=\"https://example.org/a?year=2020\">accounts</a> are public.</p>", "draft.html")]
    [InlineData("<blockquote cite=\"{|SR4025:https://example.org/a?utm_source=news|}\"><p>The fee rose.</p></blockquote>", "<blockquote cite=\"https://example.org/a\"><p>The fee rose.</p></blockquote>", "draft.html")]
    [InlineData("See ({|SR4025:https://example.org/a?year=2020&utm_source=news|}).", "See (https://example.org/a?year=2020).", "draft.txt")]
    [InlineData("[report](<{|SR4025:https://example.org/r?a=1&utm_source=news|}>)", "[report](<https://example.org/r?a=1>)")]
    [InlineData("<a href=\"{|SR4025:https://example.org/r?id=7&#38;utm_source=news|}\">r</a>", "<a href=\"https://example.org/r?id=7\">r</a>", "draft.html")]
    public void Fix_removes_the_parameters_alone(string markup, string expected, string path = "draft.md") => RuleVerifier.VerifyFix(Id, markup, expected, path);

    [Theory]
    [InlineData("[r]({|SR4025:https://example.org/?utm_source=caf&eacute;&b=1|})")]
    [InlineData("<a title=\"href=q?utm_source=z\" href=\"{|SR4025:https://example.org/?utm_source=d&eacute;|}\">r</a>")]
    public void Address_with_other_references_to_characters_is_left_to_its_writer(string markup) => Assert.Null(Assert.Single(RuleVerifier.Verify(Id, markup)).Fix);

    [Fact]
    public void Address_in_another_attribute_is_none() =>
        RuleVerifier.VerifyFix(Id, "<p>A <a title=\"x href=https://e.example/?utm_source=z\" href=\"{|SR4025:https://e.example/q?utm_source=p|}\">y</a> b.", "<p>A <a title=\"x href=https://e.example/?utm_source=z\" href=\"https://e.example/q\">y</a> b.", "draft.html");

    [Fact]
    public void Fix_is_safe() =>
        Assert.True(Assert.Single(RuleVerifier.Verify(Id, "The [accounts]({|SR4025:https://example.org/a?utm_source=news|}) are public.")).Fix!.IsSafe);

    [Fact]
    public void Address_in_a_definition_has_no_fix() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "The {|SR4025:[accounts][a]|} are public.\n\n[a]: https://example.org/a?utm_source=news")).Fix);

    [Theory]
    [InlineData("The [accounts](https://example.org/a?year=2020&page=4) are public.")]
    [InlineData("The [accounts](https://example.org/a?ref=port&source=news) are public.")]
    [InlineData("The [accounts](https://example.org/a?utm=1) are public.")]
    [InlineData("The [accounts](https://example.org/a?my_utm_source=1) are public.")]
    [InlineData("The [accounts](https://example.org/a?q=utm_source) are public.")]
    [InlineData("The [accounts](https://example.org/a?url=https://osk.example/?utm_source=news) are public.")]
    [InlineData("The [accounts](https://example.org/utm_source=news) are public.")]
    [InlineData("The [accounts](https://example.org/a#utm_source=news) are public.")]
    [InlineData("The [accounts](https://example.org/a#?utm_source=news) are public.")]
    [InlineData("The [accounts](a.md?utm_source=news) are public.")]
    [InlineData("The [accounts](https://example.org/a?) are public.")]
    [InlineData("The parameter utm_source=news tells where readers come from.")]
    [InlineData("Mailings write `https://example.org/a?utm_source=news`.")]
    [InlineData("```\nhttps://example.org/a?utm_source=news\n```")]
    [InlineData("The [accounts](https://example.org/a?utm_source=chatgpt.com) are public.")]
    [InlineData("<p>The <a href=\"https://example.org/a?year=2020&amp;page=4\">accounts</a> are public.</p>", "draft.html")]
    [InlineData("<p>Mailings write <code>https://example.org/a?utm_source=news</code>.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Options_allow_a_parameter() => RuleVerifier.VerifyFix(
        Id,
        "The [accounts]({|SR4025:https://example.org/a?utm_source=news&fbclid=1|}) and the [fees](https://example.org/f?utm_source=news) are public.",
        "The [accounts](https://example.org/a?utm_source=news) and the [fees](https://example.org/f?utm_source=news) are public.",
        options: RuleVerifier.Options(("lint_text.SR4025.allow", "utm_source, gclid")));

    [Fact]
    public void Documentation_may_tell_a_sponsor_where_readers_come_from() =>
        RuleVerifier.VerifySilent(Id, "[Sponsor](https://example.org/?utm_source=readme)", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

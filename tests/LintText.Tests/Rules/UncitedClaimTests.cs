using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4028.</summary>
public sealed class UncitedClaimTests
{
    private const string Id = "SR4028";

    private const string Note = "\n\n[^1]: Town of Osk, *Register of Buildings*, no. 44.";

    private static readonly LintOptions Reference = RuleVerifier.Options(("lint_text.document_kind", "reference"));

    [Theory]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|}.")]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|}. It was painted {|SR4028:in 1974|}.")]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|} and painted in 1974.")]
    [InlineData("The engineer Odo Lenk said that the third span had rusted through by {|SR4028:40 percent|}.")]
    [InlineData("Odo Lenk called the pier {|SR4028:“a bridge to nowhere”|}.")]
    [InlineData("The pier was opened {|SR4028:in 1911|}.\n\nIt was painted in 1974.[^1]" + Note)]
    [InlineData("The pier was opened in 1911.[^1]\n\nIt was painted {|SR4028:in 1974|}." + Note)]
    [InlineData("- The pier was opened {|SR4028:in 1911|}.\n- It was painted in 1974.[^1]" + Note)]
    [InlineData("The pier was opened {|SR4028:in 1911|}.\n\n## Name\n\nIt was named in 1931.[^1]" + Note)]
    [InlineData("The pier was opened in 1911.\n\n## History\n\nIt was opened {|SR4028:in 1911|}.")]
    [InlineData("## Plot\n\nA boy is born in 1911.\n\n## Reception\n\nThe film was shown {|SR4028:in 1974|}.")]
    [InlineData("<p>The pier was opened {|SR4028:in 1911|}.</p><p>It was <a href=\"https://example.org/pier\">painted</a> in 1974.</p>", "draft.html")]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|}.", "draft.txt")]
    [InlineData("## Castle\n\nIt was built {|SR4028:in 1911|}.")]
    [InlineData("## Notes on the name\n\nIt was named {|SR4028:in 1911|}.")]
    [InlineData("# Pier\n\n## History\n\nThe pier was opened {|SR4028:in 1911|}.\n\n## Name\n\nIt was named in 1911.[^1]" + Note)]
    public void Claim_without_a_citation_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Reference);

    [Theory]
    [InlineData("The pier of Osk was opened in 1911.[^1]" + Note)]
    [InlineData("The pier of Osk was opened in 1911. It was painted in 1974.[^1]" + Note)]
    [InlineData("The pier of Osk was [opened](https://example.org/pier) in 1911. It was painted in 1974.")]
    [InlineData("The pier of Osk was opened in 1911 (Marr 1987, p. 4).")]
    [InlineData("The pier of Osk was opened in 1911 [@marr1987].")]
    [InlineData("The engineer Odo Lenk [said](https://example.org/inquiry) that the third span had rusted through by 40 percent.")]
    [InlineData("The pier was opened in 1911.\n\n## History\n\nWork on it ended in 1911.[^1]" + Note)]
    [InlineData("# Pier of Osk\n\nThe pier was opened in 1911.\n\n## History\n\nWork on it ended in 1911.[^1]" + Note)]
    [InlineData("## Plot\n\nA boy is born in 1911.")]
    [InlineData("## Synopsis\n\nA boy is born in 1911. His father said that 40 percent of the pier was his.")]
    [InlineData("## References\n\n- Piet Marr, *Forts*, printed in 1987.")]
    [InlineData("## Further reading\n\nThe register was printed in 1901.")]
    [InlineData("The pier of Osk is long.")]
    [InlineData("The pier of Osk was opened.[^1]\n\n[^1]: The register was printed in 1901.")]
    [InlineData("# The pier of Osk, opened in 1911")]
    [InlineData("> The pier of Osk was opened in 1911.")]
    [InlineData("| Pier | Opened |\n|---|---|\n| Osk | It was opened in 1911. |")]
    [InlineData("```\nThe pier of Osk was opened in 1911.\n```")]
    [InlineData("The date is written `in 1911`.")]
    [InlineData("The pier of Osk is the longest pier in Drennia.")]
    [InlineData("<p>The pier was opened in 1911.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">Register, no. 44.</li></ol>", "draft.html")]
    [InlineData("<p>The pier stands.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">The register was printed in 1901.</li></ol>", "draft.html")]
    [InlineData("## Plot\n\n### First act\n\nHe dies in 1931.")]
    [InlineData("The pier of Osk [@a2020, p. 4] was opened in 1911.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Reference);

    [Fact]
    public void Kind_can_be_declared_in_the_text() => RuleVerifier.Verify(Id, "---\ntype: encyclopedia\n---\n\nThe pier of Osk was opened {|SR4028:in 1911|}.");

    [Theory]
    [InlineData("news")]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_need_no_citation(string kind) =>
        RuleVerifier.VerifySilent(Id, "The pier of Osk was opened in 1911.", options: RuleVerifier.Options(("lint_text.document_kind", kind)));

    [Fact]
    public void News_is_the_default() => RuleVerifier.VerifySilent(Id, "The pier of Osk was opened in 1911.");

    [Fact]
    public void Citation_can_be_asked_for_in_each_sentence() => RuleVerifier.Verify(
        Id,
        "The pier of Osk was opened {|SR4028:in 1911|}. It was painted in 1974.[^1]" + Note,
        options: RuleVerifier.Options(("lint_text.document_kind", "reference"), ("lint_text.citation_reach", "sentence")));

    [Theory]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|}.", "No citation covers “in 1911” (this file has no links at all)")]
    [InlineData("The pier of Osk was opened {|SR4028:in 1911|}.\n\nIt is [long](https://example.org/pier).", "No citation covers “in 1911”")]
    public void Message_says_where_links_may_have_been_lost(string markup, string message) =>
        Assert.Equal(message, Assert.Single(RuleVerifier.Verify(Id, markup, options: Reference)).Message);
}

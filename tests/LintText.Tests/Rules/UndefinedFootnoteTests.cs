using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4005.</summary>
public sealed class UndefinedFootnoteTests
{
    private const string Id = "SR4005";

    [Theory]
    [InlineData("<p>The levy rose.<sup>{|SR4005:<a href=\"#fn1\">|}1</a></sup></p>", "draft.html")]
    [InlineData("<p>The levy rose.<sup>{|SR4005:<a href=\"#fn1\">|}1</a></sup> The fee fell.<sup><a href=\"#fn2\">2</a></sup></p><p id=\"fn2\">Port gazette, 4 June 2020.</p>", "draft.html")]
    public void Mark_that_leads_nowhere_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 4 June 2020.")]
    [InlineData("The levy rose.[^levy] It rose again.[^levy]\n\n[^levy]: Port gazette, 4 June 2020.")]
    [InlineData("[^levy]: Port gazette, 4 June 2020.\n\nThe levy rose.[^levy]")]
    [InlineData("A footnote is written `[^levy]`.")]
    [InlineData("```\nThe levy rose.[^levy]\n```")]
    [InlineData("The levy rose.\\[^levy\\]")]
    [InlineData("The levy rose [1].")]
    [InlineData("The levy rose ([gazette](https://example.org/gazette)).")]
    [InlineData("<p>The levy rose.<sup><a href=\"#fn1\">1</a></sup></p><p id=\"fn1\">Port gazette, 4 June 2020.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

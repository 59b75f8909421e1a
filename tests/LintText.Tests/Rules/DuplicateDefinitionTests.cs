using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4014.</summary>
public sealed class DuplicateDefinitionTests
{
    private const string Id = "SR4014";

    [Theory]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 4 May 2020.\n\n{|SR4014:[^levy]|}: Fee book, 2001.")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 4 May 2020.\n{|SR4014:[^levy]|}: Fee book, 2001.")]
    [InlineData("[^levy]: Port gazette, 4 May 2020.\n\nThe levy rose.[^levy]\n\n{|SR4014:[^levy]|}: Port gazette, 4 May 2020.")]
    [InlineData("The levy rose.[^1]\n\n[^1]: Port gazette, 2020.\n\n{|SR4014:[^1]|}: Fee book, 2001.\n\n{|SR4014:[^1]|}: Toll book, 2002.")]
    [InlineData("The [gazette] and the [gazette].\n\n[gazette]: https://example.org/2020\n{|SR4014:[gazette]|}: https://example.org/2021")]
    [InlineData("The [Gazette][gazette].\n\n[gazette]: https://example.org/2020\n\nThe fee fell.\n\n{|SR4014:[Gazette]|}: <https://example.org/2021> \"Port gazette\"")]
    [InlineData("The [gazette].\n\n[gazette]: guide.md\n{|SR4014:[gazette]|}: gazette.md")]
    public void Second_definition_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("The levy rose.[^levy] The fee fell.[^fee]\n\n[^levy]: Port gazette, 2020.\n\n[^fee]: Fee book, 2001.")]
    [InlineData("The levy rose.[^1] The fee fell.[^1]\n\n[^1]: Port gazette, 2020.")]
    [InlineData("The levy rose.[^1] The fee fell.[^10]\n\n[^1]: Port gazette, 2020.\n\n[^10]: Fee book, 2001.")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\n[levy]: https://example.org/levy")]
    [InlineData("The [gazette] and the [book].\n\n[gazette]: https://example.org/2020\n[book]: https://example.org/2020")]
    [InlineData("The [gazette].\n\n[gazette]: https://example.org/2020\n[gazette]: https://example.org/2020")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\n```\n[^levy]: Fee book, 2001.\n```")]
    [InlineData("The [gazette].\n\n[gazette]: https://example.org/2020\n\n    [gazette]: https://example.org/2021")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\nA footnote begins with `[^levy]:` on a line of its own.")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\n\\[^levy]: Fee book, 2001.")]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\n<!--\n[^levy]: Fee book, 2001.\n-->")]
    [InlineData("The [gazette].\n\n[gazette]: https://example.org/2020\n\nThe clerk wrote [gazette]: it was late.")]
    [InlineData("<p>[^levy]: Port gazette, 2020.</p><p>[^levy]: Fee book, 2001.</p>", "draft.html")]
    [InlineData("[^levy]: Port gazette, 2020.\n\n[^levy]: Fee book, 2001.", "draft.txt")]
    [InlineData("The levy rose.\n\n[//]: # (one)\n\n[//]: # (two)\n\n[//]: <> (three)")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 2020.\n\n{|SR4014:[^levy]|}: Fee book, 2001.", "Footnote “levy” is defined already on line 3; this definition is never used")]
    [InlineData("The [gazette].\n\n[gazette]: https://example.org/2020\n{|SR4014:[gazette]|}: https://example.org/2021", "Link label “gazette” is defined already on line 3; this definition is never used")]
    public void Message_names_the_line_of_the_first(string markup, string expected) => Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup)).Message);
}

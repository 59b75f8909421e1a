using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4016.</summary>
public sealed class EmptyLinkTextTests
{
    private const string Id = "SR4016";

    [Theory]
    [InlineData("The levy rose {|SR4016:[](https://example.org/levy)|}.")]
    [InlineData("The levy rose {|SR4016:[ ](https://example.org/levy)|}.")]
    [InlineData("The levy rose {|SR4016:[](https://example.org/levy \"Port gazette\")|}.")]
    [InlineData("The levy rose {|SR4016:[](guide.md)|}.")]
    [InlineData("The levy rose {|SR4016:[](guide.md#levy)|}.")]
    [InlineData("# The levy {|SR4016:[](https://example.org/levy)|}\n\nIt rose.")]
    [InlineData("- The levy rose {|SR4016:[](https://example.org/levy)|}.\n- The fee [fell](https://example.org/fee).")]
    [InlineData("The levy rose.[^1]\n\n[^1]: Port gazette {|SR4016:[](https://example.org/levy)|}.")]
    [InlineData("The levy rose {|SR4016:<a href=\"https://example.org/levy\"></a>|}.")]
    [InlineData("<p>The levy rose {|SR4016:<a href=\"https://example.org/levy\"></a>|}.</p>", "draft.html")]
    [InlineData("<p>The levy rose {|SR4016:<a class=\"more\" href=\"https://example.org/levy\"> </a>|}.</p>", "draft.html")]
    [InlineData("<p>The levy rose {|SR4016:<a href=\"https://example.org/levy\"><b></b></a>|}.</p>", "draft.html")]
    [InlineData("The levy rose {|SR4016:[&nbsp;](https://example.org/levy)|}.")]
    [InlineData("The levy rose {|SR4016:[](https://example.org/w/index.php?title=Levy)|}.")]
    public void Link_without_a_text_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The levy [rose](https://example.org/levy).")]
    [InlineData("The levy [*rose*](https://example.org/levy).")]
    [InlineData("The levy rose [→](https://example.org/levy).")]
    [InlineData("The levy rose [🚢](https://example.org/levy).")]
    [InlineData("The script [`levy`](https://example.org/levy) is public.")]
    [InlineData("The levy rose, says the [gazette][].\n\n[gazette]: https://example.org/levy")]
    [InlineData("The levy rose (https://example.org/levy).")]
    [InlineData("The levy rose (<https://example.org/levy>).")]
    [InlineData("The quay: [![Map of the quay](quay.png)](https://example.org/quay)")]
    [InlineData("The quay: [![](quay.png)](https://example.org/quay)")]
    [InlineData("The quay: <a href=\"https://example.org/quay\"><img src=\"quay.png\" alt=\"Map\"></a>")]
    [InlineData("The quay: ![](quay.png)")]
    [InlineData("A place to link to [](#levy).")]
    [InlineData("## The levy <a id=\"levy\" href=\"#levy\"></a>\n\nIt rose.")]
    [InlineData("## The levy <a name=\"levy\"></a>\n\nIt rose.")]
    [InlineData("A link to nowhere is written []() in a template.")]
    [InlineData("An empty link is written `[](https://example.org/levy)`.")]
    [InlineData("```\n[](https://example.org/levy)\n```")]
    [InlineData("The levy rose \\[](https://example.org/levy).")]
    [InlineData("<!-- [](https://example.org/levy) -->\n\nThe levy rose.")]
    [InlineData("The box [ ] (open) and the list [] (empty) are left.")]
    [InlineData("<p>The levy <a href=\"https://example.org/levy\">rose</a>.</p>", "draft.html")]
    [InlineData("<p>The quay: <a href=\"https://example.org/quay\"><img src=\"quay.png\" alt=\"Map\"></a></p>", "draft.html")]
    [InlineData("<p>The quay: <a href=\"https://example.org/quay\"><svg><path d=\"M0 0\"/></svg></a></p>", "draft.html")]
    [InlineData("<p>The quay: <a href=\"https://example.org/quay\" aria-label=\"Map\"></a></p>", "draft.html")]
    [InlineData("<p>The quay: <a href=\"https://example.org/quay\" title=\"Map\"></a></p>", "draft.html")]
    [InlineData("<p>The quay: <a href=\"https://example.org/quay\"><i class=\"icon-map\"></i></a></p>", "draft.html")]
    [InlineData("<h2>The levy <a id=\"levy\" href=\"#levy\"></a></h2><p>It rose.</p>", "draft.html")]
    [InlineData("<h2>The levy <a name=\"levy\"></a></h2><p>It rose.</p>", "draft.html")]
    [InlineData("<p>An empty link is written <code>&lt;a href=\"x\">&lt;/a></code>.</p>", "draft.html")]
    [InlineData("The levy rose [](https://example.org/levy).", "draft.txt")]
    [InlineData("<a href=\"https://example.org/levy\"><h2>Levy</h2><p>It rose.</p></a>", "draft.html")]
    [InlineData("<a href=\"https://example.org/levy\"><picture><source srcset=\"a.png\"></picture></a>", "draft.html")]
    [InlineData("<a href=\"https://example.org/levy\">\n<h1>Levy</h1>\n</a>")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("The levy rose {|SR4016:[][gazette]|}.\n\n[gazette]: https://example.org/levy")]
    [InlineData("The levy rose {|SR4016:[](https://example.org/levy)|}.")]
    public void Message_names_the_address(string markup) =>
        Assert.Equal("Link to “https://example.org/levy” has no text to click on", Assert.Single(RuleVerifier.Verify(Id, markup)).Message);
}

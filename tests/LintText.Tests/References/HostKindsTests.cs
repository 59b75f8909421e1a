using LintText.References;

namespace LintText.Tests.References;

/// <summary>Kinds of hosts, by the list in the engine.</summary>
public sealed class HostKindsTests
{
    [Theory]
    [InlineData("https://example.org/a", nameof(HostKind.Site))]
    [InlineData("https://doi.org/10.5555/abc", nameof(HostKind.Doi))]
    [InlineData("https://arxiv.org/abs/2101.01234", nameof(HostKind.Preprint))]
    [InlineData("https://osf.io/preprints/x", nameof(HostKind.Preprint))]
    [InlineData("https://osf.io/abcde", nameof(HostKind.Site))]
    [InlineData("https://en.wikipedia.org/wiki/Fort", nameof(HostKind.Wiki))]
    [InlineData("https://commons.wikimedia.org/x", nameof(HostKind.Site))]
    [InlineData("https://bit.ly/x", nameof(HostKind.Shortener))]
    [InlineData("https://habit.ly/x", nameof(HostKind.Site))]
    [InlineData("https://www.google.co.uk/search?q=levy", nameof(HostKind.SearchResults))]
    [InlineData("https://www.google.com/search", nameof(HostKind.Site))]
    [InlineData("https://www.google.com/maps", nameof(HostKind.Site))]
    [InlineData("https://duckduckgo.com/?q=levy", nameof(HostKind.SearchResults))]
    [InlineData("https://duckduckgo.com/", nameof(HostKind.Site))]
    [InlineData("https://chatgpt.com/share/x", nameof(HostKind.Chatbot))]
    [InlineData("https://www.prnewswire.com/news/x", nameof(HostKind.PressRelease))]
    [InlineData("https://x.com/clerk/status/1", nameof(HostKind.Social))]
    [InlineData("https://netflix.com/x", nameof(HostKind.Site))]
    [InlineData("https://best-cheap-ferry-deals.xyz/x", nameof(HostKind.ContentFarm))]
    [InlineData("https://top10-vpn-reviews.example/x", nameof(HostKind.ContentFarm))]
    [InlineData("https://port-of-osk-authority.example/x", nameof(HostKind.Site))]
    public void Kind_is_told_by_the_address(string target, string kind) => Assert.Equal(kind, HostKinds.Of(WebAddress.Parse(target)!).ToString());
}

using LintText.References;

namespace LintText.Tests.References;

/// <summary>Kinds of hosts, by the list in the engine.</summary>
public sealed class HostKindsTests
{
    [Theory]
    [InlineData("https://example.org/a", HostKind.Site)]
    [InlineData("https://doi.org/10.5555/abc", HostKind.Doi)]
    [InlineData("https://arxiv.org/abs/2101.01234", HostKind.Preprint)]
    [InlineData("https://osf.io/preprints/x", HostKind.Preprint)]
    [InlineData("https://osf.io/abcde", HostKind.Site)]
    [InlineData("https://en.wikipedia.org/wiki/Fort", HostKind.Wiki)]
    [InlineData("https://commons.wikimedia.org/x", HostKind.Site)]
    [InlineData("https://bit.ly/x", HostKind.Shortener)]
    [InlineData("https://habit.ly/x", HostKind.Site)]
    [InlineData("https://www.google.co.uk/search?q=levy", HostKind.SearchResults)]
    [InlineData("https://www.google.com/search", HostKind.Site)]
    [InlineData("https://www.google.com/maps", HostKind.Site)]
    [InlineData("https://duckduckgo.com/?q=levy", HostKind.SearchResults)]
    [InlineData("https://duckduckgo.com/", HostKind.Site)]
    [InlineData("https://chatgpt.com/share/x", HostKind.Chatbot)]
    [InlineData("https://www.prnewswire.com/news/x", HostKind.PressRelease)]
    [InlineData("https://x.com/clerk/status/1", HostKind.Social)]
    [InlineData("https://netflix.com/x", HostKind.Site)]
    [InlineData("https://best-cheap-ferry-deals.xyz/x", HostKind.ContentFarm)]
    [InlineData("https://top10-vpn-reviews.example/x", HostKind.ContentFarm)]
    [InlineData("https://port-of-osk-authority.example/x", HostKind.Site)]
    public void Kind_is_told_by_the_address(string target, HostKind kind) => Assert.Equal(kind, HostKinds.Of(WebAddress.Parse(target)!));
}

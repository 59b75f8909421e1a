using LintText.Workspace.Git;

namespace LintText.Cli.Tests.RuleLoading;

/// <summary>One spelling for the address of a remote repository.</summary>
public sealed class OriginAddressTests
{
    [Theory]
    [InlineData("https://github.com/courier/site", "github.com/courier/site")]
    [InlineData("https://github.com/courier/site.git", "github.com/courier/site")]
    [InlineData("https://x-access-token:secret@GitHub.com/courier/site.git/", "github.com/courier/site")]
    [InlineData("ssh://git@github.com:22/courier/site.git", "github.com/courier/site")]
    [InlineData("git@github.com:courier/site.git", "github.com/courier/site")]
    [InlineData("github.com:courier/site", "github.com/courier/site")]
    [InlineData("git@github.com:/courier/site.git", "github.com/courier/site")]
    [InlineData("https://git.courier.example:8443/site.git", "git.courier.example:8443/site")]
    [InlineData("https://github.com.evil.example/courier/site", "github.com.evil.example/courier/site")]
    [InlineData("https://evil.example/github.com/courier/site", "evil.example/github.com/courier/site")]
    [InlineData("https://github.com@evil.example/courier/site", "evil.example/courier/site")]
    [InlineData("/srv/git/site.git", "/srv/git/site.git")]
    [InlineData("../site", "../site")]
    [InlineData("file:///srv/git/site.git", "file:///srv/git/site.git")]
    public void An_address(string address, string normalized) => Assert.Equal(normalized, OriginAddress.Normalize(address));
}

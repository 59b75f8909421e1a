using LintText.References;

namespace LintText.Tests.References;

/// <summary>Addresses taken apart.</summary>
public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://www.Example.org/A/b?x=1&y#z", "example.org", "/A/b", "x=1&y")]
    [InlineData("www.example.org", "example.org", "/", "")]
    [InlineData("//example.org/a%20b", "example.org", "/a b", "")]
    [InlineData("HTTP://EXAMPLE.ORG:8080/a", "example.org", "/a", "")]
    [InlineData("https://münze.example/a", "xn--mnze-0ra.example", "/a", "")]
    public void Address_is_taken_apart(string target, string host, string path, string query)
    {
        var address = WebAddress.Parse(target);
        Assert.Equal((host, path, query), (address!.Host, address.Path, address.Query));
        Assert.False(address.IsArchived);
    }

    [Theory]
    [InlineData("guide.md")]
    [InlineData("/guide")]
    [InlineData("#start")]
    [InlineData("mailto:clerk@osk.example")]
    [InlineData("ftp://example.org/a")]
    [InlineData("https://")]
    [InlineData("httpd.conf")]
    [InlineData("")]
    public void Everything_else_is_none(string target) => Assert.Null(WebAddress.Parse(target));

    [Theory]
    [InlineData("http://\uFFFD/a")]
    [InlineData("http://\uFFFF")]
    [InlineData("http://\u200Da")]
    [InlineData("https://web.archive.org/web/2020/http://\uFFFD")]
    public void Host_that_no_network_knows_is_taken_as_it_is(string target) => Assert.True(WebAddress.Parse(target) is null or { Host: not null });

    [Theory]
    [InlineData("https://web.archive.org/web/20200101000000/https://news.example/a?b", "news.example", "/a")]
    [InlineData("https://web.archive.org/web/2020*/http://news.example/a", null, null)]
    [InlineData("http://web.archive.org/web/20200101id_/http://news.example/a", "news.example", "/a")]
    [InlineData("https://archive.ph/20200101/https://news.example/a", "news.example", "/a")]
    [InlineData("https://web.archive.org/web/2020/news.example/a", "news.example", "/a")]
    [InlineData("https://archive.ph/AbCd1", null, null)]
    [InlineData("https://perma.cc/ABCD-1234", null, null)]
    public void Archived_copy_knows_its_original(string target, string? host, string? path)
    {
        var address = WebAddress.Parse(target)!;
        Assert.Equal((host, path), (address.Original?.Host, address.Original?.Path));
        Assert.True(address.IsArchived || host is null);
        Assert.Equal(host ?? address.Host, address.Cited.Host);
    }

    [Theory]
    [InlineData("https://news.example.org", "example.org", true)]
    [InlineData("https://example.org", "example.org", true)]
    [InlineData("https://notexample.org", "example.org", false)]
    [InlineData("https://example.org.evil.example", "example.org", false)]
    public void Hosts_below_a_host_belong_to_it(string target, string host, bool expected) => Assert.Equal(expected, WebAddress.Parse(target)!.Hosts.Contains(host));

    [Theory]
    [InlineData("https://news.example/2019/05/levy", 2019)]
    [InlineData("https://news.example/a/2019-05-01-levy", 2019)]
    [InlineData("https://news.example/levy-2019", null)]
    [InlineData("https://news.example/12019/05", null)]
    [InlineData("https://news.example/1019/05/", null)]
    [InlineData("https://news.example/195٣/05/", null)]
    public void Year_in_the_path_is_found(string target, int? year) => Assert.Equal(year, WebAddress.Parse(target)!.Year);
}

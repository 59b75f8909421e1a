using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.Workspace.Checking;

namespace LintText.Cli.Tests.Sites;

/// <summary>What changes in a site changes what is said of links to it: from a warm cache, and against a commit.</summary>
public sealed class SiteChangeTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("site/_config.yml", "permalink: pretty\n").Write("site/Gemfile", "gem 'jekyll'\n").Write("site/b.md", "---\npermalink: /there/\n---\n## Fees\n").Write("site/a.md", "---\ntitle: A\n---\nSee [b](/there/#fees).\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("site/b.md", "---\npermalink: /gone/\n---\n## Fees\n", 1)]
    [InlineData("site/b.md", "---\npermalink: /there/\n---\n## Fares\n", 1)]
    [InlineData("site/b.md", "---\npermalink: /there/\npublished: false\n---\n## Fees\n", 1)]
    [InlineData("site/b.md", "---\npermalink: /gone/\nredirect_from: /there/\n---\n## Fees\n", 0)]
    [InlineData("site/_config.yml", "permalink: pretty\nexclude: [b.md]\n", 1)]
    [InlineData("site/_config.yml", "permalink: pretty\nbaseurl: /port\n", 1)]
    [InlineData("site/_config.yml", ": [", 0)]
    [InlineData("site/_plugins/pages.rb", "class X < Jekyll::Generator\n", 0)]
    public void A_warm_cache_does_not_hide_it(string path, string text, int findings)
    {
        _folder.WithRepository();
        Assert.Equal((0, false), Check());
        Assert.Equal((0, true), Check());
        _folder.Write(path, text);
        Assert.Equal(findings, Check().Findings);
        Assert.Equal((findings, true), Check());
    }

    [Fact]
    public void A_layout_that_loses_a_place_is_looked_at_again()
    {
        _folder.WithRepository().Write("site/_layouts/page.html", "<p id=\"colophon\"></p>\n").Write("site/_includes/links.md", "[tariff]: https://example.org/\n").Write("site/a.md", "---\nlayout: page\n---\n{% include links.md %}\n\nSee [a](#colophon) and [b][tariff].\n");
        Assert.Equal((0, false), Check());
        Assert.Equal((0, true), Check());
        _folder.Write("site/_layouts/page.html", "<p></p>\n");
        Assert.Equal(1, Check().Findings);
        _folder.Write("site/_includes/links.md", "[tariffs]: https://example.org/\n");
        Assert.Equal(2, Check().Findings);
    }

    [Fact]
    public void A_link_that_a_change_breaks_is_new_and_one_that_was_broken_is_not()
    {
        _folder.Write("site/a.md", "---\ntitle: A\n---\nSee [b](/there/#fees) and [c](/nowhere/).\n").WithCommit();
        _folder.Write("site/b.md", "---\npermalink: /gone/\n---\n## Fees\n");
        Assert.Equal(["“/there/” does not exist on this site"], Since());
        Git.Run(_folder.Root, "mv", "site/b.md", "site/sub.md");
        Assert.Equal(["“/there/” does not exist on this site"], Since());
        _folder.Write("site/sub.md", "---\npermalink: /there/\n---\n## Fees\n");
        Assert.Empty(Since());

        string[] Since() => [.. CommandRun.In(_folder, "--since", "HEAD", "--format", "compact", "--quiet", "site").OutputLines.Where(l => l.Contains("SR4017", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("SR4017: ", StringComparison.Ordinal) + 8)..])];
    }

    private (int Findings, bool IsKept) Check()
    {
        var draft = Assert.Single(LintRun.Execute(Environment(), new LintRequest(["site/a.md"], [], [], [], null) { CacheFolder = _folder.PathTo(".cache") }).Drafts);
        return (draft.Findings.Count(f => f.Rule.Id is "SR4017" or "SR4018" or "SR4019"), draft.IsFromCache);
    }

    private HostEnvironment Environment() =>
        new(new ScreenedWriter(TextWriter.Null), new ScreenedWriter(TextWriter.Null), () => Stream.Null, _folder.Root, IsTerminal: false, IsErrorTerminal: false, HostEnvironment.DefaultWidth, NoColor: false) { ConfigFolder = CommandRun.ConfigFolder };
}

using LintText.Cli.Tests.Kit;
using LintText.Workspace.Files;

namespace LintText.Cli.Tests.Files;

/// <summary>Where a checkout ends, and what a path without links is.</summary>
public sealed class CheckoutTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_are_followed_name_by_name()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("deep/er/a.md", "a").Write("b.md", "b").WithLink("short", "deep/er").WithLink("up", "short/../x").WithLink("loop", "pool").WithLink("pool", "loop");
        var checkout = new Checkout(_folder.Root);
        var real = checkout.RealPathOf(_folder.Root)!;

        Assert.Equal($"{real}/deep/er/a.md", checkout.RealPathOf(_folder.PathTo("short/a.md")));
        Assert.Equal($"{real}/deep/er/new.md", checkout.RealPathOf(_folder.PathTo("short/new.md")));
        // By its letters it would lead to the folder’s own x.
        Assert.Equal($"{real}/deep/x", checkout.RealPathOf(_folder.PathTo("up")));
        Assert.Equal($"{real}/gone/a.md", checkout.RealPathOf(_folder.PathTo("gone/a.md")));
        Assert.Null(checkout.RealPathOf(_folder.PathTo("loop")));
        Assert.Null(checkout.RealPathOf(_folder.PathTo("loop/a.md")));
    }

    [Theory]
    [InlineData("here/link", "../there/a.md", true)]
    [InlineData("here/link", "../../repo/here/a.md", false)]
    [InlineData("here/link", "b/../../../there/a.md", true)]
    [InlineData("here/link", "round", false)]
    public void A_link_leads_out_or_does_not(string path, string target, bool leadsOut)
    {
        if (OperatingSystem.IsWindows())
            return;

        // Whoever checks "here" with here/b → there/deep: b/../.. leads up from where b leads.
        _folder.Write("repo/.git/HEAD", "x").Write("repo/here/a.md", "a").Write("there/deep/x", "x").WithLink("repo/here/b", "../../there/deep").WithLink("repo/here/round", "a.md");
        _folder.WithLink("repo/" + path, target.Replace("../there", "../../there", StringComparison.Ordinal));
        var checkout = new Checkout(_folder.PathTo("repo/here"));

        Assert.Equal(leadsOut, checkout.LeadsOut(_folder.PathTo("repo/" + path)));
    }

    [Theory]
    [InlineData("repo/docs", "", "repo")]
    [InlineData("repo/docs", "repo/news", "repo")]
    [InlineData("plain", "repo/docs", "repo")]
    [InlineData("repo/docs", "plain;repo/docs", "repo")]
    [InlineData("plain/a", "", "plain/a")]
    [InlineData("plain/a", "plain/a/deep", "plain/a")]
    [InlineData("plain/a", "plain/b", "plain")]
    [InlineData("plain/a", "plain;plain/b;other", "")]
    [InlineData("plain", "plainer", "")]
    public void Programs_count_paths_from_the_repository_or_the_folder_that_holds_all(string workingFolder, string named, string expected)
    {
        _folder.Write("repo/.git/HEAD", "x");
        var checkout = new Checkout(_folder.PathTo(workingFolder), [.. named.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(_folder.PathTo)]);

        Assert.Equal(expected.Length == 0 ? _folder.Root : _folder.PathTo(expected), checkout.CountingFolder);
    }

    [Fact]
    public void The_root_of_the_disk_is_not_counted_from()
    {
        var root = Path.GetPathRoot(_folder.Root)!;
        Assert.Equal(_folder.Root, new Checkout(_folder.Root, Path.Combine(root, "elsewhere")).CountingFolder);
    }

    [Fact]
    public void The_outermost_repository_counts_then_the_folder_that_the_tool_runs_in_then_nothing()
    {
        _folder.Write("repo/.git/HEAD", "x").Write("repo/sub/.git", "gitdir: x").Write("plain/a.md", "a").Write("other/a.md", "a");
        var checkout = new Checkout(_folder.PathTo("plain"));

        Assert.Equal(_folder.PathTo("repo"), checkout.RootOf(_folder.PathTo("repo/sub/a.md")));
        Assert.Equal(_folder.PathTo("plain"), checkout.RootOf(_folder.PathTo("plain/a.md")));
        Assert.Null(checkout.RootOf(_folder.PathTo("other/a.md")));
        Assert.False(Checkout.IsInside(_folder.PathTo("plain"), _folder.PathTo("plainer/a.md")));
    }

    [Fact]
    public void What_stands_at_a_path()
    {
        _folder.Write("a.md", "a");
        Assert.Equal(FileKind.Regular, FileStatus.Of(_folder.PathTo("a.md")).Kind);
        Assert.Equal(FileKind.Folder, FileStatus.Of(_folder.Root).Kind);
        Assert.Equal(FileKind.Missing, FileStatus.Of(_folder.PathTo("b.md")).Kind);
        if (OperatingSystem.IsWindows())
            return;

        _folder.WithPipe("pipe").WithLink("link", "a.md").WithLink("lost", "nowhere");
        Shell.Run(_folder, "ln a.md second.md");
        Assert.Equal(FileKind.Special, FileStatus.Of(_folder.PathTo("pipe")).Kind);
        Assert.Equal(FileKind.Special, FileStatus.Of("/dev/null").Kind);
        Assert.Equal((FileKind.Link, FileKind.Regular), (FileStatus.Of(_folder.PathTo("link"), followLinks: false).Kind, FileStatus.Of(_folder.PathTo("link")).Kind));
        Assert.Equal((FileKind.Link, FileKind.Missing), (FileStatus.Of(_folder.PathTo("lost"), followLinks: false).Kind, FileStatus.Of(_folder.PathTo("lost")).Kind));
        Assert.Equal(2u, FileStatus.Of(_folder.PathTo("a.md")).Links);
    }
}

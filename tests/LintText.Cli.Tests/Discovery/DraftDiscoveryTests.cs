using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Discovery;

/// <summary>Which files folders, globs, <c>--include</c> and <c>--exclude</c> stand for.</summary>
public sealed class DraftDiscoveryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_stands_for_the_drafts_in_it_and_below()
    {
        Fill("a.md", "b.markdown", "c.txt", "d.html", "e.htm", "F.MD", "g.cs", "h.json", "news/i.md", "news/old/j.text");

        Assert.Equal(["F.MD", "a.md", "b.markdown", "c.txt", "d.html", "e.htm", "news/i.md", "news/old/j.text"], Found("."));
        Assert.Equal(["news/i.md", "news/old/j.text"], Found("news"));
    }

    [Fact]
    public void Folders_that_hold_no_drafts_of_ones_own_are_left_out()
    {
        Fill("a.md", ".git/b.md", "node_modules/c.md", "site/node_modules/d.md", ".github/e.md", "bin/f.md", "src/obj/g.md", "cabin/h.md");

        Assert.Equal(["a.md", "cabin/h.md"], Found("."));
    }

    [Fact]
    public void Folders_that_are_left_out_are_read_where_they_are_named()
    {
        Fill("a.md", ".git/b.md", ".github/c.md", ".github/docs/d.md", "src/bin/e.md");

        Assert.Equal([".github/c.md", ".github/docs/d.md"], Found(".github"));
        Assert.Equal([".github/c.md", ".github/docs/d.md"], Found("**/.github/**"));
        Assert.Equal(["src/bin/e.md"], Found("*/bin/*.md"));
        Assert.Equal([".github/c.md", "src/bin/e.md"], Found(".", "--include", ".github/*.md", "--include", "**/bin/*.md", "--include", ".git/*"));
    }

    [Theory]
    [InlineData("*.md", "a.md", "b.md")]
    [InlineData("**/*.md", "a.md", "b.md", "news/c.md", "news/old/d.md")]
    [InlineData("news/**", "news/c.md", "news/e.txt", "news/old/d.md")]
    [InlineData("news/*.md", "news/c.md")]
    [InlineData("*/*.md", "news/c.md")]
    [InlineData("./news/*.txt", "news/e.txt")]
    public void A_glob_stands_for_the_files_it_matches(string glob, params string[] expected)
    {
        Fill("a.md", "b.md", "news/c.md", "news/old/d.md", "news/e.txt");

        Assert.Equal(expected, Found(glob));
    }

    [Fact]
    public void A_glob_can_lead_out_of_the_current_folder()
    {
        Fill("here/a.md", "there/b.md", "there/c.txt");

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("here") }, "../there/*.md", "--format", "compact", "--quiet");
        Assert.StartsWith("../there/b.md:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "a[1].md")]
    [InlineData("*", "a*.md")]
    public void A_file_whose_name_looks_like_a_glob_is_taken_as_it_is(string character, string name)
    {
        if (OperatingSystem.IsWindows() && character == "*")
            return;

        Fill(name, "a1.md");
        Assert.Equal([name], Found(name));
    }

    [Theory]
    [InlineData("*.rst", "b.rst", "news/d.rst")]
    [InlineData("news/*", "news/c.md", "news/d.rst")]
    [InlineData("news/**/*.md", "news/c.md", "news/old/e.md")]
    [InlineData("**/old/**", "news/old/e.md")]
    public void Include_names_the_files_that_folders_stand_for(string glob, params string[] expected)
    {
        Fill("a.md", "b.rst", "news/c.md", "news/d.rst", "news/old/e.md");

        Assert.Equal(expected, Found(".", "--include", glob));
    }

    [Fact]
    public void Include_can_be_given_again()
    {
        Fill("a.md", "b.rst", "c.adoc");

        Assert.Equal(["b.rst", "c.adoc"], Found(".", "--include", "*.rst", "--include", "*.adoc"));
    }

    [Theory]
    [InlineData("a.md", "news/c.md", "news/old/d.md")]
    [InlineData("news/**", "a.md")]
    [InlineData("**/old/**", "a.md", "news/a.md", "news/c.md")]
    [InlineData("c.*", "a.md", "news/a.md", "news/old/d.md")]
    public void Exclude_leaves_files_out(string glob, params string[] expected)
    {
        Fill("a.md", "news/a.md", "news/c.md", "news/old/d.md");

        Assert.Equal(expected, Found(".", "--exclude", glob));
    }

    [Fact]
    public void Exclude_counts_for_files_and_globs_too_so_that_commit_hooks_can_name_every_file()
    {
        Fill("a.md", "b.md", "CHANGELOG.md");

        Assert.Equal(["a.md"], Found("a.md", "CHANGELOG.md", "--exclude", "CHANGELOG.md"));
        Assert.Equal(["a.md", "b.md"], Found("*.md", "--exclude", "CHANGELOG.md"));
    }

    [Fact]
    public void Exclude_wins_over_include()
    {
        Fill("a.rst", "b.rst");

        Assert.Equal(["a.rst"], Found(".", "--include", "*.rst", "--exclude", "b.rst"));
    }

    [Fact]
    public void Include_and_exclude_count_for_folders_outside_the_current_one()
    {
        Fill("here/a.md", "there/b.md", "there/c.rst", "there/old/d.md");

        string[] Outside(params string[] args)
        {
            var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("here") }, [.. args, "--format", "compact", "--quiet"]);
            return [.. run.OutputLines.Select(l => l.Split(':')[0])];
        }

        Assert.Equal(["../there/c.rst"], Outside("../there", "--include", "*.rst"));
        Assert.Equal(["../there/c.rst", "../there/old/d.md"], Outside("../there", "--exclude", "b.md"));
        Assert.Equal(["../there/b.md", "../there/c.rst"], Outside(_folder.PathTo("there"), "--exclude", "old/**"));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_in_circles()
    {
        Fill("news/a.md");
        Directory.CreateSymbolicLink(_folder.PathTo("news/again"), "..");

        Assert.Equal(["news/a.md"], Found("."));
    }

    private void Fill(params string[] paths)
    {
        foreach (var path in paths)
            _folder.Write(path, Drafts.Suggestion);
    }

    private string[] Found(params string[] args)
    {
        var run = CommandRun.In(_folder, [.. args, "--format", "compact", "--quiet"]);
        Assert.Equal(string.Empty, run.Error);
        return [.. run.OutputLines.Select(l => l.Split(':')[0])];
    }
}

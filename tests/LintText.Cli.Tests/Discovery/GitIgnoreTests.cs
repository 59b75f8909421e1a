using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Discovery;

/// <summary><c>.gitignore</c> as gitignore(5) has it.</summary>
public sealed class GitIgnoreTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("drafts.md", "a.md", "news/a.md", "news/old/a.md")]
    [InlineData("a.md", "drafts.md", "news/drafts.md")]
    [InlineData("/a.md", "drafts.md", "news/a.md", "news/drafts.md", "news/old/a.md")]
    [InlineData("news/a.md", "a.md", "drafts.md", "news/drafts.md", "news/old/a.md")]
    [InlineData("news/", "a.md", "drafts.md")]
    [InlineData("news", "a.md", "drafts.md")]
    [InlineData("old/", "a.md", "drafts.md", "news/a.md", "news/drafts.md")]
    [InlineData("/old/", "a.md", "drafts.md", "news/a.md", "news/drafts.md", "news/old/a.md")]
    [InlineData("news/*", "a.md", "drafts.md")]
    [InlineData("news/**", "a.md", "drafts.md")]
    [InlineData("**/old", "a.md", "drafts.md", "news/a.md", "news/drafts.md")]
    [InlineData("news/**/a.md", "a.md", "drafts.md", "news/drafts.md")]
    [InlineData("d*.md", "a.md", "news/a.md", "news/old/a.md")]
    [InlineData("?.md", "drafts.md", "news/drafts.md")]
    [InlineData("[a-c].md", "drafts.md", "news/drafts.md")]
    [InlineData("[!b-z].md", "drafts.md", "news/drafts.md")]
    [InlineData("a.md/", "a.md", "drafts.md", "news/a.md", "news/drafts.md", "news/old/a.md")]
    [InlineData("# a.md", "a.md", "drafts.md", "news/a.md", "news/drafts.md", "news/old/a.md")]
    [InlineData("a.md   ", "drafts.md", "news/drafts.md")]
    [InlineData("a.md\r", "drafts.md", "news/drafts.md")]
    [InlineData("*.md\n!drafts.md", "drafts.md", "news/drafts.md")]
    [InlineData("!a.md\na.md", "drafts.md", "news/drafts.md")]
    [InlineData("news/*\n!news/a.md", "a.md", "drafts.md", "news/a.md")]
    [InlineData("news/\n!news/a.md", "a.md", "drafts.md")]
    public void A_pattern_leaves_out_what_git_would(string patterns, params string[] expected)
    {
        _folder.Write(".gitignore", patterns + "\n");
        Fill("a.md", "drafts.md", "news/a.md", "news/drafts.md", "news/old/a.md");

        Assert.Equal(expected, Found("."));
    }

    [Theory]
    [InlineData("\\#a.md", "#a.md")]
    [InlineData("\\!a.md", "!a.md")]
    public void A_backslash_takes_the_meaning_from_a_character(string pattern, string name)
    {
        _folder.Write(".gitignore", pattern + "\n");
        Fill(name, "b.md");

        Assert.Equal(["b.md"], Found("."));
    }

    [Fact]
    public void Nearer_files_come_last_and_count_from_their_own_folder()
    {
        _folder.Write(".gitignore", "*.txt\n/a.md\n").Write("news/.gitignore", "!keep.txt\n/a.md\n");
        Fill("a.md", "b.md", "keep.txt", "news/a.md", "news/b.md", "news/keep.txt", "news/other.txt", "news/old/a.md");

        Assert.Equal(["b.md", "news/b.md", "news/keep.txt", "news/old/a.md"], Found("."));
    }

    [Fact]
    public void Files_above_the_folder_count_up_to_the_root_of_the_repository()
    {
        _folder.Write(".gitignore", "draft-*.md\n/news/b.md\n");
        Fill("news/a.md", "news/b.md", "news/draft-c.md");

        Assert.Equal(["news/a.md"], Found("news"));
    }

    [Fact]
    public void Files_above_the_root_of_the_repository_do_not_count()
    {
        _folder.Write(".gitignore", "*.md\n");
        Directory.CreateDirectory(_folder.PathTo("inner/.git"));
        Fill("inner/a.md", "inner/news/b.md");

        Assert.Equal(["inner/a.md"], Found("inner", "--exclude", "b.md"));
        Assert.Equal(["inner/news/b.md"], Found("inner/news"));
    }

    [Fact]
    public void Globs_leave_out_ignored_files()
    {
        _folder.Write(".gitignore", "a.md\n");
        Fill("a.md", "b.md");

        Assert.Equal(["b.md"], Found("*.md"));
    }

    [Fact]
    public void Include_does_not_bring_ignored_files_back()
    {
        _folder.Write(".gitignore", "a.rst\n");
        Fill("a.rst", "b.rst");

        Assert.Equal(["b.rst"], Found(".", "--include", "*.rst"));
    }

    [Fact]
    public void A_file_that_is_named_is_checked_even_if_it_is_ignored()
    {
        _folder.Write(".gitignore", "a.md\n");
        Fill("a.md", "b.md");

        Assert.Equal(["a.md"], Found("a.md"));
    }

    [Fact]
    public void It_counts_in_folders_that_are_not_repositories()
    {
        Directory.Delete(_folder.PathTo(".git"));
        _folder.Write(".gitignore", "a.md\n");
        Fill("a.md", "b.md");

        Assert.Equal(["b.md"], Found("."));
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

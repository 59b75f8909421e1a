using System.Text.Json;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Reviews;

/// <summary>The command around the pages: which drafts, where to, and what when something is wrong.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private const string Draft = "# The late boat\n\nExperts warn that the new ferry levy will empty the quay within a year. “It was late,” said Ilse Brandt. Clearly, the strongman had no plan.\n";

    private readonly TestFolder _folder = new TestFolder().Write("good.md", Draft);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_a_draft_and_their_list_are_written()
    {
        _folder.Write("news/good.md", Draft);

        var run = CommandRun.In(_folder, "review", "-o", "out");

        Assert.Equal(new CommandRun(ExitCode.Clean, "Wrote 2 pages; open out/index.html.\n", string.Empty), run);
        Assert.Equal(["good-", "index.html", "news-good-", "review.json"], _folder.Files().Where(f => f.StartsWith("out/", StringComparison.Ordinal) && f != "out/.gitignore").Select(f => f[4..]).Select(f => f is "index.html" or "review.json" ? f : f[..^13]));
    }

    [Fact]
    public void Findings_do_not_make_it_fail() => Assert.Equal(ExitCode.Clean, CommandRun.In(_folder.Write("bad.md", Drafts.Error), "review").ExitCode);

    [Fact]
    public void Pages_are_no_drafts_of_the_next_run()
    {
        ReviewFolder.Make(_folder);

        Assert.Equal("Wrote 1 page; open review/index.html.\n", CommandRun.In(_folder, "review").Output);
        Assert.Contains("1 draft", CommandRun.In(_folder, "--format", "compact", "--no-cache").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_the_same_on_every_run()
    {
        for (var i = 0; i < 12; i++)
            _folder.Write($"{i % 3}/{i}.md", $"# Draft {i}\n\n{string.Concat(Enumerable.Repeat(Draft[17..], i + 1))}");
        var first = Contents(ReviewFolder.Make(_folder));
        for (var i = 0; i < 3; i++)
            Assert.Equal(first, Contents(ReviewFolder.Make(_folder)));

        string[] Contents(ReviewFolder _) => [.. _folder.Files().Where(f => f.StartsWith("review/", StringComparison.Ordinal)).Select(f => f + "\n" + _folder.Read(f))];
    }

    [Fact]
    public void No_page_tells_of_the_machine()
    {
        using var elsewhere = new TestFolder().Write("outside.md", Draft);

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "review", "good.md", elsewhere.PathTo("outside.md"), "-q").ExitCode);

        foreach (var file in _folder.Files().Where(f => f.StartsWith("review/", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Path.GetTempPath().TrimEnd('/', '\\'), _folder.Read(file), StringComparison.Ordinal);
            Assert.DoesNotContain(Path.GetFileName(elsewhere.Root), _folder.Read(file), StringComparison.Ordinal);
            Assert.DoesNotContain("../", _folder.Read(file), StringComparison.Ordinal);
        }

        Assert.Contains("outside.md", _folder.Read("review/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_former_run_is_compared_with()
    {
        ReviewFolder.Make(_folder.Write("gone.md", Draft));
        _folder.Write("new.md", Draft).Write("good.md", "# The late boat\n\n“It was late,” said Ilse Brandt.\n");
        File.Delete(_folder.PathTo("gone.md"));

        var page = ReviewFolder.Parse(ReviewFolder.Make(_folder, "--compare", "review").Index);

        Assert.Contains("1 draft of then not here any more", page.Body!.TextContent, StringComparison.Ordinal);
        var changes = page.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector(".path")!.TextContent, r => r.QuerySelector(".change")!.TextContent);
        Assert.Equal("new", changes["new.md"]);
        Assert.StartsWith("−", changes["good.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "lint-text: old: there is no review.json here that can be read; name a folder that 'review' has written")]
    [InlineData("{", "lint-text: old: its review.json is not what 'review' writes; make the former pages anew")]
    [InlineData("[]", "lint-text: old: its review.json is not what 'review' writes; make the former pages anew")]
    [InlineData("{\"version\":1,\"drafts\":[{\"path\":null}]}", "lint-text: old: its review.json is not what 'review' writes; make the former pages anew")]
    [InlineData("{\"version\":9}", "lint-text: old: its review.json is of another version of the tool; make the former pages anew")]
    public void A_former_run_that_cannot_be_read_is_named(string? record, string line)
    {
        if (record is not null)
            _folder.Write("old/review.json", record);

        var run = CommandRun.In(_folder, "review", "--compare", "old");

        Assert.Equal((ExitCode.Failure, string.Empty, line), (run.ExitCode, run.Output, Assert.Single(run.ErrorLines)));
        Assert.False(Directory.Exists(_folder.PathTo("review")));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_a_failure()
    {
        var run = CommandRun.In(_folder, "review", "-o", "good.md");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("lint-text: good.md: the pages cannot be written here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_out()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var elsewhere = new TestFolder();
        Directory.CreateSymbolicLink(_folder.WithRepository().PathTo("review"), elsewhere.Root);

        var run = CommandRun.In(_folder, "review");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: review: a link that leads out of what is checked", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Files());
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_named_and_the_others_have_pages()
    {
        var run = CommandRun.In(_folder, "review", "good.md", "missing.md");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: missing.md: no such file or folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("Wrote 1 page; open review/index.html.\n", run.Output);
    }

    [Fact]
    public void Standard_input_has_a_page_under_its_name()
    {
        var run = CommandRun.WithInput(_folder, Draft, "review", "--stdin-filename", "news/dam.md");

        Assert.Equal("Wrote 1 page; open review/index.html.\n", run.Output);
        Assert.Contains("news/dam.md", _folder.Read("review/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_without_a_word_have_pages()
    {
        _folder.Write("good.md", string.Empty).Write("code.md", "```\nx\n```\n").Write("rule.html", "<hr>");

        ReviewFolder.Make(_folder);

        Assert.Equal(3, JsonDocument.Parse(_folder.Read("review/review.json")).RootElement.GetProperty("drafts").GetArrayLength());
    }
}

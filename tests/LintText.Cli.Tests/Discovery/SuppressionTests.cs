using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Discovery;

/// <summary>Suppressions: in comments, in front matter and in <c>lint-text.suppressions</c>.</summary>
public sealed class SuppressionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.md", "<!-- lint-text disable-next-line SR3001 -- the inquiry’s own words -->\n" + Drafts.Suggestion)]
    [InlineData("a.md", "<!-- lint-text disable sr3001 -- the inquiry’s own words -->\n\n" + Drafts.Suggestion)]
    [InlineData("a.md", "<!-- lint-text disable -- the inquiry’s own words -->\n\n" + Drafts.Suggestion)]
    [InlineData("a.html", "<!-- lint-text disable SR1006, SR3001 -- the inquiry’s own words -->\n<p>" + Drafts.Suggestion + "</p>")]
    [InlineData("a.md", "---\nlint-text:\n  disable: [SR1006, SR3001]\n  reason: the inquiry’s own words\n---\n\n" + Drafts.Suggestion)]
    [InlineData("a.md", "---\nlint-text:\n  disable: SR3001\n  reason: the inquiry’s own words\n---\n\n" + Drafts.Suggestion)]
    public void A_draft_can_suppress_a_finding_with_a_reason(string path, string draft)
    {
        _folder.Write(path, draft);

        var finding = Assert.Single(FindingList.Check(_folder).All);
        Assert.Equal("SR3001", finding.RuleId);
        Assert.True(finding.IsSuppressed);
        Assert.Equal("the inquiry’s own words", finding.Reason);
    }

    [Theory]
    [InlineData("The seagull turned a blind eye to the broken dam. <!-- lint-text disable-line SR3001 -- quoted -->\nThe vote was a sham.\n", "a.md SR3001 “sham”")]
    [InlineData("The seagull turned\na blind eye to the broken dam. <!-- lint-text disable-line loaded-term -- quoted -->\nThe vote was a sham.\n", "a.md SR3001 “sham”")]
    [InlineData("The vote was a sham. <!-- lint-text disable-line -- quoted -->\n")]
    public void Disable_line_is_for_the_line_that_it_stands_on(string draft, params string[] open)
    {
        _folder.Write("a.md", draft);

        Assert.Equal(open, FindingList.Check(_folder).Open);
    }

    [Theory]
    [InlineData("a.md", "<!-- lint-text disable-next-line loaded-term -- quoted -->\n" + Drafts.Suggestion)]
    [InlineData("a.md", "<!-- lint-text disable bare-evidential, Loaded-Term -- quoted -->\n\n" + Drafts.Suggestion)]
    [InlineData("a.md", "---\nlint-text:\n  disable: [loaded-term]\n  reason: quoted\n---\n\n" + Drafts.Suggestion)]
    public void A_rule_can_be_named(string path, string draft)
    {
        _folder.Write(path, draft);
        Assert.Empty(FindingList.Check(_folder).Open);

        _folder.Write(path, Drafts.Suggestion).Write("lint-text.suppressions", "a.md  loaded-term,bare-evidential  -- quoted\n");
        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Enable_ends_a_suppression()
    {
        _folder.Write("a.md", "<!-- lint-text disable SR3001 -- quoted from the report -->\n\n" + Drafts.Suggestion + "\n<!-- lint-text enable SR3001 -->\n\nThe vote was a sham.\n");

        Assert.Equal(["a.md SR3001 “sham”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Disable_next_line_is_for_one_paragraph()
    {
        _folder.Write("a.md", "<!-- lint-text disable-next-line SR3001 -- quoted from the report -->\n" + Drafts.Suggestion + "\nThe vote was a sham.\n");

        Assert.Equal(["a.md SR3001 “sham”"], FindingList.Check(_folder).Open);
    }

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- no longer needed -->\n")]
    [InlineData("<!-- lint-text disable SR3001 -- no longer needed -->\n\n")]
    [InlineData("---\nlint-text:\n  disable: [SR3001]\n  reason: no longer needed\n---\n\n")]
    public void A_suppression_in_a_draft_that_suppresses_nothing_is_reported(string suppression)
    {
        _folder.Write("a.md", suppression + Drafts.Clean);

        var list = FindingList.Check(_folder);
        Assert.Equal(["SR0001"], list.OpenIds);
        Assert.Equal(ExitCode.Findings, list.Run.ExitCode);
    }

    [Fact]
    public void A_suppression_without_a_reason_is_reported_unless_reasons_are_kept_elsewhere()
    {
        _folder.Write("a.md", "<!-- lint-text disable-next-line SR3001 -->\n" + Drafts.Suggestion);
        Assert.Equal(["SR0002"], FindingList.Check(_folder).OpenIds);

        _folder.Write(".editorconfig", "[*.md]\nlint_text.require_suppression_reason = false\n");
        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3101 -- x -->\n", "did you mean 'SR3001'?")]
    [InlineData("<!-- lint-text dissable SR3001 -- x -->\n", "disable-next-line")]
    [InlineData("<!-- lint-text enable SR3001 -->\n", "nothing to enable")]
    [InlineData("---\nlint-text:\n  disable: [SR3101]\n  reason: x\n---\n\n", "did you mean 'SR3001'?")]
    public void A_suppression_that_cannot_be_understood_is_reported(string suppression, string message)
    {
        _folder.Write("a.md", suppression + Drafts.Suggestion);

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Contains(message, Assert.Single(run.OutputLines, l => l.Contains("SR0003", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("SR3001:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt SR3001 -- the inquiry’s own words", true)]
    [InlineData("a.txt   sr1003,sr3001   -- the inquiry’s own words", true)]
    [InlineData("*.txt * -- the inquiry’s own words", true)]
    [InlineData("news/a.txt SR3001 -- the inquiry’s own words", true)]
    [InlineData("news/** SR3001 -- the inquiry’s own words", true)]
    [InlineData("a.txt SR3001 \"turned a blind eye\" -- the inquiry’s own words", true)]
    [InlineData("a.txt SR3001 \"The seagull turned a blind eye to the broken dam.\" -- the inquiry’s own words", true)]
    [InlineData("b.txt SR3001 -- the inquiry’s own words", false)]
    [InlineData("/a.txt SR3001 -- the inquiry’s own words", false)]
    [InlineData("old/** SR3001 -- the inquiry’s own words", false)]
    [InlineData("a.txt SR1006 -- the inquiry’s own words", false)]
    [InlineData("a.txt SR3001 \"the broken dam\" -- the inquiry’s own words", false)]
    public void A_suppressions_file_suppresses_by_path_rule_and_text(string line, bool isSuppressed)
    {
        _folder.Write("news/a.txt", Drafts.Suggestion).Write("lint-text.suppressions", $"# path ids text -- reason\n\n{line}\n");

        var finding = Assert.Single(FindingList.Check(_folder).All);
        Assert.Equal(isSuppressed, finding.IsSuppressed);
        Assert.Equal(isSuppressed ? "the inquiry’s own words" : null, finding.Reason);
    }

    [Fact]
    public void Suppressions_files_apply_from_the_drafts_folder_upwards()
    {
        _folder.Write("news/old/a.txt", Drafts.Suggestion + "\n" + Drafts.Warning)
            .Write("lint-text.suppressions", "news/**/a.txt SR3001 -- quoted\n")
            .Write("news/lint-text.suppressions", "a.txt SR1006 -- known to the desk\n");

        var list = FindingList.Check(_folder);
        Assert.Empty(list.Open);
        Assert.Equal(2, list.All.Count);
    }

    [Fact]
    public void An_entry_of_a_suppressions_file_that_suppresses_nothing_is_reported_where_it_stands()
    {
        _folder.Write("a.txt", Drafts.Clean).Write("lint-text.suppressions", "# old\na.txt SR3001 -- no longer needed\n");

        var run = CommandRun.In(_folder);
        Assert.Equal("lint-text: lint-text.suppressions:2: this suppression suppresses nothing; remove it", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void An_entry_for_drafts_that_were_not_checked_is_not_called_unused()
    {
        _folder.Write("a.txt", Drafts.Clean).Write("b.txt", Drafts.Suggestion).Write("lint-text.suppressions", "b.txt SR3001 -- quoted\n");

        Assert.Equal(string.Empty, CommandRun.In(_folder, "a.txt").Error);
    }

    [Theory]
    [InlineData("a.txt SR3101 -- x", "there is no rule SR3101; did you mean 'SR3001'?")]
    [InlineData("a.txt -- x", "not a suppression; write: path-glob  SR3001,SR3003  \"text\"  -- reason")]
    [InlineData("a.txt SR3001 turned a blind eye -- x", "not a suppression; write: path-glob  SR3001,SR3003  \"text\"  -- reason")]
    public void A_faulty_entry_is_reported_once_with_file_and_line(string line, string message)
    {
        _folder.Write("a.txt", Drafts.Suggestion).Write("b.txt", Drafts.Clean).Write("lint-text.suppressions", $"\n{line}\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal($"lint-text: lint-text.suppressions:2: {message}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_a_suppressions_file_without_a_reason_is_reported()
    {
        _folder.Write("a.txt", Drafts.Suggestion).Write("lint-text.suppressions", "a.txt SR3001\n");

        Assert.StartsWith("lint-text: lint-text.suppressions:1: ", Assert.Single(CommandRun.In(_folder).ErrorLines), StringComparison.Ordinal);
        _folder.Write(".editorconfig", "[*]\nlint_text.require_suppression_reason = false\n");
        Assert.Equal(string.Empty, CommandRun.In(_folder).Error);
    }
}

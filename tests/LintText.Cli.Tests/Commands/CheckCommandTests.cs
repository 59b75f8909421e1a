using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What <c>check</c> checks, and how it ends.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_command_and_without_paths_the_current_folder_is_checked()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("news/b.txt", Drafts.Suggestion);

        Assert.Equal(["a.md SR3001 “turned a blind eye”", "news/b.txt SR3001 “turned a blind eye”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Check_is_what_happens_without_a_command()
    {
        _folder.Write("a.md", Drafts.Warning);

        Assert.Equal(CommandRun.In(_folder, "a.md"), CommandRun.In(_folder, "check", "a.md"));
    }

    [Fact]
    public void A_file_is_checked_whatever_its_extension()
    {
        _folder.Write("notes.rst", Drafts.Suggestion);

        Assert.Equal(["notes.rst SR3001 “turned a blind eye”"], FindingList.Check(_folder, "notes.rst").Open);
    }

    [Fact]
    public void A_draft_that_is_named_twice_is_checked_once()
    {
        _folder.Write("a.md", Drafts.Suggestion);

        Assert.Single(FindingList.Check(_folder, "a.md", ".", "./a.md").All);
    }

    [Fact]
    public void Drafts_come_in_the_order_of_their_paths()
    {
        foreach (var name in new[] { "c.md", "a.md", "b/z.md", "B.md" })
            _folder.Write(name, Drafts.Suggestion);

        Assert.Equal(["B.md", "a.md", "b/z.md", "c.md"], FindingList.Check(_folder, "c.md", ".").OpenPaths);
    }

    [Theory]
    [InlineData(Drafts.Clean, "error", ExitCode.Clean)]
    [InlineData(Drafts.Clean, "suggestion", ExitCode.Clean)]
    [InlineData(Drafts.Suggestion, "error", ExitCode.Clean)]
    [InlineData(Drafts.Suggestion, "warning", ExitCode.Clean)]
    [InlineData(Drafts.Suggestion, "suggestion", ExitCode.Findings)]
    [InlineData(Drafts.Suggestion, "never", ExitCode.Clean)]
    [InlineData(Drafts.Warning, "error", ExitCode.Clean)]
    [InlineData(Drafts.Warning, "warning", ExitCode.Findings)]
    [InlineData(Drafts.Warning, "suggestion", ExitCode.Findings)]
    [InlineData(Drafts.Warning, "never", ExitCode.Clean)]
    [InlineData(Drafts.Error, "error", ExitCode.Findings)]
    [InlineData(Drafts.Error, "warning", ExitCode.Findings)]
    [InlineData(Drafts.Error, "suggestion", ExitCode.Findings)]
    [InlineData(Drafts.Error, "never", ExitCode.Clean)]
    public void Exit_code_is_1_from_the_severity_that_fail_on_names(string draft, string failOn, int expected)
    {
        _folder.Write("a.md", draft);

        Assert.Equal(expected, CommandRun.In(_folder, "--fail-on", failOn).ExitCode);
    }

    [Theory]
    [InlineData(Drafts.Suggestion, ExitCode.Clean)]
    [InlineData(Drafts.Warning, ExitCode.Findings)]
    public void Without_fail_on_warnings_fail(string draft, int expected)
    {
        _folder.Write("a.md", draft);

        Assert.Equal(expected, CommandRun.In(_folder).ExitCode);
    }

    [Fact]
    public void Suppressed_findings_do_not_fail()
    {
        _folder.Write("a.md", "<!-- lint-text disable-next-line SR1006 -- the speaker is known to the desk -->\n" + Drafts.Warning);

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "--fail-on", "suggestion").ExitCode);
    }

    [Fact]
    public void A_failure_outweighs_findings()
    {
        _folder.Write("a.md", Drafts.Error);

        var run = CommandRun.In(_folder, "a.md", "missing.md", "--format", "compact");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR4013", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_one_even_where_findings_never_fail()
    {
        Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, "missing.md", "--fail-on", "never").ExitCode);
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("compact")]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void Output_writes_the_report_that_would_have_been_printed(string format)
    {
        _folder.Write("a.md", Drafts.Warning);
        var printed = CommandRun.In(_folder, "a.md", "--format", format);

        var run = CommandRun.In(_folder, "a.md", "--format", format, "--output", "report");
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(printed.ExitCode, run.ExitCode);
        Assert.Equal(printed.Output, _folder.Read("report"));
    }

    [Fact]
    public void Output_replaces_an_older_report_and_leaves_nothing_else_behind()
    {
        _folder.Write("a.md", Drafts.Clean).Write("report.txt", new string('x', 10_000));

        CommandRun.In(_folder, "a.md", "--output", "report.txt");
        Assert.DoesNotContain("xxx", _folder.Read("report.txt"), StringComparison.Ordinal);
        Assert.Equal(["a.md", "report.txt"], _folder.Files());
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("compact")]
    public void Quiet_prints_findings_only(string format)
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.md", Drafts.Clean);
        var whole = CommandRun.In(_folder, "--format", format);

        var quiet = CommandRun.In(_folder, "--format", format, "--quiet");
        Assert.StartsWith(quiet.Output, whole.Output, StringComparison.Ordinal);
        Assert.Contains("SR1006", quiet.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(quiet.OutputLines, l => l.Contains("finding", StringComparison.Ordinal) || l.Contains("draft ", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, quiet.ExitCode);
    }

    [Fact]
    public void Quiet_prints_nothing_about_clean_drafts()
    {
        _folder.Write("a.md", Drafts.Clean);

        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, string.Empty), CommandRun.In(_folder, "--quiet"));
    }

    [Fact]
    public void Without_quiet_the_summary_counts_by_severity_family_and_file()
    {
        _folder.Write("a.md", Drafts.Warning + "\n" + Drafts.Suggestion).Write("b.md", Drafts.Error).Write("c.md", Drafts.Clean);

        var summary = CommandRun.In(_folder).OutputLines[^5..];
        Assert.Equal(
            [
                "3 findings in 2 of 3 drafts: 1 error, 1 warning, 1 suggestion.",
                "By family: Attribution 1, Loaded 1, Citations 1.",
                "By file:",
                "     2  a.md",
                "     1  b.md",
            ],
            summary);
    }

    [Theory]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, false, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, false, false, false)]
    public void Colours_are_for_terminals_that_nobody_asked_to_be_without(bool isTerminal, bool noColorVariable, bool noColorOption, bool expected)
    {
        _folder.Write("a.md", Drafts.Warning);

        var run = CommandRun.In(_folder, e => e with { IsTerminal = isTerminal, NoColor = noColorVariable }, noColorOption ? ["a.md", "--no-color"] : ["a.md"]);
        Assert.Equal(expected, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_in_a_file_has_no_colours()
    {
        _folder.Write("a.md", Drafts.Warning);

        CommandRun.In(_folder, e => e with { IsTerminal = true }, "a.md", "--output", "report.txt");
        Assert.DoesNotContain("\u001b", _folder.Read("report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_do_not_depend_on_the_order_in_which_drafts_are_done()
    {
        for (var i = 0; i < 60; i++)
            _folder.Write($"{i:00}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n" + Drafts.Suggestion + "\n", i % 7 + 1)));

        var first = CommandRun.In(_folder);
        Assert.Equal(first, CommandRun.In(_folder));
    }
}

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>@args.txt</c>: arguments from a file, for whoever has more of them than a command line holds.</summary>
public sealed class ResponseFileTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Warning).Write("b c.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--format\ncompact\nb c.md\n")]
    [InlineData("--format\r\ncompact\r\nb c.md")]
    [InlineData("\uFEFF# One draft\n\n--format\n\n# as a line each\ncompact\nb c.md\n\n")]
    [InlineData("--format=compact\nb c.md\n")]
    public void Each_line_is_an_argument_as_it_stands(string text)
    {
        _folder.Write("args.txt", text);
        Assert.Equal(CommandRun.In(_folder, "--format", "compact", "b c.md"), CommandRun.In(_folder, "@args.txt"));
    }

    [Theory]
    [InlineData("--format\0compact\0--\0x\n--allow-code\ny.md\0")]
    [InlineData("--format\0compact\0--\0x\n--allow-code\ny.md")]
    public void With_NUL_between_arguments_they_can_hold_anything_else(string text)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("x\n--allow-code\ny.md", Drafts.Warning).Write("#b.md", Drafts.Suggestion).Write("args.txt", text);
        Assert.StartsWith("x --allow-code y.md:1:", CommandRun.In(_folder, "@args.txt").Output, StringComparison.Ordinal);

        _folder.Write("args.txt", "--format\0compact\0#b.md\0");
        Assert.StartsWith("#b.md:1:", CommandRun.In(_folder, "@args.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_among_other_arguments_and_behind_a_command()
    {
        _folder.Write("args.txt", "b c.md\n--fail-on\nsuggestion\n");
        var run = CommandRun.In(_folder, "check", "--format", "compact", "@args.txt", "a.md");
        Assert.Equal((ExitCode.Findings, 2), (run.ExitCode, run.OutputLines.Count(l => l.Contains(".md:", StringComparison.Ordinal))));
    }

    [Fact]
    public void Quotation_marks_are_part_of_an_argument()
    {
        _folder.Write("args.txt", "\"a.md\"\n");
        Assert.Contains("\"a.md\": no such file", Assert.Single(CommandRun.In(_folder, "@args.txt").ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_such_a_name_is_a_draft()
    {
        _folder.Write("@a.md", Drafts.Warning).Write("args.txt", "@a.md\n");
        Assert.Equal(["@a.md SR1006 “reportedly”"], FindingList.Check(_folder, "@a.md").Open);
        Assert.Equal(["@a.md SR1006 “reportedly”"], FindingList.Check(_folder, "@args.txt").Open);
    }

    [Fact]
    public void A_file_can_name_another()
    {
        _folder.Write("args.txt", "@more.txt\na.md\n").Write("more.txt", "--format\ncompact\n");
        Assert.Equal(CommandRun.In(_folder, "--format", "compact", "a.md"), CommandRun.In(_folder, "@args.txt"));
    }

    [Theory]
    [InlineData("@args.txt\n", "a.md\n")]
    [InlineData("@more.txt\n", "@args.txt\n")]
    [InlineData("@./args.txt\n", "a.md\n")]
    public void A_file_that_names_itself_is_one_line(string args, string more)
    {
        _folder.Write("args.txt", args).Write("more.txt", more);
        var run = CommandRun.In(_folder, "@args.txt");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("args.txt' is read twice, perhaps since it names itself", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.txt")]
    [InlineData("folder")]
    [InlineData("none/at/all.txt")]
    public void A_file_that_cannot_be_read_is_one_line(string name)
    {
        Directory.CreateDirectory(_folder.PathTo("folder"));
        var run = CommandRun.In(_folder, "@" + name);
        Assert.Equal($"lint-text: the file of arguments '{name}' cannot be read; '@' before a name reads arguments from it, one a line; see 'dotnet lint-text --help'", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void Thousands_of_drafts_fit_in()
    {
        _folder.Write("args.txt", string.Concat(Enumerable.Repeat("a.md\n", 50_000)));
        Assert.Single(FindingList.Check(_folder, "@args.txt").All);
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("compact")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_SARIF_log_can_be_written_beside_any_report(string format)
    {
        var plain = CommandRun.In(_folder, "a.md", "--format", format);
        Assert.Equal(plain, CommandRun.In(_folder, "a.md", "--format", format, "--sarif", "log.sarif"));
        Assert.Equal(CommandRun.In(_folder, "a.md", "--format", "sarif").Output, _folder.Read("log.sarif"));
    }

    [Fact]
    public void A_SARIF_log_beside_a_report_in_a_file()
    {
        var run = CommandRun.In(_folder, "a.md", "--format", "compact", "--output", "report.txt", "--sarif", "log.sarif", "--quiet");
        Assert.Equal((ExitCode.Findings, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
        Assert.Contains("SR1006", _folder.Read("report.txt"), StringComparison.Ordinal);
        Assert.Contains("SR1006", _folder.Read("log.sarif"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none/log.sarif")]
    [InlineData("folder")]
    public void A_SARIF_log_that_cannot_be_written_is_one_line_and_the_report_is_there(string path)
    {
        Directory.CreateDirectory(_folder.PathTo("folder"));
        var run = CommandRun.In(_folder, "a.md", "--format", "compact", "--sarif", path);
        Assert.Equal($"lint-text: {path}: the report cannot be written here; check that the folder exists and may be written to", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);
    }
}

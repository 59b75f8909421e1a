using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Help, and arguments that cannot be understood: one clear line, exit code 2.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Help_names_every_command_and_option()
    {
        var run = CommandRun.In(_folder, "--help");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(string.Empty, run.Error);
        string[] expected =
        [
            "check", "sources", "rules", "explain", "init", "--format", "--output", "--fail-on", "--fix", "--include", "--exclude", "--rules", "--stdin-filename", "--quiet", "--no-color",
            "format[=file]", "pretty, compact, sarif, json, json-lines, github, gitlab, azure, rdjson, rdjsonl, checkstyle, junit, sonarqube, summary", "error|warning|suggestion|never",
        ];
        Assert.All(expected, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("sources")]
    [InlineData("rules")]
    [InlineData("explain")]
    [InlineData("init")]
    public void Every_command_has_help(string command)
    {
        var run = CommandRun.In(_folder, command, "--help");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Contains(command, run.Output, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Version_is_printed()
    {
        var run = CommandRun.In(_folder, "--version");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }

    [Theory]
    [InlineData("--fomat", "--format")]
    [InlineData("--fixx", "--fix")]
    [InlineData("--no-colour", "--no-color")]
    public void An_unknown_option_is_named_with_the_nearest_one(string option, string nearest)
    {
        _folder.Write("a.md", Drafts.Warning);

        var run = CommandRun.In(_folder, "a.md", option);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Contains($"'{option}'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains($"did you mean '{nearest}'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_whose_name_looks_like_an_option_can_be_checked()
    {
        _folder.Write("--draft.md", Drafts.Suggestion);

        Assert.Contains("SR3001", CommandRun.In(_folder, "--format", "compact", "--", "--draft.md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "xml", "pretty, compact, sarif, json, json-lines, github")]
    [InlineData("--format", "3", "pretty, compact, sarif, json, json-lines, github")]
    [InlineData("--fail-on", "notice", "error, warning, suggestion, never")]
    [InlineData("--fail-on", "0", "error, warning, suggestion, never")]
    public void A_word_that_an_option_does_not_take_is_named_with_those_it_takes(string option, string word, string valid)
    {
        _folder.Write("a.md", Drafts.Warning);

        var run = CommandRun.In(_folder, "a.md", option, word);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains(word, line, StringComparison.Ordinal);
        Assert.Contains(valid, line, StringComparison.Ordinal);
        Assert.DoesNotContain("LintText.Cli", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRETTY")]
    [InlineData("Json")]
    public void The_words_of_options_are_read_in_any_case(string format)
    {
        _folder.Write("a.md", Drafts.Clean);

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "a.md", "--format", format).ExitCode);
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--rules")]
    [InlineData("--stdin-filename")]
    [InlineData("--include")]
    public void An_option_without_its_value_is_named(string option)
    {
        var run = CommandRun.In(_folder, option);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(option, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Built_tool_returns_its_exit_code_and_keeps_its_streams_apart()
    {
        _folder.Write("a.md", Drafts.Warning);

        var run = ToolProcess.Run(_folder, "a.md", "missing.md", "--format", "compact", "--quiet");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("a.md:1:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Equal("lint-text: missing.md: no such file or folder; check the path", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Built_tool_prints_what_a_run_in_process_prints()
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.txt", Drafts.SafeFix);

        Assert.Equal(CommandRun.In(_folder), ToolProcess.Run(_folder));
    }
}

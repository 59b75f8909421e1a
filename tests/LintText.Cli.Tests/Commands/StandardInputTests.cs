using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Drafts on standard input.</summary>
public sealed class StandardInputTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "stdin.txt")]
    [InlineData("Prices rose [sic] by 3 * 4, as item #2 says: a_b_c.\n\n", "stdin.txt")]
    [InlineData("- The mill.\n- The lock.\n\n", "stdin.txt")]
    [InlineData("# The dam\n\n", "stdin.md")]
    [InlineData("---\ntitle: The dam\n---\n\n", "stdin.md")]
    [InlineData("See the [minutes](minutes.md).\n\n", "stdin.md")]
    [InlineData("See the [minutes][1].\n\n[1]: https://example.org\n\n", "stdin.md")]
    [InlineData("It met.[^1]\n\n[^1]: On Monday.\n\n", "stdin.md")]
    [InlineData("```\ncode\n```\n\n", "stdin.md")]
    [InlineData("The **old** mill.\n\n", "stdin.md")]
    [InlineData("<!-- a note -->\n\n", "stdin.md")]
    [InlineData("<!DOCTYPE html>\n<title>The dam</title>\n", "stdin.html")]
    [InlineData("\n<html><body><p>", "stdin.html")]
    public void A_hyphen_stands_for_standard_input_which_is_read_as_what_it_looks_like(string before, string name)
    {
        var run = CommandRun.WithInput(_folder, before + Drafts.Suggestion, "-", "--format", "compact", "--quiet", "--select", "SR3001");

        Assert.StartsWith($"{name}:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stdin_filename_reads_standard_input_and_names_it()
    {
        var run = CommandRun.WithInput(_folder, Drafts.Suggestion, "--stdin-filename", "news/dam.md", "--format", "compact", "--quiet");

        Assert.StartsWith("news/dam.md:1:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Stdin_filename_decides_the_format()
    {
        const string Draft = "<p>The seagull <b>turned a blind eye</b> to the broken dam.</p>\n<script>var sham = 1;</script>\n";

        var html = CommandRun.WithInput(_folder, Draft, "--stdin-filename", "dam.html", "--format", "compact", "--quiet");
        Assert.Contains("“turned a blind eye”", Assert.Single(html.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Stdin_filename_decides_the_configuration()
    {
        _folder.Write("columns/.editorconfig", "[*.md]\nlint_text.document_kind = opinion\n");

        Assert.Contains("SR3001", CommandRun.WithInput(_folder, Drafts.Suggestion, "--stdin-filename", "news/dam.md").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR3001", CommandRun.WithInput(_folder, Drafts.Suggestion, "--stdin-filename", "columns/dam.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stdin_filename_decides_the_suppressions()
    {
        _folder.Write("lint-text.suppressions", "dam.txt SR3001 -- the inquiry’s own words\n");

        Assert.Equal(ExitCode.Clean, CommandRun.WithInput(_folder, Drafts.Suggestion, "--stdin-filename", "dam.txt", "--fail-on", "suggestion").ExitCode);
    }

    [Fact]
    public void Nothing_but_standard_input_is_checked()
    {
        _folder.Write("a.md", Drafts.Warning);

        Assert.Equal(ExitCode.Clean, CommandRun.WithInput(_folder, Drafts.Clean, "--stdin-filename", "b.md").ExitCode);
    }

    [Fact]
    public void Files_can_be_checked_beside_it()
    {
        _folder.Write("a.md", Drafts.Warning);

        var run = CommandRun.WithInput(_folder, Drafts.Suggestion, "-", "a.md", "--format", "compact", "--quiet");
        Assert.Equal(["a.md", "stdin.txt"], run.OutputLines.Select(l => l.Split(':')[0]));
    }

    [Fact]
    public void Empty_input_is_a_clean_draft()
    {
        Assert.Equal(ExitCode.Clean, CommandRun.WithInput(_folder, string.Empty, "-").ExitCode);
    }

    [Fact]
    public void Input_that_is_not_UTF8_is_a_failure_with_a_line()
    {
        var run = CommandRun.WithInput(_folder, [.. "One.\nTwo "u8, 0xFF, .. ".\n"u8], "--stdin-filename", "dam.md");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: dam.md:2: not valid UTF-8", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Built_tool_reads_standard_input()
    {
        var run = ToolProcess.Run(_folder, System.Text.Encoding.UTF8.GetBytes(Drafts.Warning), "--stdin-filename", "dam.md", "--format", "compact", "--quiet");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.StartsWith("dam.md:1:", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }
}

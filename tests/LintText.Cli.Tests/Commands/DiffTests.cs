using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--diff</c>, <c>--fix-only</c>, and fixing what comes on standard input.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Diff_shows_what_fix_would_change_and_changes_nothing()
    {
        const string Draft = "# The lock\n\nOne.\n\n" + Drafts.SafeFix + "\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSadly, the mill was closed.";
        _folder.Write("b/a.md", Draft).Write("c.md", Drafts.Clean);

        var run = CommandRun.In(_folder, "--diff");
        Assert.Equal(
            """
            --- a/b/a.md
            +++ b/b/a.md
            @@ -2,7 +2,7 @@
             
             One.
             
            -Sadly, the lock was closed.
            +The lock was closed.
             
             Two.
             
            @@ -14,4 +14,4 @@
             
             Six.
             
            -Sadly, the mill was closed.
            \ No newline at end of file
            +The mill was closed.
            \ No newline at end of file

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal("1 draft would be changed.\n", run.Error);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal(Draft, _folder.Read("b/a.md"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Git_applies_the_diff(string lineEnd)
    {
        var draft = string.Concat(Enumerable.Range(0, 30).Select(i => i % 7 == 3 ? $"Sadly, the lock was closed.{lineEnd}{lineEnd}" : $"The mill stood \u2028 empty.{lineEnd}{lineEnd}")) + "Sadly, the mill was closed.";
        _folder.Write("a.md", draft);

        _folder.Write("fix.diff", CommandRun.In(_folder, "a.md", "--diff").Output);
        Git.Run(_folder.Root, "apply", "fix.diff");
        var applied = _folder.Read("a.md");
        _folder.Write("a.md", draft);
        CommandRun.In(_folder, "a.md", "--fix");
        Assert.NotEqual(draft, applied);
        Assert.Equal(_folder.Read("a.md"), applied);
    }

    [Fact]
    public void Diff_without_anything_to_change_is_empty()
    {
        _folder.Write("a.md", Drafts.Warning);

        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, "Nothing would be changed.\n"), CommandRun.In(_folder, "--diff"));
    }

    [Fact]
    public void Diff_takes_unsafe_fixes_where_it_is_told_to()
    {
        _folder.Write("a.md", Drafts.UnsafeFix);

        Assert.Equal(string.Empty, CommandRun.In(_folder, "--diff").Output);
        Assert.Contains("\n+", CommandRun.In(_folder, "--diff", "--unsafe-fixes").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_only_reports_nothing_that_is_left()
    {
        _folder.Write("a.md", Drafts.SafeFix + "\n" + Drafts.Error);

        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, "Fixed 1 finding in 1 file.\n"), CommandRun.In(_folder, "--fix-only"));
        Assert.Equal(Drafts.SafeFixed + "\n" + Drafts.Error, _folder.Read("a.md"));
    }

    [Fact]
    public void Fixed_standard_input_is_printed_and_the_report_goes_to_standard_error()
    {
        var run = CommandRun.WithInput(_folder, Drafts.SafeFix + "\n" + Drafts.Warning, "-", "--fix", "--format", "compact", "--quiet");

        Assert.Equal(Drafts.SafeFixed + "\n" + Drafts.Warning, run.Output);
        Assert.Equal("Fixed 1 finding in 1 file.", run.ErrorLines[0]);
        Assert.Contains("stdin.txt:3:", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public void Standard_input_without_anything_to_fix_is_printed_as_it_is()
    {
        const string Draft = "The council met.\r\n\r\nIt met late.\u0007";

        Assert.Equal(new CommandRun(ExitCode.Clean, Draft, string.Empty), CommandRun.WithInput(_folder, Draft, "--stdin-filename", "a.md", "--fix-only"));
    }
}

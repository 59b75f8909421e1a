using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--add-suppressions</c>: beginning with text that is already there.</summary>
public sealed class AdoptTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Warning + "\n" + Drafts.Suggestion).Write("old/a.md", Drafts.Suggestion + "\n" + Drafts.Error);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_found_is_suppressed_afterwards_and_what_is_new_is_not()
    {
        var run = CommandRun.In(_folder, "--add-suppressions", "--reason", "  adopted\nlate ");
        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, "lint-text.suppressions: 4 lines added, for 4 findings.\n"), run);
        Assert.Equal(
            """
            /a.md  SR1006  "reportedly"  -- adopted late
            /a.md  SR3001  "turned a blind eye"  -- adopted late
            old/a.md  SR3001  "turned a blind eye"  -- adopted late
            old/a.md  SR4013  "[citation needed]"  -- adopted late

            """.ReplaceLineEndings("\n"),
            _folder.Read("lint-text.suppressions"));
        Assert.Empty(FindingList.Check(_folder).Open);

        _folder.Write("new/a.md", Drafts.Warning);
        Assert.Equal(["new/a.md"], FindingList.Check(_folder).OpenPaths);
    }

    [Fact]
    public void What_stands_in_the_file_stays_and_what_is_left_out_is_not_added()
    {
        _folder.Write("lint-text.suppressions", "# ours\nold/a.md  SR3001  -- theirs");

        Assert.Equal("lint-text.suppressions: 1 line added, for 1 finding.\n", CommandRun.In(_folder, "--add-suppressions", "--reason", "adopted", "--severity", "error").Error);
        Assert.Equal("# ours\nold/a.md  SR3001  -- theirs\nold/a.md  SR4013  \"[citation needed]\"  -- adopted\n", _folder.Read("lint-text.suppressions"));
    }

    [Theory]
    [InlineData("--add-suppressions")]
    [InlineData("--add-suppressions", "--reason", " ")]
    [InlineData("--reason", "adopted")]
    public void One_goes_with_the_other(params string[] args)
    {
        var run = CommandRun.In(_folder, args);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("use both", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["a.md", "old/a.md"], _folder.Files());
    }
}

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>A mistyped command is told as one, and checks nothing.</summary>
public sealed class MistypedCommandTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Warning);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("chek", "check")]
    [InlineData("source", "sources")]
    [InlineData("rule", "rules")]
    [InlineData("explian", "explain")]
    public void The_nearest_command_is_named(string word, string nearest)
    {
        var run = CommandRun.In(_folder, word, "a.md");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal($"lint-text: there is no command '{word}'; did you mean '{nearest}'?; see 'dotnet lint-text --help'", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void A_word_that_is_nothing_is_told()
    {
        var run = CommandRun.In(_folder, "frobnicate", "a.md");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        Assert.StartsWith("lint-text: 'frobnicate' is neither a command nor a file or folder here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_such_a_name_is_checked()
    {
        _folder.Write("source/b.md", Drafts.Warning);

        Assert.Contains("source/b.md:1:", CommandRun.In(_folder, "source", "--format", "compact").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_a_command()
    {
        Assert.Equal(CommandRun.In(_folder, "--help"), CommandRun.In(_folder, "help"));
        Assert.Equal(CommandRun.In(_folder, "sources", "--help"), CommandRun.In(_folder, "help", "sources"));
        Assert.Equal(CommandRun.In(_folder, "baseline", "prune", "--help"), CommandRun.In(_folder, "help", "baseline", "prune"));

        var run = CommandRun.In(_folder, "help", "chek");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("did you mean 'check'?", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}

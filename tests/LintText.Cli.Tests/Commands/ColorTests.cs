using LintText.Cli.Commands;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>When output is coloured, and how wide it is.</summary>
public sealed class ColorTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, false, false, "auto", false)]
    [InlineData(true, false, false, "auto", true)]
    [InlineData(true, true, false, "auto", false)]
    [InlineData(false, false, true, "auto", true)]
    [InlineData(false, true, true, "auto", false)]
    [InlineData(false, true, false, "always", true)]
    [InlineData(true, false, true, "never", false)]
    public void The_option_wins_over_the_environment_and_that_over_the_terminal(bool isTerminal, bool noColor, bool forceColor, string option, bool isColored)
    {
        HostEnvironment Adapt(HostEnvironment e) => e with { IsTerminal = isTerminal, NoColor = noColor, ForceColor = forceColor };

        Assert.Equal(isColored, CommandRun.In(_folder, Adapt, "--color", option).Output.Contains('\u001b', StringComparison.Ordinal));
        Assert.Equal(isColored, CommandRun.In(_folder, Adapt, "explain", "SR3001", "--color", option).Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void No_color_is_short_for_never() =>
        Assert.DoesNotContain('\u001b', CommandRun.In(_folder, e => e with { IsTerminal = true }, "--no-color", "--color", "always").Output);

    [Theory]
    [InlineData("", false, false)]
    [InlineData("NO_COLOR=1", true, false)]
    [InlineData("NO_COLOR=", false, false)]
    [InlineData("FORCE_COLOR=1", false, true)]
    [InlineData("FORCE_COLOR=0", true, false)]
    [InlineData("CLICOLOR_FORCE=1", false, true)]
    [InlineData("CLICOLOR_FORCE=0", false, false)]
    [InlineData("CLICOLOR=0", true, false)]
    [InlineData("TERM=dumb", true, false)]
    [InlineData("TERM=dumb FORCE_COLOR=1", false, true)]
    [InlineData("NO_COLOR=1 FORCE_COLOR=1", true, true)]
    public void Variables_are_read_as_others_read_them(string variables, bool noColor, bool forceColor)
    {
        var read = Read(variables);
        Assert.Equal((noColor, forceColor), (read.NoColor, read.ForceColor));
    }

    [Theory]
    [InlineData("COLUMNS=120", 120)]
    [InlineData("COLUMNS=3", null)]
    [InlineData("COLUMNS=wide", null)]
    [InlineData("", null)]
    public void Columns_are_the_width(string variables, int? width) => Assert.Equal(width, Read(variables).Columns);

    private static TerminalVariables Read(string variables)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        return TerminalVariables.Read(name => values.GetValueOrDefault(name));
    }
}

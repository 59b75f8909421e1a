using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>show</c>: what was read of a draft.</summary>
public sealed class ShowCommandTests : IDisposable
{
    private const string Draft = """
        ---
        title: The levy
        ---

        {% include head.html text="Experts say so" %}

        The board said that the fee would rise. “We had no choice,” said Mara Lund, the harbour master.

        !!! note

            The fee is paid at the gate.

        - Boats pay [twice](fees.md).

        ```
        fee = 3
        ```

        > The fee is a scandal.

        ## Related

        - [Other piece](https://x.example)
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Blocks_voices_and_what_is_left_out()
    {
        _folder.Write("levy.md", Draft);

        var run = CommandRun.In(_folder, "show", "levy.md");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Verifier.Verify(run.Output);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        _folder.Write("levy.md", Draft);

        Assert.All(CommandRun.In(_folder, e => e with { Width = width }, "show", "levy.md").OutputLines, l => Assert.True(l.Length <= width, l));
    }

    [Fact]
    public void Quietly_without_the_total()
    {
        _folder.Write("levy.md", Draft);

        Assert.DoesNotContain("Left out", CommandRun.In(_folder, "show", "levy.md", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_draft_holds_is_no_command_to_a_terminal()
    {
        _folder.Write("a.md", "The fee \e[31mrose\e[0m.\n\n::error::x\n\n# \u202Eabc\n");

        var output = CommandRun.In(_folder, "show", "a.md").Output;
        Assert.DoesNotContain("\e", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n::error", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_failure() => Assert.Equal(ExitCode.Failure, CommandRun.In(_folder, "show", "nope.md").ExitCode);
}

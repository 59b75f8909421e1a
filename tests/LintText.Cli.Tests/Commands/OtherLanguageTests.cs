using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Drafts and paragraphs that are not English are passed over, and one note says so.</summary>
public sealed class OtherLanguageTests : IDisposable
{
    private const string German = "Experten sagen, der Hafenrat habe am Montag getagt und die Abstimmung verschoben. Das Regime nennt es einen Erfolg, aber niemand hat die Zahlen gesehen.\n";
    private const string English = "Experts say the harbour board met on Monday and put off its vote. Nobody in the town had seen the figures.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_note_tells_of_all()
    {
        Write();

        var run = CommandRun.In(_folder, "--format", "compact", "--fail-on", "never");

        Assert.Equal(["lint-text: passed over, not in English: 2 drafts (docs/de/a.md, docs/de/b.md), and 1 paragraph of 1 other (levy.md); 'lint-text show FILE' prints what was read"], run.ErrorLines);
        Assert.All(run.OutputLines.Where(l => l.Contains("SR", StringComparison.Ordinal)), l => Assert.StartsWith("levy.md:1:", l));
        Assert.NotEmpty(run.OutputLines);
    }

    [Fact]
    public void The_note_is_told_again_from_the_cache()
    {
        Write();
        string[] arguments = ["--format", "compact", "--fail-on", "never", "--cache", "kept"];

        var first = CommandRun.In(_folder, arguments);
        var second = CommandRun.In(_folder, arguments);

        Assert.Contains(first.ErrorLines, l => l.Contains("2 drafts", StringComparison.Ordinal));
        Assert.Equal(first.ErrorLines, second.ErrorLines);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public void Nothing_is_told_quietly() => Assert.Empty(Quiet().ErrorLines);

    [Fact]
    public void Show_marks_what_is_passed_over()
    {
        Write();

        var run = CommandRun.In(_folder, "show", "levy.md");

        Assert.Contains(run.OutputLines, l => l.Contains("not English", StringComparison.Ordinal) && l.Contains("Experten", StringComparison.Ordinal));
        Assert.Contains("Passed over in levy.md: 1 block not in English.", run.OutputLines);
    }

    private CommandRun Quiet()
    {
        Write();
        return CommandRun.In(_folder, "--quiet", "--fail-on", "never");
    }

    private void Write() => _folder.Write("docs/de/a.md", "# Abgabe\n\n" + German).Write("docs/de/b.md", German).Write("levy.md", English + "\n" + German);
}

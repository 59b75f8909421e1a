using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.Sourcing;
using LintText.TestKit;
using LintText.Workspace.Ledgers;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The ledger for people, at 80 columns.</summary>
public sealed class SourcesPrettyReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_draft()
    {
        _folder.Write("levy.md", "Ilse Brandt said the boat was late.\n\nThe day was long. Brandt said the fog was thick.\n\nAccording to the [log](https://harbour.example/log), it was. A senior harbour official said the levy would rise. Residents said it was high.\n");

        Verifier.Verify(Report());
    }

    [Fact]
    public void Several_drafts_have_a_total()
    {
        _folder.Write("a.md", "Ilse Brandt said the boat was late.\n").Write("b/c.txt", "A senior harbour official said the boat was late. The day was long. The official said the fog was thick.\n").Write("d.md", Drafts.Clean).Write("e.md", string.Empty);

        Verifier.Verify(Report());
    }

    [Fact]
    public void Quiet_leaves_the_total_out()
    {
        _folder.Write("a.md", "Ilse Brandt said the boat was late.\n").Write("b.md", Drafts.Clean);

        Assert.DoesNotContain("Total", CommandRun.In(_folder, "sources", "--quiet").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("The day was long.\n")]
    [InlineData("I said the day was long. It was said that the night was, too.\n")]
    public void Draft_without_sources_says_so_in_one_line(string text)
    {
        _folder.Write("a.md", text);

        Assert.Equal("a.md: no sources.", Assert.Single(CommandRun.In(_folder, "sources").OutputLines));
    }

    [Fact]
    public void Long_names_wrap_and_are_cut()
    {
        _folder.Write("a.txt", $"""
            A senior official of the northern ferry board of Port Calder, which runs the ferries and the bridges over the lower river, said the boat was late.

            The head of the {string.Concat(Enumerable.Repeat("Verylongword", 12))} Institute said the fog was thick.

            """);

        Verifier.Verify(Report());
    }

    [Fact]
    public void Roles_and_reasons()
    {
        LedgerSource[] sources =
        [
            Source(0, "Mara Ilves", SourceKind.Person) with { Role = "director of the Port Authority", Affiliation = "the Port Authority" },
            Source(1, "Jonas Wirth", SourceKind.Person) with { Role = "an engineer", Affiliation = "Northern Ferries" },
            Source(2, "a pilot", SourceKind.Role) with { IsAnonymous = true, Reason = "not authorised to speak" },
            Source(3, "two aides", SourceKind.Group) with { IsAnonymous = true, Reason = "", Affiliation = "the harbour board" },
            Source(4, "officials", SourceKind.Group) with { IsAnonymous = true },
            Source(5, "a spokesperson", SourceKind.Role),
            Source(6, "the report", SourceKind.Document),
        ];

        var table = new SourceTable(s => new Share(s.StatementCount, 100), _ => 1);
        Verifier.Verify(string.Join('\n', table.Render(new ReportSettings(false, false, 80, "/", ExitCode.Clean), sources)));

        static LedgerSource Source(int index, string name, SourceKind kind) => new(index, name, kind, false, default, []) { AttributionCount = 9 - index, StatementCount = 7 - index };
    }

    [Fact]
    public void Readme_shows_what_is_printed()
    {
        var readme = File.ReadAllText(Repository.PathTo("README.md"));
        using var folder = new TestFolder().Write("seeds/lake-isen.txt", File.ReadAllText(Repository.PathTo("seeds", "lake-isen.txt")));

        Assert.Contains($"```text\n{CommandRun.In(folder, "sources").Output.TrimEnd()}\n```", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_only_on_a_terminal()
    {
        _folder.Write("a.md", "Ilse Brandt said the boat was late.\n");

        Assert.Contains("\u001b[1ma.md\u001b[0m", CommandRun.In(_folder, e => e with { IsTerminal = true }, "sources").Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', CommandRun.In(_folder, e => e with { IsTerminal = true }, "sources", "--no-color").Output);
        Assert.DoesNotContain('\u001b', CommandRun.In(_folder, e => e with { IsTerminal = true, NoColor = true }, "sources").Output);
        Assert.DoesNotContain('\u001b', Report());
    }

    [Theory]
    [InlineData("Jonas {0} said the boat was late.\n")]
    [InlineData("A senior {0} official said the boat was late.\n")]
    [InlineData("The boat was late, said the {0} Institute, the harbour’s {0}.\n")]
    public void No_line_is_wider_than_the_terminal_whatever_the_draft_holds(string template)
    {
        string[] fillers = [new('X', 200), string.Concat(Enumerable.Repeat("東京", 60)), string.Concat(Enumerable.Repeat("𝔘", 120)), string.Concat(Enumerable.Repeat("A\t", 100)), string.Concat(Enumerable.Repeat("E\u0301", 150)), "`code` [link](https://harbour.example)", "\u001b[31mRed\u001b[0m\u0007"];
        foreach (var (i, filler) in fillers.Index())
            _folder.Write($"{i}.md", template.Replace("{0}", filler, StringComparison.Ordinal));

        foreach (var width in new[] { 60, 80, 120 })
        {
            var run = CommandRun.In(_folder, e => e with { Width = width }, "sources");
            Assert.All(run.OutputLines, l => Assert.True(Columns.Width(l) <= width, $"{Columns.Width(l)} of {width} columns: {l}"));
            Assert.DoesNotContain(run.Output, c => (char.IsControl(c) && c != '\n') || c == '\uFFFC');
            Assert.True(run.Output.IsNormalized());
        }
    }

    /// <summary>The report, which is never wider than 80 columns and has no spaces at the ends of lines.</summary>
    private string Report()
    {
        var run = CommandRun.In(_folder, "sources");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.All(run.OutputLines, l => Assert.True(Columns.Width(l) <= HostEnvironment.DefaultWidth, $"{Columns.Width(l)} columns: {l}"));
        Assert.All(run.OutputLines, l => Assert.Equal(l.TrimEnd(), l));
        return run.Output;
    }
}

using System.Text.Json;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Seeing less and seeing more: <c>--severity</c>, <c>--select</c>, <c>--ignore</c>, <c>--statistics</c>, <c>--max-warnings</c>, <c>--sort</c>.</summary>
public sealed class SelectionTests : IDisposable
{
    /// <summary>An error SR4013, a warning SR1006 and the suggestions SR3001 and SR3005.</summary>
    private const string Draft = Drafts.Suggestion + "\n" + Drafts.Error + "\n" + Drafts.Warning + "\n" + Drafts.SafeFix;

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Draft);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("suggestion", "SR3001", "SR4013", "SR1006", "SR3005")]
    [InlineData("warning", "SR4013", "SR1006")]
    [InlineData("error", "SR4013")]
    public void Severity_is_the_least_that_is_reported(string least, params string[] expected) => Assert.Equal(expected, Ids("--severity", least));

    [Fact]
    public void What_is_not_reported_does_not_fail()
    {
        _folder.Write("a.md", Drafts.Warning);

        Assert.Equal(ExitCode.Findings, CommandRun.In(_folder).ExitCode);
        var run = CommandRun.In(_folder, "--severity", "error");
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("1 draft checked, nothing found of what was asked for.\n1 finding left out by --severity, --select or --ignore.\n", run.Output);
    }

    [Theory]
    [InlineData("SR3001", "SR3001")]
    [InlineData("loaded-term", "SR3001")]
    [InlineData("sr3", "SR3001", "SR3005")]
    [InlineData("loaded", "SR3001", "SR3005")]
    [InlineData("SR1,SR4013", "SR4013", "SR1006")]
    [InlineData("all", "SR3001", "SR4013", "SR1006", "SR3005")]
    public void Select_takes_ids_names_beginnings_and_families(string words, params string[] expected) => Assert.Equal(expected, Ids("--select", words));

    [Fact]
    public void Select_and_ignore_can_be_given_again_and_the_word_that_says_more_decides()
    {
        Assert.Equal(["SR3001", "SR4013"], Ids("--select", "SR3001", "--select", "Citations"));
        Assert.Equal(["SR4013", "SR1006"], Ids("--ignore", "Loaded"));
        Assert.Equal(["SR3001"], Ids("--select", "Loaded", "--ignore", "editorializing-adverb"));
        Assert.Equal(["SR3005"], Ids("--select", "SR3005", "--ignore", "Loaded"));
        Assert.Empty(Ids("--select", "SR3005", "--ignore", "SR3005"));
    }

    [Theory]
    [InlineData("--select", "SR3O01", "did you mean 'SR3001'?")]
    [InlineData("--ignore", "Loadd", "did you mean 'Loaded'?")]
    [InlineData("--select", "orphan-qoute", "did you mean 'orphan-quote'?")]
    public void A_word_that_stands_for_nothing_is_told_and_nothing_is_checked(string option, string word, string nearest)
    {
        var run = CommandRun.In(_folder, "--format", "compact", "--quiet", option, word);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains($"'{word}'", line, StringComparison.Ordinal);
        Assert.Contains(nearest, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_run_where_it_is_asked_for_by_name()
    {
        _folder.Write(".editorconfig", "[*]\ndotnet_diagnostic.SR3001.severity = none\n");

        Assert.Empty(Ids("--select", "Loaded", "--ignore", "SR3005"));
        Assert.Equal(["SR3001"], Ids("--select", "SR3001"));
        Assert.Equal(["SR3001"], Ids("--select", "loaded-term"));
    }

    [Fact]
    public void Results_that_are_kept_are_whole()
    {
        CommandRun.In(_folder, "--cache", ".cache", "--severity", "error");

        Assert.Equal(4, FindingList.Check(_folder, "--cache", ".cache").All.Count);
    }

    [Fact]
    public void Only_what_is_asked_for_is_fixed()
    {
        CommandRun.In(_folder, "--fix", "--ignore", "SR3005");
        Assert.Equal(Draft, _folder.Read("a.md"));

        CommandRun.In(_folder, "--fix", "--select", "SR3005");
        Assert.NotEqual(Draft, _folder.Read("a.md"));
    }

    [Fact]
    public void A_baseline_is_not_written_from_a_part()
    {
        var run = CommandRun.In(_folder, "--baseline", "known.json", "--update-baseline", "--severity", "error");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("--update-baseline accepts all that is found", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_count_by_rule_most_often_first()
    {
        _folder.Write("b.md", Drafts.Warning + "\n" + Drafts.Warning);

        var run = CommandRun.In(_folder, "--statistics");
        Assert.Equal(["3", "SR1006", "bare-evidential", "warning", "2"], run.OutputLines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("6 findings of 4 rules in 2 drafts.", run.OutputLines[^1]);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public void Statistics_as_JSON()
    {
        using var json = JsonDocument.Parse(CommandRun.In(_folder, "--statistics", "--format", "json").Output);

        var row = Assert.Single(json.RootElement.EnumerateArray(), r => r.GetProperty("ruleId").GetString() == "SR3005");
        Assert.Equal("editorializing-adverb", row.GetProperty("ruleName").GetString());
        Assert.Equal("Loaded", row.GetProperty("family").GetString());
        Assert.Equal((1, 1, 1), (row.GetProperty("findings").GetInt32(), row.GetProperty("drafts").GetInt32(), row.GetProperty("fixable").GetInt32()));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    [InlineData(9, 0)]
    public void So_many_warnings_pass(int most, int exitCode)
    {
        _folder.Write("a.md", Drafts.Warning + "\n" + Drafts.Warning);

        var run = CommandRun.In(_folder, "--max-warnings", $"{most}");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1 ? $"lint-text: 2 warnings, and --max-warnings lets {most} pass\n" : string.Empty, run.Error);
    }

    [Fact]
    public void Errors_fail_however_many_warnings_pass()
    {
        Assert.Equal(ExitCode.Findings, CommandRun.In(_folder, "--max-warnings", "9").ExitCode);
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "--max-warnings", "9", "--fail-on", "never").ExitCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("many")]
    public void Max_warnings_takes_a_number(string value)
    {
        var run = CommandRun.In(_folder, "--max-warnings", value);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
    }

    [Fact]
    public void Worst_first_on_request()
    {
        string[] places = [.. CommandRun.In(_folder, "--sort", "worst", "--quiet").OutputLines.Where(l => l.StartsWith("  ", StringComparison.Ordinal) && char.IsDigit(l[2])).Select(l => l.Trim().Split(' ')[2])];

        Assert.Equal(["SR4013", "SR1006"], places[..2]);
        Assert.Equal(4, places.Length);
    }

    [Fact]
    public void Of_an_option_that_is_given_again_the_last_counts()
    {
        Assert.Equal(["SR4013"], Ids("--severity", "suggestion", "--severity", "error"));
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "--fail-on", "suggestion", "--fail-on", "never").ExitCode);
        Assert.StartsWith("[", CommandRun.In(_folder, "--statistics", "--format", "pretty", "--format", "json").Output, StringComparison.Ordinal);
        CommandRun.In(_folder, "--output", "one.txt", "--output", "two.txt");
        Assert.Equal(["a.md", "two.txt"], _folder.Files());
    }

    private string[] Ids(params string[] args) => [.. CommandRun.In(_folder, ["--format", "compact", "--quiet", .. args]).OutputLines.Select(l => l.Split(' ')[2].TrimEnd(':'))];
}

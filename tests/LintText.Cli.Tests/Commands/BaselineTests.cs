using System.Text.Json;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--baseline</c>: findings that a house lives with.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Name = "baseline.json";

    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_accepted_does_not_count_and_what_is_new_does()
    {
        _folder.Write("a.md", Drafts.Warning);
        Assert.Equal("The baseline baseline.json holds 1 finding.\n", Update().Error);
        Assert.Empty(Open());
        Assert.Equal(ExitCode.Clean, Check().ExitCode);

        _folder.Write("a.md", Drafts.Warning + "\nThe dam was allegedly shut.\n").Write("b.md", Drafts.Suggestion);
        var list = FindingList.Check(_folder, "--baseline", Name);
        Assert.DoesNotContain(list.Open, f => f.Contains("reportedly", StringComparison.Ordinal));
        Assert.Contains("b.md SR3001 “turned a blind eye”", list.Open);
        Assert.Contains(list.Open, f => f.StartsWith("a.md ", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Findings, list.Run.ExitCode);
    }

    [Fact]
    public void Moved_lines_stay_accepted_and_an_edited_sentence_does_not()
    {
        _folder.Write("a.md", Drafts.Warning);
        Update();
        _folder.Write("a.md", "# The lock\n\nThe ferry sails.\n\n" + Drafts.Warning.Replace("The lock was", "The\nlock  was", StringComparison.Ordinal));
        Assert.Empty(Open());
        _folder.Write("a.md", Drafts.Warning.Replace("closed", "shut", StringComparison.Ordinal));
        Assert.Equal(["a.md SR1006 “reportedly”"], Open());
    }

    [Fact]
    public void The_same_sentence_once_more_is_one_finding_more()
    {
        _folder.Write("a.md", Drafts.Warning + "\n" + Drafts.Warning);
        Update();
        Assert.Contains("\"count\": 2 }", _folder.Read(Name), StringComparison.Ordinal);
        Assert.Empty(Open());
        _folder.Write("a.md", string.Join('\n', Drafts.Warning, Drafts.Warning, Drafts.Warning));
        Assert.Equal(["a.md SR1006 “reportedly”"], Open());
        _folder.Write("a.md", Drafts.Warning);
        Assert.Empty(Open());
        Assert.Equal("The baseline baseline.json holds 1 finding.\n", Update().Error);
    }

    [Fact]
    public void What_is_mended_is_told_and_forgotten_on_demand()
    {
        _folder.Write("a.md", Drafts.Warning + "\n" + Drafts.Warning).Write("b.md", Drafts.Suggestion).Write("c.md", Drafts.Warning);
        Assert.Equal((ExitCode.Clean, "The baseline baseline.json holds 4 findings.\n"), Baseline("create"));
        _folder.Write("a.md", Drafts.Warning);
        File.Delete(_folder.PathTo("c.md"));

        Assert.Equal("lint-text: 1 finding of the baseline mended; 'lint-text baseline prune baseline.json' forgets them\n", Check().Error);

        // What is new is not taken in, and of drafts that are not checked nothing is forgotten.
        _folder.Write("a.md", Drafts.Warning + "\nThe dam was allegedly shut.\n").Write("b.md", Drafts.Clean);
        Assert.Equal((ExitCode.Clean, "2 findings forgotten; the baseline baseline.json holds 2 findings.\n"), Baseline("prune", "a.md"));
        Assert.Equal(["a.md", "b.md"], Paths());
        Assert.Equal((ExitCode.Clean, "1 finding forgotten; the baseline baseline.json holds 1 finding.\n"), Baseline("prune"));
        Assert.Equal(string.Empty, Check().Error);
        Assert.NotEmpty(Open());
        Assert.Equal((ExitCode.Clean, "The baseline baseline.json holds 2 findings.\n"), Baseline("update"));
        Assert.Empty(Open());
    }

    [Fact]
    public void A_renamed_draft_keeps_what_is_accepted_and_only_it()
    {
        using var folder = new TestFolder().Write("a.md", Drafts.Clean + "\n" + Drafts.Warning + "\n" + Drafts.Clean);
        CommandRun.In(folder, "baseline", "create", Name);
        folder.WithCommit();
        Git.Run(folder.Root, "mv", "a.md", "z.md");
        folder.Write("copy.md", folder.Read("z.md"));

        Assert.Equal(["copy.md SR1006 “reportedly”"], FindingList.Check(folder, "--baseline", Name).Open);
        Assert.Equal("0 findings forgotten; the baseline baseline.json holds 1 finding.\n", CommandRun.In(folder, "baseline", "prune", Name, "z.md").Error);
        Assert.Equal(["copy.md SR1006 “reportedly”"], FindingList.Check(folder, "--baseline", Name).Open);
        Assert.Contains("\"z.md\"", folder.Read(Name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_of_the_first_version_that_wrote_one_is_read_and_rewritten_without_a_loss()
    {
        _folder.Write("a.md", "# The lock\n\nThe envoy reportedly left before dawn. The envoy reportedly left before dawn.\n\nThe seagull turned a blind eye to the dam, as documented by Highland Heritage Watch.\n\nThe lock is closed [citation needed].\n")
            .Write("sub/b.txt", "The boat allegedly sank.\n")
            .Write(Name, """
                {
                  "version": 1,
                  "findings": [
                    { "path": "a.md", "ruleId": "SR1006", "text": "reportedly", "fingerprint": "c0410d49f666622675caca60136d2fb5", "count": 1 },
                    { "path": "a.md", "ruleId": "SR4002", "text": "as documented by Highland Heritage Watch", "fingerprint": "9f63aeec445603bb3b593f7f589f229d", "count": 1 },
                    { "path": "a.md", "ruleId": "SR4013", "text": "[citation needed]", "fingerprint": "d9b292ffba1c281063dd1c1aabcb2fd9", "count": 1 },
                    { "path": "sub/b.txt", "ruleId": "SR1006", "text": "allegedly", "fingerprint": "711f01ca951119fbbeb5d415a1d56774", "count": 1 }
                  ]
                }

                """);

        Assert.DoesNotContain(Open(), f => f.Contains("SR1006", StringComparison.Ordinal) || f.Contains("SR4002", StringComparison.Ordinal) || f.Contains("SR4013", StringComparison.Ordinal));
        Baseline("update");
        Assert.Equal(ExitCode.Clean, Baseline("prune").ExitCode);
        Assert.Superset(new HashSet<string>(["c0410d49f666622675caca60136d2fb5", "9f63aeec445603bb3b593f7f589f229d", "d9b292ffba1c281063dd1c1aabcb2fd9", "711f01ca951119fbbeb5d415a1d56774"]), Entries().Select(e => e.GetProperty("fingerprint").GetString()!).ToHashSet());
    }

    [Fact]
    public void A_baseline_is_not_written_over_and_none_is_made_up()
    {
        _folder.Write("a.md", Drafts.Warning);
        Assert.Equal((ExitCode.Failure, "lint-text: baseline.json: there is no baseline here; write one with 'baseline create'\n"), Baseline("prune"));
        Assert.Equal((ExitCode.Failure, "lint-text: baseline.json: there is no baseline here; write one with 'baseline create'\n"), Baseline("update"));
        Baseline("create");
        var written = _folder.Read(Name);
        Assert.Equal((ExitCode.Failure, "lint-text: baseline.json: there is a baseline here already; use 'baseline update', or delete it\n"), Baseline("create"));
        _folder.Write(Name, "{ \"version\": 1,");
        Assert.Equal(ExitCode.Failure, Baseline("prune").ExitCode);
        Assert.Equal("{ \"version\": 1,", _folder.Read(Name));
        Assert.StartsWith("{", written, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_in_another_file_are_not_accepted()
    {
        _folder.Write("a.md", Drafts.Warning);
        Update();
        _folder.Write("b.md", Drafts.Warning);
        Assert.Equal(["b.md SR1006 “reportedly”"], Open());
    }

    [Fact]
    public void An_update_keeps_what_it_accepts_and_drops_what_is_gone()
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.md", Drafts.Suggestion).Write("c.md", Drafts.Warning);
        Update();
        var first = _folder.Read(Name);
        Update();
        Assert.Equal(first, _folder.Read(Name));

        _folder.Write("a.md", Drafts.Clean);
        File.Delete(_folder.PathTo("c.md"));
        Update();
        Assert.Equal(["b.md"], Paths());
    }

    [Fact]
    public void Files_that_the_run_does_not_check_are_kept()
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.md", Drafts.Suggestion);
        Update();
        _folder.Write("b.md", Drafts.Clean).Write("a.md", Drafts.Suggestion);
        Update("a.md");
        Assert.Equal(["a.md", "b.md"], Paths());
        Assert.Equal(["SR3001", "SR3001"], Entries().Select(e => e.GetProperty("ruleId").GetString()!));
    }

    [Fact]
    public void Paths_count_from_the_folder_of_the_baseline()
    {
        _folder.Write("news/a.md", Drafts.Warning).Write("lists/readme.txt", Drafts.Clean);
        CommandRun.In(_folder, "news", "--baseline", "lists/baseline.json", "--update-baseline");
        Assert.Contains("\"path\": \"../news/a.md\"", _folder.Read("lists/baseline.json"), StringComparison.Ordinal);
        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("news") }, "--baseline", "../lists/baseline.json", "--format", "compact");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void One_line_a_finding_in_the_same_order_whatever_the_order_of_the_paths()
    {
        foreach (var name in (string[])["b/z.md", "a.md", "B.md", "c d.md"])
            _folder.Write(name, Drafts.Suggestion + "\n" + Drafts.Warning);
        Update("c d.md", "b", "a.md", "B.md");
        var first = _folder.ReadBytes(Name);
        File.Delete(_folder.PathTo(Name));
        Update();
        Assert.Equal(first, _folder.ReadBytes(Name));
        var lines = _folder.Read(Name).Split('\n');
        Assert.Equal(8, lines.Count(l => l.StartsWith("    { \"path\": ", StringComparison.Ordinal) && l.TrimEnd(',').EndsWith('}')));
        Assert.Equal(["{", "  \"version\": 1,", "  \"findings\": [", "  ]", "}", ""], [.. lines[..3], .. lines[^3..]]);
        Assert.DoesNotContain('\r', _folder.Read(Name));
    }

    [Fact]
    public void Words_with_quotation_marks_and_letters_of_any_script_are_kept_as_they_are()
    {
        _folder.Write("é ü.md", "The “Zürich” \"mill\" was reportedly closed. The \\ vote was postponed.\n");
        Update();
        Assert.Equal(["é ü.md"], Paths().Distinct());
        Assert.Contains("é ü.md", _folder.Read(Name), StringComparison.Ordinal);
        Assert.Empty(Open());
    }

    [Fact]
    public void A_report_says_that_a_finding_is_suppressed()
    {
        _folder.Write("a.md", Drafts.Warning);
        Update();
        Assert.Equal("in the baseline", Assert.Single(FindingList.Check(_folder, "--baseline", Name).All).Reason);

        using var log = JsonDocument.Parse(CommandRun.In(_folder, "--baseline", Name, "--format", "sarif").Output);
        var result = Assert.Single(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        var suppression = Assert.Single(result.GetProperty("suppressions").EnumerateArray());
        Assert.Equal(("external", "in the baseline"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public void What_is_suppressed_otherwise_is_not_taken_in()
    {
        _folder.Write("a.md", "<!-- lint-text disable-next-line SR1006 -- the court says no more -->\n" + Drafts.Warning);
        Assert.Equal("The baseline baseline.json holds 0 findings.\n", Update().Error);
        Assert.Equal("{\n  \"version\": 1,\n  \"findings\": [\n  ]\n}\n", _folder.Read(Name));
    }

    [Fact]
    public void Fixes_leave_what_is_accepted_alone()
    {
        _folder.Write("a.md", Drafts.SafeFix);
        Update();
        _folder.Write("b.md", Drafts.SafeFix);
        var run = CommandRun.In(_folder, "--baseline", Name, "--fix");
        Assert.Equal("Fixed 1 finding in 1 file.\n", run.Error);
        Assert.Equal((Drafts.SafeFix, Drafts.SafeFixed), (_folder.Read("a.md"), _folder.Read("b.md")));
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    [Fact]
    public void Results_from_the_cache_are_accepted_as_well_and_do_not_keep_it()
    {
        _folder.Write("a.md", Drafts.Warning);
        CommandRun.In(_folder, "--cache", "cache");
        Update();
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "--baseline", Name, "--cache", "cache").ExitCode);
        Assert.Equal(ExitCode.Findings, CommandRun.In(_folder, "--cache", "cache").ExitCode);
    }

    [Theory]
    [InlineData("{\n  \"version\": 1,\n  \"findings\": [}\n", "lint-text: baseline.json:3:16: not valid JSON; mend it, or write it anew with --update-baseline")]
    [InlineData("", "lint-text: baseline.json:1:1: not valid JSON; mend it, or write it anew with --update-baseline")]
    [InlineData("{\"version\": 2, \"findings\": []}", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    [InlineData("[]", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    [InlineData("{\"version\": \"1\"}", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": null}]}", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"ruleId\": \"b\", \"fingerprint\": \"c\", \"text\": \"d\", \"count\": 1e99}]}", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"\\ud800\", \"ruleId\": \"b\", \"fingerprint\": \"c\", \"text\": \"d\", \"count\": 1}]}", "lint-text: baseline.json: not a baseline of this version of lint-text; write it anew with --update-baseline")]
    public void A_baseline_that_cannot_be_read_is_one_line_and_the_drafts_are_checked(string text, string message)
    {
        _folder.Write("a.md", Drafts.Warning).Write(Name, text);
        var run = Check();
        Assert.Equal(message, Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, Update().ExitCode);
        Assert.Equal(ExitCode.Clean, Check().ExitCode);
    }

    [Fact]
    public void A_baseline_with_a_byte_order_mark_is_read()
    {
        _folder.Write("a.md", Drafts.Warning);
        Update();
        _folder.Write(Name, "\uFEFF" + _folder.Read(Name).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(Open());
    }

    [Theory]
    [InlineData("none.json", "there is no baseline here; write one with --update-baseline")]
    [InlineData("none/at/all.json", "there is no baseline here; write one with --update-baseline")]
    [InlineData("news", "there is no baseline here; write one with --update-baseline")]
    public void A_baseline_that_is_not_there_is_one_line(string path, string message)
    {
        _folder.Write("news/a.md", Drafts.Clean);
        var run = CommandRun.In(_folder, "--baseline", path);
        Assert.Equal($"lint-text: {path}: {message}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Theory]
    [InlineData("none/at/all.json")]
    [InlineData("news")]
    public void A_baseline_that_cannot_be_written_is_one_line(string path)
    {
        _folder.Write("news/a.md", Drafts.Warning);
        var run = CommandRun.In(_folder, "--baseline", path, "--update-baseline");
        Assert.Equal($"lint-text: {path}: the baseline cannot be written here; check that the folder exists and may be written to", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(["news/a.md"], _folder.Files());
    }

    [Fact]
    public void Update_baseline_goes_with_baseline()
    {
        var run = CommandRun.In(_folder, "--update-baseline");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("--update-baseline goes with --baseline; use both", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_checked_is_said_and_its_entries_are_kept()
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.md", Drafts.Suggestion);
        Update();
        _folder.Write("a.md", [0xC3, 0x28]);
        var run = Update();
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Equal(["a.md", "b.md"], Paths());
    }

    private CommandRun Update(params string[] args) => CommandRun.In(_folder, [.. args, "--baseline", Name, "--update-baseline"]);

    private (int ExitCode, string Error) Baseline(string step, params string[] paths) => CommandRun.In(_folder, ["baseline", step, Name, .. paths]) is var run ? (run.ExitCode, run.Error) : default;

    private CommandRun Check() => CommandRun.In(_folder, "--baseline", Name, "--format", "compact");

    private string[] Open() => FindingList.Check(_folder, "--baseline", Name).Open;

    private List<JsonElement> Entries()
    {
        using var json = JsonDocument.Parse(_folder.Read(Name));
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(e => e.Clone())];
    }

    private string[] Paths() => [.. Entries().Select(e => e.GetProperty("path").GetString()!)];
}

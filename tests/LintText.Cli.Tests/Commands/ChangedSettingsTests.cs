using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What a change does, beside its drafts, to what is reported of them.</summary>
public sealed class ChangedSettingsTests : IDisposable
{
    private const string Draft = "The envoy reportedly left before dawn.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "[*]\ndotnet_diagnostic.SR1006.severity = none", "lowers SR1006 from warning to none")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = error", "[*]\ndotnet_diagnostic.sr1006.severity = suggestion", "lowers SR1006 from error to suggestion")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = error", "[*]", "lowers SR1006 from error to warning")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = error", "[*]\ndotnet_diagnostic.SR1006.severity = error\n[a.*]\ndotnet_diagnostic.SR1006.severity = default", "lowers SR1006 from error to warning")]
    [InlineData("[*.md]\ndotnet_diagnostic.SR1006.severity = error", "[*.md]\ndotnet_diagnostic.SR1006.severity = error\n[{a,b}.md]\ndotnet_diagnostic.SR1006.severity = none", "lowers SR1006 from error to none")]
    [InlineData("[*]\nlint_text.SR3001.allow = heroic", "[*]\nlint_text.SR3001.allow = heroic, brutal", "adds brutal to lint_text.sr3001.allow")]
    [InlineData("[*]\nlint_text.document_kind = news", "[*]\nlint_text.document_kind = opinion", "sets lint_text.document_kind to opinion (was news)")]
    [InlineData("[*]\nlint_text.document_kind = news", "[*]", "no longer sets lint_text.document_kind (was news)")]
    public void Settings_that_let_less_through_are_named(string before, string now, string effect) =>
        Assert.Equal([$".editorconfig {effect} for 1 draft"], SettingsOf(".editorconfig", before, now));

    [Theory]
    [InlineData("[*.md]\ndotnet_analyzer_diagnostic.category-Citations.severity = none")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = none")]
    public void Of_many_rules_the_number_is_told(string now) =>
        Assert.Contains(SettingsOf(".editorconfig", "", now), l => System.Text.RegularExpressions.Regex.IsMatch(l, @"^\.editorconfig lowers \d+ rules from warning to none for 1 draft$"));

    [Theory]
    [InlineData("", "[*]\ndotnet_diagnostic.SR1006.severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = none", "[*]\ndotnet_diagnostic.SR1006.severity = warning")]
    [InlineData("", "[*]\ndotnet_analyzer_diagnostic.category-Loaded.severity = error")]
    [InlineData("", "[*]\ndotnet_diagnostic.SR1006.severity = bogus")]
    [InlineData("", "[other/*]\ndotnet_diagnostic.SR1006.severity = none")]
    [InlineData("[*]\nlint_text.SR3001.allow = heroic, brutal", "[*]\nlint_text.SR3001.allow = heroic")]
    [InlineData("[*]\nindent_size = 4", "[*]\nindent_size = 2\ndotnet_diagnostic.CA1822.severity = none")]
    [InlineData("[*]\nlint_text.document_kind = news", "# The house’s\n\n[*]\nlint_text.document_kind=news")]
    public void Settings_that_let_more_through_or_concern_nothing_here_are_not(string before, string now) =>
        Assert.Empty(SettingsOf(".editorconfig", before, now));

    [Theory]
    [InlineData("dotnet_diagnostic.SR1006.severity = suggestion", "lowers SR1006 from error to suggestion")]
    [InlineData("dotnet_diagnostic.SR1006.severity = default", "lowers SR1006 from error to warning")]
    public void What_a_folder_s_own_file_undoes_is_told(string line, string effect)
    {
        _folder.Write("news/a.md", Draft).Write("news/b.md", Draft).Write("c.md", Draft).Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SR1006.severity = error\n").WithCommit();
        _folder.Write("news/.editorconfig", $"[*.md]\n{line}\n");

        Assert.Equal([$"news/.editorconfig {effect} for 2 drafts"], Settings("--since=HEAD"));
        _folder.Commit();
        Assert.Equal([$"news/.editorconfig {effect} for 2 drafts"], Settings("--since=HEAD~1"));
    }

    [Fact]
    public void A_file_that_stands_alone_cuts_off_those_above_it()
    {
        _folder.Write("news/a.md", Draft).Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SR1006.severity = error\n").WithCommit();
        _folder.Write("news/.editorconfig", "root = true\n");

        Assert.Equal(["news/.editorconfig lowers SR1006 from error to warning for 1 draft"], Settings("--since=HEAD"));
    }

    [Fact]
    public void Added_suppressions_are_named_and_removed_ones_are_not() => Assert.Equal(
        ["lint-text.suppressions suppresses a.md SR1006 -- known"],
        SettingsOf("lint-text.suppressions", "# old\nb.md SR1002 -- gone\n", "# new\na.md SR1006 -- known\n"));

    [Fact]
    public void Settings_that_are_moved_are_new_where_they_come_to()
    {
        _folder.Write("news/a.md", Draft).Write("old/lint-text.suppressions", "** * -- archive\n").Write("old/.editorconfig", "[*]\ndotnet_diagnostic.SR1006.severity = none\n").WithCommit();
        Git.Run(_folder.Root, "mv", "old/lint-text.suppressions", "lint-text.suppressions");
        Git.Run(_folder.Root, "mv", "old/.editorconfig", "news/.editorconfig");

        string[] expected = ["lint-text.suppressions suppresses ** * -- archive", "news/.editorconfig lowers SR1006 from warning to none for 1 draft"];
        Assert.Equal(expected, Settings("--since=HEAD"));
        Assert.Equal(expected, Settings("--staged"));
    }

    [Fact]
    public void Links_to_settings_are_settings()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("news/a.md", Draft).Write("old/lint-text.suppressions", "** * -- archive\n").Write("old/.editorconfig", "[*]\ndotnet_diagnostic.SR1006.severity = none\n").WithCommit();
        _folder.WithLink("lint-text.suppressions", "old/lint-text.suppressions").WithLink("news/.editorconfig", "../old/.editorconfig");

        string[] expected = ["lint-text.suppressions suppresses ** * -- archive", "news/.editorconfig lowers SR1006 from warning to none for 1 draft"];
        Assert.Equal(expected, Settings("--since=HEAD"));
        _folder.Commit();
        Assert.Equal(expected, Settings("--since=HEAD~1"));
        Assert.Empty(Settings("--since=HEAD"));
    }

    [Fact]
    public void Files_that_git_does_not_know_yet_count_until_it_is_about_what_is_staged()
    {
        _folder.Write("a.md", Draft).WithCommit();
        _folder.Write("a.md", Draft + "\nThe boat reportedly sank.\n").Write("lint-text.suppressions", "*.md SR1006 -- known\n");
        Git.Run(_folder.Root, "add", "a.md");

        Assert.Equal(["lint-text.suppressions suppresses *.md SR1006 -- known"], Settings("--since=HEAD"));

        // What is not staged hides nothing of what is.
        Assert.Empty(Settings("--staged"));
        Assert.Single(CommandRun.In(_folder, "--staged", "--format", "compact", "--quiet").OutputLines);
        Git.Run(_folder.Root, "add", "--all");
        Assert.Equal(["lint-text.suppressions suppresses *.md SR1006 -- known"], Settings("--staged"));
        Assert.Empty(CommandRun.In(_folder, "--staged", "--format", "compact", "--quiet").OutputLines);
    }

    [Fact]
    public void Files_that_the_configuration_and_the_command_line_name_count_too()
    {
        _folder.Write("a.md", Draft).Write("house.yml", "rules: []\n");
        CommandRun.In(_folder, "baseline", "create", "known.json");
        _folder.Write(".editorconfig", "root = true\n[*]\nlint_text.reliability_list = sources.csv\n").Write("sources.csv", "host,reliability\nexample.org,reliable\n").WithCommit();
        _folder.Write("a.md", Draft + "\n" + Draft).Write("sources.csv", "host,reliability\nexample.net,reliable\n").Write("house.yml", "rules: []\n# none\n");
        CommandRun.In(_folder, "baseline", "update", "known.json");

        Assert.Equal(["house.yml is rewritten", "known.json is rewritten", "sources.csv is rewritten"], Settings("--since=HEAD", "--rules", "house.yml", "--baseline", "known.json"));
    }

    [Theory]
    [InlineData("lint-text:\n  kind: personal", "personal")]
    [InlineData("type: docs", "docs")]
    public void A_draft_that_calls_itself_something_else_is_named_and_mends_nothing(string frontMatter, string kind)
    {
        _folder.Write("a.md", Draft + "\nThe vote, critics say, was a sham.\n").WithCommit();
        _folder.Write("a.md", $"---\n{frontMatter}\n---\n\n{_folder.Read("a.md")}");

        var run = CommandRun.In(_folder, "--since=HEAD", "--format", "compact");
        Assert.Contains(" 0 mended", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal([$"  a.md is read as {kind}, not as news any more"], run.ErrorLines[2..]);
    }

    [Fact]
    public void A_draft_that_is_moved_to_where_rules_are_off_mends_nothing()
    {
        _folder.Write("a.md", Draft).Write("quiet/.editorconfig", "[*]\ndotnet_diagnostic.SR1006.severity = none\n").WithCommit();
        Git.Run(_folder.Root, "mv", "a.md", "quiet/a.md");

        var run = CommandRun.In(_folder, "--since=HEAD");
        Assert.Contains(" 0 mended", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("rules switched off: SR1006 by quiet/.editorconfig for 1 draft", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a.dat")]
    [InlineData("a.test.md")]
    [InlineData("node_modules/a.md")]
    [InlineData(".old/a.md")]
    public void A_draft_that_is_none_any_more_is_named(string name)
    {
        _folder.Write("a.md", Draft).Write("b.md", Draft).WithCommit();
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathTo(name))!);
        Git.Run(_folder.Root, "mv", "a.md", name);

        Assert.Equal([$"a.md is no longer checked, since it is {name} now"], Settings("--since=HEAD"));

        // What was nobody’s to read was not there before.
        _folder.Commit();
        Git.Run(_folder.Root, "mv", name, "c.md");
        Assert.Single(CommandRun.In(_folder, "--since=HEAD", "--format", "compact", "--quiet").OutputLines);
    }

    [Theory]
    [InlineData(".gitignore", "a.md\n")]
    [InlineData("news/.gitignore", "*\n")]
    public void A_draft_that_is_ignored_now_is_named(string list, string text)
    {
        _folder.Write("news/a.md", Draft).Write("b.md", Draft).Write("old/c.md", Draft).WithCommit();
        _folder.Write(list, text).Write("news/a.md", Draft + "\nThe boat sank.\n");

        Assert.Equal(["news/a.md is no longer checked, since a .gitignore names it"], Settings("--since=HEAD"));
        Assert.Empty(Settings("b.md", "--since=HEAD"));
        Assert.Empty(Settings("old", "--since=HEAD"));
        Assert.Empty(Settings(".", "--exclude", "news/**", "--since=HEAD"));
    }

    [Fact]
    public void Files_that_are_gone_and_files_that_never_were_drafts_are_not_missed()
    {
        _folder.Write("a.md", Draft).Write("b.txt", Draft).Write("made/x.md", Draft).Write(".gitignore", "made\n").Write("c.py", "1\n").WithCommit();
        File.Delete(_folder.PathTo("a.md"));
        _folder.Write("c.py", "2\n");

        Assert.Empty(Settings("--since=HEAD"));
    }

    [Fact]
    public void Summaries_and_reports_for_programs_list_them()
    {
        _folder.Write("a.md", Draft).WithCommit();
        _folder.Write("a.md", Draft + "\n" + Draft).Write(".editorconfig", "[*]\nlint_text.SR1006.allow = <b>\n");

        Assert.Contains("The change also decides what is reported:\n\n- .editorconfig adds \\<b\\> to lint\\_text.sr1006.allow for 1 draft\n", CommandRun.In(_folder, "--since=HEAD", "--format", "summary").Output, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(CommandRun.In(_folder, "--since=HEAD", "--format", "json").Output);
        Assert.Equal(".editorconfig adds <b> to lint_text.sr1006.allow for 1 draft", json.RootElement.GetProperty("summary").GetProperty("change").GetProperty("decides")[0].GetString());
        Assert.Contains("In this change .editorconfig adds <b> to lint_text.sr1006.allow for 1 draft.", CommandRun.In(_folder, "--since=HEAD", "--format", "sarif").Output.Replace("\\u003c", "<", StringComparison.Ordinal).Replace("\\u003e", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["lint-text: The change also decides what is reported:", "  .editorconfig adds <b> to lint_text.sr1006.allow for 1 draft"], CommandRun.In(_folder, "--since=HEAD", "--quiet", "--format", "compact").ErrorLines);
    }

    private IReadOnlyList<string> SettingsOf(string file, string before, string now)
    {
        _folder.Write("a.md", Draft).Write(file, before + "\n").WithCommit();
        _folder.Write(file, now + "\n");
        return Settings("--since=HEAD");
    }

    private IReadOnlyList<string> Settings(params string[] arguments) =>
        [.. CommandRun.In(_folder, ["--format", "compact", .. arguments]).ErrorLines.Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim())];
}

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Discovery;

/// <summary><c>.editorconfig</c> and <c>.globalconfig</c>: what they set, and what is said of slips in them.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("suggestion")]
    [InlineData("WARNING")]
    public void A_rules_severity_can_be_set(string severity)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", $"[*.md]\ndotnet_diagnostic.SR3001.severity = {severity}\n");

        Assert.Equal(severity.ToLowerInvariant(), Assert.Single(Check().All).Severity);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public void A_rule_can_be_switched_off(string severity)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", $"[*.md]\ndotnet_diagnostic.SR3001.severity = {severity}\n");

        Assert.Empty(Check().All);
    }

    [Fact]
    public void Default_is_as_if_the_key_were_not_there()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = default\n");

        Assert.Equal("suggestion", Assert.Single(Check().All).Severity);
    }

    [Fact]
    public void A_familys_severity_can_be_set()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\n" + Drafts.Warning).Write(".editorconfig", "[*.md]\ndotnet_analyzer_diagnostic.category-Loaded.severity = error\n");

        Assert.Equal([("SR3001", "error"), ("SR1006", "warning")], Severities());
    }

    [Fact]
    public void The_severity_of_all_rules_can_be_set()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\nThe council met late. The lock was reportedly closed.\n").Write(".editorconfig", "[*.md]\ndotnet_analyzer_diagnostic.severity = error\n");

        Assert.Equal([("SR3001", "error"), ("SR1006", "error")], Severities());
    }

    [Fact]
    public void The_narrower_key_wins_wherever_it_stands()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning).Write(
            ".editorconfig",
            """
            [*.md]
            dotnet_diagnostic.SR3001.severity = suggestion
            dotnet_analyzer_diagnostic.category-Loaded.severity = error
            dotnet_analyzer_diagnostic.severity = none
            """);

        Assert.Equal([("SR3001", "suggestion"), ("SR3005", "error")], Severities());
    }

    [Theory]
    [InlineData("*.md", "a.md", "news/a.md", "news/old/a.md")]
    [InlineData("*.{txt,html}", "news/a.txt")]
    [InlineData("news/**.md", "news/a.md", "news/old/a.md")]
    [InlineData("news/*.md", "news/a.md")]
    [InlineData("/a.md", "a.md")]
    [InlineData("news/**", "news/a.md", "news/a.txt", "news/old/a.md")]
    [InlineData("[!b].md", "a.md", "news/a.md", "news/old/a.md")]
    public void A_section_is_for_the_files_that_its_glob_matches(string glob, params string[] silenced)
    {
        string[] all = ["a.md", "news/a.md", "news/a.txt", "news/old/a.md"];
        foreach (var path in all)
            _folder.Write(path, Drafts.Suggestion);
        _folder.Write(".editorconfig", $"[{glob}]\ndotnet_diagnostic.SR3001.severity = none\n");

        Assert.Equal(all.Except(silenced), Check().OpenPaths);
    }

    [Fact]
    public void The_nearest_file_wins_and_in_a_file_the_last_section()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("news/a.md", Drafts.Suggestion)
            .Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = none\n[a.md]\ndotnet_diagnostic.SR3001.severity = error\n")
            .Write("news/.editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = warning\n");

        Assert.Equal(["error", "warning"], Check().All.Select(f => f.Severity));
    }

    [Fact]
    public void Files_above_one_that_is_root_do_not_apply()
    {
        _folder.Write("news/a.md", Drafts.Suggestion)
            .Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = none\n")
            .Write("news/.editorconfig", "root = true\n");

        Assert.Single(Check().All);
    }

    [Fact]
    public void A_configuration_above_the_current_folder_applies()
    {
        _folder.Write("news/a.md", Drafts.Suggestion).Write(".editorconfig", "[news/*.md]\ndotnet_diagnostic.SR3001.severity = none\n");

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("news") }, "a.md", "--quiet");
        Assert.Equal(new CommandRun(ExitCode.Clean, string.Empty, string.Empty), run);
    }

    [Fact]
    public void A_globalconfig_applies_to_the_whole_project()
    {
        _folder.Write("news/a.md", Drafts.Suggestion).Write(".globalconfig", "is_global = true\n\ndotnet_diagnostic.SR3001.severity = error\n");

        Assert.Equal("error", Assert.Single(Check().All).Severity);
    }

    [Fact]
    public void An_editorconfig_wins_over_a_globalconfig()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.txt", Drafts.Suggestion)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SR3001.severity = error\nlint_text.require_suppression_reason = false\n")
            .Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = warning\n");

        Assert.Equal(["warning", "error"], Check().All.Select(f => f.Severity));
    }

    [Fact]
    public void The_nearer_of_two_globalconfigs_wins()
    {
        _folder.Write("news/a.md", Drafts.Suggestion)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.SR3001.severity = error\n")
            .Write("news/.globalconfig", "is_global = true\ndotnet_diagnostic.SR3001.severity = warning\n");

        Assert.Equal("warning", Assert.Single(Check().All).Severity);
    }

    [Theory]
    [InlineData("news", true)]
    [InlineData("opinion", false)]
    [InlineData("reference", true)]
    [InlineData("docs", false)]
    [InlineData("Opinion", false)]
    public void The_kind_of_document_decides_which_rules_apply(string kind, bool isReported)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", $"[*.md]\nlint_text.document_kind = {kind}\n");

        Assert.Equal(isReported ? ["SR3001"] : [], Check().OpenIds);
    }

    [Fact]
    public void A_drafts_own_front_matter_decides_before_the_configuration()
    {
        _folder.Write("a.md", "---\ntype: column\n---\n\n" + Drafts.Suggestion).Write("b.md", "---\nlint-text:\n  kind: news\n---\n\n" + Drafts.Suggestion)
            .Write(".editorconfig", "[a.md]\nlint_text.document_kind = news\n[b.md]\nlint_text.document_kind = opinion\n");

        Assert.Equal(["b.md"], Check().OpenPaths);
    }

    [Fact]
    public void Terms_can_be_allowed_for_a_rule()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\nThe vote was a sham.\n").Write(".editorconfig", "[*.md]\nlint_text.SR3001.allow = fiasco, Turn a blind eye\n");

        Assert.Equal(["a.md SR3001 “sham”"], Check().Open);
    }

    [Fact]
    public void Keys_of_other_tools_are_left_alone()
    {
        _folder.Write("a.md", Drafts.Clean).Write(
            ".editorconfig",
            """
            root = true
            ; a comment
            # another
            [*.cs]
            indent_size = 4
            dotnet_diagnostic.CA1000.severity = none
            dotnet_diagnostic.IDE0001.severity = whatever
            dotnet_analyzer_diagnostic.category-Style.severity = whatever
            [*]
            charset = utf-8 # here too
            """);

        Assert.Equal(string.Empty, CommandRun.In(_folder).Error);
    }

    [Theory]
    [InlineData("lint_text.documnt_kind = news", "there is no option lint_text.documnt_kind; did you mean 'lint_text.document_kind'?")]
    [InlineData("lint_text.max_file_megabyte = 3", "there is no option lint_text.max_file_megabyte; did you mean 'lint_text.max_file_megabytes'?")]
    [InlineData("lint_text.document_kind = novel", "'novel' is not a value of lint_text.document_kind; use news, opinion, reference, docs, personal")]
    [InlineData("lint_text.max_file_megabytes = many", "'many' is not a value of lint_text.max_file_megabytes; use a whole number from 1 to 1024")]
    [InlineData("lint_text.max_file_megabytes = 0", "'0' is not a value of lint_text.max_file_megabytes; use a whole number from 1 to 1024")]
    [InlineData("lint_text.require_suppression_reason = maybe", "'maybe' is not a value of lint_text.require_suppression_reason; use true or false")]
    [InlineData("lint_text.SR3101.allow = sham", "there is no rule SR3101; did you mean 'SR3001'?")]
    [InlineData("dotnet_diagnostic.SR3001.severity = loud", "'loud' is not a severity; use error, warning, suggestion, silent, none")]
    [InlineData("dotnet_diagnostic.SR3101.severity = error", "there is no rule SR3101; did you mean 'SR3001'?")]
    [InlineData("dotnet_analyzer_diagnostic.category-Loaded.severity = loud", "'loud' is not a severity; use error, warning, suggestion, silent, none")]
    [InlineData("dotnet_diagnostic.SR1002.severty = error", "there is no key 'dotnet_diagnostic.SR1002.severty'; did you mean 'dotnet_diagnostic.SR1002.severity'?")]
    [InlineData("dotnet_diagnosic.SR1002.severity = error", "there is no key 'dotnet_diagnosic.SR1002.severity'; did you mean 'dotnet_diagnostic.SR1002.severity'?")]
    [InlineData("dotnet_diagnostic.orphan-qoute.severity = error", "there is no rule 'orphan-qoute'; did you mean 'orphan-quote'?")]
    [InlineData("dotnet_analyzer_diagnostic.category-Loadd.severity = none", "there is no key 'dotnet_analyzer_diagnostic.category-Loadd.severity'; did you mean 'dotnet_analyzer_diagnostic.category-Loaded.severity'?")]
    [InlineData("dotnet_analyzer_diagnostic.category-Loaded.severty = none", "there is no key 'dotnet_analyzer_diagnostic.category-Loaded.severty'; did you mean 'dotnet_analyzer_diagnostic.category-Loaded.severity'?")]
    [InlineData("lint-text.document_kind = news", "keys of lint-text begin with 'lint_text.'; did you mean 'lint_text.document_kind'?")]
    [InlineData("linttext.document_kind = news", "keys of lint-text begin with 'lint_text.'; did you mean 'lint_text.document_kind'?")]
    [InlineData("lint_text.SR1002.severity = error", "severities are no options of lint-text; write 'dotnet_diagnostic.SR1002.severity = error'")]
    [InlineData("lint_text.document_kind = opinon", "'opinon' is not a value of lint_text.document_kind; did you mean 'opinion'?; use news, opinion, reference, docs, personal")]
    [InlineData("dotnet_diagnostic.SR3001.severity = warn", "'warn' is not a severity; did you mean 'warning'?; use error, warning, suggestion, silent, none")]
    [InlineData("dotnet_analyzer_diagnostic.severity = loud", "'loud' is not a severity; use error, warning, suggestion, silent, none")]
    public void A_slip_is_reported_once_with_file_line_and_the_nearest_name(string slip, string message)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Clean).Write(".editorconfig", $"root = true\n\n[*.md]\n{slip}\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal($"lint-text: .editorconfig:4: {message}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_globalconfig_is_reported_too()
    {
        _folder.Write("a.md", Drafts.Clean).Write(".globalconfig", "is_global = true\nlint_text.documnt_kind = news\n");

        var run = CommandRun.In(_folder);
        Assert.StartsWith("lint-text: .globalconfig:2: there is no option lint_text.documnt_kind; did you mean", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void An_option_with_a_faulty_value_keeps_its_default()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", "[*.md]\nlint_text.document_kind = novel\n");

        Assert.Equal(["SR3001"], Check().OpenIds);
    }

    [Fact]
    public void The_severity_of_a_rule_of_ones_own_is_read_and_checked()
    {
        const string Pack = "pack: house\nrules:\n  - { id: HOUSE001, name: n, title: T, category: Loaded, severity: suggestion, message: \"“{match}”\", why: W, terms: [mill] }\n";
        _folder.Write("a.md", Drafts.Clean).Write("house.yml", Pack).Write(".editorconfig", "[*.md]\ndotnet_diagnostic.HOUSE001.severity = error\n");
        Assert.Equal("error", Assert.Single(FindingList.Check(_folder, "--rules", "house.yml").All).Severity);

        _folder.Write(".editorconfig", "[*.md]\ndotnet_diagnostic.HOUSE001.severity = loud\n");
        Assert.Equal(
            $"lint-text: .editorconfig:2: 'loud' is not a severity; use {string.Join(", ", Analysis.Severities.Words)}",
            Assert.Single(CommandRun.In(_folder, "--rules", "house.yml").ErrorLines));
    }

    [Fact]
    public void A_rule_can_be_set_by_its_name()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write(".editorconfig", "[*.md]\ndotnet_diagnostic.loaded-term.severity = error\n");

        Assert.Equal([("SR3001", "error")], Severities());
    }

    [Fact]
    public void Files_and_folders_can_be_excluded_and_named_ones_are_said_to_be()
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("archive/2019/b.md", Drafts.Suggestion).Write("c.gen.md", Drafts.Suggestion).Write("d.old.md", Drafts.Suggestion)
            .Write(".editorconfig", "[*]\nlint_text.exclude = archive, *.{gen,old}.md\n");

        Assert.Equal(["a.md"], Check().OpenPaths);
        var named = CommandRun.In(_folder, "c.gen.md");
        Assert.Equal("lint-text: c.gen.md: not checked, since lint_text.exclude in .editorconfig leaves it out; take it out there to check it", Assert.Single(named.ErrorLines));
        Assert.Equal(ExitCode.Clean, named.ExitCode);
    }

    [Fact]
    public void Excludes_count_from_the_folder_of_their_file()
    {
        _folder.Write("old/a.md", Drafts.Suggestion).Write("news/old/b.md", Drafts.Suggestion).Write("news/.editorconfig", "[*]\nlint_text.exclude = ./old\n");

        Assert.Equal(["old/a.md"], Check().OpenPaths);
    }

    [Fact]
    public void Rules_of_ones_own_can_be_configured()
    {
        const string Pack = "pack: house\nrules:\n  - { id: HOUSE001, name: n, title: T, category: Loaded, severity: error, message: \"“{match}”\", why: W, terms: [mill] }\n";
        _folder.Write("drafts/a.md", Drafts.Clean).Write("style/house.yml", Pack).Write(".editorconfig", "[*]\nlint_text.rules = style/house.yml\n");

        Assert.Equal("HOUSE001", Assert.Single(Check().All).RuleId);
        Assert.Equal("HOUSE001", Assert.Single(FindingList.Check(_folder, "drafts").All).RuleId);
    }

    [Theory]
    [InlineData("style/huose.yml", "there are no rules 'style/huose.yml'")]
    [InlineData("../house.yml", "the rules '../house.yml' lie outside of what is checked, and are not read; put them beside the configuration")]
    public void Configured_rules_that_are_not_there_are_told(string path, string message)
    {
        _folder.WithRepository().Write("a.md", Drafts.Clean).Write("style/house.yml", "pack: house\nrules: []\n").Write(".editorconfig", $"[*]\nlint_text.rules = {path}\n");

        var run = CommandRun.In(_folder);
        Assert.StartsWith($"lint-text: .editorconfig:2:19: {message}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    private FindingList Check() => FindingList.Check(_folder);

    private (string Id, string Severity)[] Severities() => [.. Check().All.Select(f => (f.RuleId, f.Severity))];
}

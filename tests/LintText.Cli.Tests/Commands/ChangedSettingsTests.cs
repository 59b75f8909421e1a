using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What a change does, beside its drafts, to what is reported of them.</summary>
public sealed class ChangedSettingsTests : IDisposable
{
    private const string Draft = "The envoy reportedly left before dawn.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "[*]\ndotnet_diagnostic.SR1006.severity = none", "lowers SR1006 from its default to none for [*]")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = error", "[*]\ndotnet_diagnostic.sr1006.severity = suggestion", "lowers SR1006 from error to suggestion for [*]")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = error", "[*]", "lowers SR1006 from error to its default for [*]")]
    [InlineData("", "[*.md]\ndotnet_analyzer_diagnostic.category-Loaded.severity = suggestion", "lowers rules of loaded from its default to suggestion for [*.md]")]
    [InlineData("", "[*]\ndotnet_analyzer_diagnostic.severity = none", "lowers all rules from its default to none for [*]")]
    [InlineData("[*]\nlint_text.SR3001.allow = heroic", "[*]\nlint_text.SR3001.allow = heroic, brutal", "adds brutal to lint_text.sr3001.allow for [*]")]
    [InlineData("[*]\nlint_text.document_kind = news", "[*]\nlint_text.document_kind = opinion", "sets lint_text.document_kind to opinion (was news) for [*]")]
    [InlineData("[*]\nlint_text.document_kind = news", "[*]", "no longer sets lint_text.document_kind (was news) for [*]")]
    [InlineData("", "root = true", "sets root, so that no file above it counts")]
    public void Keys_that_let_less_through_are_named(string before, string now, string effect) =>
        Assert.Equal([".editorconfig " + effect], SettingsOf(".editorconfig", before, now));

    [Theory]
    [InlineData("", "[*]\ndotnet_diagnostic.SR1006.severity = error")]
    [InlineData("[*]\ndotnet_diagnostic.SR1006.severity = none", "[*]\ndotnet_diagnostic.SR1006.severity = warning")]
    [InlineData("[*]\nlint_text.SR3001.allow = heroic, brutal", "[*]\nlint_text.SR3001.allow = heroic")]
    [InlineData("[*]\nindent_size = 4", "[*]\nindent_size = 2\ndotnet_diagnostic.CA1822.severity = none")]
    [InlineData("[*]\nlint_text.document_kind = news", "# The house’s\n\n[*]\nlint_text.document_kind=news # as ever")]
    public void Keys_that_let_more_through_or_are_others_are_not(string before, string now) =>
        Assert.Empty(SettingsOf(".editorconfig", before, now));

    [Fact]
    public void A_key_is_held_against_the_same_key_of_its_own_section() => Assert.Equal(
        [".globalconfig lowers SR1006 from warning to none for [b.md]"],
        SettingsOf(".globalconfig", "[a.md]\ndotnet_diagnostic.SR1006.severity = none\n[b.md]\ndotnet_diagnostic.SR1006.severity = warning", "[a.md]\ndotnet_diagnostic.SR1006.severity = none\n[b.md]\ndotnet_diagnostic.SR1006.severity = none"));

    [Fact]
    public void Added_suppressions_are_named_and_removed_ones_are_not() => Assert.Equal(
        ["lint-text.suppressions suppresses a.md SR1006 -- known"],
        SettingsOf("lint-text.suppressions", "# old\nb.md SR1002 -- gone\n", "# new\na.md SR1006 -- known\n"));

    [Fact]
    public void Files_that_git_does_not_know_yet_count_until_it_is_about_what_is_staged()
    {
        _folder.Write("a.md", Draft).WithCommit();
        _folder.Write("a.md", Draft + "\n" + Draft).Write("lint-text.suppressions", "*.md SR1006 -- known\n");
        Git.Run(_folder.Root, "add", "a.md");

        Assert.Equal(["lint-text.suppressions suppresses *.md SR1006 -- known"], Settings("--since=HEAD"));
        Assert.Empty(Settings("--staged"));
        Git.Run(_folder.Root, "add", "--all");
        Assert.Equal(["lint-text.suppressions suppresses *.md SR1006 -- known"], Settings("--staged"));
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

    [Fact]
    public void The_summary_lists_them()
    {
        _folder.Write("a.md", Draft).WithCommit();
        _folder.Write("a.md", Draft + "\n" + Draft).Write(".editorconfig", "[*]\nlint_text.SR1006.allow = <b>\n");

        Assert.Contains("The change also decides what is reported:\n\n- .editorconfig adds \\<b\\> to lint\\_text.sr1006.allow for \\[\\*\\]\n", CommandRun.In(_folder, "--since=HEAD", "--format", "summary").Output, StringComparison.Ordinal);
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

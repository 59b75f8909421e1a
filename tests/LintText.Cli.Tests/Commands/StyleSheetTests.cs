using System.Text.RegularExpressions;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>lint_text.style_sheet</c>: sheets for each folder, and what is said of missing and faulty ones.</summary>
public sealed partial class StyleSheetTests : IDisposable
{
    private const string Courier =
        """
        style-sheet: courier
        preferred:
          - { use: adviser, not: [advisor], inflect: noun, fix: safe-replace }
        contested:
          - { use: Isen, not: [Izhen] }

        """;

    private const string Herald =
        """
        style-sheet: herald
        preferred:
          - { use: advisor, not: [adviser], inflect: noun }

        """;

    private const string Draft = "The advisor met an adviser in Izhen on 4 May 2024.\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sheet_is_in_force_below_the_folder_that_names_it()
    {
        _folder.Write("a.md", Draft).Write("style/courier.yml", Courier).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = style/courier.yml\n")
            .Write("news/old/b.md", Draft);

        var list = FindingList.Check(_folder);
        Assert.Equal(["a.md SR3013 “advisor”", "a.md SR3010 “Izhen”", "news/old/b.md SR3013 “advisor”", "news/old/b.md SR3010 “Izhen”"], list.Open);
        Assert.All(list.All, f => Assert.Equal("suggestion", f.Severity));
        Assert.Equal(string.Empty, list.Run.Error);
    }

    [Fact]
    public void Without_a_sheet_nothing_is_said()
    {
        _folder.Write("a.md", Draft).Write("style/courier.yml", Courier);

        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Each_folder_can_have_a_sheet_of_its_own()
    {
        _folder.Write("a.md", Draft).Write("herald/b.md", Draft).Write("letters/c.md", Draft)
            .Write("courier.yml", Courier).Write("herald/style/herald.yml", Herald)
            .Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\n[letters/*.md]\nlint_text.style_sheet = none\n")
            .Write("herald/.editorconfig", "[*.md]\nlint_text.style_sheet = style/herald.yml\n");

        Assert.Equal(["a.md SR3013 “advisor”", "a.md SR3010 “Izhen”", "herald/b.md SR3013 “adviser”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void A_path_counts_from_the_file_that_sets_it()
    {
        _folder.Write("news/a.md", Draft).Write("courier.yml", Courier).Write("news/.editorconfig", "[*.md]\nlint_text.style_sheet = ../courier.yml\n");

        Assert.Equal(["SR3013", "SR3010"], FindingList.Check(_folder).OpenIds);
    }

    [Fact]
    public void Sheets_add_up_and_what_a_later_one_says_counts()
    {
        _folder.Write("a.md", Draft).Write("courier.yml", Courier).Write("herald.yml", Herald).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml, herald.yml\n");

        Assert.Equal(["a.md SR3013 “adviser”", "a.md SR3010 “Izhen”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void A_global_configuration_can_name_a_sheet_and_a_folders_own_wins()
    {
        _folder.Write("news/a.md", Draft).Write("herald/b.md", Draft).Write("house/courier.yml", Courier).Write("herald/herald.yml", Herald)
            .Write(".globalconfig", "is_global = true\nlint_text.style_sheet = house/courier.yml\n")
            .Write("herald/.editorconfig", "[*.md]\nlint_text.style_sheet = herald.yml\n");

        Assert.Equal(["herald/b.md SR3013 “adviser”", "news/a.md SR3013 “advisor”", "news/a.md SR3010 “Izhen”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Standard_input_has_the_sheet_of_its_name()
    {
        _folder.Write("courier.yml", Courier).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\n");

        Assert.Contains("a.md:1:5: suggestion SR3013", CommandRun.WithInput(_folder, Draft, "--stdin-filename", "a.md", "--format", "compact").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Safe_replacements_of_a_sheet_are_applied()
    {
        _folder.Write("a.md", "An advisor and two advisors left Izhen on 4 May 2024.\n").Write("courier.yml", Courier).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\n");

        var run = CommandRun.In(_folder, "--fix", "--format", "compact");
        Assert.Equal("An adviser and two advisers left Izhen on 4 May 2024.\n", _folder.Read("a.md"));
        Assert.Contains("SR3010", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR3013", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_and_suppressions_hold_for_sheets_too()
    {
        _folder.Write("a.md", "<!-- lint-text disable-next-line SR3010 -- the town’s own name -->\n" + Draft).Write("courier.yml", Courier)
            .Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\ndotnet_diagnostic.SR3013.severity = error\n");

        var finding = Assert.Single(FindingList.Check(_folder).All, f => !f.IsSuppressed);
        Assert.Equal(("SR3013", "error"), (finding.RuleId, finding.Severity));
    }

    [Theory]
    [InlineData("style/curier.yml", "3:25: there is no style sheet 'style/curier.yml'; did you mean 'courier.yml'?; its path counts from the folder of this file")]
    [InlineData("missing/house.yml", "3:25: there is no style sheet 'missing/house.yml'; its path counts from the folder of this file")]
    [InlineData("style/courier.yml, house.yml", "3:44: there is no style sheet 'house.yml'; its path counts from the folder of this file")]
    [InlineData("style/courier", "3: 'style/courier' is not a value of lint_text.style_sheet; use paths of .yml files, separated by commas")]
    public void A_missing_sheet_is_a_failure_and_drafts_are_checked_all_the_same(string value, string message)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Warning).Write("style/courier.yml", Courier).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.style_sheet = {value}\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal($"lint-text: .editorconfig:{message}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_sheet_is_reported_with_its_place_and_others_are_used()
    {
        _folder.Write("a.md", Draft).Write("b.md", Draft).Write("courier.yml", Courier).Write("herald.yml", Herald.Replace("inflect:", "inflct:", StringComparison.Ordinal))
            .Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml, herald.yml\n");

        var list = FindingList.Check(_folder);
        Assert.Equal("lint-text: herald.yml:3:37: a preferred term has no key 'inflct'; did you mean 'inflect'?", Assert.Single(list.Run.ErrorLines));
        Assert.Equal(ExitCode.Failure, list.Run.ExitCode);
        Assert.Equal(["a.md SR3013 “advisor”", "a.md SR3010 “Izhen”", "b.md SR3013 “advisor”", "b.md SR3010 “Izhen”"], list.Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("style-sheet: [courier\n")]
    [InlineData("\tstyle-sheet: courier\n")]
    [InlineData("just words\n")]
    [InlineData("style-sheet: *nowhere\n")]
    [InlineData("? - : -\n- [}\n")]
    public void What_is_not_a_sheet_at_all_is_reported_once(string sheet)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Suggestion).Write("courier.yml", sheet).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Matches(@"^lint-text: courier\.yml:\d+:\d+: \S", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_no_text_is_reported()
    {
        _folder.Write("a.md", Drafts.Clean).Write("courier.yml", [0x73, 0xFF, 0xFE]).Write(".editorconfig", "[*.md]\nlint_text.style_sheet = courier.yml\n");

        var run = CommandRun.In(_folder);
        Assert.StartsWith("lint-text: courier.yml:1: not valid UTF-8", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    /// <summary>The example of <c>docs/style-sheets.md</c>, step by step.</summary>
    [Fact]
    public void The_page_says_what_happens()
    {
        var blocks = FencePattern().Matches(File.ReadAllText(Repository.PathTo("docs", "style-sheets.md"))).Select(m => m.Groups["text"].Value).ToArray();
        _folder.Write("style/courier.yml", blocks[0]).Write(".editorconfig", blocks[1]).Write("news/border.md", blocks[2]);

        var run = CommandRun.In(_folder, "news", "--format", "compact");
        Assert.Equal(blocks[3].TrimEnd('\n'), string.Join('\n', run.OutputLines.Where(l => l.StartsWith("news/", StringComparison.Ordinal))));
        Assert.Equal(string.Empty, run.Error);

        CommandRun.In(_folder, "news", "--fix");
        Assert.Equal(blocks[2].Replace("advisors", "advisers", StringComparison.Ordinal), _folder.Read("news/border.md"));
    }

    [GeneratedRegex(@"^```\w+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();
}

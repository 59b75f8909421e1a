using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>test</c>: rules are held against drafts in which the expected findings are marked.</summary>
public sealed class TestCommandTests : IDisposable
{
    private const string Pack = "pack: house\nrules:\n  - { id: HOUSE001, name: no-mill, title: Mill, category: Loaded, severity: suggestion, message: m, why: w, terms: [mill, dam] }\n";

    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("rules/mill.yml", Pack);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_marked_and_nothing_else_is_to_be_reported()
    {
        _folder.Write("rules/mill.test.md", "The old {|HOUSE001:mill|} and the {|HOUSE001:dam|}.\n\nThe old milk.\n");
        AssertRun(ExitCode.Clean, "1 test, 2 findings expected, 0 wrong.\n", string.Empty);
    }

    [Fact]
    public void What_is_wrong_is_named_with_its_place_in_the_file()
    {
        _folder.Write("rules/mill.test.md", "The {|HOUSE001:old|} {|HOUSE001:mill|} and the dam.\n\n# The mill\n\nA {|HOUSE001:mill, a dam|}.\n");
        AssertRun(
            ExitCode.Findings,
            """
            rules/mill.test.md:1:16: HOUSE001 does not report “old”
            rules/mill.test.md:1:48: HOUSE001 should not report “dam”
            rules/mill.test.md:5:14: HOUSE001 does not report “mill, a dam”
            rules/mill.test.md:5:14: HOUSE001 should not report “mill”
            rules/mill.test.md:5:22: HOUSE001 should not report “dam”
            1 test, 3 findings expected, 5 wrong.

            """,
            string.Empty);
    }

    [Fact]
    public void Places_count_in_characters_of_the_file_whatever_its_line_ends()
    {
        _folder.Write("rules/mill.test.md", "\uFEFFThe {|HOUSE001:mill|} 🌊 is {|HOUSE001:old|}.\r\n\r\nThe {|HOUSE001:old\r\none|} and the dam.\r\n");
        AssertRun(
            ExitCode.Findings,
            "rules/mill.test.md:1:40: HOUSE001 does not report “old”\nrules/mill.test.md:3:16: HOUSE001 does not report “old”\nrules/mill.test.md:4:15: HOUSE001 should not report “dam”\n1 test, 3 findings expected, 3 wrong.\n",
            string.Empty);
    }

    [Fact]
    public void A_built_in_rule_is_held_against_the_marks_once_a_mark_names_it()
    {
        _folder.Write("rules/mill.test.md", "The seagull turned a blind eye to the {|HOUSE001:mill|}.\n");
        AssertRun(ExitCode.Clean, "1 test, 1 finding expected, 0 wrong.\n", string.Empty);
        _folder.Write("rules/mill.test.md", "The council {|SR3001:turned a blind eye|} to the lock. It turned a blind eye to it.\n");
        AssertRun(ExitCode.Findings, "rules/mill.test.md:1:59: SR3001 should not report “turned a blind eye”\n1 test, 1 finding expected, 1 wrong.\n", string.Empty);
    }

    [Fact]
    public void Marks_can_stand_in_each_other()
    {
        _folder.Write("rules/two.yml", Pack.Replace("HOUSE001", "HOUSE002", StringComparison.Ordinal).Replace("[mill, dam]", "[old mill]", StringComparison.Ordinal)).Write("rules/mill.test.md", "The {|HOUSE002:old {|HOUSE001:mill|}|}.\n");
        AssertRun(ExitCode.Clean, "1 test, 2 findings expected, 0 wrong.\n", string.Empty);
    }

    [Fact]
    public void A_suppressed_finding_is_no_finding()
    {
        _folder.Write("rules/mill.test.md", "<!-- lint-text disable-next-line HOUSE001 -- its name -->\nThe old mill.\n");
        AssertRun(ExitCode.Clean, "1 test, 0 findings expected, 0 wrong.\n", string.Empty);
    }

    [Fact]
    public void Configuration_counts()
    {
        _folder.Write("rules/mill.test.md", "The old mill.\n").Write(".editorconfig", "root = true\n[*.test.md]\ndotnet_diagnostic.HOUSE001.severity = none\n");
        AssertRun(ExitCode.Clean, "1 test, 0 findings expected, 0 wrong.\n", string.Empty);
    }

    [Theory]
    [InlineData("The old {|HOUSE001:mill.\n", "1:9")]
    [InlineData("The {|HOUSE001:mill|}.\n\nAn {|HOUSE001:old {|HOUSE001:mill|}.\n", "3:4")]
    public void A_mark_that_is_not_closed_is_a_failure_with_its_place(string text, string place)
    {
        _folder.Write("rules/mill.test.md", text).Write("rules/ok.test.md", "The {|HOUSE001:mill|}.\n");
        AssertRun(ExitCode.Failure, "2 tests, 1 finding expected, 0 wrong.\n", $"lint-text: rules/mill.test.md:{place}: A mark of HOUSE001 is not closed; write {{|HOUSE001:the words|}}\n");
    }

    [Fact]
    public void A_mark_of_a_rule_that_is_not_there_is_a_failure_with_its_place()
    {
        _folder.Write("rules/mill.test.md", "The {|HOUSE001:mill|}.\n\nThe {|HOUSE010:old|} {|HOUSE010:dam|}.\n");
        var run = CommandRun.In(_folder, "test");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: rules/mill.test.md:3:16: there is no rule HOUSE010; did you mean 'HOUSE001'?; --rules loads the house’s own", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Tests_are_not_drafts_unless_they_are_named()
    {
        _folder.Write("rules/mill.test.md", "The seagull turned a blind eye to the dam.\n").Write("b.Test.TXT", Drafts.Suggestion).Write("a.md", Drafts.Suggestion).Write("test.md", Drafts.Suggestion);
        Assert.Equal(["a.md", "test.md"], FindingList.Check(_folder).OpenPaths);
        Assert.Equal(["rules/mill.test.md"], FindingList.Check(_folder, "rules/mill.test.md").OpenPaths);
        Assert.Equal(["rules/mill.test.md"], FindingList.Check(_folder, "rules/*.test.md").OpenPaths);
    }

    [Fact]
    public void Tests_of_other_formats_and_in_other_places_are_run()
    {
        _folder.Write("checks/a.test.html", "<p>The old {|HOUSE001:mill|}.</p>\n").Write("checks/deep/b.test.txt", "The old mill.\n").Write("checks/c.md", "The old mill.\n");
        var run = CommandRun.In(_folder, "test", "checks");
        Assert.Equal((ExitCode.Findings, "checks/deep/b.test.txt:1:9: HOUSE001 should not report “mill”\n2 tests, 1 finding expected, 1 wrong.\n", string.Empty), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("1 test, 0 findings expected, 1 wrong.", CommandRun.In(_folder, "test", "checks/c.md").OutputLines[^1]);
    }

    [Fact]
    public void A_faulty_rule_is_a_failure_and_the_tests_of_the_others_are_run()
    {
        _folder.Write("rules/faulty.yml", "pack: [x\n").Write("rules/mill.test.md", "The old {|HOUSE001:mill|}.\n");
        var run = CommandRun.In(_folder, "test");
        Assert.Equal((ExitCode.Failure, "1 test, 1 finding expected, 0 wrong.\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("lint-text: rules/faulty.yml:", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_analyzer_that_fails_is_a_failure()
    {
        _folder.Write("rules/throws.cs", HouseRules.Create(action: "throw new InvalidOperationException(\"no luck\");")).Write("rules/mill.test.md", "The old {|HOUSE001:mill|}.\n");
        AssertRun(ExitCode.Failure, "1 test, 1 finding expected, 0 wrong.\n", "lint-text: rules/mill.test.md: Mill failed: InvalidOperationException: no luck\n", "--allow-code");
    }

    [Theory]
    [InlineData("none", "none: no such file or folder; check the path")]
    [InlineData("rules/mill.test.md", "rules/mill.test.md: no such file or folder; check the path")]
    [InlineData("rules", "rules: no ")]
    public void No_tests_is_a_failure(string path, string message)
    {
        var run = CommandRun.In(_folder, "test", path);
        Assert.Equal((ExitCode.Failure, "0 tests, 0 findings expected, 0 wrong.\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("lint-text: " + message, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_for_rules_it_says_so()
    {
        Directory.Delete(_folder.PathTo("rules"), recursive: true);
        var run = CommandRun.In(_folder, "test");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.All(run.ErrorLines, l => Assert.StartsWith("lint-text: rules: no ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_that_is_no_text_is_a_failure()
    {
        _folder.Write("rules/mill.test.md", [0xC3, 0x28]);
        var run = CommandRun.In(_folder, "test");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: rules/mill.test.md:1: not valid UTF-8", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private void AssertRun(int exitCode, string output, string error, params string[] args)
    {
        var run = CommandRun.In(_folder, ["test", .. args]);
        Assert.Equal((exitCode, output, error), (run.ExitCode, run.Output, run.Error));
    }
}

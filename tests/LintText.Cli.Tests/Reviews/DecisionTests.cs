using System.Text.Json;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reviews;

/// <summary>What comes back from pages: decisions, and lines of suppressions.</summary>
public sealed class DecisionTests : IDisposable
{
    private const string Decisions = """
        {"format":"lint-text-review","version":1,"path":"a.md","title":"T","sha256":"00","decisions":[
          {"key":"1","rule":"SR1002","line":3,"message":"m","window":"Experts warn of it.","text":"Experts","verdict":"accepted","note":"Who?"},
          {"key":"2","rule":"SR1002","line":5,"message":"m","window":"Others warn of it.","text":"Others","verdict":"dismissed","right":true,"reason":"named below"},
          {"key":"3","rule":"SR1002","line":7,"message":"m","window":"Armenians warn of it.","text":"Armenians","verdict":"dismissed","right":false,"reason":"a people is no vague source"},
          {"key":"4","rule":"SR3001","line":9,"message":"m","window":"The bloody war.","text":"bloody","note":"only a note"}
        ]}
        """;

    private readonly TestFolder _folder = new TestFolder().Write("decisions.json", Decisions);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Decisions_are_printed()
    {
        var run = CommandRun.In(_folder, "review", "--verdicts", "decisions.json");

        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Verifier.Verify(run.Output);
    }

    [Fact]
    public void Decisions_are_exported_as_judged_findings()
    {
        var run = CommandRun.In(_folder, "review", "--verdicts", "decisions.json", "--format", "json");

        var root = JsonDocument.Parse(run.Output).RootElement;
        var rule = Assert.Single(root.GetProperty("rules").EnumerateArray());
        Assert.Equal(("SR1002", 3, 2, 0.6667), (rule.GetProperty("rule").GetString(), rule.GetProperty("judged").GetInt32(), rule.GetProperty("right").GetInt32(), rule.GetProperty("precision").GetDouble()));
        Assert.Equal(["Experts warn of it.", "Others warn of it.", "Armenians warn of it."], root.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("window").GetString()));
    }

    [Fact]
    public void Decisions_are_exported_in_the_form_of_the_tools_own_counts() =>
        Assert.Equal("house:\n  SR1002: { all: [2, 3] }\n", CommandRun.In(_folder, "review", "--verdicts", "decisions.json", "--format", "yaml").Output);

    [Fact]
    public void The_last_decision_about_a_finding_counts()
    {
        _folder.Write("later.json", Decisions.Replace("\"right\":false", "\"right\":true", StringComparison.Ordinal));

        Assert.Contains("[3, 3]", CommandRun.In(_folder, "review", "--verdicts", "decisions.json", "--verdicts", "later.json", "--format", "yaml").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_say_how_often_the_house_found_a_rule_right()
    {
        _folder.Write("a.md", "# T\n\nExperts warn that the levy will empty the quay.\n");

        var page = ReviewFolder.Make(_folder, "a.md", "--verdicts", "decisions.json").Page;

        Assert.Equal("This house judged 3 such findings; 2 of them right.", Assert.Single(page.QuerySelectorAll(".measured.house")).TextContent);
    }

    [Theory]
    [InlineData("SR1002", "This house judged 3 such findings; 2 of them right.")]
    [InlineData("SR3001", "No finding of this rule was judged.")]
    public void A_rules_page_shows_it_too(string rule, string says) =>
        Assert.Contains(says, CommandRun.In(_folder, "explain", rule, "--verdicts", "decisions.json").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "bad.json:1: not JSON; export the decisions again")]
    [InlineData("{\n\"format\": ]", "bad.json:2: not JSON; export the decisions again")]
    [InlineData("[]", "bad.json: not decisions of a review page (there is no \"format\": \"lint-text-review\" in it); export them again as JSON")]
    [InlineData("{\"format\":\"lint-text-review\",\"version\":2}", "bad.json: not decisions of a review page (it is of another version of the tool); export them again as JSON")]
    [InlineData("{\"format\":\"lint-text-review\",\"version\":1,\"decisions\":[]}", "bad.json: not decisions of a review page (“path” is missing); export them again as JSON")]
    [InlineData("{\"format\":\"lint-text-review\",\"version\":1,\"path\":\"a\",\"decisions\":[{\"verdict\":\"maybe\"}]}", "bad.json: not decisions of a review page (a verdict is “accepted” or “dismissed”, not “maybe”); export them again as JSON")]
    [InlineData("{\"format\":\"lint-text-review\",\"version\":1,\"path\":\"a\",\"decisions\":[7]}", "bad.json: not decisions of a review page")]
    public void A_file_that_holds_none_is_named(string text, string says)
    {
        var run = CommandRun.In(_folder.Write("bad.json", text), "review", "--verdicts", "bad.json");

        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith($"lint-text: {says}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Equal("lint-text: none.json: the decisions cannot be read; name a file that a review page has exported as JSON", Assert.Single(CommandRun.In(_folder, "review", "--verdicts", "none.json").ErrorLines));

    [Fact]
    public void Format_is_for_decisions() =>
        Assert.Contains("--format is for printing decisions", CommandRun.In(_folder, "review", "a.md", "--format", "json").Error, StringComparison.Ordinal);

    /// <summary>The lines that a page exports suppress what they were made for: every finding of a draft whose words are hard to quote.</summary>
    [Theory]
    [InlineData("a.txt")]
    [InlineData("odd names/#a [b] c.txt")]
    public void Lines_of_suppressions_suppress(string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write(path, """
            Experts warn that the new ferry levy will empty the quay within a year. A senior harbour
            official told this paper that the board had no choice.

            The levy, which the "strongman" of the harbour pushed
            through in February, takes 62 percent of what a small boat earns. Clearly, the board had no plan. The company’s "apology" arrived in June, and
            the dredging contract was reportedly signed before the tender closed.

            """);
        var findings = ReviewFolder.Make(_folder, "--exclude", "*.json").Data.GetProperty("findings").EnumerateArray().ToList();
        Assert.True(findings.Count > 3);
        var lines = findings.Select(f => $"{f.GetProperty("glob").GetString()}  {f.GetProperty("rule").GetString()}  \"{f.GetProperty("quoted").GetString()}\"  -- asked and answered");
        _folder.Write("lint-text.suppressions", string.Join('\n', lines.Distinct()) + "\n");

        var run = CommandRun.In(_folder, "--no-cache", "--format", "compact", "--fail-on", "suggestion");

        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("0 findings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_that_only_their_place_tells_apart_are_decided_one_by_one()
    {
        _folder.Write("a.txt", "Experts warn of it. Experts warn of it.\n\nExperts warn of it.\n");

        var keys = ReviewFolder.Make(_folder, "a.txt").Data.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("key").GetString()).ToList();

        Assert.True(keys.Count >= 2);
        Assert.Distinct(keys);
    }
}

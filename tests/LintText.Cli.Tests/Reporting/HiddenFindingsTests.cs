using System.Text.Json;
using System.Text.Json.Nodes;

using LintText.Analysis;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>What is suppressed or switched off leaves a trace in every report.</summary>
public sealed class HiddenFindingsTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Warning).Write("b.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pretty", "2 findings suppressed: 2 by lint-text.suppressions.")]
    [InlineData("compact", "(2 findings suppressed: 2 by lint-text.suppressions)")]
    [InlineData("github", "::notice title=lint-text::2 findings suppressed: 2 by lint-text.suppressions")]
    [InlineData("sarif", "2 findings suppressed: 2 by lint-text.suppressions.")]
    [InlineData("json", "\"hidden\": \"2 findings suppressed: 2 by lint-text.suppressions\"")]
    public void A_file_that_suppresses_everything_is_named(string format, string expected)
    {
        _folder.Write("lint-text.suppressions", "** * -- house policy\n");

        var run = Run(format);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.severity = silent")]
    public void A_configuration_that_switches_off_everything_is_named_in_every_report(string line)
    {
        _folder.Write(".editorconfig", $"[*.md]\n{line}\n");

        var count = RuleCatalog.BuiltIn.Rules.Count(r => r.Descriptor.IsEnabledByDefault);
        foreach (var format in new[] { "pretty", "compact", "github", "sarif", "json" })
            Assert.Contains($"ules switched off: {count} by .editorconfig for 2 drafts", Run(format).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dotnet_diagnostic.SR3001.severity = none", "SR3001")]
    [InlineData("dotnet_diagnostic.sr3001.severity = silent", "SR3001")]
    [InlineData("dotnet_diagnostic.SR3001.severity = none\ndotnet_diagnostic.SR1006.severity = none", "SR1006,SR3001")]
    [InlineData("dotnet_analyzer_diagnostic.category-Suppression.severity = none", "SR0001,SR0002,SR0003")]
    [InlineData("dotnet_diagnostic.SR3001.severity = error", "")]
    [InlineData("dotnet_diagnostic.SR1006.severity = suggestion", "")]
    public void Rules_and_families_are_counted_by_the_file_that_switches_them_off(string lines, string ids)
    {
        _folder.Write("news/.editorconfig", $"[*.md]\n{lines}\n").Write("news/c.md", Drafts.Clean);

        var off = Summary().GetProperty("switchedOff").EnumerateArray().ToList();
        Assert.Equal(ids.Length == 0 ? [] : [$"news/.editorconfig 1 {ids}"], off.Select(o => $"{o.GetProperty("file")} {o.GetProperty("files")} {string.Join(',', o.GetProperty("rules").EnumerateArray())}"));
    }

    [Fact]
    public void Of_two_files_that_do_the_nearer_one_is_named_and_one_that_takes_it_back_counts()
    {
        _folder.Write(".editorconfig", "[*.md]\ndotnet_analyzer_diagnostic.category-Loaded.severity = none\ndotnet_diagnostic.SR1006.severity = none\n")
            .Write("news/.editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = none\ndotnet_diagnostic.SR1006.severity = warning\n").Write("news/c.md", Drafts.Clean);

        var off = Summary("news").GetProperty("switchedOff").EnumerateArray().ToList();
        Assert.Equal([".editorconfig", "news/.editorconfig"], off.Select(o => o.GetProperty("file").GetString()));
        Assert.Equal(["SR3001"], off[1].GetProperty("rules").EnumerateArray().Select(r => r.GetString()));
        Assert.DoesNotContain("SR1006", off[0].GetProperty("rules").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public void Each_kind_of_suppression_is_counted_by_its_file()
    {
        _folder.Write("c.md", $"<!-- lint-text disable-next-line SR3001 -- quoted -->\n{Drafts.Suggestion}").Write("lint-text.suppressions", "b.md SR3001 -- known\n");
        CommandRun.In(_folder, "a.md", "--baseline", "accepted.json", "--update-baseline");

        var summary = Summary("--baseline", "accepted.json");
        Assert.Equal(3, summary.GetProperty("suppressed").GetInt32());
        Assert.Equal(["accepted.json False 1", "lint-text.suppressions False 1", "c.md True 1"], summary.GetProperty("suppressedBy").EnumerateArray().Select(s => $"{s.GetProperty("file")} {s.GetProperty("isDraft")} {s.GetProperty("findings")}"));
        Assert.Contains("3 findings suppressed: 1 by accepted.json, 1 by lint-text.suppressions, 1 in c.md", CommandRun.In(_folder, "--baseline", "accepted.json", "--format", "compact").Output, StringComparison.Ordinal);

        var results = JsonNode.Parse(CommandRun.In(_folder, "--baseline", "accepted.json", "--format", "sarif").Output)!["runs"]![0]!["results"]!.AsArray();
        var places = results.Select(r => (string?)r!["suppressions"]?[0]?["location"]?["physicalLocation"]?["artifactLocation"]?["uri"]).Where(p => p is not null).Order(StringComparer.Ordinal);
        Assert.Equal(["accepted.json", "lint-text.suppressions"], places);
    }

    [Fact]
    public void It_is_the_same_from_the_cache()
    {
        _folder.Write("lint-text.suppressions", "b.md SR3001 -- known\n").Write(".editorconfig", "[a.md]\ndotnet_diagnostic.SR1006.severity = none\n");
        var runs = Enumerable.Range(0, 2).Select(_ => CommandRun.In(_folder, "--format", "json", "--cache", "cache").Output).ToList();

        Assert.Equal(runs[0], runs[1]);
        Assert.Contains("1 by lint-text.suppressions; rules switched off: SR1006 by .editorconfig for 1 draft", runs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Many_files_are_counted_where_people_read()
    {
        for (var i = 0; i < 6; i++)
            _folder.Write($"d{i}.md", $"<!-- lint-text disable-next-line SR3001 -- quoted -->\n{Drafts.Suggestion}");

        Assert.Contains("(6 findings suppressed: 1 in d0.md, 1 in d1.md, 1 in d2.md and 3 more files)", Run("compact").Output, StringComparison.Ordinal);
        Assert.Equal(6, Summary().GetProperty("suppressedBy").GetArrayLength());
    }

    [Fact]
    public void Where_nothing_is_hidden_nothing_is_said()
    {
        Assert.DoesNotContain("suppressed", Run("pretty").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("::notice title=lint-text::", Run("github").Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (Summary().GetProperty("suppressed").GetInt32(), Summary().GetProperty("switchedOff").GetArrayLength()));
    }

    private CommandRun Run(string format) => CommandRun.In(_folder, "--format", format);

    private JsonElement Summary(params string[] args)
    {
        using var report = JsonDocument.Parse(CommandRun.In(_folder, [.. args, "--format", "json"]).Output);
        return report.RootElement.GetProperty("summary").Clone();
    }
}

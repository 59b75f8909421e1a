using System.Text.Json;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The reports for other programs but SARIF: compact, JSON, GitHub.</summary>
public sealed class LineReportTests : IDisposable
{
    private static readonly string[] Formats = ["pretty", "compact", "json", "json-lines", "github", "sarif"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compact()
    {
        Fill();

        Verifier.Verify(Report("compact"));
    }

    [Fact]
    public void Compact_has_a_line_for_a_finding_and_one_for_the_summary()
    {
        _folder.Write("a.md", "The seagull turned a\nblind eye to the dam.\n");

        Assert.Equal(
            ["a.md:1:13: suggestion SR3001: “turned a blind eye” carries a judgement; describe what happened instead", "1 finding: 0 errors, 0 warnings, 1 suggestion in 1 draft"],
            Report("compact").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Json()
    {
        Fill();

        Verifier.Verify(Report("json"));
    }

    [Fact]
    public void Json_gives_places_in_lines_and_in_UTF16_offsets()
    {
        var markup = Markup.Parse("Žofie 🏞️ left.\r\n\r\nThe vote was a {|SR3001:sham|}, and the count\r\nwas not.\r\n");
        _folder.Write("a.txt", markup.Text);

        using var report = JsonDocument.Parse(Report("json"));
        var finding = report.RootElement.GetProperty("files")[0].GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("ruleId").GetString() == "SR3001");
        var (_, span) = Assert.Single(markup.Spans);
        Assert.Equal(span.Start, finding.GetProperty("start").GetInt32());
        Assert.Equal(span.End, finding.GetProperty("end").GetInt32());
        var lineStart = markup.Text.LastIndexOf('\n', span.Start) + 1;
        Assert.Equal(markup.Text[..span.Start].Count(c => c == '\n') + 1, finding.GetProperty("line").GetInt32());
        Assert.Equal(span.Start - lineStart + 1, finding.GetProperty("column").GetInt32());
        Assert.Equal(span.End - lineStart + 1, finding.GetProperty("endColumn").GetInt32());
    }

    [Fact]
    public void Json_holds_problems_too()
    {
        _folder.Write("a.md", Drafts.Clean).Write("bad.md", [.. "One.\n"u8, 0xFF]);

        var run = CommandRun.In(_folder, "--format", "json");
        using var report = JsonDocument.Parse(run.Output);
        var problem = Assert.Single(report.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal("bad.md", problem.GetProperty("path").GetString());
        Assert.Equal(2, problem.GetProperty("line").GetInt32());
        Assert.StartsWith("not valid UTF-8", problem.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_lines()
    {
        Fill();

        Verifier.Verify(Report("json-lines"));
        Assert.Equal(Report("json-lines"), Report("jsonl"));
    }

    [Fact]
    public void Json_lines_say_what_json_says()
    {
        Fill();
        _folder.Write("bad.md", [.. "One.\n"u8, 0xFF]);

        using var whole = JsonDocument.Parse(CommandRun.In(_folder, "--format", "json").Output);
        var lines = CommandRun.In(_folder, "--format", "json-lines").OutputLines.Select(l => JsonDocument.Parse(l).RootElement).ToLookup(l => l.GetProperty("type").GetString());
        Assert.Equal(
            whole.RootElement.GetProperty("files").EnumerateArray().SelectMany(f => f.GetProperty("findings").EnumerateArray().Select(n => (f.GetProperty("path").GetString(), Minified(n)))),
            lines["finding"].Select(l => (l.GetProperty("path").GetString(), Minified(l, "type", "path"))));
        Assert.Equal(whole.RootElement.GetProperty("problems").EnumerateArray().Select(p => Minified(p)), lines["problem"].Select(l => Minified(l, "type")));
        Assert.Equal(Minified(whole.RootElement.GetProperty("summary")), Minified(Assert.Single(lines["summary"]), "type"));
    }

    [Theory]
    [InlineData("compact")]
    [InlineData("json-lines")]
    [InlineData("github")]
    public void Lines_to_standard_output_are_those_to_a_file(string format)
    {
        // Drafts of very different length are done in another order than they are reported in.
        for (var i = 0; i < 40; i++)
            _folder.Write($"{i:00}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n\n" + Drafts.Suggestion + "\n\n", i % 7 == 0 ? 60 : i % 3)));
        var baseline = CommandRun.In(_folder, "00.md", "--baseline", "known.json", "--update-baseline");
        Assert.Equal(0, baseline.ExitCode);

        var output = CommandRun.In(_folder, "--format", format, "--baseline", "known.json").Output;
        CommandRun.In(_folder, "--format", format, "--baseline", "known.json", "--output", "report.txt");
        Assert.Equal(_folder.Read("report.txt"), output);
        Assert.Contains("known.json", output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub()
    {
        Fill();

        Verifier.Verify(Report("github"));
    }

    [Fact]
    public void GitHub_escapes_what_would_end_a_property_or_a_line()
    {
        if (OperatingSystem.IsWindows())
            return;

        const string Pack = "pack: house\nrules:\n  - { id: HOUSE001, name: n, title: T, category: Loaded, severity: warning, message: \"100% “{match}”, say:\\r\\nwhy\", why: W, terms: [old mill] }\n";
        _folder.Write("house.yml", Pack).Write("50%, a:b.md", Drafts.Clean);

        var line = Assert.Single(CommandRun.In(_folder, "--rules", "house.yml", "--format", "github").OutputLines);
        Assert.StartsWith("::warning file=50%25%2C a%3Ab.md,line=1,endLine=1,col=", line, StringComparison.Ordinal);
        Assert.EndsWith(",title=HOUSE001 n::100%25 “old mill”, say:%0Awhy", line, StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_prints_one_command_a_finding_one_for_what_is_hidden_and_nothing_else()
    {
        Fill();

        Assert.All(Report("github").Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.Matches("^::(error|warning|notice) file=|^::notice title=lint-text::1 finding suppressed: ", l));
    }

    [Fact]
    public void Every_report_is_the_same_on_every_run()
    {
        Fill();
        for (var i = 0; i < 30; i++)
            _folder.Write($"more/{i}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n" + Drafts.Suggestion + "\n", i % 5)));

        Assert.All(Formats, format => Assert.Equal(Report(format), Report(format)));
    }

    [Fact]
    public void Every_report_ends_its_lines_with_LF_and_the_last_one_too()
    {
        _folder.Write("a.txt", "The mill.\r\n\r\nThe seagull turned a blind eye to\r\nthe dam.\r\n");

        Assert.All(Formats, format =>
        {
            var report = Report(format);
            Assert.EndsWith("\n", report, StringComparison.Ordinal);
            Assert.DoesNotContain("\r", report, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Drafts_with_half_a_character_can_be_reported()
    {
        // A lone surrogate can stand in no encoding but in an entity of HTML.
        _folder.Write("a.html", "<p>The vote was a sham &#xD83C; of the council.</p>\n");

        Assert.All(Formats, format => Assert.Contains("SR3001", Report(format), StringComparison.Ordinal));
    }

    private void Fill() => _folder
        .Write("dam.md", "# The dam\n\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning)
        .Write("drafts/lock.txt", Drafts.Error + "\n" + Drafts.UnsafeFix)
        .Write("drafts/known.md", "<!-- lint-text disable-next-line SR3001 -- quoted -->\n" + Drafts.Suggestion)
        .Write("clean.md", Drafts.Clean);

    private static string Minified(JsonElement value, params string[] without) =>
        JsonSerializer.Serialize(value.EnumerateObject().Where(p => !without.Contains(p.Name)).ToDictionary(p => p.Name, p => p.Value));

    private string Report(string format) => CommandRun.In(_folder, "--format", format).Output;
}

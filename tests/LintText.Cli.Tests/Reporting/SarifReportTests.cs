using System.Security.Cryptography;
using System.Text.Json.Nodes;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The SARIF 2.1.0 log.</summary>
public sealed class SarifReportTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_with_findings_of_every_kind_fits_the_schema()
    {
        Fill();
        _folder.Write("here/bad.md", [.. "One.\n"u8, 0xFF]).Write("here/.editorconfig", "[*.md]\nlint_text.documnt_kind = news\n").Write("here/lint-text.suppressions", "dam.md SR4009 -- old\nlock.txt SR3007 -- the family’s words\n");

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("here") }, ".", "../there", "missing.md", "--format", "sarif");
        SarifSchema.Validate(run.Output);

        // The kinds are there.
        var log = JsonNode.Parse(run.Output)!["runs"]![0]!;
        var results = log["results"]!.AsArray();
        Assert.Contains(results, r => r!["fixes"] is not null);
        Assert.Contains(results, r => r!["relatedLocations"] is not null);
        Assert.Contains(results, r => (string?)r!["suppressions"]?[0]!["kind"] == "inSource" && (string?)r["suppressions"]![0]!["justification"] == "quoted");
        Assert.Contains(results, r => (string?)r!["suppressions"]?[0]!["kind"] == "external" && (string?)r["suppressions"]![0]!["justification"] == "the family’s words");
        var invocation = log["invocations"]![0]!;
        Assert.Equal(3, invocation["toolExecutionNotifications"]!.AsArray().Count);
        Assert.Equal(["error", "note"], invocation["toolConfigurationNotifications"]!.AsArray().Select(n => (string?)n!["level"]));
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(ExitCode.Failure, (int)invocation["exitCode"]!);
    }

    [Fact]
    public void A_log_without_findings_fits_the_schema()
    {
        _folder.Write("a.md", Drafts.Clean);

        var log = Log();
        Assert.Empty(log["results"]!.AsArray());
        Assert.True((bool)log["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void The_schema_that_logs_are_checked_against_finds_faults()
    {
        _folder.Write("a.md", Drafts.Warning);
        var log = CommandRun.In(_folder, "--format", "sarif").Output;

        string[] faulty = [log.Replace("\"ruleIndex\"", "\"ruleIndx\"", StringComparison.Ordinal), log.Replace("\"startLine\":1", "\"startLine\":0", StringComparison.Ordinal), log.Replace("\"level\":\"note\"", "\"level\":\"loud\"", StringComparison.Ordinal)];
        Assert.All(faulty, f =>
        {
            Assert.NotEqual(log, f);
            Assert.NotEmpty(SarifSchema.Errors(f));
        });
    }

    [Fact]
    public void Driver_describes_every_rule()
    {
        _folder.Write("a.md", Drafts.Clean);

        var driver = Log()["tool"]!["driver"]!;
        Assert.Equal("lint-text", (string?)driver["name"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)driver["semanticVersion"]);
        var rules = driver["rules"]!.AsArray();
        Assert.Equal(RuleCatalog.BuiltIn.Ids, rules.Select(r => (string)r!["id"]!));
        Assert.All(rules, r =>
        {
            Assert.EndsWith($"/docs/rules/{(string?)r!["id"]}.md", (string?)r["helpUri"], StringComparison.Ordinal);
            Assert.NotEmpty((string)r["help"]!["text"]!);
            Assert.StartsWith($"# {(string?)r["id"]}: ", (string?)r["help"]!["markdown"], StringComparison.Ordinal);
            Assert.NotEmpty((string)r["shortDescription"]!["text"]!);
            Assert.NotEmpty((string)r["fullDescription"]!["text"]!);
            Assert.NotEmpty(r["properties"]!["tags"]!.AsArray());
            Assert.NotNull(r["messageStrings"]!["default"]);
        });
    }

    /// <summary>A finding’s rank is the measured precision of its kind; one of a rule that nobody measured has none.</summary>
    [Fact]
    public void Rank_is_the_measured_precision()
    {
        _folder.Write("a.md", "The disgraceful and shameful toll rose in May.\n\nThe levy rose.[^x]\n");

        var results = Log()["results"]!.AsArray();
        foreach (var result in results)
        {
            var id = (string)result!["ruleId"]!;
            var expected = Calibration.BuiltIn.Rank(id, id == "SR3001" ? Strength.Strong : null);
            Assert.Equal(expected ?? -1, (double?)result["rank"] ?? -1);
        }

        Assert.Contains(results, r => (string?)r!["ruleId"] == "SR3001" && (double)r["rank"]! > 50);
        Assert.Contains(results, r => (string?)r!["ruleId"] == "SR4005" && r["rank"] is null);
    }

    [Fact]
    public void Rules_of_packs_are_described_too()
    {
        const string Pack = "pack: house\nrules:\n  - { id: HOUSE001, name: plain-words, title: T, category: Loaded, severity: error, message: \"{{x}} “{match}”\", why: W, terms: [old mill] }\n";
        _folder.Write("a.md", Drafts.Clean).Write("house.yml", Pack.Replace("{{x}} ", string.Empty, StringComparison.Ordinal));

        var log = Log("--rules", "house.yml");
        var result = Assert.Single(log["results"]!.AsArray())!;
        Assert.Equal("HOUSE001", (string?)result["ruleId"]);
        Assert.Equal("HOUSE001", (string?)log["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
        Assert.Equal("error", (string?)result["level"]);
    }

    [Fact]
    public void Results_refer_to_their_rule_and_their_messages_arguments()
    {
        Fill();
        var log = Log("here", "there");

        var rules = log["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.All(log["results"]!.AsArray(), r =>
        {
            var rule = rules[(int)r!["ruleIndex"]!]!;
            Assert.Equal((string?)r["ruleId"], (string?)rule["id"]);
            Assert.Equal(SarifViewer.ShowText(r).Text, SarifViewer.ShowId(log, r)!.Text);
        });
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\n", true)]
    public void Regions_and_snippets_are_what_stands_in_the_draft(string lineEnd, bool isUtf16)
    {
        var text = string.Join(lineEnd, "# Žofie 🏞️ 東京", "", "𝔘 the council turned a", "blind eye to\tthe dam. “Nobody told us the bridge was unsafe.” The vote was a sham.", "", "Sadly, the lock was closed.", "");
        var encoding = isUtf16 ? System.Text.Encoding.Unicode : new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        _folder.Write("a.md", [.. encoding.Preamble, .. encoding.GetBytes(text)]);

        var log = Log();
        Assert.Equal("utf16CodeUnits", (string?)log["columnKind"]);
        var lines = SourceText.From(text).Lines;
        var results = log["results"]!.AsArray();
        Assert.Equal(["turned a" + lineEnd + "blind eye", "sham", "Sadly"], results.Select(r => (string)r!["locations"]![0]!["physicalLocation"]!["region"]!["snippet"]!["text"]!));
        Assert.All(Regions(log), region =>
        {
            var span = new TextSpan((int?)region["charOffset"] ?? 0, (int?)region["charLength"] ?? 0);
            if (region["snippet"] is { } snippet)
                Assert.Equal(text.Substring(span.Start, span.Length), (string?)snippet["text"]);
            var place = lines.GetLinePositionSpan(span);
            Assert.Equal(place.Start.Line + 1, (int)region["startLine"]!);
            Assert.Equal(place.Start.Character + 1, (int?)region["startColumn"] ?? 1);
            Assert.Equal(place.End.Line + 1, (int?)region["endLine"] ?? (int)region["startLine"]!);
            Assert.Equal(place.End.Character + 1, (int)region["endColumn"]!);
        });
    }

    [Fact]
    public void Fingerprints_survive_lines_moving()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\n" + Drafts.Warning + "\n" + Drafts.Suggestion);
        var before = Fingerprints();
        Assert.Equal(before.Length, before.Distinct().Count());

        _folder.Write("a.md", "\n\n\n" + Drafts.Suggestion.Replace("to the", "to\nthe", StringComparison.Ordinal) + "\n\n" + Drafts.Clean + "\n" + Drafts.Warning + "\n\n\n" + Drafts.Suggestion);
        Assert.Equal(before, Fingerprints());
    }

    [Fact]
    public void Fingerprints_tell_findings_apart()
    {
        _folder.Write("a.md", "The vote was a sham.\n\nThe count was a sham.\n\nA sham, a sham, a sham.\n").Write("b.md", "The vote was a sham.\n");

        var fingerprints = Fingerprints();
        Assert.Equal(6, fingerprints.Distinct().Count());
    }

    [Fact]
    public void Artifacts_have_length_and_hash_and_are_what_results_refer_to()
    {
        Fill();
        var log = Log("here", "there");

        var artifacts = log["artifacts"]!.AsArray();
        Assert.Equal(5, artifacts.Count);
        Assert.All(artifacts, a =>
        {
            var bytes = _folder.ReadBytes((string)a!["location"]!["uri"]!);
            Assert.Equal(bytes.Length, (int)a["length"]!);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string?)a["hashes"]!["sha-256"]);
        });
        Assert.All(log["results"]!.AsArray(), r =>
        {
            var location = r!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
            Assert.Equal((string?)location["uri"], (string?)artifacts[(int)location["index"]!]!["location"]!["uri"]);
        });
    }

    [Theory]
    [InlineData("a b#c%d?é.md", "a%20b%23c%25d%3F%C3%A9.md")]
    [InlineData("news/a:b.md", "news/a%3Ab.md")]
    public void Addresses_are_relative_to_the_root_and_escaped(string path, string expected)
    {
        if (OperatingSystem.IsWindows())
            return;

        var root = Path.Combine("to #1 50%", path);
        _folder.Write(root, Drafts.Suggestion);
        var folder = _folder.PathTo("to #1 50%");

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = folder }, "--format", "sarif");
        SarifSchema.Validate(run.Output);
        var log = JsonNode.Parse(run.Output)!["runs"]![0]!;
        var location = log["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.Equal(expected, (string?)location["uri"]);
        Assert.Equal("SRCROOT", (string?)location["uriBaseId"]);
        var baseUri = new Uri((string)log["originalUriBaseIds"]!["SRCROOT"]!["uri"]!);
        Assert.EndsWith("/", baseUri.OriginalString, StringComparison.Ordinal);
        Assert.Equal(_folder.PathTo(root), new Uri(baseUri, (string)location["uri"]!).LocalPath);
    }

    [Fact]
    public void Drafts_outside_the_repository_have_their_full_address()
    {
        _folder.Write("here/a.md", Drafts.Clean).Write("here/.git/HEAD", "x").Write("there #1/b.md", Drafts.Suggestion);

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("here") }, ".", "../there #1", "--format", "sarif");
        SarifSchema.Validate(run.Output);
        var location = JsonNode.Parse(run.Output)!["runs"]![0]!["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.Null(location["uriBaseId"]);
        Assert.Equal(_folder.PathTo("there #1/b.md"), new Uri((string)location["uri"]!).LocalPath);
    }

    [Fact]
    public void Fixes_are_the_changes_that_fix_makes()
    {
        _folder.Write("a.txt", "Žofie 🏞️ left. " + Drafts.SafeFix);

        var fix = Assert.Single(Log()["results"]![0]!["fixes"]!.AsArray())!;
        var text = SourceText.From(_folder.Read("a.txt"));
        var changes = fix["artifactChanges"]![0]!["replacements"]!.AsArray().Select(r =>
            new TextChange(new TextSpan((int)r!["deletedRegion"]!["charOffset"]!, (int)r["deletedRegion"]!["charLength"]!), (string)r["insertedContent"]!["text"]!));
        Assert.Equal("Žofie 🏞️ left. " + Drafts.SafeFixed, text.WithChanges(changes).ToString());
    }

    [Fact]
    public void Levels_follow_the_configured_severity()
    {
        _folder.Write("a.md", Drafts.Suggestion + "\n" + Drafts.Warning + "\n" + Drafts.Error).Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = error\n");

        Assert.Equal(["error", "warning", "error"], Log()["results"]!.AsArray().Select(r => (string?)r!["level"]));
    }

    /// <summary>Where the level were left out, a reader would take that of the rule instead (§3.27.10).</summary>
    [Fact]
    public void Levels_that_are_not_their_rules_are_written_all_the_same()
    {
        _folder.Write("a.md", "The disgraceful toll rose in May.\n\n" + Drafts.Error).Write(".editorconfig", "[*.md]\ndotnet_diagnostic.SR4013.severity = warning\n");

        Assert.Equal([("SR3001", "note"), ("SR4013", "warning")], Log()["results"]!.AsArray().Select(r => ((string)r!["ruleId"]!, (string?)r["level"])));
    }

    [Fact]
    public void Notifications_say_where()
    {
        _folder.Write("a.md", Drafts.Clean).Write("bad.md", [.. "One.\n"u8, 0xFF]);

        var run = CommandRun.In(_folder, "--format", "sarif");
        SarifSchema.Validate(run.Output);
        var notification = Assert.Single(JsonNode.Parse(run.Output)!["runs"]![0]!["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal("error", (string?)notification["level"]);
        var location = notification["locations"]![0]!["physicalLocation"]!;
        Assert.Equal("bad.md", (string?)location["artifactLocation"]!["uri"]);
        Assert.Equal(2, (int)location["region"]!["startLine"]!);
    }

    [Fact]
    public void Built_tool_writes_the_same_log()
    {
        Fill();

        var run = ToolProcess.Run(_folder, "--format", "sarif");
        SarifSchema.Validate(run.Output);
        Assert.Equal(CommandRun.In(_folder, "--format", "sarif"), run);
    }

    private static IEnumerable<JsonNode> Regions(JsonNode log) => log["results"]!.AsArray().SelectMany(r => (IEnumerable<JsonNode>)
    [
        .. r!["locations"]!.AsArray().Concat(r["relatedLocations"]?.AsArray() ?? []).Select(l => l!["physicalLocation"]!["region"]!),
        .. (r["fixes"]?.AsArray() ?? []).SelectMany(f => f!["artifactChanges"]!.AsArray()).SelectMany(c => c!["replacements"]!.AsArray()).Select(p => p!["deletedRegion"]!),
    ]);

    [Fact]
    public void No_more_results_than_can_be_shown_the_gravest_first_and_the_rest_is_told()
    {
        var rules = RuleCatalog.BuiltIn;
        var (grave, slight) = (rules.Find("SR4013")!, rules.Find("SR3008")!);
        var findings = Enumerable.Range(0, SarifReport.MostResults + 3).Select(i => i % 1000 == 7 ? SarifLog.Find(grave, DiagnosticSeverity.Error, ["x"]) : SarifLog.Find(slight, DiagnosticSeverity.Info, ["x", "y"]));
        var result = SarifLog.ResultOf(rules, [.. findings]);

        var run = JsonNode.Parse(SarifLog.Write(result))!["runs"]![0]!;
        var levels = run["results"]!.AsArray().Select(r => (string?)r!["level"]).ToList();
        Assert.Equal(SarifReport.MostResults, levels.Count);
        Assert.Equal(result.CountOf(DiagnosticSeverity.Error), levels.Count(l => l == "error"));
        Assert.StartsWith("3 findings of the lowest severity and rank left out", (string)run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_findings_of_one_line_are_told_apart_and_rules_say_how_far_they_are_to_be_trusted()
    {
        _folder.Write("a.md", "The envoy reportedly left, and the ferry reportedly sank.\n");

        var log = Log();
        Assert.Equal(2, log["results"]!.AsArray().Select(r => (string?)r!["partialFingerprints"]!["primaryLocationLineHash"]).Distinct().Count());
        Assert.Equal("lint-text/", (string?)log["automationDetails"]!["id"]);
        var place = log["results"]![0]!["locations"]![0]!["physicalLocation"]!;
        Assert.Equal(("The envoy reportedly left, and the ferry reportedly sank.", "reportedly"), ((string?)place["contextRegion"]!["snippet"]!["text"], (string?)place["region"]!["snippet"]!["text"]));
        var rule = log["tool"]!["driver"]!["rules"]!.AsArray().Single(r => (string?)r!["id"] == "SR1006")!;
        Assert.Equal(("warning", "very-high"), ((string?)rule["properties"]!["problem.severity"], (string?)rule["properties"]!["precision"]));
        Assert.All(log["tool"]!["driver"]!["rules"]!.AsArray(), r => Assert.DoesNotMatch(@"\]\(\.|<!-- /?generated", (string?)r!["help"]?["markdown"] ?? ""));
    }

    private string[] Fingerprints() => [.. Log()["results"]!.AsArray().Select(r => (string)r!["partialFingerprints"]!["lintTextSentence/v1"]!)];

    /// <summary>The run of a log that fits the schema.</summary>
    private JsonNode Log(params string[] args)
    {
        var run = CommandRun.In(_folder, [.. args, "--format", "sarif"]);
        Assert.Equal(string.Empty, run.Error);
        SarifSchema.Validate(run.Output);
        return JsonNode.Parse(run.Output)!["runs"]![0]!;
    }

    private void Fill()
    {
        // A story with a single source has the places where that source speaks as related locations.
        var story = string.Concat(Enumerable.Repeat("Ilse Brandt said the lock would be closed in May. The mill wheel turns and the water runs on beside the old road to the harbour. ", 16));
        _folder
            .Write("here/dam.md", "# The dam\n\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning)
            .Write("here/lock.txt", Drafts.Error + "\n" + Drafts.UnsafeFix)
            .Write("here/known.md", "<!-- lint-text disable-next-line SR3001 -- quoted -->\n" + Drafts.Suggestion)
            .Write("here/story.txt", story + "\n")
            .Write("there/b.md", Drafts.Suggestion);
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;

using LintText.Analysis;
using LintText.Workspace;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Reporting;

/// <summary>Whatever drafts, packs and rules in C# say is shown as it stands, and nothing of it can be clicked on.</summary>
public sealed class SarifMessageTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "{{", "}}", "{0}", "{1}", "{{cn}}", "[", "]", "(", ")", "](", "\\", "\\\\", "\\[", "[x](http://evil.example)", "[x](1)", "[x](javascript:alert(1))", "[a[b]](1)",
        "![x](http://evil.example/pixel.png)", "<http://evil.example>", "<b>", "<!--", "`", "``", "\n", "\r\n", "\t", ".", "?", "…", "”", "’s", "a", "Mühle", "🏞️", " ", string.Empty,
    ];

    private static readonly string[] Formats =
    [
        "{0}", "“{0}”", "“{0}” — by whom?", "{1}: {0}", "{0}{1}", "{0}{0}.", "The old mill", "The old mill.", "The mill… ", "{{0}} {0}", "{{x}} mill", "[{0}]({1})", "[x](http://evil.example) {0}", "\\{0}", "[{0}\\]({1})",
        "{0:x} {1}", "{0,12}", "{0,-3}{1}", "{5}", "{", "}", "{x}", "{0", string.Empty,
    ];

    [Fact]
    public void Messages_are_shown_as_the_command_line_shows_them()
    {
        var rules = Formats.Select((f, i) => Create($"HOUSE{i:000}", message: f)).ToImmutableArray();
        var random = new Random(1);
        var findings = rules.SelectMany(r => Enumerable.Range(0, 60).Select(_ => SarifLog.Find(r, DiagnosticSeverity.Warning, [Mix(random), Mix(random)]))).ToImmutableArray();
        findings = findings.AddRange(rules.Select(r => SarifLog.Find(r, DiagnosticSeverity.Warning, [])));

        CheckMessages(RuleCatalog.WithoutAnalyzers(rules, []), findings, (finding, result) =>
        {
            var arguments = result["message"]!["arguments"];
            Assert.True(arguments is null || result["message"]!["id"] is not null, "arguments without an id are nothing to substitute them in");
        });
    }

    /// <summary>The rules’ own messages can be translated: they have an id with arguments that give the text.</summary>
    [Fact]
    public void Messages_of_built_in_rules_have_an_id()
    {
        var random = new Random(2);
        var findings = RuleCatalog.BuiltIn.Rules.SelectMany(r => (IEnumerable<Finding>)
        [
            SarifLog.Find(r, DiagnosticSeverity.Warning, ["one", "two", "three", "four", "five", "six"]),
            SarifLog.Find(r, DiagnosticSeverity.Warning, ["a sentence.", "a sentence.", "a sentence.", "a sentence.", "a sentence.", "a sentence."]),
            .. Enumerable.Range(0, 10).Select(_ => SarifLog.Find(r, DiagnosticSeverity.Warning, [.. Enumerable.Range(0, 6).Select(_ => $"{Mix(random)}x")])),
        ]).ToImmutableArray();

        CheckMessages(RuleCatalog.BuiltIn, findings, (_, result) => Assert.NotNull(result["message"]!["id"]));
    }

    [Theory]
    [InlineData("the mill", "the mill.")]
    [InlineData("the mill.", "the mill.")]
    [InlineData("the “mill”", "the “mill”.")]
    [InlineData("the “mill.”", "the “mill.”.")]
    [InlineData("which mill?", "which mill?.")]
    [InlineData("the mill…", "the mill….")]
    [InlineData("the mill (old)", "the mill (old).")]
    [InlineData("the mill \n", "the mill.")]
    [InlineData("", ".")]
    public void Messages_end_in_a_full_stop(string message, string expected)
    {
        var rule = Create("HOUSE001", message: message);
        var run = SarifLog.Run(SarifLog.ResultOf(RuleCatalog.WithoutAnalyzers([rule], []), SarifLog.Find(rule, DiagnosticSeverity.Warning, [])));

        Assert.Equal(expected, (string?)run["results"]![0]!["message"]!["text"]);
        Assert.Equal(expected, (string?)run["tool"]!["driver"]!["rules"]![0]!["messageStrings"]!["default"]!["text"]);
    }

    /// <summary>An argument that is a sentence, such as a house’s reason, ends the message.</summary>
    [Fact]
    public void A_full_stop_is_not_put_twice()
    {
        var rule = Create("HOUSE001", message: "“{0}” is not house style; {1}");
        var run = SarifLog.Run(SarifLog.ResultOf(RuleCatalog.WithoutAnalyzers([rule], []), SarifLog.Find(rule, DiagnosticSeverity.Warning, ["mill", "say works."])));

        var message = run["results"]![0]!["message"]!;
        Assert.Equal("“mill” is not house style; say works.", (string?)message["text"]);
        Assert.Equal(["mill", "say works"], message["arguments"]!.AsArray().Select(a => (string?)a));
        Assert.Equal("“{0}” is not house style; {1}.", (string?)run["tool"]!["driver"]!["rules"]![0]!["messageStrings"]!["default"]!["text"]);
    }

    [Fact]
    public void Nothing_else_that_others_wrote_is_a_link_or_Markdown()
    {
        const string Hostile = "see [x](http://evil.example) {0} [y](1) \\[z](javascript:alert(1)) <b>`q`";
        var rule = new Rule("HOUSE001", "[x](http://evil.example)", "the title: " + Hostile, Hostile, RuleCategory.Loaded, DiagnosticSeverity.Warning, Hostile, Hostile, helpLink: "javascript:alert(1)");
        var finding = SarifLog.Find(rule, DiagnosticSeverity.Warning, [Hostile]) with
        {
            Related = [new RelatedSpan(new TextSpan(0, 3), Hostile)],
            Fix = new TextFix(Hostile, [new TextChange(new TextSpan(0, 3), "A")], IsSafe: true),
            Suppression = new FindingSuppression(Hostile, IsInSource: true),
        };
        foreach (var catalog in (ReadOnlySpan<RuleCatalog>)[RuleCatalog.WithoutAnalyzers([rule], []), RuleCatalog.WithoutAnalyzers([rule], [rule.Id])])
        {
            var run = SarifLog.Run(SarifLog.ResultOf(catalog, finding) with { Problems = [new ToolProblem("a.md", Hostile), new ToolProblem(null, Hostile) { IsConfiguration = true }] });

            var descriptor = run["tool"]!["driver"]!["rules"]![0]!;
            Assert.Null(descriptor["helpUri"]);
            Assert.Equal("XHttpEvilExample", (string?)descriptor["name"]);
            Assert.DoesNotContain(Properties(run), p => p.Key == "markdown");

            var shown = "S" + Hostile[1..] + ".";
            var result = run["results"]![0]!;
            Assert.Equal($"The title: {Hostile}.", Shown(descriptor["shortDescription"]));
            Assert.Equal(shown, Shown(descriptor["fullDescription"]));
            Assert.Equal($"S{Hostile[1..]} Standard: {Hostile}.", Shown(descriptor["help"]));
            Assert.Equal(shown, Shown(result["relatedLocations"]![0]!["message"]));
            Assert.Equal(shown, Shown(result["fixes"]![0]!["description"]));
            Assert.Equal(shown, Shown(run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]));
            Assert.Equal(shown, Shown(run["invocations"]![0]!["toolConfigurationNotifications"]![0]!["message"]));

            // A justification is no message, and has no placeholders.
            var justification = SarifViewer.Show(((string)result["suppressions"]![0]!["justification"]!).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            Assert.Equal((Hostile, 0), (justification.Text, justification.Links.Count));
        }
    }

    [Theory]
    [InlineData("https://courier.example/style", true)]
    [InlineData("http://courier.example/style", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("style.md", false)]
    [InlineData("", false)]
    public void Help_is_on_the_web(string address, bool isGiven)
    {
        var rule = new Rule("HOUSE001", "mill", "Mill", "mill", RuleCategory.Loaded, DiagnosticSeverity.Warning, "Why.", "House, 1.", helpLink: address);

        Assert.Equal(isGiven ? address : null, (string?)SarifLog.Run(SarifLog.ResultOf(RuleCatalog.WithoutAnalyzers([rule], [])))["tool"]!["driver"]!["rules"]![0]!["helpUri"]);
    }

    /// <summary>Pages of the rules are shown as Markdown, in which HTML has no place (§3.11.4.2).</summary>
    [Fact]
    public void Pages_of_built_in_rules_are_Markdown_without_what_is_for_their_authors()
    {
        var rules = SarifLog.Run(SarifLog.ResultOf(RuleCatalog.BuiltIn))["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.All(rules, r =>
        {
            Assert.StartsWith($"# {(string?)r!["id"]}: ", (string?)r["help"]!["markdown"], StringComparison.Ordinal);
            Assert.DoesNotContain("generated -->", (string)r["help"]!["markdown"]!, StringComparison.Ordinal);
        });
    }

    /// <summary>A rule in C# may say as little as it likes.</summary>
    [Fact]
    public void A_rule_without_words_is_described_by_its_id()
    {
        var rule = new Rule("HOUSE001", string.Empty, string.Empty, string.Empty, string.Empty, DiagnosticSeverity.Warning, string.Empty, string.Empty);

        var run = SarifLog.Run(SarifLog.ResultOf(RuleCatalog.WithoutAnalyzers([rule], []), SarifLog.Find(rule, DiagnosticSeverity.Warning, [])));
        Assert.Equal("HOUSE001", (string?)run["tool"]!["driver"]!["rules"]![0]!["id"]);
        Assert.Null(run["tool"]!["driver"]!["rules"]![0]!["help"]);
    }

    private static Rule Create(string id, string message) => new(id, "mill", "Mill", message, RuleCategory.Loaded, DiagnosticSeverity.Warning, "Mills are many.", "House, 1.");

    private static string Mix(Random random) => string.Concat(random.GetItems(Pieces, random.Next(4)));

    private static void CheckMessages(RuleCatalog rules, ImmutableArray<Finding> findings, Action<Finding, JsonNode> check)
    {
        var run = SarifLog.Run(SarifLog.ResultOf(rules, findings));
        Assert.All(findings.Zip(run["results"]!.AsArray()), pair =>
        {
            var (finding, result) = pair;
            var expected = finding.Message.TrimEnd();
            expected += expected.EndsWith('.') ? string.Empty : ".";
            foreach (var shown in (ReadOnlySpan<SarifViewer?>)[SarifViewer.ShowText(result!), SarifViewer.ShowId(run, result!)])
            {
                Assert.Equal(expected, shown?.Text ?? expected);
                Assert.Empty(shown?.Links ?? []);
            }

            check(finding, result!);
        });
        Assert.All(run["tool"]!["driver"]!["rules"]!.AsArray(), r => Assert.EndsWith(".", (string)r!["messageStrings"]!["default"]!["text"]!, StringComparison.Ordinal));
    }

    private static string Shown(JsonNode? message)
    {
        var shown = SarifViewer.Show((string)message!["text"]!);
        Assert.Empty(shown.Links);
        return shown.Text;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(p => Properties(p.Value).Prepend(p)),
        JsonArray items => items.SelectMany(Properties),
        _ => [],
    };
}

using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;
using LintText.Tests.Docs;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Analysis;

/// <summary>Rules that somebody else writes in C#: they need nothing but public members, and their ids and keys are their own.</summary>
public sealed class OwnAnalyzerTests
{
    /// <summary>A rule as a house would write it: sentences that hang on somebody unnamed are to be short.</summary>
    private const string Rule = """
        using System.Globalization;

        using LintText.Analysis;
        using LintText.Language;
        using LintText.Sourcing;

        using Microsoft.CodeAnalysis;

        public sealed class LongUnnamed() : TextAnalyzer(Rule)
        {
            public static readonly Rule Rule = new(
                "HOUSE101",
                "long-unnamed",
                "Long sentence on an unnamed source",
                "{0} words hang on “{1}” ({2}, {3} in all), whom nobody knows; part the sentence",
                RuleCategory.Anonymity,
                DiagnosticSeverity.Warning,
                "What an unnamed source says is read with care, and a long sentence is not.",
                "Style book of the Calder Courier, 12.",
                helpLink: "https://courier.example/style/12")
            {
                KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
            };

            public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Check);

            private static void Check(NodeAnalysisContext<Attribution> context)
            {
                var (model, attribution) = (context.Model, context.Node);
                if (!attribution.IsStatement || !attribution.Source.IsAnonymous || model.GetSentence(attribution.Cues[0].Start) is not { } sentence)
                    return;
                if (context.Options.IsAllowed(Rule.Id, attribution.Source.Name))
                    return;

                var words = 0;
                for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                    words += model.Text[token].Kind == TokenKind.Word && !model.Text.Is(token, WordClasses.Determiner) ? 1 : 0;
                if (words <= Limit(context.Options))
                    return;

                var verb = model.GetSyntax(sentence).Lemma(model.Text.IndexAt(attribution.Cues[0].Start));
                var count = model.GetAttributions(attribution.Source).Count();
                context.Report(
                    Rule,
                    attribution.SourceSpan,
                    [words.ToString(CultureInfo.InvariantCulture), attribution.Source.Name, verb, count.ToString(CultureInfo.InvariantCulture)],
                    [new RelatedSpan(attribution.Source.FirstMention, "First heard here")]);
            }

            private static int Limit(LintOptions options) =>
                int.TryParse(options.GetText("lint_text.HOUSE101.limit"), CultureInfo.InvariantCulture, out var limit) ? limit : 12;
        }
        """;

    private const string Text = "An official said the levy was wrong. The official said that ferries, barges and trawlers from the northern villages would no longer pay the levy in spring.";

    private static readonly Lazy<TextAnalyzer> LazyAnalyzer = new(() => (TextAnalyzer)Activator.CreateInstance(SampleCompiler.Load(Rule).GetType("LongUnnamed")!)!);

    [Fact]
    public void Rule_written_against_public_members_reports()
    {
        var finding = Assert.Single(Run(LintOptions.Default));
        Assert.Equal("15 words hang on “An official” (say, 2 in all), whom nobody knows; part the sentence", finding.Message);
        Assert.Equal("The official", finding.SeenText);
        Assert.Equal(new TextSpan(0, 11), Assert.Single(finding.Related).Span);
        Assert.Equal("https://courier.example/style/12", finding.Rule.Descriptor.HelpLinkUri);
    }

    [Theory]
    [InlineData("lint_text.HOUSE101.limit = 40", 0)]
    [InlineData("lint_text.HOUSE101.limit = 4", 2)]
    [InlineData("lint_text.house101.allow = an official", 0)]
    [InlineData("dotnet_diagnostic.HOUSE101.severity = none", 0)]
    [InlineData("lint_text.document_kind = docs", 0)]
    public void Rule_is_configured_as_built_in_ones_are(string line, int count)
    {
        var options = LintOptions.Parse($"[*.md]\n{line}\n", "drafts/a.md", Catalog(), out var problems);
        Assert.Empty(problems);
        Assert.Equal(count, Run(options).Length);
    }

    [Theory]
    [InlineData("lint_text.house101")]
    [InlineData("lint_text.sr3001.limit")]
    public void Keys_of_nobody_are_reported(string key)
    {
        _ = LintOptions.Parse($"[*]\n{key} = 4\n", "a.md", Catalog(), out var problems);
        Assert.StartsWith($"there is no option {key}", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    /// <summary>A configuration is shared with runs that load rules which this one does not.</summary>
    [Theory]
    [InlineData("lint_text.house102.limit")]
    [InlineData("lint_text.house102.allow")]
    public void Keys_of_a_house_rule_that_is_not_loaded_are_let_be(string key)
    {
        _ = LintOptions.Parse($"[*]\n{key} = 4\n", "a.md", Catalog(), out var problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void Suppressions_know_the_rule()
    {
        var document = DocumentReader.Read("a.md", SourceText.From($"<!-- lint-text disable HOUSE101 -- agreed -->\n\n{Text}\n"));
        var result = new LintEngine(Catalog()).Analyze(document, LintOptions.Default).Healthy();
        Assert.Equal("agreed", Assert.Single(result.Findings, f => f.Rule.Id == "HOUSE101").Suppression?.Reason);
        Assert.DoesNotContain(result.Findings, f => f.Rule.Id.StartsWith("SR0", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_are_one_analyzers_own()
    {
        Clash([], [new Empty("SR1003")], "the id SR1003 in Empty is kept for built-in rules; give the rule an id of its own, such as HOUSE001");
        Clash([], [new Empty("SR9999")], "the id SR9999 in Empty is kept for built-in rules; give the rule an id of its own, such as HOUSE001");
        Clash([], [new Empty("HOUSE101"), LazyAnalyzer.Value], "the rule HOUSE101 is defined twice: in Empty and in LongUnnamed");
        Clash([], [new Empty("HOUSE102", "HOUSE102")], "the rule HOUSE102 is defined twice: in Empty and in Empty");
        Clash([Pack("HOUSE102")], [new Empty("HOUSE102")], "the rule HOUSE102 is defined twice: in house.yml and in Empty");
        Clash([Pack("HOUSE102"), Pack("HOUSE102")], [], "the rule HOUSE102 is defined twice: in house.yml and in house.yml");
        Clash([Pack("SR1003")], [], "the id SR1003 in house.yml is kept for built-in rules; give the rule an id of its own, such as HOUSE001");

        var both = RuleCatalog.Create([Pack("HOUSE102")], [new Empty("HOUSE103")]);
        Assert.True(both.Contains("house102") && both.Contains("HOUSE103") && both.Contains("SR1003"));
    }

    private static void Clash(RulePack[] packs, TextAnalyzer[] analyzers, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => RuleCatalog.Create(packs, analyzers)).Message, StringComparison.Ordinal);

    private static RulePack Pack(string id)
    {
        var pack = RulePack.Parse($"pack: house\nrules:\n- {{ id: {id}, name: house-word, title: House word, category: Loaded, severity: warning, message: x, why: y, terms: [late] }}\n", "house.yml", out var problems);
        Assert.Empty(problems);
        return pack!;
    }

    private static RuleCatalog Catalog() => RuleCatalog.Create([], [LazyAnalyzer.Value]);

    private static ImmutableArray<Finding> Run(LintOptions options) =>
        [.. new LintEngine(Catalog()).Analyze(DocumentReader.Read("a.md", SourceText.From(Text)), options).Healthy().Findings.Where(f => f.Rule.Id == "HOUSE101")];

    /// <summary>An analyzer that has rules and looks at nothing.</summary>
    private sealed class Empty(params string[] ids) : TextAnalyzer([.. ids.Select(i => new Rule(i, "a", "a", "a", RuleCategory.Loaded, DiagnosticSeverity.Warning, "a", "a"))])
    {
        public override void Initialize(TextAnalysisContext context)
        {
        }
    }

    /// <summary>As with Roslyn’s AD0001, a faulty analyzer is named and the others go on.</summary>
    [Theory]
    [InlineData("initialize")]
    [InlineData("action")]
    [InlineData("span")]
    [InlineData("rule")]
    public void An_analyzer_that_fails_is_named_and_the_others_report(string fault)
    {
        var faulty = new Faulty(fault);
        var document = DocumentReader.Read("a.md", SourceText.From("The envoy reportedly left before dawn.\n"));
        var result = new LintEngine(RuleCatalog.Create([], [faulty])).Analyze(document, LintOptions.Default);
        Assert.Same(faulty, Assert.Single(result.Failures).Analyzer);
        Assert.Equal("SR1006", Assert.Single(result.Findings).Rule.Id);
    }

    private sealed class Faulty(string fault) : TextAnalyzer(Rule)
    {
        private static readonly Rule Rule = new("HOUSE900", "faulty", "Faulty", "m", RuleCategory.Loaded, DiagnosticSeverity.Warning, "w", "s");
        private static readonly Rule Foreign = new("HOUSE901", "foreign", "Foreign", "m", RuleCategory.Loaded, DiagnosticSeverity.Warning, "w", "s");

        public override void Initialize(TextAnalysisContext context)
        {
            if (fault == "initialize")
                throw new NotSupportedException("no");
            context.RegisterDocumentAction(c =>
            {
                if (fault == "span")
                    c.ReportSource(Rule, new TextSpan(0, 4000), []);
                else if (fault == "rule")
                    c.ReportSource(Foreign, new TextSpan(0, 4), []);
                else
                    throw new NotSupportedException("no");
            });
        }
    }
}

using System.Diagnostics;

using LintText.Analysis;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Declarative;

/// <summary>What the keys of a rule do.</summary>
public sealed class DeclarativeAnalyzerTests
{
    [Theory]
    [InlineData("terms: [late]", "The late boat was lately Late and late.", "late|late")]
    [InlineData("terms: [late boat]", "The late boat, the late-boat and the late, boat.", "late boat|late-boat")]
    [InlineData("terms: [far-flung]", "A far-flung, far flung and farflung port.", "far-flung|far flung")]
    [InlineData("terms: [don't]", "They don’t and don't.", "don’t|don't")]
    [InlineData("terms: [{ term: claim, inflect: verb }]", "He claims, claimed, was claiming and will claim claimants.", "claims|claimed|claiming|claim")]
    [InlineData("terms: [{ term: pass away, inflect: verb }]", "He passed away as others pass away.", "passed away|pass away")]
    [InlineData("terms: [{ term: old boat, inflect: noun }]", "The old boats and an old boat.", "old boats|old boat")]
    [InlineData("terms: ['late {people}']", "The late migrants met the late boat.", "late migrants")]
    [InlineData("terms: ['late {number?} boat']", "The late boat, the late 2 boat and the late two boat.", "late boat|late 2 boat|late two boat")]
    [InlineData("terms: ['late {number?}']", "A late boat.", "late")]
    [InlineData("terms: [late, late boat]", "The late boat.", "late boat")]
    [InlineData("terms: ['𝐟𝐞rry', 'café']", "The 𝐟𝐞rry and the café.", "𝐟𝐞rry|café")]
    public void Terms_match_words(string keys, string text, string expected) => Assert.Equal(expected, TestPacks.Seen(keys, text));

    [Fact]
    public void Sets_of_the_pack_can_begin_a_term()
    {
        var yaml = TestPacks.Rule("terms: ['{trade} left']").Replace("rules:", "sets: { trade: [boats, ships] }\nrules:", StringComparison.Ordinal);
        Assert.Equal(["boats left", "ships left"], TestPacks.Run(yaml, "The boats left. The ships left. The crews left.").Select(f => f.SeenText));
    }

    [Theory]
    [InlineData("terms: [{ term: late, exceptions: [late summer, of late] }]", "In late summer the late boat came of late.", "late")]
    [InlineData("terms: [{ term: late, followed-by: [boat, '{number} ships'] }]", "A late boat, two late crews, late 3 ships.", "late|late")]
    [InlineData("terms: [{ term: late, not-followed-by: [boat] }]", "A late boat, a late-boat and a late crew.", "late")]
    [InlineData("terms: [{ term: late, preceded-by: [very, too] }]", "A late boat, a very late boat, a too-late boat.", "late|late")]
    [InlineData("terms: [{ term: late, not-preceded-by: ['the {number?}'] }]", "The late boat, the two late boats, a late boat.", "late")]
    public void Context_decides(string keys, string text, string expected) => Assert.Equal(expected, TestPacks.Seen(keys, text));

    [Theory]
    [InlineData("terms: [{ term: slam, pos: noun }]", "They slam the door with a slam.", "slam")]
    [InlineData("terms: [{ term: slam, pos: verb }]", "They slam the door with a slam.", "slam")]
    [InlineData("terms: [{ term: slam, pos: verb }]", "She slammed the plan. The slam was heard.", "slammed")]
    [InlineData("terms: [{ term: wild, pos: adjective }]", "The wild story grew in the wild.", "wild")]
    [InlineData("terms: [{ term: openly, pos: adverb }]", "She spoke openly.", "openly")]
    [InlineData("terms: [{ term: violent, of: [thug] }]", "A violent storm met a violent thug.", "violent")]
    [InlineData("terms: [{ term: violent, not-of: [storm] }]", "The storm was violent. The crowd was violent.", "violent")]
    [InlineData("terms: [{ term: violent, of: ['{actor}'] }]", "The winds were violent. The police were violent.", "violent")]
    [InlineData("terms: [{ term: violent, of: ['{name}'] }]", "The winds were violent. Hale was violent.", "violent")]
    [InlineData("terms: [{ term: violent, of: [thug] }]", "The thugs, who were violent, left.", "violent")]
    [InlineData("terms: [{ term: gut, pos: verb, objects: [law] }]", "They gut fish. They gut the laws.", "gut")]
    [InlineData("terms: [{ term: gut, pos: verb, not-objects: [fish] }]", "They gut fish. They gut the laws.", "gut")]
    [InlineData("terms: [{ term: gut, pos: verb, objects: [law] }]", "The fish were gutted. The law was gutted.", "gutted")]
    public void Syntax_decides(string keys, string text, string expected) => Assert.Equal(expected, TestPacks.Seen(keys, text));

    [Theory]
    [InlineData("A mild wind.", "")]
    [InlineData("A mild and raw wind.", "")]
    [InlineData("A sharp wind.", "suggestion sharp")]
    [InlineData("A sharp and mild wind.", "suggestion sharp|suggestion mild")]
    [InlineData("A sharp and mild and raw wind.", "error sharp|suggestion mild|suggestion raw")]
    [InlineData("A sharp and keen wind.", "error sharp|error keen")]
    [InlineData("A fierce wind.", "error fierce")]
    [InlineData("A fierce and sharp wind. A mild wind.", "error fierce|error sharp")]
    public void Company_decides_how_sure_a_word_is(string text, string expected) => Assert.Equal(expected, Severities(text));

    [Theory]
    [InlineData("weak", "A mild wind. A sharp wind. A fierce wind.", "suggestion mild|suggestion sharp|error fierce")]
    [InlineData("moderate", "A mild wind. A sharp wind. A fierce wind.", "suggestion sharp|error fierce")]
    [InlineData("strong", "A mild wind. A sharp wind. A fierce wind.", "error fierce")]
    public void Houses_choose_the_least_strength(string minimum, string text, string expected) =>
        Assert.Equal(expected, Severities(text, RuleVerifier.Options(("lint_text.minimum_strength", minimum))));

    /// <summary>A configured severity is one for all strengths; what is too weak to report stays so.</summary>
    [Fact]
    public void Configured_severity_stands_for_every_strength() =>
        Assert.Equal("warning sharp|warning fierce", Severities("A mild wind. A sharp wind. A fierce wind.", RuleVerifier.Options(("dotnet_diagnostic.HOUSE001.severity", "warning"))));

    private static string Severities(string text, LintOptions? options = null)
    {
        const string Keys = """
            strengths: { strong: error, moderate: suggestion, weak: suggestion }
            groups:
              - group: cold
                strength: weak
                terms: [mild, raw]
              - group: colder
                terms: [sharp, keen, { term: fierce, strength: strong }]
            """;
        return string.Join('|', TestPacks.Run(TestPacks.Rule(Keys), text, options: options).Select(f => $"{f.Severity.ToWord()} {f.SeenText}"));
    }

    [Theory]
    [InlineData("", "It was late. “So late,” he said.\n\n> Far too late.", 1)]
    [InlineData("voice: narration", "It was late. “So late,” he said.\n\n> Far too late.", 1)]
    [InlineData("voice: quoted", "It was late. “So late,” he said.\n\n> Far too late.", 2)]
    [InlineData("voice: any", "It was late. “So late,” he said.\n\n> Far too late.", 3)]
    public void Voice_decides(string key, string text, int expected) => Assert.Equal(expected, Count(key, text));

    [Theory]
    [InlineData("", 4)]
    [InlineData("scopes: [body]", 4)]
    [InlineData("scopes: [heading]", 1)]
    [InlineData("scopes: [paragraph]", 1)]
    [InlineData("scopes: [list-item, table-cell]", 2)]
    [InlineData("scopes: [footnote]", 1)]
    [InlineData("scopes: [front-matter]", 1)]
    public void Scopes_decide(string key, int expected) => Assert.Equal(expected, Count(key, "---\ntitle: So late\n---\n\n# Now late\n\nIt was late.[^1]\n\n- more late\n\n| very late |\n|---|\n\n[^1]: Too late.\n\n```\nlate\n```\n"));

    [Theory]
    [InlineData("attributed", "Ilse Brandt said the boat was late.", 0)]
    [InlineData("attributed", "The boat was late, and nobody asked.", 1)]
    [InlineData("cited", "The boat was late ([log](https://x.example)).", 0)]
    [InlineData("cited", "The boat was late. See [log](https://x.example).", 1)]
    [InlineData("sourced", "The late mayor said the boat was fine.", 0)]
    [InlineData("question", "Was the boat late?", 0)]
    [InlineData("question", "The boat was late!", 1)]
    [InlineData("negated", "The boat was not late.", 0)]
    [InlineData("negated", "It was not the boat of the captain that was late.", 1)]
    public void Unless_silences(string condition, string text, int expected) => Assert.Equal(expected, Count($"unless: [{condition}]", text));

    [Theory]
    [InlineData("position: sentence-adverb", "Late, the boat came. The boat, late, came. The late boat came.", 2)]
    [InlineData("position: attributive", "The late boat was late. It came late in March.", 1)]
    public void Position_decides(string key, string text, int expected) => Assert.Equal(expected, Count(key, text));

    [Fact]
    public void Reporting_verb_is_one_that_ascribes()
    {
        const string Keys = "position: reporting-verb\nterms: [{ term: claim, inflect: verb }]";
        Assert.Equal("claimed", TestPacks.Seen(Keys, "Ilse Brandt claimed that the boat was late. She claimed her coat."));
    }

    [Theory]
    [InlineData("He spoke of the Late Boat Company.")]
    [InlineData("The word “late” is banned.")]
    [InlineData("The term late is banned.")]
    public void Names_and_mentions_are_left_alone(string text) => Assert.Equal(0, Count(string.Empty, text));

    [Fact]
    public void Teasers_comments_and_code_are_left_alone() =>
        Assert.Empty(TestPacks.Run(TestPacks.Rule("voice: any\nterms: [late]\npatterns: [late]"), "The ferry left at six in the morning.\n\nRead more: The late Boat\n\nThe end of it all.\n\nComments (2)\n\nToo late.", "draft.txt").Where(f => f.Span.Start > 100));

    [Fact]
    public void Message_is_filled_in()
    {
        var yaml = TestPacks.Rule("terms: [{ term: utilise, inflect: verb, replacement: use, why: It is longer. }]").Replace("“{match}” is not ours", "{match}/{term}/{replacement}/{why}", StringComparison.Ordinal);
        Assert.Equal("Utilised/utilise/Used/It is longer.", Assert.Single(TestPacks.Run(yaml, "Utilised boats left.")).Message);
    }

    [Theory]
    [InlineData("fix: safe-replace\nterms: [{ term: utilise, inflect: verb, replacement: use }]", "He utilises it.", "He uses it.")]
    [InlineData("fix: replace\nterms: [{ term: utilise, inflect: verb, replacement: use }]", "Utilising it helps.", "Using it helps.")]
    [InlineData("fix: safe-replace\nterms: [{ term: vessel, inflect: noun, replacement: boat }]", "The vessels left.", "The boats left.")]
    [InlineData("fix: safe-replace\nterms: [{ term: far-flung, replacement: distant }]", "A far-flung port.", "A distant port.")]
    [InlineData("fix: safe-delete\nposition: sentence-adverb\nterms: [clearly]", "Clearly, the boat left.", "The boat left.")]
    [InlineData("fix: safe-delete\nposition: sentence-adverb\nterms: [of course]", "The boat, of course, left.", "The boat left.")]
    [InlineData("fix: safe-delete\nposition: attributive\nterms: [iconic]", "An iconic bridge and the iconic quay.", "A bridge and the quay.")]
    [InlineData("fix: safe-delete\nposition: attributive\nterms: [iconic]", "Iconic bridges fell.", "Bridges fell.")]
    public void Fix_settles_the_finding(string keys, string text, string expected)
    {
        var findings = TestPacks.Run(TestPacks.Rule(keys), text, "draft.txt");
        Assert.All(findings, f => Assert.Equal(keys.Contains("fix: safe-", StringComparison.Ordinal), f.Fix!.IsSafe));
        Assert.Equal(expected, SourceText.From(text).WithChanges(findings.SelectMany(f => f.Fix!.Changes)).ToString());
    }

    [Theory]
    [InlineData("fix: none\nterms: [{ term: utilise, replacement: use }]", "They utilise it.")]
    [InlineData("fix: safe-replace\nterms: [utilise]", "They utilise it.")]
    [InlineData("fix: safe-replace\nterms: [{ term: utilise, replacement: use }]", "They uti*lise* it.")]
    [InlineData("fix: safe-delete\nposition: attributive\nterms: [iconic]", "A very iconic bridge.")]
    [InlineData("fix: safe-replace\nterms: [{ term: put, inflect: verb, replacement: place }]", "They put it down.")]
    public void Where_a_fix_could_break_the_text_there_is_none(string keys, string text) => Assert.Null(Assert.Single(TestPacks.Run(TestPacks.Rule(keys), text)).Fix);

    [Theory]
    [InlineData(@"patterns: ['\bx{3,}\b']", "An xxx and an XXXX and a xx.", "xxx|XXXX")]
    [InlineData(@"patterns: ['late\s+boat']", "The late\nboat.", "late boat")]
    [InlineData("patterns: ['']", "The late boat.", "")]
    [InlineData("patterns: ['late']\nvoice: quoted", "The late “late” boat.", "late")]
    public void Patterns_match_prose(string keys, string text, string expected) => Assert.Equal(expected, TestPacks.Seen(keys, text));

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*a){20}$")]
    [InlineData("(x+x+)+y")]
    public void Evil_pattern_finishes(string pattern)
    {
        var watch = Stopwatch.StartNew();
        TestPacks.Run(TestPacks.Rule($"patterns: ['{pattern}']"), string.Concat(new string('a', 50_000), new string('x', 50_000), "!"), "draft.txt");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Took {watch.Elapsed}.");
    }

    [Fact]
    public void Severity_and_allow_list_apply_to_rules_of_packs()
    {
        var yaml = TestPacks.Rule("terms: [late]");
        Assert.Empty(TestPacks.Run(yaml, "The late boat.", options: RuleVerifier.Options(("dotnet_diagnostic.HOUSE001.severity", "none"))));
        Assert.Empty(TestPacks.Run(yaml, "The late boat.", options: RuleVerifier.Options(("lint_text.HOUSE001.allow", "late"))));
        Assert.Empty(TestPacks.Run(TestPacks.Rule("enabled: false\nterms: [late]"), "The late boat."));
        Assert.Empty(TestPacks.Run(TestPacks.Rule("kinds: { opinion: none }\nterms: [late]"), "The late boat.", options: RuleVerifier.Options(("lint_text.document_kind", "opinion"))));
        Assert.Single(TestPacks.Run(TestPacks.Rule("kinds: { opinion: none }\nterms: [late]"), "The late boat.", options: LintOptions.Default));
    }

    private static int Count(string key, string text) => TestPacks.Run(TestPacks.Rule(key.Length == 0 ? "terms: [late]" : key + "\nterms: [late]"), text).Length;
}

using LintText.Analysis;
using LintText.Rules.Declarative;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Declarative;

/// <summary>Every key of a pack is read, and every fault is named with its place and its remedy.</summary>
public sealed class RulePackReaderTests
{
    /// <summary>A pack that uses every key.</summary>
    internal const string WholePack =
        """
        pack: house
        description: What our house does not print.
        sets:
          trade: [boats, ships]
        rules:
          - id: HOUSE001
            name: house-word
            title: House word
            category: Loaded
            severity: suggestion
            enabled: false
            kinds: { opinion: none, docs: error }
            message: "“{match}”: write “{replacement}” for {term}, because {why}"
            why: The house says so.
            standard: House book, page 3
            voice: any
            scopes: [body, heading]
            unless: [attributed, cited, sourced, nearby, question, negated, hypothetical, dated, legal]
            position: any
            fix: safe-replace
            yields-to: [SR3001]
            terms:
              - late
              - term: old {trade}
                inflect: none
                replacement: vessels
                fix: delete
                why: They are not old.
                exceptions: [very old ships]
                followed-by: [left]
                not-followed-by: [came]
                preceded-by: [the]
                not-preceded-by: [a]
            patterns: ['\bx{3,}\b']
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var pack = TestPacks.Read(WholePack);
        var rule = Assert.Single(pack.Rules);

        Assert.Equal(("house", "house.yml"), (pack.Name, pack.Path));
        Assert.Equal(("HOUSE001", "house-word", "House book, page 3"), (rule.Rule.Id, rule.Rule.Name, rule.Rule.Standard));
        Assert.Equal(("House word", "Loaded", DiagnosticSeverity.Info, false), (rule.Rule.Descriptor.Title.ToString(null), rule.Rule.Descriptor.Category, rule.Rule.Descriptor.DefaultSeverity, rule.Rule.Descriptor.IsEnabledByDefault));
        Assert.Equal("“{0}”: write “{1}” for {2}, because {3}", rule.Rule.Descriptor.MessageFormat.ToString(null));
        Assert.Equal(["match", "replacement", "term", "why"], rule.Parameters.ToArray());
        Assert.Equal([new(DocumentKind.Opinion, ReportDiagnostic.Suppress), new(DocumentKind.Docs, ReportDiagnostic.Error)], rule.Rule.KindSeverities.ToArray());
        Assert.Equal("SR3001", Assert.Single(rule.Rule.YieldsTo));
        Assert.Equal((VoiceFilter.Any, Scopes.Body | Scopes.Heading, TermPosition.Any, TermFix.SafeReplace), (rule.Voice, rule.Scopes, rule.Terms[0].Position, rule.Fix));
        Assert.Equal(Enum.GetValues<UnlessConditions>().Aggregate((a, b) => a | b), rule.Unless);
        Assert.Equal(2, rule.Terms.Length);
        Assert.Equal(("old {trade}", "vessels", "They are not old."), (rule.Terms[1].Text, rule.Terms[1].Replacement, rule.Terms[1].Why));
        Assert.Equal((1, 1, 1, 1, 1), (rule.Terms[1].Exceptions.Length, rule.Terms[1].FollowedBy.Length, rule.Terms[1].NotFollowedBy.Length, rule.Terms[1].PrecededBy.Length, rule.Terms[1].NotPrecededBy.Length));
        Assert.Single(rule.Patterns);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var rule = Assert.Single(TestPacks.Read(TestPacks.Rule("terms: [late]")).Rules);

        Assert.True(rule.Rule.Descriptor.IsEnabledByDefault);
        Assert.Equal((VoiceFilter.Narration, Scopes.Body, UnlessConditions.None, TermPosition.Any, TermFix.None), (rule.Voice, rule.Scopes, rule.Unless, rule.Terms[0].Position, rule.Fix));
        Assert.Equal(TermInflection.None, Assert.Single(rule.Terms).Inflection);
    }

    /// <summary>The first key of <see cref="TestPacks.Rule"/>’s own stands in line 10, column 5.</summary>
    [Theory]
    [InlineData("vioce: any\nterms: [late]", "10:5 a rule has no key 'vioce'; did you mean 'voice'?")]
    [InlineData("voice: narator\nterms: [late]", "10:12 this is not a value of 'voice'; did you mean 'narration'?; use narration, quoted, any")]
    [InlineData("position: front\nterms: [late]", "10:15 this is not a value of 'position'")]
    [InlineData("fix: safe-repalce\nterms: [late]", "10:10 this is not a value of 'fix'; did you mean 'safe-replace'?; use none, replace, safe-replace, delete, safe-delete")]
    [InlineData("enabled: maybe\nterms: [late]", "10:14 this is not a value of 'enabled'; use true, false")]
    [InlineData("scopes: [body, headin]\nterms: [late]", "10:20 there is no scope 'headin'; did you mean 'heading'?")]
    [InlineData("scopes: body\nterms: [late]", "10:13 'scopes' must be a list")]
    [InlineData("unless: [citd]\nterms: [late]", "10:14 there is no condition 'citd'; did you mean 'cited'?")]
    [InlineData("kinds: { opinon: none }\nterms: [late]", "10:14 there is no document kind 'opinon'; did you mean 'opinion'?")]
    [InlineData("kinds: { opinion: loud }\nterms: [late]", "10:23 'loud' is not a severity; use error, warning, suggestion, silent, none")]
    [InlineData("kinds: none\nterms: [late]", "10:12 'kinds' must be a mapping of keys to values")]
    [InlineData("standard: [a]\nterms: [late]", "10:15 'standard' must be a text")]
    [InlineData("standard: a", "3:5 the rule HOUSE001 has no 'terms', 'groups' or 'patterns'")]
    [InlineData("terms: late", "10:12 'terms' must be a list")]
    [InlineData("terms:\n  - { trem: late }", "11:11 a term has no key 'trem'; did you mean 'term'?")]
    [InlineData("terms:\n  - { term: late, inflect: verbs }", "11:32 this is not a value of 'inflect'; did you mean 'verb'?; use none, verb, noun")]
    [InlineData("terms:\n  - { term: late {nmber} }", "not valid YAML")]
    [InlineData("terms:\n  - term: late {nmber}", "11:15 this phrase cannot be read: there is no set {nmber}; did you mean 'number'?")]
    [InlineData("terms:\n  - '{number} late'", "11:9 the term '{number} late' must begin with a word or with a set of the pack’s own")]
    [InlineData("terms:\n  - '...'", "11:9 this phrase cannot be read: a phrase needs at least one word")]
    [InlineData("terms:\n  - [late]", "11:9 a term must be a mapping of keys to values")]
    [InlineData("patterns:\n  - '(late'", "11:9 the pattern '(late' cannot be used")]
    [InlineData("patterns:\n  - '(?=late)x'", "11:9 the pattern '(?=late)x' cannot be used")]
    public void Fault_in_a_rule_has_line_column_and_remedy(string keys, string expected) => VerifyFault(TestPacks.Rule(keys), expected);

    [Theory]
    [InlineData("id: HOUSE001", "id: house1", "3:9 'house1' is not a rule id: two to eight capital letters and three to five digits, such as HOUSE001")]
    [InlineData("category: Loaded", "category: Laoded", "6:15 there is no category 'Laoded'; did you mean 'Loaded'?")]
    [InlineData("severity: warning", "severity: wrning", "7:15 'wrning' is not a severity; use error, warning or suggestion")]
    [InlineData("severity: warning", "severity: none", "7:15 'none' is not a severity; use error, warning or suggestion")]
    [InlineData("{match}", "{mach}", "8:14 the message has no placeholder {mach}; did you mean 'match'?; there are {match}, {term}, {replacement}, {why}")]
    [InlineData("    why: The house says so.\n", "", "3:5 the key 'why' is missing")]
    [InlineData("    title: House word\n", "", "3:5 the key 'title' is missing")]
    [InlineData("pack: house", "pac: house", "1:1 a pack has no key 'pac'; did you mean 'pack'?")]
    [InlineData("pack: house\n", "", "1:1 the key 'pack' is missing")]
    [InlineData("rules:", "sets: { a: [two words] }\nrules:", "2:13 a set holds single words")]
    [InlineData("rules:", "sets: { a: one }\nrules:", "2:12 a set is a list of words")]
    [InlineData("rules:", "sets: [one]\nrules:", "2:7 'sets' must be a mapping of keys to values")]
    public void Fault_in_a_pack_has_line_column_and_remedy(string sound, string faulty, string expected) =>
        VerifyFault(TestPacks.Rule("terms: [late]").ReplaceLineEndings("\n").Replace(sound, faulty, StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("", "1:1 the file is empty; a pack needs the keys 'pack' and 'rules'")]
    [InlineData("- a\n- b", "1:1 a pack must be a mapping of keys to values")]
    [InlineData("pack: a", "1:1 the key 'rules' is missing")]
    [InlineData("pack: a\nrules: [a]", "2:9 a rule must be a mapping of keys to values")]
    [InlineData("pack: [a", "not valid YAML")]
    [InlineData("pack: a\n  rules: b", "not valid YAML")]
    public void Text_that_is_no_pack_is_a_fault(string yaml, string expected) => VerifyFault(yaml, expected);

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        RulePackReader.Read(TestPacks.Rule("vioce: any\nscpes: [body]\nterms: [{ trem: late }]"), "house.yml", out var problems);
        Assert.Equal([3, 10, 11, 12, 12], problems.Select(p => p.Line).Order());
    }

    [Fact]
    public void Rule_that_two_packs_define_is_a_fault()
    {
        var pack = TestPacks.Read(TestPacks.Rule("terms: [late]"));
        Assert.Contains("HOUSE001 is defined twice", Assert.Throws<ArgumentException>(() => RuleCatalog.Create([pack, pack])).Message, StringComparison.Ordinal);
    }

    /// <summary>A group’s fields are its terms’, and are read once.</summary>
    [Fact]
    public void Fault_in_a_group_is_told_once()
    {
        var yaml = TestPacks.Rule("groups:\n  - { group: late, strength: strog, of: ['{nobody}'], terms: [late, later, latest] }");
        Assert.Null(RulePackReader.Read(yaml, "house.yml", out var problems));
        Assert.Equal(2, problems.Length);
    }

    private static void VerifyFault(string yaml, string expected)
    {
        Assert.Null(RulePackReader.Read(yaml, "house.yml", out var problems));
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.True(p is { Path: "house.yml", Line: > 0, Column: > 0 }));
        Assert.Contains(problems, p => $"{p.Line}:{p.Column} {p.Message}".StartsWith(expected, StringComparison.Ordinal) || p.Message.StartsWith(expected, StringComparison.Ordinal));
    }
}

using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Rules.Declarative;
using LintText.TestKit;

using Newtonsoft.Json.Linq;

namespace LintText.Tests.Declarative;

/// <summary>The schema that editors check packs against says what the reader says.</summary>
public sealed class RulePackSchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Repository.PathTo("rules", "rule-pack.schema.json"));
    private static readonly JObject Json = JObject.Parse(SchemaText);

    public static TheoryData<string> Packs => [.. BuiltInPacks.Names.Select(n => n["rules/".Length..])];

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Built_in_pack_is_valid(string pack)
    {
        var text = await File.ReadAllTextAsync(Repository.PathTo("rules", pack));
        Assert.Empty(await Validate(text));
        var schema = pack.Contains('/', StringComparison.Ordinal) ? "../" : "./";
        Assert.StartsWith($"# yaml-language-server: $schema={schema}rule-pack.schema.json\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_those_of_the_reader()
    {
        Assert.Equal(RulePackReader.PackKeys.Order(StringComparer.Ordinal), Keys(string.Empty));
        Assert.Equal(RulePackReader.RuleKeys.Order(StringComparer.Ordinal), Keys("definitions.rule."));
        Assert.Equal(RulePackReader.TermKeys.Order(StringComparer.Ordinal), Keys("definitions.term."));
        Assert.Equal(RulePackReader.GroupKeys.Order(StringComparer.Ordinal), Keys("definitions.group."));
    }

    [Fact]
    public void Words_are_those_of_the_reader()
    {
        Assert.Equal(RuleCategory.All, Words("category.enum"));
        Assert.Equal(RulePackReader.UnlessNames, Words("unless.items.enum"));
        Assert.Equal(ScopeNames.All, Words("scopes.items.enum"));
        Assert.Equal(Severities.Words, Json.SelectToken("definitions.severity.enum")!.Values<string>());
        Assert.Equal(Severities.Words.Except(["none"]), Words("severity.enum"));
        Assert.Equal(KebabCase<VoiceFilter>(), Words("voice.enum"));
        Assert.Equal(KebabCase<TermPosition>(), Words("position.enum"));
        Assert.Equal(KebabCase<TermFix>(), Json.SelectToken("definitions.fix.enum")!.Values<string>());
        Assert.Equal(KebabCase<PartOfSpeech>(), Json.SelectToken("definitions.term.properties.pos.enum")!.Values<string>());
        Assert.Equal(KebabCase<Strength>(), Json.SelectToken("definitions.term.properties.strength.enum")!.Values<string>());
        Assert.Equal(KebabCase<TermPosition>(), Json.SelectToken("definitions.term.properties.position.enum")!.Values<string>());
        Assert.Equal(KebabCase<TermInflection>(), Json.SelectToken("definitions.term.properties.inflect.enum")!.Values<string>());
        Assert.Equal(Enum.GetNames<DocumentKind>().Select(n => n.ToLowerInvariant()), ((JObject)Json.SelectToken("definitions.rule.properties.kinds.properties")!).Properties().Select(p => p.Name));
        Assert.All(PhraseParser.BuiltInSets, s => Assert.Contains(s, (string?)Json.SelectToken("definitions.phrase.description"), StringComparison.Ordinal));
        Assert.All(DeclarativeAnalyzer.Parameters, p => Assert.Contains($"{{{p}}}", (string?)Json.SelectToken("definitions.rule.properties.message.description"), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_key_is_described() =>
        Assert.All(new[] { string.Empty, "definitions.rule.", "definitions.term.", "definitions.group." }.SelectMany(p => ((JObject)Json.SelectToken(p + "properties")!).Properties()), p => Assert.NotNull(p.Value["description"]));

    /// <summary>Each word that a choice offers is one that the reader takes.</summary>
    [Fact]
    public void Every_choice_can_be_read()
    {
        foreach (var key in new[] { "voice", "position" })
            Assert.All(Words(key + ".enum"), word => TestPacks.Read(TestPacks.Rule($"{key}: {word}\nterms: [late]")));
        foreach (var word in Json.SelectToken("definitions.fix.enum")!.Values<string>())
            TestPacks.Read(TestPacks.Rule($"fix: {word}\nterms: [{{ term: late, fix: {word} }}]"));
        foreach (var word in Json.SelectToken("definitions.term.properties.inflect.enum")!.Values<string>())
            TestPacks.Read(TestPacks.Rule($"terms: [{{ term: late, inflect: {word} }}]"));
    }

    [Theory]
    [InlineData("voice: narrator\nterms: [late]")]
    [InlineData("terms: late")]
    [InlineData("terms: [{ trem: late }]")]
    [InlineData("scopes: [title]\nterms: [late]")]
    [InlineData("unless: [true]\nterms: [late]")]
    [InlineData("kinds: { sermon: none }\nterms: [late]")]
    [InlineData("vioce: any\nterms: [late]")]
    [InlineData("standard: house")]
    public async Task What_the_reader_rejects_the_schema_rejects(string keys)
    {
        Assert.Null(RulePackReader.Read(TestPacks.Rule(keys), "house.yml", out _));
        Assert.NotEmpty(await Validate(TestPacks.Rule(keys)));
    }

    [Fact]
    public async Task What_the_reader_takes_the_schema_takes() => Assert.Empty(await Validate(RulePackReaderTests.WholePack));

    private static IEnumerable<string> KebabCase<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(n => string.Concat(n.Select((c, i) => i > 0 && char.IsUpper(c) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())));

    private static IEnumerable<string> Keys(string path) => ((JObject)Json.SelectToken(path + "properties")!).Properties().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Words(string path) => Json.SelectToken("definitions.rule.properties." + path)!.Values<string>();

    private static Task<ImmutableArray<string>> Validate(string yaml) => YamlSchema.ValidateAsync(SchemaText, yaml);
}

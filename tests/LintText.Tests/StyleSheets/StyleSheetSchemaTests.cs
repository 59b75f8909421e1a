using System.Collections.Immutable;

using LintText.Rules.Declarative;
using LintText.Rules.StyleSheets;
using LintText.TestKit;
using LintText.Tests.Declarative;

using Newtonsoft.Json.Linq;

namespace LintText.Tests.StyleSheets;

/// <summary>The schema that editors check style sheets against says what the reader says.</summary>
public sealed class StyleSheetSchemaTests
{
    private static readonly string SchemaText = File.ReadAllText(Repository.PathTo("rules", "style-sheet.schema.json"));
    private static readonly JObject Json = JObject.Parse(SchemaText);

    private static readonly string[] Entries = ["preferred", "banned", "contested"];

    [Fact]
    public void Keys_are_those_of_the_reader()
    {
        Assert.Equal(StyleSheetReader.SheetKeys.Order(StringComparer.Ordinal), Keys(string.Empty));
        Assert.Equal(StyleSheetReader.PreferredKeys.Order(StringComparer.Ordinal), Keys("definitions.preferred."));
        Assert.Equal(StyleSheetReader.BannedKeys.Order(StringComparer.Ordinal), Keys("definitions.banned."));
        Assert.Equal(StyleSheetReader.ContestedKeys.Order(StringComparer.Ordinal), Keys("definitions.contested."));
    }

    [Fact]
    public void Every_choice_can_be_read()
    {
        foreach (var word in Words("definitions.fix.enum"))
            TestSheets.Read($"fix: {word}\nbanned: [{{ term: old, use: new, fix: {word} }}]");
        foreach (var entry in Entries)
        {
            Assert.Equal(["none", "verb", "noun"], Words($"definitions.{entry}.properties.inflect.enum"));
            Assert.Equal(["narration", "quoted", "any"], Words($"definitions.{entry}.properties.voice.enum"));
        }

        Assert.Equal(3, Enum.GetValues<TermInflection>().Length);
        Assert.Equal(3, Enum.GetValues<VoiceFilter>().Length);
    }

    [Fact]
    public void Every_key_is_described() =>
        Assert.All(Entries.Select(e => $"definitions.{e}.").Prepend(string.Empty).SelectMany(p => ((JObject)Json.SelectToken(p + "properties")!).Properties()), p => Assert.NotNull(p.Value["description"]));

    [Fact]
    public async Task What_the_reader_takes_the_schema_takes() => Assert.Empty(await Validate(StyleSheetReaderTests.WholeSheet));

    [Theory]
    [InlineData("description: nothing else")]
    [InlineData("prefered: []\nbanned: [old]")]
    [InlineData("preferred: [{ use: adviser }]")]
    [InlineData("preferred: [{ use: adviser, not: [] }]")]
    [InlineData("preferred: [{ use: adviser, not: [advisor], inflect: nuon }]")]
    [InlineData("banned: [{ trem: old }]")]
    [InlineData("banned: [{ term: old, use: new, fix: delete }]")]
    [InlineData("contested: [{ names: [Isen, Izhen], use: Isen }]")]
    [InlineData("contested: [{ names: [Isen, Izhen], first-mention: Isen }]")]
    [InlineData("contested: [{ names: [Isen] }]")]
    [InlineData("contested: [{ use: Isen }]")]
    public async Task What_the_reader_rejects_the_schema_rejects(string lists)
    {
        var yaml = "style-sheet: courier\n" + lists;
        Assert.Null(StyleSheetReader.Read(yaml, "courier.yml", out _));
        Assert.NotEmpty(await Validate(yaml));
    }

    private static IEnumerable<string> Keys(string path) => ((JObject)Json.SelectToken(path + "properties")!).Properties().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Words(string path) => Json.SelectToken(path)!.Values<string>();

    private static Task<ImmutableArray<string>> Validate(string yaml) => YamlSchema.ValidateAsync(SchemaText, yaml);
}

using LintText.References;
using LintText.References.Reliability;
using LintText.TestKit;
using LintText.Tests.Declarative;

using Newtonsoft.Json.Linq;

namespace LintText.Tests.References;

/// <summary>Reliability lists: which entry an address gets, and what is said of a broken list.</summary>
public sealed class ReliabilityListTests
{
    private const string Yaml =
        """
        # yaml-language-server: $schema=reliability-list.schema.json
        reliability-list: courier
        description: Whom the Calder Courier cites.
        sources:
          - { host: mill.example, verdict: unreliable, reason: Prints what readers send in. }
          - { host: desk.mill.example, verdict: reliable, reason: Has an editor }
          - { host: sun.example, path: /sites, verdict: caution, reason: Written by contributors }
          - { host: sun.example, path: /sites/courts/, verdict: reliable, reason: Court reports }
          - { host: www.herald.example, verdict: deprecated, reason: Makes up quotations, from: 2015, to: 2019-12-31 }
        """;

    private const string Csv =
        """"
        host,path,verdict,reason,from,to
        mill.example,,unreliable,Prints what readers send in.,,
        desk.mill.example,,reliable,Has an editor,,
        sun.example,/sites,caution,"Written by ""contributors""",,
        sun.example,/sites/courts/,reliable,Court reports,,
        www.herald.example,,deprecated,"Makes up quotations, often",2015,2019-12-31
        """";

    [Theory]
    [InlineData("https://mill.example/a", "unreliable mill.example")]
    [InlineData("https://www.news.mill.example/a", "unreliable mill.example")]
    [InlineData("https://desk.mill.example/a", "reliable desk.mill.example")]
    [InlineData("https://old.desk.mill.example/a", "reliable desk.mill.example")]
    [InlineData("https://windmill.example/a", null)]
    [InlineData("https://sun.example/sites/a", "caution sun.example/sites")]
    [InlineData("https://sun.example/sites", "caution sun.example/sites")]
    [InlineData("https://sun.example/sitesmap", null)]
    [InlineData("https://sun.example/sites/courts/a", "reliable sun.example/sites/courts/")]
    [InlineData("https://sun.example/news", null)]
    [InlineData("https://herald.example/2016/05/a", "deprecated herald.example")]
    [InlineData("https://herald.example/2020/05/a", null)]
    [InlineData("https://herald.example/a", "deprecated herald.example")]
    public void Nearest_entry_counts(string target, string? expected)
    {
        foreach (var (text, path) in (ReadOnlySpan<(string, string)>)[(Yaml, "sources.yml"), (Csv, "sources.csv"), (Csv.Replace(',', '\t'), "sources.tsv")])
        {
            if (path.EndsWith("tsv", StringComparison.Ordinal) && expected?.StartsWith("deprecated", StringComparison.Ordinal) == true)
                continue;
            var address = WebAddress.Parse(target)!;
            var entry = Read(text, path).Find(address, address.Year);
            Assert.Equal(expected, entry is null ? null : $"{entry.Verdict.ToString().ToLowerInvariant()} {entry.Name}");
        }
    }

    [Theory]
    [InlineData("sources:\n- { host: a.example, verdict: unreliable, reason: x }", 1, "'reliability-list' is missing")]
    [InlineData("reliability-list: a", 1, "'sources' is missing")]
    [InlineData("reliability-list: a\nsources:\n- { host: https://a.example/b, verdict: unreliable, reason: x }", 3, "is not a host")]
    [InlineData("reliability-list: a\nsources:\n- { host: a.example, verdict: unreliabel, reason: x }", 3, "did you mean 'unreliable'?")]
    [InlineData("reliability-list: a\nsources:\n- { host: a.example, verdict: 1, reason: x }", 3, "is not a verdict")]
    [InlineData("reliability-list: a\nsources:\n- { host: a.example, verdict: unreliable }", 3, "'reason' is missing")]
    [InlineData("reliability-list: a\nsources:\n- { host: a.example, verdict: unreliable, reason: x, since: 2015 }", 3, "no key 'since'")]
    [InlineData("reliability-list: a\nsources:\n- { host: a.example, verdict: unreliable, reason: x, from: 5 May }", 3, "is not a date")]
    [InlineData("reliability-list: [", 2, "not valid YAML")]
    [InlineData("", 1, "the file is empty")]
    public void Broken_list_is_refused(string yaml, int line, string message)
    {
        Assert.Empty(ReliabilityListReader.Read(yaml, "sources.yml", out var problems));
        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hots,verdict,reason\na.example,unreliable,x", 1, "did you mean 'host'?")]
    [InlineData("host,verdict\na.example,unreliable", 1, "'reason' is missing")]
    [InlineData("host,verdict,reason\na.example,unreliable,x\nb.example,bad,x", 3, "is not a verdict")]
    [InlineData("host,verdict,reason\na.example,unreliable", 2, "no reason")]
    [InlineData("host,verdict,reason\na.example,unreliable,\"x\nb.example,unreliable,x", 2, "not closed")]
    [InlineData("", 1, "the file is empty")]
    public void Broken_table_is_refused(string csv, int line, string message)
    {
        Assert.Empty(ReliabilityListReader.Read(csv, "sources.csv", out var problems));
        Assert.Contains(problems, p => p.Line == line && p.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Schema_says_what_the_reader_says()
    {
        var schema = await File.ReadAllTextAsync(Repository.PathTo("rules", "reliability-list.schema.json"));
        var json = JObject.Parse(schema);
        Assert.Equal(ReliabilityListReader.ListKeys.Order(StringComparer.Ordinal), Keys("properties"));
        Assert.Equal(ReliabilityListReader.EntryKeys.Order(StringComparer.Ordinal), Keys("definitions.source.properties"));
        Assert.Equal(Enum.GetNames<Verdict>().Select(v => v.ToLowerInvariant()), json.SelectToken("definitions.source.properties.verdict.enum")!.Values<string>());
        Assert.Empty(await YamlSchema.ValidateAsync(schema, Yaml));
        Assert.NotEmpty(await YamlSchema.ValidateAsync(schema, "reliability-list: a\nsources:\n- { host: a.example, verdict: bad, reason: x }"));
        Assert.NotEmpty(await YamlSchema.ValidateAsync(schema, "reliability-list: a\nsources:\n- { host: a.example, verdict: unreliable }"));

        IEnumerable<string> Keys(string path) => ((JObject)json.SelectToken(path)!).Properties().Select(p => p.Name).Order(StringComparer.Ordinal);
    }

    private static ReliabilityList Read(string text, string path)
    {
        var entries = ReliabilityListReader.Read(text, path, out var problems);
        Assert.Empty(problems);
        Assert.Equal(5, entries.Length);
        return ReliabilityList.Create(entries);
    }
}

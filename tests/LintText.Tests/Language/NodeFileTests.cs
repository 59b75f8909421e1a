using LintText.Lexicons;
using LintText.TestKit;

using YamlDotNet.RepresentationModel;

namespace LintText.Tests.Language;

/// <summary>What the build embeds is what the YAML files say.</summary>
public sealed class NodeFileTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Repository.PathTo("rules"), "*.yml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.PathTo("."), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_embedded_says_what_the_file_says(string file) =>
        Assert.Equal(Describe(Parse(File.ReadAllText(Repository.PathTo(file)))), Describe(EmbeddedYaml.Read(file)));

    [Theory]
    [InlineData("a: [1, two, [], {}, '', ~]\nb: {c: {d: [a, a, a]}}\n")]
    [InlineData("- text\n- “quoted”: ž\n- |\n  two\n  lines\n")]
    [InlineData("alone\n")]
    public void A_file_is_read_as_it_was_written(string yaml)
    {
        var root = Parse(yaml);
        Assert.Equal(Describe(root), Describe(NodeFile.Read(new MemoryStream(NodeFile.ToBytes(root)))));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_not_read_as_less()
    {
        var bytes = NodeFile.ToBytes(Parse("a: [one, two, three]\n"));
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.ThrowsAny<Exception>(() => NodeFile.Read(new MemoryStream(bytes, 0, length))));
    }

    private static YamlNode Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalarNode scalar => $"'{scalar.Value?.Replace("'", "''", StringComparison.Ordinal)}'",
        YamlSequenceNode sequence => $"[{string.Join(',', sequence.Select(Describe))}]",
        YamlMappingNode mapping => $"{{{string.Join(',', mapping.Select(p => $"{Describe(p.Key)}:{Describe(p.Value)}"))}}}",
        _ => throw new NotSupportedException(),
    };
}

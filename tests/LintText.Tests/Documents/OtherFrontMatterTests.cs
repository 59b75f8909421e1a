using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Front matter in TOML and in JSON.</summary>
public sealed class OtherFrontMatterTests
{
    [Fact]
    public void Toml()
    {
        var document = Read("+++\ntitle = \"The fee\"\ndraft = false\ndate = 2020-05-04\ntags = [\"port\", 'levy']\nweight = 3\n[lint-text]\nkind = 'opinion'\n[[authors]]\nname = \"Odo Lenk\"\n+++\n\nIt rose.\n");

        Assert.Equal(["title=The fee", "draft=false", "date=2020-05-04", "tags=port,levy", "weight=3", "lint-text.kind=opinion", "authors.name=Odo Lenk", "authors="], document.FrontMatter.Values.Select(v => $"{v.Key}={v.Text}"));
        Assert.Equal(["FrontMatter The fee", "Paragraph It rose."], document.Blocks.Select(b => $"{b.Kind} {document.GetText(b.Span)}"));
        Assert.Equal("kind", document.Source.ToString(document.FrontMatter.Find("lint-text.kind")!.KeySpan));
        Assert.Empty(document.Problems);
    }

    [Fact]
    public void Json()
    {
        var document = Read("{\n  \"title\": \"The \\u201Cfee\\u201D\",\n  \"type\": \"opinion\",\n  \"tags\": [\"port\", \"levy\"],\n  \"lint-text\": { \"kind\": \"docs\" }\n}\n\nIt rose.\n");

        Assert.Equal(["title=The “fee”", "type=opinion", "tags=port,levy", "lint-text.kind=docs"], document.FrontMatter.Values.Select(v => $"{v.Key}={v.Text}"));
        Assert.Equal(["FrontMatter The “fee”", "Paragraph It rose."], document.Blocks.Select(b => $"{b.Kind} {document.GetText(b.Span)}"));
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("+++\ntitle = \n+++\n\nIt rose.\n", "front matter is not valid TOML: Missing value after `=`")]
    [InlineData("{\n\"title\": [\n}\n\nIt rose.\n", "front matter is not valid JSON: ")]
    public void Faults_are_told_and_the_text_is_read(string text, string message)
    {
        var document = Read(text);
        Assert.StartsWith(message, Assert.Single(document.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("It rose.", document.GetText(document.Blocks[^1].Span));
    }

    [Theory]
    [InlineData("+++ a\n\nIt rose.\n")]
    [InlineData("+++\n\nIt rose.\n")]
    [InlineData("{\n\nIt rose.\n")]
    [InlineData("{ \"a\": 1 }\n\nIt rose.\n")]
    public void What_has_no_end_or_another_form_is_text(string text) => Assert.True(Read(text).FrontMatter.SourceSpan.IsEmpty);

    private static ProseDocument Read(string text) => DocumentReader.Read("a.md", SourceText.From(text));
}

using CsCheck;

using LintText.TestKit;

namespace LintText.Tests.Documents;

/// <summary>Front matter is metadata; whatever stands in it, the document behind it is read.</summary>
public sealed class FrontMatterTests
{
    [Fact]
    public void Values_are_found_by_key()
    {
        var values = DocumentView.Read("---\nTitle: Fog\ntags: [sea, fog]\nlint-text:\n  disable: SR3001\n  kind: opinion\nempty:\ntitle: Fog again\n---\n", "draft.md").FrontMatter;

        Assert.Equal("Fog again", values.Find("title")?.Text);
        Assert.Equal("sea,fog", values.Find("tags")?.Text);
        Assert.Equal("opinion", values.Find("lint-text.kind")?.Text);
        Assert.Null(values.Find("disable"));
    }

    [Fact]
    public void Rule_inside_a_text_is_not_front_matter() => DocumentView.VerifyBlocks("Paragraph It left.\nHeading 2 title: Fog", "It left.\n\ntitle: Fog\n---\n", "draft.md");

    [Theory]
    [InlineData("title: [unclosed")]
    [InlineData("a: b: c")]
    [InlineData("title: [: ---\n\\x")]
    [InlineData("a: \"unclosed")]
    public void Malformed_front_matter_is_one_problem_inside_it(string yaml)
    {
        var document = DocumentView.Read($"---\n{yaml}\n---\n\nIt left.", "draft.md");

        var problem = Assert.Single(document.Problems);
        Assert.InRange(problem.SourceSpan.Start, 4, 5 + yaml.Length);
        Assert.StartsWith("front matter is not valid YAML: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal("It left.", document.GetText(document.Blocks[^1].Span));
    }

    [Fact]
    [Trait("Category", "Scaled")]
    public void Any_front_matter_is_read() => Gen.OneOf("title: ", "a:\n", "  b: c\n", "{", "}", "[", "]", ",", ": ", "- ", "&a ", "*a", "? ", "!!str ", "|\n", ">\n", "'", "\"", "\\x", "\0", "\t", "%", "...\n", "---\n", "😀", "\uD800", "\r\n", "\n", "# no\n", "text").Array[0, 25].Select(string.Concat).Sample(
        yaml =>
        {
            var document = DocumentView.Read($"---\n{yaml}\n---\n\nIt left.", "draft.md");
            for (var i = 0; i < document.Prose.Length; i++)
                Assert.True(document.GetSourceSpan(new(i, 1)).End <= document.Source.Length);
        },
        iter: TestScale.Of(4000),
        threads: 2,
        print: text => System.Text.Json.JsonSerializer.Serialize(text));
}

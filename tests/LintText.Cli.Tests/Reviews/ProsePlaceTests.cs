using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Reviews;

/// <summary>The way from the source to the prose, by which findings come to their words.</summary>
public sealed class ProsePlaceTests
{
    [Theory]
    [InlineData("The *new* levy", "new", "new")]
    [InlineData("The *new* levy", "*new* levy", "new levy")]
    [InlineData("A &amp; B", "&amp;", "&")]
    [InlineData("A &amp; B", "mp", "&")]
    [InlineData("one\ntwo", "\n", " ")]
    [InlineData("See [the bank](https://x.example) now", "https://x.example", null)]
    [InlineData("See [the bank](https://x.example) now", "bank](https://x.example) now", "bank now")]
    [InlineData("Text.[^1]\n\n[^1]: A note.\n\nMore.", "note", "note")]
    public void Source_leads_to_the_prose_it_became(string source, string words, string? prose)
    {
        var document = DocumentReader.Read("a.md", SourceText.From(source));

        var place = document.FindProse(new TextSpan(source.IndexOf(words, StringComparison.Ordinal), words.Length));

        Assert.Equal(prose, place is { } found ? document.GetText(found) : null);
    }

    [Theory]
    [InlineData("A *b* c &lt; d\n\n- e [f](g) `h` i\n- j\n\n[^k]: l m.\n\nn[^k] o.\n")]
    public void It_is_the_way_back(string source)
    {
        var document = DocumentReader.Read("a.md", SourceText.From(source));
        foreach (var block in document.Blocks)
        {
            for (var i = block.Span.Start; i < block.Span.End; i++)
                Assert.Equal(new TextSpan(i, 1), document.FindProse(document.GetSourceSpan(new TextSpan(i, 1))));
        }
    }
}

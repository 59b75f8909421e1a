using LintText.Documents;

namespace LintText.Tests.Documents;

/// <summary>Markup that says where something is from: raw links, cited works, marks in superscripts, labels without or with two definitions.</summary>
public sealed class ReferenceMarkupTests
{
    [Theory]
    [InlineData("See [it](https://a.example).", "Inline “it” https://a.example")]
    [InlineData("See [it][a].\n\n[a]: https://a.example", "Reference “it” https://a.example")]
    [InlineData("See <https://a.example>.", "Autolink “□” https://a.example")]
    [InlineData("See https://a.example now.", "Address “□” https://a.example")]
    [InlineData("See <a href=\"https://a.example?b&amp;c\">it</a>.", "Element “it” https://a.example?b&c")]
    [InlineData("He said <q cite=\"https://a.example\">no</q>.", "CiteAttribute “no” https://a.example")]
    [InlineData("<blockquote cite=\"https://a.example\"><p>No.</p></blockquote>", "CiteAttribute “No.” https://a.example")]
    [InlineData("<a href=\"https://a.example\">\n<h1>Title</h1>\n</a>", "Element “Title” https://a.example")]
    [InlineData("[](https://a.example) Text.", "Inline “” https://a.example")]
    public void Link(string text, string expected)
    {
        var document = DocumentView.Read(text, "draft.md");
        var link = Assert.Single(document.Links);
        Assert.Equal(expected, $"{link.Form} “{document.GetText(link.Span).Replace(ProseDocument.Placeholder, '□')}” {link.Target}");
    }

    [Fact]
    public void Links_address_is_found_in_its_tag()
    {
        const string Text = "See <a class='x' href='https://a.example'>it</a> and <a href=https://b.example>that</a>.";
        var document = DocumentView.Read(Text, "draft.md");
        Assert.Equal(["https://a.example", "https://b.example"], document.Links.Select(l => document.Source.ToString(l.TargetSpan)));
        Assert.Equal("<a class='x' href='https://a.example'>it</a>", document.Source.ToString(document.Links[0].SourceSpan));
    }

    [Theory]
    [InlineData("The levy rose.<sup>[1]</sup>", "mark [1]")]
    [InlineData("The levy rose<sup>1,2</sup> again.", "mark 1,2")]
    [InlineData("The levy rose.<sup>3–5</sup>", "mark 3–5")]
    [InlineData("It is told in <cite>The Levy</cite>.", "title The Levy")]
    [InlineData("An area of 4 km<sup>2</sup>.")]
    [InlineData("The sum is x<sup>2</sup>.")]
    [InlineData("The 4<sup>th</sup> of May.")]
    [InlineData("<sup>1</sup>")]
    public void Marked_reference(string text, params string[] expected)
    {
        foreach (var path in (ReadOnlySpan<string>)["draft.md", "draft.html"])
        {
            var document = DocumentView.Read(path == "draft.html" ? $"<p>{text}</p>" : text, path);
            Assert.Equal(expected, document.MarkedReferences.Select(r => $"{(r.IsTitle ? "title" : "mark")} {document.GetText(r.Span)}"));
        }
    }

    [Fact]
    public void Mark_that_leads_to_a_footnote_is_no_mark_of_its_own()
    {
        var document = DocumentView.Read("<p>The levy rose.<sup><a href=\"#n1\">1</a></sup></p><p id=\"n1\">Gazette.</p>", "draft.html");
        Assert.Empty(document.MarkedReferences);
        Assert.Single(document.FootnoteReferences);
    }

    [Theory]
    [InlineData("See [it][nowhere].", "nowhere “[it][nowhere]”")]
    [InlineData("See [nowhere][].", "nowhere “[nowhere][]”")]
    [InlineData("See [a][ok] and [b][nowhere].\n\n[ok]: https://a.example", "nowhere “[b][nowhere]”")]
    [InlineData("See [a][OK].\n\n[ok]: https://a.example")]
    [InlineData("Take `a[it][nowhere]` or `[it][nowhere]`.")]
    [InlineData("Take matrix[i][j] or a[0][1] or [0][1].")]
    [InlineData("See \\[it][nowhere].")]
    [InlineData("See [it] and [nowhere].")]
    [InlineData("- [x][done]\n- [ ][open]")]
    [InlineData("See ![it][nowhere].")]
    [InlineData("See <code>[it][nowhere]</code>.")]
    [InlineData("See [@lund2018][@okoro2020].")]
    [InlineData("So [sic][^gone].")]
    [InlineData("See [it][ ].")]
    [InlineData("- mended [#12][#15], [cf94517][f1eb17a]")]
    [InlineData("The cell [i][j].")]
    [InlineData("| a | b |\n|---|---|\n| 4 | [it][nowhere] |", "nowhere “[it][nowhere]”")]
    [InlineData("See [the\nlog][nowhere].", "nowhere “[the\nlog][nowhere]”")]
    [InlineData("See [`fee` book][nowhere].", "nowhere “[`fee` book][nowhere]”")]
    [InlineData("See [1][nowhere] and [it][1].", "nowhere “[1][nowhere]”", "1 “[it][1]”")]
    public void Undefined_label(string text, params string[] expected)
    {
        var document = DocumentView.Read(text, "draft.md");
        Assert.Equal(expected, document.UndefinedLinks.Select(l => $"{l.Label} “{document.Source.ToString(l.SourceSpan)}”"));
    }

    [Theory]
    [InlineData("A.[^1]\n\n[^1]: One.\n\n[^1]: Two.\n", "footnote 1 at 20")]
    [InlineData("[a]\n\n[a]: https://a.example\n[A]: https://b.example\n", "link A at 28")]
    [InlineData("[a]\n\n[a]: https://a.example\n[a]: https://a.example\n")]
    [InlineData("A.[^1] [^2]\n\n[^1]: One.\n\n[^2]: Two.\n")]
    [InlineData("[//]: # (one)\n\n[//]: <> (two)\n")]
    public void Label_defined_twice(string text, params string[] expected)
    {
        var document = DocumentView.Read(text, "draft.md");
        Assert.Equal(expected, document.RepeatedDefinitions.Select(d => $"{(d.IsFootnote ? "footnote" : "link")} {d.Label} at {d.SourceSpan.Start}"));
        Assert.All(document.RepeatedDefinitions, d => Assert.StartsWith("[", document.Source.ToString(d.SourceSpan), StringComparison.Ordinal));
        Assert.All(document.RepeatedDefinitions, d => Assert.EndsWith("]", document.Source.ToString(d.SourceSpan), StringComparison.Ordinal));
    }
}

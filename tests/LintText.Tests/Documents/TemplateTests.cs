using LintText.Documents;

namespace LintText.Tests.Documents;

/// <summary>What site generators take out of a page before it is Markdown is no prose, and hides none.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("{% include note.html text=\"Experts say so\" %}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{% include list.md\n  q=\"Why?\"\n  a=\"Critics say so.\"\n%}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{% comment %}\nObservers claim so.\n\nAnd more.\n{% endcomment %}\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{%- comment -%}x{%- endcomment -%}\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{% highlight cs %}\nvar x = 1;\n{% endhighlight %}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{% capture quote %}\nI never saw it.\n{% endcapture %}\n", "Paragraph I never saw it.")]
    [InlineData("{% if page.x %}{% assign y = 1 %}\nThe fee rose.\n{% endif %}\n", "Paragraph The fee rose.")]
    [InlineData("{# A comment of\ntwo lines #}\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{{< pullquote >}}\nThe pier will fall.\n{{< /pullquote >}}\n", "Paragraph The pier will fall.")]
    [InlineData("{{< highlight go >}}\nfunc main() {}\n{{< /highlight >}}\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{{% notice %}}\nThe fee *rose*.\n{{% /notice %}}\n", "Paragraph The fee rose.")]
    [InlineData("{{< figure src=\"a.png\"\n  caption=\"Critics say so\" >}}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{% blockquote Odo Lenk %}\nWe saw it.\n{% endblockquote %}\n\nThe fee rose.\n", "BlockQuotation We saw it. | Paragraph The fee rose.")]
    [InlineData("{{< quote author=\"Odo Lenk\" >}}\nWe saw it.\n{{< /quote >}}\n", "BlockQuotation We saw it.")]
    [InlineData("{% comment %}\nThere is no end to this.\n", "Paragraph There is no end to this.")]
    [InlineData("The bridge {{ page.bridge | default: \"said to be unsafe\" }} opened.\n", "Paragraph The bridge □ opened.")]
    [InlineData("{{ page.name }} opened the bridge.\n", "Paragraph □ opened the bridge.")]
    [InlineData("- {% include x.md %}\n- The fee rose.\n", "ListItem □ | ListItem The fee rose.")]
    [InlineData("{{cn}} The fee rose.\n", "Paragraph {{cn}} The fee rose.")]
    [InlineData("```\n{% comment %}\n```\n\nThe fee rose.\n\n```\n{% endcomment %}\n```\n", "Code | Paragraph The fee rose. | Code")]
    [InlineData("~~~ text\n!!! note\n~~~\n\n    The fee rose.\n", "Code | Code")]
    public void Tags_are_code_and_what_they_hide_is_not_read(string markdown, string expected) => Assert.Equal(expected, View(markdown));

    [Theory]
    [InlineData("!!! note\n\n    Critics say so.\n\nThe fee rose.\n", "Paragraph Critics say so. | Paragraph The fee rose.")]
    [InlineData("!!! note \"Editor’s note\"\n    Critics say so.\n    It rose.\n", "Paragraph Critics say so. It rose.")]
    [InlineData("??? tip \"x\"\n\n\tExperts say so.\n", "Paragraph Experts say so.")]
    [InlineData("???+ warning\n\n    - One item.\n    - Two items.\n", "ListItem One item. | ListItem Two items.")]
    [InlineData("!!! note\n\n    > We saw it.\n\n    The fee rose.\n", "BlockQuotation We saw it. | Paragraph The fee rose.")]
    [InlineData("!!! note\n\n    The fee rose.\n\n        code\n\n    It fell.\n", "Paragraph The fee rose. | Code | Paragraph It fell.")]
    [InlineData("!!! note\n\n    ??? tip\n\n        The fee rose.\n\n    It fell.\n\nIt stayed.\n", "Paragraph The fee rose. | Paragraph It fell. | Paragraph It stayed.")]
    [InlineData("=== \"Linux\"\n\n    The fee rose.\n\n=== \"Windows\"\n\n    It fell.\n", "Paragraph The fee rose. | Paragraph It fell.")]
    [InlineData("!!! note\n\n    ```\n    code\n    ```\n\n    The fee rose.\n", "Code | Paragraph The fee rose.")]
    [InlineData("Heading\n===\n\n    code\n", "Heading Heading | Code")]
    [InlineData("Stop!!! He ran.\n\n    code\n", "Paragraph Stop!!! He ran. | Code")]
    [InlineData("??? What?\n", "Paragraph ??? What?")]
    public void Bodies_of_admonitions_are_the_writer_s(string markdown, string expected)
    {
        var view = View(markdown);
        Assert.Equal(expected, view);
    }

    [Theory]
    [InlineData("import {Callout} from \"./c\"\n\nexport const meta = { title: \"Experts say so\" }\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("<Callout type=\"warning\" title=\"Critics say so\">\n  The fee rises.\n</Callout>\n", "Paragraph The fee rises.")]
    [InlineData("{/* observers say so */}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("{/* observers\nsay so */}\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("<Tabs items={[\"a\", \"b\"]}>\n\nThe fee rose.\n\n</Tabs>\n", "Paragraph The fee rose.")]
    [InlineData("It costs {price} dollars.\n", "Paragraph It costs □ dollars.")]
    [InlineData("{props.children}\n\nThe fee rose.\n", "Paragraph The fee rose.")]
    [InlineData("Import duties rose.\n\nimport duties rose.\n", "Paragraph Import duties rose. | Paragraph import duties rose.")]
    public void Modules_and_expressions_of_MDX_are_code(string markdown, string expected) => Assert.Equal(expected, View(markdown, "a.mdx"));

    [Theory]
    [InlineData("The levy rose, as [[Port Board|the board]] said.\n", "Paragraph The levy rose, as the board said.")]
    [InlineData("Experts at [[Isen Institute]] warn.\n", "Paragraph Experts at Isen Institute warn.")]
    [InlineData("See ![[chart.png]] here.\n", "Paragraph See □ here.")]
    [InlineData("It rose.[[1]](#a)\n", "Paragraph It rose.[1]")]
    [InlineData("Rows [[\"a\", 1]] and [[1, 2]].\n", "Paragraph Rows [[\"a\", 1]] and [[1, 2]].")]
    public void Wiki_links_are_their_text(string markdown, string expected) => Assert.Equal(expected, View(markdown));

    [Theory]
    [InlineData("The port published [rules][] and [fees][].\n\n{% include references.md %}\n[rules]: https://example.net/r\n[fees]: https://example.net/f\n")]
    [InlineData("The port published [rules][].\n\n{{< x >}}\n[rules]: https://example.net/r\n")]
    public void Definitions_below_a_tag_define(string markdown)
    {
        var document = Read(markdown, "a.md");
        Assert.Empty(document.UndefinedLinks);
        Assert.All(document.Links, l => Assert.StartsWith("https://example.net/", l.Target, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_character_keeps_its_place()
    {
        const string Markdown = "+++\ntitle = \"The “fee”\"\n+++\n\n{% comment %}x{% endcomment %}\n\n!!! note\n\n    The *fee* rose in [[Osk|the port]].\n\n{{< y >}}\nIt fell.\n";
        var document = Read(Markdown, "a.md");
        foreach (var text in new[] { "The “fee”", "rose in", "the port", "It fell." })
        {
            var at = document.Prose.IndexOf(text, StringComparison.Ordinal);
            Assert.Equal(text, document.Source.ToString(document.GetSourceSpan(new Microsoft.CodeAnalysis.Text.TextSpan(at, text.Length))));
        }
    }

    [Theory]
    [InlineData("{% comment %}\n", 4000)]
    [InlineData("{{< quote >}}\n", 4000)]
    [InlineData("!!! a\n\n    ", 4000)]
    [InlineData("{", 60000)]
    [InlineData("[[a", 20000)]
    public void Marks_without_an_end_take_no_longer(string mark, int times)
    {
        var text = string.Concat(Enumerable.Repeat(mark, times));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = Read(text, "a.mdx");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{mark}: {watch.Elapsed}");
    }

    private static ProseDocument Read(string text, string path) => DocumentReader.Read(path, Microsoft.CodeAnalysis.Text.SourceText.From(text));

    private static string View(string markdown, string path = "a.md")
    {
        var document = Read(markdown, path);
        return string.Join(" | ", document.Blocks.Select(b => $"{b.Kind} {document.GetText(b.Span)}".Trim().Replace(ProseDocument.Placeholder, '□')));
    }
}

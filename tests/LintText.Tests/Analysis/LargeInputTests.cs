using System.Globalization;
using System.Text;

using LintText.TestKit;

using Xunit.Abstractions;

namespace LintText.Tests.Analysis;

/// <summary>No text makes the engine hang: nesting without end, thousands of notes.</summary>
public sealed class LargeInputTests(ITestOutputHelper output) : LargeInput(output)
{
    [Fact]
    public Task Deep_quotations_in_markdown() => Run(Repeat(">", 100_000) + " deep", "md");

    [Fact]
    public Task Deep_lists_in_markdown() => Run(string.Concat(Enumerable.Range(0, 1000).Select(i => new string(' ', 2 * i) + "- deep\n")), "md");

    [Fact]
    public Task Deep_emphasis_in_markdown() => Run(Repeat("*a ", 100_000) + Repeat("b* ", 100_000), "md");

    [Fact]
    public Task Run_of_asterisks_in_markdown() => Run(Repeat("*", 100_000) + "a" + Repeat("*", 100_000), "md");

    [Fact]
    public Task Deep_brackets_in_markdown() => Run(Repeat("[", 50_000) + "a" + Repeat("](x)", 50_000), "md");

    [Fact]
    public Task Deep_elements_in_html() => Run(Repeat("<div>", 500_000) + "deep", "html");

    [Fact]
    public Task Deep_inlines_in_html() => Run(Repeat("<b>", 300_000) + "deep" + Repeat("</b>", 400_000), "html");

    [Fact]
    public Task End_tags_of_nothing_in_deep_html() => Run(Repeat("<div>", 250_000) + Repeat("</i>", 200_000), "html");

    [Fact]
    public Task Paragraphs_in_deep_html() => Run(Repeat("<div><p>a ", 300_000), "html");

    [Fact]
    public Task Links_in_deep_html() => Run(Repeat("<b><a href=#x>a ", 480_000), "html");

    [Fact]
    public Task Unclosed_list_items_in_html() => Run("<ul>" + Repeat("<li>The brazen regime left", 500_000), "html");

    [Fact]
    public Task Ten_thousand_footnotes()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
            text.Append("It rose.[^n").Append(i).Append("] ").Append(i % 20 == 19 ? "\n\n" : string.Empty);
        for (var i = 0; i < 10_000; i++)
            text.Append("\n[^n").Append(i).Append("]: Log, page ").Append(i).Append(".\n");
        return Run(text.ToString(), "md");
    }

    [Fact]
    public Task Ten_thousand_paragraphs_in_one_open_quotation() => Run(Repeat("“The brazen regime said so.\n\n", 500_000), "txt", "md");

    [Fact]
    public Task Ten_thousand_anonymous_sources() => Run(Repeat("An official said on condition of anonymity that the boat was late.\n\n", Megabyte), "txt");

    [Fact]
    public Task Ten_thousand_named_sources() =>
        Run(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Ilse Brandt{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}{(char)('a' + i / 676)} said the boat was late.\n\n")), "txt");

    [Fact]
    public Task Ten_thousand_suppressions() => Run(Repeat("<!-- lint-text disable-next-line SR3001 -- x -->\nThe brazen mayor left.\n\n", 800_000), "md");

    [Fact]
    public Task Ten_thousand_suppressions_left_open() => Run(Repeat("<!-- lint-text disable SR3001 -- x -->\n\nThe brazen mayor left.\n\n<!-- lint-text enable SR3001 -->\n\n", 800_000), "md");

    [Fact]
    public Task Wide_table() => Run("|" + Repeat("a|", 10_000) + "\n|" + Repeat("-|", 10_000) + "\n" + Repeat("|" + Repeat("b|", 100) + "\n", 100_000), "md");

    [Fact]
    public Task Long_lines_of_a_wrapped_text() => Run(Repeat("the brazen regime left and\n", Megabyte), "txt", "md", "html");

    [Fact]
    public Task Ten_thousand_list_items() => Run(Repeat("- the brazen regime left\n", Megabyte), "txt", "md");

    [Fact]
    public Task Ten_thousand_links_and_a_bibliography_of_twenty_thousand()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"The fee rose ([log {i}](https://gazette{i % 700}.example/a/{i}?utm_source=x)) [@key{i * 2}; @kye{i}], see [it](page{i}.md#part) and [that][m{i}], doi:10.5555/x{i}. ").Append(i % 4 == 3 ? "\n\n" : string.Empty);
        var bibTex = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"@article{{key{i}, title = {{Title {i}}}, year = {{2019}}, doi = {{10.5555/y{i}}}, url = {{https://j.example/{i}}}}}\n"));
        return Run(text.ToString(), TestReferences.Options(bibTex, retractions: "10.5555/x7,Retraction,,", reliability: "reliability-list: x\nsources:\n- { host: gazette7.example, verdict: unreliable, reason: x }", files: []), "md");
    }

    [Fact]
    public Task Ten_thousand_numbered_references() =>
        Run(string.Concat(Enumerable.Range(1, 10_000).Select(i => $"It rose [{i % 999}].\n\n")) + string.Concat(Enumerable.Range(1, 999).Select(i => $"[{i}] Log, page {i}.\n")), "txt", "md");

    [Fact]
    public Task Ten_thousand_anchors() =>
        Run(string.Concat(Enumerable.Range(1, 10_000).Select(i => $"# Part\n\nSee [it](#part-{i}), <a id=\"x{i}\"></a> and <cite>Log {i}</cite><sup>[{i % 900}]</sup>.\n\n")), "md", "html");
}

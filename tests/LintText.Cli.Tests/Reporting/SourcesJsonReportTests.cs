using System.Text;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>The ledger for programs. That offsets lead to the right words is seen in <see cref="SourcesView"/>’s rendering.</summary>
public sealed class SourcesJsonReportTests : IDisposable
{
    private const string Plain = """
        The ferry was late for nine days in March, a senior harbour official said on condition of anonymity because the talks were private.

        “The boat was old,” said Ilse Brandt, the mayor of Port Calder. “We knew it was.” Brandt said the levy would rise.

        It was alleged that the log was changed. According to the harbour board, 62 percent of trips were late.

        """;

    private const string Linked = """
        ---
        title: Fog on the water
        ---
        # Mayor: *levy* will rise

        The levy rose in [March](https://harbour.example/log), Ilse **Brandt** said.[^1]
        “We saw &ldquo;fog&rdquo; all night,” said the *harbour*
        board’s pilot (Lund 2018).

        > The tide was high, Jonas Wirth said.

        Read more: [The fog, explained](https://harbour.example/fog)

        [^1]: Log of the harbour board, <https://harbour.example/archive>.

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shape()
    {
        _folder.Write("drafts/a.md", "Ilse Brandt [said](https://harbour.example/log) the boat was late. It was alleged that the log was changed. The vote was a sham.\n");

        Verifier.Verify(CommandRun.In(_folder, "sources", "--format", "json").Output);
    }

    [Fact]
    public void Plain_text()
    {
        _folder.Write("a.txt", Plain);

        Verifier.Verify(SourcesView.Render(_folder));
    }

    [Fact]
    public void Markdown_with_links_and_footnotes()
    {
        _folder.Write("a.md", Linked);

        Verifier.Verify(SourcesView.Render(_folder));
    }

    [Fact]
    public void Html()
    {
        _folder.Write("a.html", "<p>The levy rose in <a href=\"https://harbour.example/log\">March</a>, <b>Ilse</b> Brandt&nbsp;said.</p>\n<p>&ldquo;The boat was old,&rdquo; said <em>Jonas</em> Wirth.</p>\n");

        Verifier.Verify(SourcesView.Render(_folder));
    }

    [Fact]
    public void Non_BMP_characters()
    {
        _folder.Write("a.md", "🏞️𝔘 Jonas 𝔚irth said the 🛥️ was late. “The 🌊 was [high 𝔘](https://harbour.example/🌊),” said Ilse Brandt 🛥️.\n");

        Verifier.Verify(SourcesView.Render(_folder));
    }

    [Theory]
    [InlineData("a.txt", Plain)]
    [InlineData("a.md", Linked)]
    public void CRLF_moves_offsets_and_nothing_else(string name, string text)
    {
        var expected = SourcesView.Render(_folder.Write(name, text.ReplaceLineEndings("\n")));

        var actual = SourcesView.Render(_folder.Write(name, text.ReplaceLineEndings("\r\n")));
        Assert.Equal(expected, actual.Replace("␍␊", "␊", StringComparison.Ordinal));
        Assert.DoesNotContain('␍', actual.Replace("␍␊", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Byte_order_mark_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var expected = CommandRun.In(_folder.Write("a.md", Linked), "sources", "--format", "json");

        _folder.Write("a.md", [.. encoding.Preamble, .. encoding.GetBytes(Linked)]);
        Assert.Equal(expected, CommandRun.In(_folder, "sources", "--format", "json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    public void Empty_draft_has_empty_lists(string text)
    {
        _folder.Write("a.md", text);

        Assert.Equal("a.md\n", SourcesView.Render(_folder));
    }

    [Fact]
    public void Folder_without_drafts_has_no_documents()
    {
        var run = CommandRun.In(_folder, "sources", "missing.md", "--format", "json");

        Assert.Equal("{\n  \"version\": 1,\n  \"documents\": []\n}\n", run.Output);
    }

    [Fact]
    public void Diagnostics_are_the_findings_of_a_check_that_count()
    {
        _folder.Write("a.md", $"{Drafts.Error}\n{Drafts.Warning}\n<!-- lint-text disable-next-line SR3001 -- quoted -->\n{Drafts.Suggestion}");

        var view = SourcesView.Render(_folder);
        Assert.Contains("  error SR4013: ", view, StringComparison.Ordinal);
        Assert.Contains("  warning SR1006: “reportedly”", view, StringComparison.Ordinal);
        Assert.DoesNotContain("SR3001", view, StringComparison.Ordinal);
        Assert.Equal(FindingList.Check(_folder).Open.Length, view.Split("SR").Length - 1);
    }
}

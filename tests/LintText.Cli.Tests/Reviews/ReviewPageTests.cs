using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reviews;

/// <summary>What stands on a draft’s page.</summary>
public sealed class ReviewPageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whole_page()
    {
        _folder.Write("levy.md", """
            ---
            title: The levy
            ---

            # The levy

            Experts warn that the *new* levy will empty the quay. “We published [every figure](https://harbour.example/a),” said Ilse Brandt, the mayor.[^1]
            A senior harbour official told this paper that the board had no choice. Clearly, the strongman of the harbour had no plan.

            - One
              - Two

            | a | b |
            |---|---|
            | c | d |

            > It rained.

            ```
            code < here
            ```

            [^1]: The figures.

            """);

        Verifier.Verify(ReviewFolder.WithoutFiles(ReviewFolder.Make(_folder).Html));
    }

    [Fact]
    public void Whole_list()
    {
        _folder.Write("a.md", "# A\n\nExperts warn that the levy will empty the quay.\n").Write("b.md", "# B\n\nIt rained.\n");

        Verifier.Verify(ReviewFolder.WithoutFiles(ReviewFolder.Make(_folder).Index));
    }

    [Fact]
    public void Overlapping_findings_are_cut_into_pieces_that_name_all_they_are_part_of()
    {
        _folder.Write("a.txt", "The river rose in spring.\n\nFor the council, nothing short of total surrender is acceptable, while the town simply cannot commit to any deal. It is widely believed that he obviously lied about the notorious strongman.\n");

        var page = ReviewFolder.Make(_folder).Page;

        Assert.Contains(page.QuerySelectorAll("mark"), m => m.GetAttribute("data-f")!.Contains(' ', StringComparison.Ordinal));
        Assert.Equal("The river rose in spring.", page.GetElementById("b0")!.TextContent);
        foreach (var note in page.QuerySelectorAll(".note"))
            Assert.NotNull(page.GetElementById(note.QuerySelector("a.number")!.GetAttribute("href")![1..]));
    }

    /// <summary>All characters of the prose are on the page once, in order, whatever lies over them.</summary>
    [Theory]
    [InlineData("ferry-levy.md")]
    [InlineData("lake-isen.txt")]
    [InlineData("harbour-museum.html")]
    [InlineData("citations/footnotes.md")]
    [InlineData("citations/elements.html")]
    public void No_word_is_lost(string seed)
    {
        var text = File.ReadAllText(Repository.PathTo("seeds", seed));
        var name = "a" + Path.GetExtension(seed);
        _folder.Write(name, text);
        var page = ReviewFolder.Make(_folder).Page;
        foreach (var added in page.QuerySelectorAll(".text a.n, .host, sup.fn, summary, h1 a.n").ToList())
            added.Remove();

        var document = LintText.Documents.DocumentReader.Read(name, Microsoft.CodeAnalysis.Text.SourceText.From(text));
        Assert.NotEmpty(document.Blocks);
        foreach (var block in document.Blocks.Where(b => !b.Span.IsEmpty && b.Kind != LintText.Documents.BlockKind.FrontMatter && !document.GetText(b.Span).Contains('\uFFFC', StringComparison.Ordinal)))
            Assert.Equal(document.GetText(block.Span), page.GetElementById($"b{block.Index}")!.TextContent.Trim());
    }

    [Fact]
    public void Sources_are_told_apart_in_the_text()
    {
        _folder.Write("a.md", "“It was late,” said Ilse Brandt. A harbour official said the brakes had failed. The pier is old.\n");

        var page = ReviewFolder.Make(_folder).Page;

        var brandt = page.QuerySelector(".v.q[data-s]")!;
        var official = page.QuerySelector(".v[data-s]:not(.q)")!;
        Assert.Equal(("“It was late,”", "the brakes had failed"), (brandt.TextContent, official.TextContent));
        Assert.NotEqual(brandt.GetAttribute("data-s"), official.GetAttribute("data-s"));
        Assert.Equal(["Ilse Brandt", "A harbour official"], page.QuerySelectorAll(".ledger .name bdi").Select(n => n.TextContent).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("anonymous", page.QuerySelector(".naming.anonymous")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".ledger .name a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.DoesNotContain(page.QuerySelectorAll(".v"), v => v.TextContent.Contains("pier", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_tables_and_notes_are_what_they_are()
    {
        _folder.Write("a.md", "# T\n\nText.[^n]\n\n1. one\n\n   still one\n2. two\n   - deep\n\n| a | b | c |\n|---|---|---|\n| d |   | f |\n\n> A.\n>\n> B.\n\n[^n]: A note.\n");

        var page = ReviewFolder.Make(_folder).Page;

        Assert.Equal(["one", "still one"], page.QuerySelectorAll(".text > ol > li:first-child > p").Select(p => p.TextContent));
        Assert.Equal("deep", page.QuerySelector(".text > ol > li > ul > li > p")!.TextContent);
        Assert.Equal(["a", "b", "c", "d", "", "f"], page.QuerySelectorAll(".text :is(td, th)").Select(c => c.TextContent));
        Assert.Equal(["a", "b", "c"], page.QuerySelectorAll(".text th").Select(c => c.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".text tr").Length);
        Assert.Equal(2, page.QuerySelectorAll(".text blockquote > p").Length);
        Assert.Equal("[n] A note.", page.GetElementById(page.QuerySelector("sup.fn a")!.GetAttribute("href")![1..])!.TextContent);
    }

    [Fact]
    public void What_is_no_prose_is_shown_as_what_it_is()
    {
        _folder.Write("a.md", "# T\n\nThe `levy()` of $x$ in ![a boat](https://x.example/boat.png) and https://harbour.example/a/b.\n");

        var page = ReviewFolder.Make(_folder).Page;

        Assert.Equal("levy()", page.QuerySelector(".text code")!.TextContent);
        Assert.Equal("Picture: a boat", page.QuerySelector(".picture")!.TextContent);
        Assert.Equal(("https://harbour.example/a/b", "harbour.example"), (page.QuerySelector(".address")!.TextContent, page.QuerySelector(".host")!.TextContent));
        Assert.Empty(page.QuerySelectorAll("img, video, iframe, object, link, base"));
    }

    [Fact]
    public void Pictures_of_a_page_have_their_place()
    {
        _folder.Write("a.html", "<article><h1>T</h1><p>One.</p><figure><img src=x.png alt=\"A quay\"><figcaption>The quay.</figcaption></figure><p>Two.</p></article>");

        Assert.Equal("Picture: A quay", ReviewFolder.Make(_folder).Page.QuerySelector("p.picture")!.TextContent);
    }

    [Fact]
    public void What_is_suppressed_is_counted_and_not_shown()
    {
        _folder.Write("a.md", "# T\n\n<!-- lint-text disable-next-line SR1002, SR1009 -- known -->\nExperts warn that the levy will empty the quay.\n");

        var page = ReviewFolder.Make(_folder).Page;

        Assert.Empty(page.QuerySelectorAll(".note"));
        Assert.Contains("suppressed", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing to query.", page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_of_an_html_table_are_those_that_say_so()
    {
        _folder.Write("a.html", "<article><h1>T</h1><p>One.</p><table><thead><tr><th>a</th><th><b>b</b></th></tr></thead><tr><td>c</td><td>d</td></tr></table></article>");

        Assert.Equal(["a", "b"], ReviewFolder.Make(_folder).Page.QuerySelectorAll(".text th").Select(c => c.TextContent));
    }

    [Fact]
    public void Claims_with_nothing_behind_them_are_as_many_in_the_chart()
    {
        _folder.Write("a.md", File.ReadAllText(Repository.PathTo("seeds", "ferry-levy.md")));

        var page = ReviewFolder.Make(_folder).Page;

        var fact = page.QuerySelectorAll(".facts div").Single(d => d.TextContent.Contains("nothing behind them", StringComparison.Ordinal)).QuerySelector("dd")!.TextContent;
        var legend = page.QuerySelectorAll(".claims + .legend li").Select(l => l.TextContent.Split(": ")[1].Split(' ')[0]).ToList();
        Assert.StartsWith($"{legend[^1]} of {legend.Sum(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))} ", fact, StringComparison.Ordinal);
        Assert.NotEqual("0", legend[^1]);
    }

    [Fact]
    public void The_list_begins_with_errors_then_warnings()
    {
        _folder.Write("a.md", "# A\n\nIt rained. Experts warn that the levy will empty the quay. It is widely believed that the strongman lied. Critics say it is a notorious regime.\n")
            .Write("b.md", "# B\n\nThe pier is old.[citation needed]\n");

        var page = ReviewFolder.Make(_folder).Index;

        Assert.True(page.IndexOf("b.md", StringComparison.Ordinal) < page.IndexOf("a.md", StringComparison.Ordinal));
        Assert.DoesNotContain("aria-sort", page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("<script", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_placeholder_is_asked_about_first_as_what_it_is()
    {
        _folder.Write("b.md", "# B\n\nA harbour official said the brakes had failed. The pier is old.[citation needed]\n");

        var first = ReviewFolder.Make(_folder).Page.QuerySelector(".ask li")!;

        Assert.StartsWith("errorCitation still missing:", first.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("line 3", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clause_of_a_policy_is_said_in_words()
    {
        _folder.Write("a.md", "# A\n\nA harbour official said the brakes had failed.\n");

        var notes = ReviewFolder.Make(_folder).Page.QuerySelector(".notes")!.TextContent;

        Assert.Contains("by default", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("_", notes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_of_a_note_in_html_is_shown_once()
    {
        _folder.Write("a.html", File.ReadAllText(Repository.PathTo("seeds", "citations/elements.html")));

        var page = ReviewFolder.Make(_folder).Page;

        Assert.Contains(page.QuerySelectorAll(".text .nolink"), l => l.TextContent == "1");
        Assert.Empty(page.QuerySelectorAll(".text sup.fn"));
    }
}

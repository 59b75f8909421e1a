using System.Collections.Immutable;

using CsCheck;

using LintText.Analysis;
using LintText.References.Bibliographies;
using LintText.TestKit;

namespace LintText.Tests.References;

/// <summary>BibTeX, BibLaTeX, CSL-JSON and CSL-YAML: what is read of each, and what is said of a broken one.</summary>
public sealed class BibliographyReaderTests
{
    private const string BibTex =
        """
        This is a comment. Write to refs@osk.example.
        @comment{ @article{no, title={No}} }
        @string{ review = "Port Review" }
        @preamble{ "\newcommand{\x}{y}" }

        @Article{lund2018,
          title   = {Ferries and {Seals}},
          author  = "Lund, A. and {Okoro, B.}",
          journal = review # " of Osk",
          year    = 2018,
          doi     = {10.5555/abc},
        }
        @book(okoro:2020, title = "Water \"law\"", date = {2020-05-02}, isbn = {978-0-306-40615-7})
        @misc{gazette, howpublished = {\url{https://gazette.example/a\_b}}, note = {Accessed 4 May 2024}}
        @online{mill, url = {https://mill.example/x}, urldate = {2024-05-04}, archiveurl = {https://web.archive.org/web/2024/https://mill.example/x}}
        @phdthesis{empty,}
        @misc{bare}
        """;

    [Fact]
    public void BibTeX()
    {
        var entries = Read(BibTex, "refs.bib");
        Assert.Equal(["lund2018", "okoro:2020", "gazette", "mill", "empty", "bare"], entries.Select(e => e.Key));
        var lund = entries[0];
        Assert.Equal(("article", "Ferries and {Seals}", 2018, "10.5555/abc", 6), (lund.Type, lund.Title, lund.Year, lund.Doi, lund.Line));
        Assert.Contains("port review of osk", lund.Venue, StringComparison.Ordinal);
        Assert.Equal((2020, "978-0-306-40615-7"), (entries[1].Year, entries[1].Isbn));
        Assert.Equal(("https://gazette.example/a_b", true, false), (entries[2].Address, entries[2].HasAccessDate, entries[2].HasArchive));
        Assert.Equal((true, true), (entries[3].HasAccessDate, entries[3].HasArchive));
    }

    [Theory]
    [InlineData("[{ \"id\": \"lund2018\", \"type\": \"article-journal\", \"title\": \"Ferries\", \"issued\": { \"date-parts\": [[2018, 5]] }, \"DOI\": \"10.5555/abc\", \"URL\": \"https://j.example\", \"accessed\": {} }]", "refs.json")]
    [InlineData("{ \"items\": [{ \"id\": 7, \"citation-key\": \"lund2018\", \"type\": \"article-journal\", \"title\": \"Ferries\", \"issued\": \"2018\", \"DOI\": \"10.5555/abc\", \"URL\": \"https://j.example\", \"accessed\": \"x\" }] }", "refs.json")]
    [InlineData("references:\n- id: lund2018\n  type: article-journal\n  title: Ferries\n  author: [{ family: Lund }]\n  issued: { date-parts: [[2018, 5]] }\n  DOI: 10.5555/abc\n  URL: https://j.example\n  accessed: 2024-05-04\n", "refs.yaml")]
    [InlineData("- id: lund2018\n  type: article-journal\n  title: Ferries\n  issued: [{ year: 2018 }]\n  DOI: 10.5555/abc\n  URL: https://j.example\n  accessed: 2024-05-04\n", "refs.yml")]
    public void Citation_Style_Language(string text, string path)
    {
        var entry = Assert.Single(Read(text, path));
        Assert.Equal(("lund2018", "article-journal", "Ferries", 2018, "10.5555/abc", "https://j.example", true), (entry.Key, entry.Type, entry.Title, entry.Year, entry.Doi, entry.Address, entry.HasAccessDate));
    }

    [Theory]
    [InlineData("@article{a, title = {Open\n\n@book{b, year = 2020}", "refs.bib", 1, "title", "b")]
    [InlineData("@article{a, title = {Open,\n  year = 2020\n}\n@book{b, year = 2020}", "refs.bib", 1, "not closed", "b")]
    [InlineData("@article{a, title {No equals}}\n@book{b, year = 2020}", "refs.bib", 1, "title", "b")]
    [InlineData("\n@article{, title = {T}}\n@book{b, year = 2020}", "refs.bib", 2, "no key", "b")]
    [InlineData("@book{b, year = 2020}\n@article{a, year = 2020", "refs.bib", 2, "not closed", "b")]
    [InlineData("@book{b, year = 2020}\n@article{a, title = \"T}\n", "refs.bib", 2, "quotation mark", "b")]
    [InlineData("@book{b, year = 2020}\n@article{a, title = }\n", "refs.bib", 2, "missing", "b")]
    [InlineData("[{ \"id\": \"b\" },\n{ \"type\": \"book\" }]", "refs.json", 0, "item 2 has no 'id'", "b")]
    [InlineData("[\n{ \"id\": \"b\" \"type\" }]", "refs.json", 2, "not valid JSON", "")]
    [InlineData("{ \"a\": 1 }", "refs.json", 1, "list of items", "")]
    [InlineData("references:\n- id: b\n- title: T\n", "refs.yaml", 3, "no 'id'", "b")]
    [InlineData("refs:\n- id: b\n", "refs.yaml", 1, "'references'", "")]
    [InlineData("references: [", "refs.yaml", 2, "not valid YAML", "")]
    [InlineData("", "refs.yaml", 1, "'references'", "")]
    [InlineData("@book{b}", "refs.txt", 0, "BibTeX", "")]
    public void What_is_broken_is_said_and_the_rest_read(string text, string path, int line, string message, string keys)
    {
        var entries = BibliographyReader.Read(text, path, out var problems);
        Assert.Equal(keys, string.Join(' ', entries.Select(e => e.Key)));
        var problem = Assert.Single(problems);
        Assert.Equal((path, line, false), (problem.Path, problem.Line, problem.IsWarning));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@book{a, abstract = {Contact\n@press for more}, year = 2019}\n@book{b}", "refs.bib", "a b")]
    [InlineData("@book{a, ids = {old1, old2}}", "refs.bib", "a old1 old2")]
    [InlineData("references:\n", "refs.yaml", "")]
    [InlineData("references: ~\n", "refs.yaml", "")]
    [InlineData("- id: a\n  issued: \"20٣٣\"\n", "refs.yaml", "a")]
    public void What_looks_broken_is_read(string text, string path, string keys) => Assert.Equal(keys, string.Join(' ', Read(text, path).Select(e => e.Key)));

    [Fact]
    public void Value_without_end_is_refused()
    {
        var text = "@string{a0 = {xxxx}}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{a{i} = a{i - 1} # a{i - 1}}}\n")) + "@book{b}";
        Assert.Equal("b", Assert.Single(BibliographyReader.Read(text, "refs.bib", out var problems)).Key);
        Assert.Contains(problems, p => p.Message.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_refused()
    {
        BibliographyReader.Read("[{\"id\":\"\\ud800\"}]", "refs.json", out var problems);
        Assert.Contains("not Unicode", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_used_twice_is_a_warning_and_the_first_counts()
    {
        var entries = BibliographyReader.Read("@book{a, year = 2019}\n@book{b}\n@book{a, year = 2020}", "refs.bib", out var problems);
        var problem = Assert.Single(problems);
        Assert.Equal((3, true), (problem.Line, problem.IsWarning));
        Assert.Contains("first on line 1", problem.Message, StringComparison.Ordinal);
        Assert.Equal(2019, Bibliography.Create(["refs.bib"], entries).Find("a")!.Year);
    }

    [Fact]
    public void Own_bibliography_comes_before_the_shared_one()
    {
        var own = Bibliography.Create(["own.bib"], Read("@book{a, year = 2019}", "own.bib"));
        var joined = own.With(Bibliography.Create(["refs.bib"], Read("@book{a, year = 2020}\n@book{b}", "refs.bib")));
        Assert.Equal((2019, "own.bib or refs.bib", 2), (joined.Find("a")!.Year, joined.Name, joined.Entries.Count));
        Assert.Null(joined.Find("A"));
    }

    [Theory]
    [Trait("Category", "Scaled")]
    [InlineData(".bib")]
    [InlineData(".json")]
    [InlineData(".yaml")]
    public void Any_text_is_read(string extension)
    {
        var piece = Gen.OneOf("@", "@book{", "a", "=", "{", "}", "\"", ",", "#", "\n", "\\", " ", "title", "(", ")", "[", "]", ":", "- ", "references:\n", "id: x\n", "\"id\":", "é", "%");
        piece.List[0, 40].Select(p => string.Concat(p)).Sample(text =>
        {
            var entries = BibliographyReader.Read(text, "refs" + extension, out var problems);
            Assert.All(entries, e => Assert.NotEqual(string.Empty, e.Key));
            Assert.All(problems, p => Assert.True(p.Line <= text.Count(c => c == '\n') + 2));
        }, iter: TestScale.Of(3000));
    }

    private static ImmutableArray<BibliographyEntry> Read(string text, string path)
    {
        var entries = BibliographyReader.Read(text, path, out var problems);
        Assert.Equal(Enumerable.Empty<FileProblem>(), problems);
        return entries;
    }
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4020.</summary>
public sealed class MalformedIdentifierTests
{
    private const string Id = "SR4020";

    [Theory]
    [InlineData("Lund, *Tides* (ISBN {|SR4020:978-3-05-000112-9|}).")]
    [InlineData("Lund, *Tides*, ISBN {|SR4020:978 3 05 000112 9|}, Osk 2018.")]
    [InlineData("Lund, *Tides*, ISBN-13: {|SR4020:9783050001129|}.")]
    [InlineData("Lund, *Tides*, ISBN {|SR4020:3-05-000112-8|}.")]
    [InlineData("Lund, *Tides*, ISBN {|SR4020:305000112X|}.")]
    [InlineData("Lund, *Tides*, ISBN {|SR4020:305000112|}.")]
    [InlineData("Lund, *Tides*, ISBN {|SR4020:123-4-56-789012-3|}.")]
    [InlineData("*Tide Letters*, ISSN {|SR4020:1234-5678|}, no. 4.")]
    [InlineData("*Tide Letters*, ISSN {|SR4020:123-4567|}, no. 4.")]
    [InlineData("Lund, “Tides”, doi:{|SR4020:10.55/tides|}.")]
    [InlineData("Lund, “Tides”, doi: {|SR4020:11.5555/tides|}.")]
    [InlineData("Lund, “Tides” (doi:{|SR4020:10.5555|}).")]
    [InlineData("Lund, “Tides”, arXiv:{|SR4020:2013.00001|}.")]
    [InlineData("Lund, “Tides”, PMID {|SR4020:123456789|}.")]
    [InlineData("The tide turned [late]({|SR4020:https://doi.org/10.55/tides|}).")]
    [InlineData("The tide turned late ({|SR4020:https://doi.org/10.55/tides|}).")]
    [InlineData("The tide turned late (<{|SR4020:https://doi.org/10.55/tides|}>).")]
    [InlineData("The tide turned {|SR4020:[late][tides]|}.\n\n[tides]: https://doi.org/10.55/tides")]
    [InlineData("The tide turned [late]({|SR4020:https://pubmed.ncbi.nlm.nih.gov/123456789/|}).")]
    [InlineData("The tide turned [late]({|SR4020:https://web.archive.org/web/20200101000000/https://doi.org/10.55/tides|}).")]
    [InlineData("The tide turned late.[^1]\n\n[^1]: Lund, *Tides*, ISBN {|SR4020:978-3-05-000112-9|}.")]
    [InlineData("<p>Lund, <i>Tides</i>, ISBN <b>{|SR4020:978-3-05-000112-9|}</b>.</p>", "draft.html")]
    [InlineData("<p>Lund, <i>Tides</i>, ISBN&nbsp;{|SR4020:3-05-000112-8|}.</p>", "draft.html")]
    [InlineData("<p>The tide turned <a href=\"{|SR4020:https://doi.org/10.55/tides|}\">late</a>.</p>", "draft.html")]
    [InlineData("Lund, Tides, ISBN {|SR4020:978-3-05-000112-9|}.", "draft.txt")]
    public void Identifier_that_cannot_be_one_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The tide turned late [{|SR4020:@lund2018|}].", "doi = {10.55/tides}")]
    [InlineData("The tide turned late [{|SR4020:@lund2018|}, p. 4].", "isbn = {978-3-05-000112-9}")]
    [InlineData("As {|SR4020:@lund2018|} shows, the tide turned late.", "isbn = {9783050001128, 3050001128}")]
    public void Entry_with_one_is_reported_where_it_is_cited(string markup, string field) =>
        RuleVerifier.Verify(Id, markup, options: TestReferences.Options(bibTex: $"@book{{lund2018, title = {{Tides}}, year = {{2018}}, {field}}}"));

    [Fact]
    public void Message_names_the_entry()
    {
        var options = TestReferences.Options(bibTex: "@book{marr1987, title = {Forts}}\n@book{lund2018, title = {Tides}, isbn = {3-05-000112-8}}");
        var finding = Assert.Single(RuleVerifier.Verify(Id, "The tide turned late [{|SR4020:@lund2018|}].", options: options));
        Assert.Equal("ISBN “3-05-000112-8” fails its check digit (in refs.bib, line 2)", finding.Message);
    }

    [Theory]
    [InlineData("Lund, *Tides* (ISBN 978-3-05-000112-8).")]
    [InlineData("Lund, *Tides*, ISBN 978 3 05 000112 8, Osk 2018.")]
    [InlineData("Lund, *Tides*, ISBN-13: 9783050001128.")]
    [InlineData("Lund, *Tides*, ISBN 978–3–05–000112–8.")]
    [InlineData("Lund, *Tides*, ISBN 979-0-00-000001-8.")]
    [InlineData("Lund, *Tides*, ISBN 978-3-05-000112-8 2018.")]
    [InlineData("Lund, *Tides*, ISBN 3-05-000112-7 4th edition.")]
    [InlineData("Lund, *Tides*, ISBN 978-3-05-000112-8 3-05-000113-5.")]
    [InlineData("Lund, *Tides*, ISBN 3-05-000112-7 (print), 978-3-05-000112-8.")]
    [InlineData("Lund, *Tides*, ISBN (pbk) 123456789X.")]
    [InlineData("Lund, *Tides*, ISBN-10: 1-234-56789-X.")]
    [InlineData("Lund, *Tides*, ISBN 1 234 56789 x.")]
    [InlineData("*Tide Letters*, ISSN 1234-5679.")]
    [InlineData("*Tide Letters*, eISSN: 2434-561X, no. 4.")]
    [InlineData("Lund, “Tides”, doi:10.5555/tides.2018.")]
    [InlineData("Lund, “Tides” (doi:10.5555/tides).")]
    [InlineData("Lund, “Tides” [DOI 10.5555/tides].")]
    [InlineData("Lund, “Tides”, “doi:10.5555/tides”.")]
    [InlineData("Lund, “Tides”, doi:10.5555/s0012(18)00004-5, p. 4.")]
    [InlineData("Lund, “Tides”, DOI: 10.5555/TIDES; Marr, “Forts”.")]
    [InlineData("Lund, “Tides”, doi:10.5555.12/tides.")]
    [InlineData("Lund, “Tides”, arXiv:2101.01234v2.")]
    [InlineData("Lund, “Tides”, arXiv:hep-th/9901001.")]
    [InlineData("Lund, “Tides”, PMID: 12345678.")]
    [InlineData("The tide turned [late](https://doi.org/10.5555/tides).")]
    [InlineData("The tide turned [late](https://doi.org/10.5555%2Ftides).")]
    [InlineData("The tide turned late: https://doi.org/10.5555/tides.")]
    [InlineData("The tide turned late (https://doi.org/10.5555/tides).")]
    [InlineData("The tide turned [late](https://press.example/doi/full/10.5555/tides?page=4).")]
    [InlineData("The tide turned [late](https://arxiv.org/pdf/2101.01234v2.pdf).")]
    [InlineData("The tide turned [late](https://pubmed.ncbi.nlm.nih.gov/12345678/).")]
    [InlineData("The agency keeps a [handbook](https://www.doi.org/the-identifier/what-is-a-doi).")]
    [InlineData("The agency keeps a [handbook](https://doi.org/).")]
    [InlineData("[New papers](https://arxiv.org/list/cs) are listed daily.")]
    [InlineData("Every paper gets a DOI: a name that stays.")]
    [InlineData("A DOI has a prefix and a suffix, an ISBN ten or thirteen digits.")]
    [InlineData("The agency gave out its ISBN no. 4 in 1971, and its ISSN in 1975.")]
    [InlineData("The press has three ISBNs and 12 ISSNs.")]
    [InlineData("Version 10.2 and 10.3/4 of the tables differ.")]
    [InlineData("The number 978-3-05-000112-9 stands on the cover.")]
    [InlineData("A wrong number is `ISBN 978-3-05-000112-9`, a wrong name `doi:10.55/tides`.")]
    [InlineData("```\nISBN 978-3-05-000112-9\ndoi:10.55/tides\n```")]
    [InlineData("<p>A wrong number is <code>ISBN 978-3-05-000112-9</code>.</p>", "draft.html")]
    [InlineData("<p>Lund, <i>Tides</i>, ISBN 978-3-<b>05</b>-000112-8.</p>", "draft.html")]
    [InlineData("Lund, Tides, ISBN 123456789X, doi:10.5555/tides.", "draft.txt")]
    [InlineData("Lund wrote about the DOI: 2019 was the year of the census.")]
    [InlineData("There is much about arXiv: 2 million papers are on it.")]
    [InlineData("All DOIs of the press begin with 10.5555/, which is for tests.")]
    [InlineData("See [it](https://doi.org/fk7q) or doi:10/fk7q.")]
    [InlineData("The book has ISBN13 9780306406157 and ISBN 13: 978-0-306-40615-7.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("The tide turned late [@lund2018].", "doi = {https://doi.org/10.5555/tides}")]
    [InlineData("The tide turned late [@lund2018].", "doi = {doi:10.5555/tides}, isbn = {978-3-05-000112-8}")]
    [InlineData("The tide turned late [@lund2018].", "isbn = {978 3 05 000112 8}")]
    [InlineData("The tide turned late [@lund2018].", "isbn = {9783050001128, 3050001127; 123456789X}")]
    [InlineData("The tide turned late [@lund2018].", "isbn = {3050001127 9783050001128}")]
    [InlineData("The tide turned late [@lund2018].", "isbn = {}")]
    [InlineData("The fort is old [@marr1987].", "doi = {10.55/tides}")]
    [InlineData("The fort is old.", "doi = {10.55/tides}")]
    [InlineData("The key is written `[@lund2018]`.", "doi = {10.55/tides}")]
    public void Sound_entry_or_one_that_is_not_cited_is_silent(string text, string field) =>
        RuleVerifier.VerifySilent(Id, text, options: TestReferences.Options(bibTex: $"@book{{lund2018, title = {{Tides}}, year = {{2018}}, {field}}}\n@book{{marr1987, title = {{Forts}}, year = {{1987}}}}"));
}

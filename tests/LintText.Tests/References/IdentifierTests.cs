using LintText.References;
using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.References;

/// <summary>DOIs, ISBNs, ISSNs, arXiv and PubMed ids: their forms, their check digits, and where they stand in a text.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData(nameof(IdentifierKind.Doi), "10.5555/abc")]
    [InlineData(nameof(IdentifierKind.Doi), "10.1000.10/a(b)c<d>")]
    [InlineData(nameof(IdentifierKind.Doi), "https://doi.org/10.5555%2Fabc")]
    [InlineData(nameof(IdentifierKind.Isbn), "978-0-306-40615-7")]
    [InlineData(nameof(IdentifierKind.Isbn), "0-306-40615-2")]
    [InlineData(nameof(IdentifierKind.Isbn), "0 8044 2957 X")]
    [InlineData(nameof(IdentifierKind.Isbn), "9791234567896")]
    [InlineData(nameof(IdentifierKind.Issn), "0317-8471")]
    [InlineData(nameof(IdentifierKind.Issn), "2434-561X")]
    [InlineData(nameof(IdentifierKind.Arxiv), "2101.01234")]
    [InlineData(nameof(IdentifierKind.Arxiv), "0704.0001v2")]
    [InlineData(nameof(IdentifierKind.Arxiv), "math.GT/0309136")]
    [InlineData(nameof(IdentifierKind.Pubmed), "31452104")]
    public void Well_formed(string kind, string text) => Assert.Null(IdentifierForm.FaultOf(Enum.Parse<IdentifierKind>(kind), text));

    [Theory]
    [InlineData(nameof(IdentifierKind.Doi), "10.12/abc", "no registrant")]
    [InlineData(nameof(IdentifierKind.Doi), "10.5555", "nothing behind its prefix")]
    [InlineData(nameof(IdentifierKind.Doi), "1O.5555/abc", "does not begin")]
    [InlineData(nameof(IdentifierKind.Doi), "10.5555/abc.", "ends in")]
    [InlineData(nameof(IdentifierKind.Isbn), "978-0-306-40615-8", "check digit")]
    [InlineData(nameof(IdentifierKind.Isbn), "0-306-40615-3", "check digit")]
    [InlineData(nameof(IdentifierKind.Isbn), "978-0-306-40615", "12 digits")]
    [InlineData(nameof(IdentifierKind.Isbn), "977-0-306-40615-7", "978 or 979")]
    [InlineData(nameof(IdentifierKind.Issn), "0317-8472", "check digit")]
    [InlineData(nameof(IdentifierKind.Issn), "0317-847", "7 digits")]
    [InlineData(nameof(IdentifierKind.Arxiv), "2113.01234", "not of the form")]
    [InlineData(nameof(IdentifierKind.Arxiv), "2101.123", "not of the form")]
    [InlineData(nameof(IdentifierKind.Pubmed), "123456789", "one to eight digits")]
    public void Malformed(string kind, string text, string fault) => Assert.Contains(fault, IdentifierForm.FaultOf(Enum.Parse<IdentifierKind>(kind), text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Seals hear ferries (doi:10.5555/ABC).", "Doi 10.5555/abc “10.5555/ABC”")]
    [InlineData("Seals hear ferries (doi: 10.5555/a(b)c).", "Doi 10.5555/a(b)c “10.5555/a(b)c”")]
    [InlineData("See 10.5555/abc, and more.", "Doi 10.5555/abc “10.5555/abc”")]
    [InlineData("See [it](https://doi.org/10.5555/ABC).", "Doi 10.5555/abc “https://doi.org/10.5555/ABC”")]
    [InlineData("See [it](https://journal.example/doi/full/10.5555/abc?x=1).", "Doi 10.5555/abc “https://journal.example/doi/full/10.5555/abc?x=1”")]
    [InlineData("See [it](https://journal.example/doi/pdf/10.5555/abc.1.pdf).", "Doi 10.5555/abc.1 “https://journal.example/doi/pdf/10.5555/abc.1.pdf”")]
    [InlineData("See [it](https://journal.example/article/10.5555/abc/full).", "Doi 10.5555/abc “https://journal.example/article/10.5555/abc/full”")]
    [InlineData("See [it](doi:10.5555/abc).", "Doi 10.5555/abc “doi:10.5555/abc”")]
    [InlineData("See [it](https://doi.org/10.5555/abc/).", "Doi 10.5555/abc “https://doi.org/10.5555/abc/”")]
    [InlineData("See [doi:10.5555/abc](https://doi.org/10.5555/abc).", "Doi 10.5555/abc “https://doi.org/10.5555/abc”")]
    [InlineData("See <https://dx.doi.org/10.5555/abc>.", "Doi 10.5555/abc “https://dx.doi.org/10.5555/abc”")]
    [InlineData("See [it](https://web.archive.org/web/2020/https://doi.org/10.5555/abc).", "Doi 10.5555/abc “https://web.archive.org/web/2020/https://doi.org/10.5555/abc”")]
    [InlineData("Calder Press, ISBN 978-0-306-40615-7.", "Isbn 9780306406157 “978-0-306-40615-7”")]
    [InlineData("Calder Press, ISBN-13: 978 0 306 40615 7 2019.", "Isbn 9780306406157 “978 0 306 40615 7”")]
    [InlineData("Port Review, ISSN 0317-8471.", "Issn 03178471 “0317-8471”")]
    [InlineData("The paper is arXiv:2101.01234v2.", "Arxiv 2101.01234v2 “2101.01234v2”")]
    [InlineData("See [it](https://arxiv.org/pdf/2101.01234.pdf).", "Arxiv 2101.01234 “https://arxiv.org/pdf/2101.01234.pdf”")]
    [InlineData("See PMID 31452104.", "Pubmed 31452104 “31452104”")]
    [InlineData("See [it](https://pubmed.ncbi.nlm.nih.gov/31452104/).", "Pubmed 31452104 “https://pubmed.ncbi.nlm.nih.gov/31452104/”")]
    public void Identifier_is_found_where_it_stands(string text, string expected) => Assert.Equal(expected, Assert.Single(Find(text)));

    [Theory]
    [InlineData("A DOI is written doi:prefix/suffix.")]
    [InlineData("Write `doi:10.12/x` here.")]
    [InlineData("The ISSN is on the cover.")]
    [InlineData("See [the factsheet](https://www.doi.org/factsheets.html).")]
    [InlineData("Version 10.1234 is out.")]
    [InlineData("See [the list](https://arxiv.org/list/cs.CL/recent).")]
    [InlineData("The fee was 10.50/day.")]
    public void What_only_looks_like_one_is_none(string text) => Assert.Empty(Find(text));

    private static List<string> Find(string text)
    {
        var document = DocumentView.Read(text, "draft.md");
        return [.. new SourcingModel(document).Identifiers.Select(i => $"{i.Kind} {i.Value} “{document.Source.ToString(i.SourceSpan)}”")];
    }
}

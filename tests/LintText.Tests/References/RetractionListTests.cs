using LintText.References;
using LintText.References.Retractions;

namespace LintText.Tests.References;

/// <summary>Lists of retractions in the form in which Retraction Watch and Crossref publish them.</summary>
public sealed class RetractionListTests
{
    private const string Header = "Record ID,Title,Author,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Notes\n";

    private const string Rows =
        Header +
        "1,\"Seals, \"\"ferries\"\"\nand noise\",Lund A,1/15/2020 0:00,10.5555/n1,10.5555/ABC,31452104,Retraction,+Unreliable Results;+Concerns About Data;,\n" +
        "2,Levies,Okoro B,12/1/2021 0:00,10.5555/n2,10.5555/doubt,0,Expression of concern,+Concerns About Data;,\n" +
        "3,Harbours,Brandt I,2/1/2021,10.5555/n3,10.5555/mended,0,Correction,,\n" +
        "4,Isen,Voss M,2/1/2021,10.5555/n4,10.5555/back,7,Retraction,+Error,\n" +
        "5,Isen,Voss M,2/1/2022,10.5555/n5,10.5555/back,7,Reinstatement,,\n" +
        "6,Levies,Okoro B,3/2/2022 0:00,10.5555/n6,10.5555/doubt2,0,Retraction,+Fake Data,\n" +
        "7,Levies,Okoro B,1/2/2022 0:00,10.5555/n7,10.5555/doubt2,0,Expression of concern,,\n" +
        "8,None,Nobody,,unavailable,unavailable,0,Retraction,,\n";

    [Theory]
    [InlineData("10.5555/abc", "Retraction 2020-01-15 Unreliable Results")]
    [InlineData("10.5555/doubt", "ExpressionOfConcern 2021-12-01 Concerns About Data")]
    [InlineData("10.5555/mended", null)]
    [InlineData("10.5555/back", null)]
    [InlineData("10.5555/doubt2", "Retraction 2022-03-02 Fake Data")]
    [InlineData("10.5555/n1", null)]
    public void Notice_of_a_paper_is_found_by_its_doi(string doi, string? expected) => Assert.Equal(expected, Show(Read(Rows).Find(IdentifierKind.Doi, doi)));

    [Fact]
    public void Notice_is_found_by_PubMed_number()
    {
        Assert.Equal("Retraction 2020-01-15 Unreliable Results", Show(Read(Rows).Find(IdentifierKind.Pubmed, "31452104")));
        Assert.Null(Read(Rows).Find(IdentifierKind.Pubmed, "7"));
        Assert.Null(Read(Rows).Find(IdentifierKind.Isbn, "31452104"));
    }

    [Fact]
    public void Columns_of_one_name_are_read() => Assert.NotNull(Read("OriginalPaperDOI,RetractionNature,,\n10.5555/abc,Retraction,,\n").Find(IdentifierKind.Doi, "10.5555/abc"));

    [Fact]
    public void Row_without_end_is_refused()
    {
        RetractionListReader.Read("OriginalPaperDOI,Reason\n10.5555/abc,\"" + new string('x', 17 << 20) + "\"\n", "list.csv", out var problems);
        Assert.Contains("too long", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_column_is_enough() => Assert.Equal("Retraction  ", Show(Read("OriginalPaperDOI\n10.5555/abc\n").Find(IdentifierKind.Doi, "10.5555/abc")));

    [Fact]
    public void Later_list_counts()
    {
        var joined = RetractionList.Join([Read(Rows), Read("OriginalPaperDOI,RetractionNature\n10.5555/abc,Expression of concern\n")]);
        Assert.Equal(NoticeKind.ExpressionOfConcern, joined.Find(IdentifierKind.Doi, "10.5555/abc")!.Kind);
        Assert.Equal(3, joined.Count);
    }

    [Fact]
    public void Quotation_mark_that_is_not_closed_is_said()
    {
        RetractionListReader.Read(Header + "1,A,B,,,10.5555/a,0,Retraction,,\n2,\"A,B,,,10.5555/b,0,Retraction,,\n3,A,B,,,10.5555/c,0,Retraction,,\n", "list.csv", out var problems);
        Assert.Equal(3, Assert.Single(problems).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("doi,reason\n10.5555/abc,x\n")]
    [InlineData("{ \"a\": 1 }")]
    public void Table_without_the_column_is_refused(string text)
    {
        Assert.Null(RetractionListReader.Read(text, "list.csv", out var problems));
        Assert.Contains("OriginalPaperDOI", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static RetractionList Read(string text)
    {
        var list = RetractionListReader.Read(text, "list.csv", out var problems);
        Assert.Empty(problems);
        return list!;
    }

    private static string? Show(Retraction? retraction) => retraction is null ? null : $"{retraction.Kind} {retraction.Date} {retraction.Reason}";
}

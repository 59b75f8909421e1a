using LintText.Accuracy.Corpus;
using LintText.TestKit;

namespace LintText.Tests.Corpus;

/// <summary>The corpus in this repository: that its form is right, and that the data sheet says what is there.</summary>
public sealed class CommittedCorpusTests
{
    private static readonly CorpusFolder Corpus = CorpusFolder.Read(Repository.PathTo("corpus"));

    [Fact]
    public void It_has_no_problems() => Assert.Empty(CorpusChecks.Run(Corpus));

    [Fact]
    public void Every_draft_says_its_licence_and_where_it_is_from() => Assert.All(Corpus.Drafts, e =>
    {
        Assert.Contains(e.Draft["licence"], (string[])["CC BY-SA 4.0", "CC BY-SA 3.0", "CC BY 4.0", "CC BY 3.0", "CC BY 2.5", "public domain"]);
        Assert.False(string.IsNullOrWhiteSpace(e.Draft["author"]), e.Draft.Id);
    });

    [Fact]
    public void The_data_sheet_has_the_figures_that_the_command_prints()
    {
        var sheet = File.ReadAllText(Repository.PathTo("corpus", DataSheet.Name));
        Assert.Equal(sheet, DataSheet.WithFigures(sheet, Corpus));
        Assert.Contains("real   ", sheet, StringComparison.Ordinal);
    }
}

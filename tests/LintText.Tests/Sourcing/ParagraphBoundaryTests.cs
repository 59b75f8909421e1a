using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Sourcing;

/// <summary>What a paragraph quotes is not given to the subject of the next.</summary>
public sealed class ParagraphBoundaryTests
{
    [Fact]
    public void Quotation_that_ends_a_paragraph_is_not_said_by_the_subject_of_the_next()
    {
        var model = new SourcingModel(DocumentReader.Read("draft.md", SourceText.From("Brandt tweeted: “The gate stays shut for good.”\n\nThe council continued to meet with Brandt.\n")));

        var quotation = Assert.Single(model.Quotations);
        Assert.Equal("brandt", model.GetSpeaker(quotation)?.Source.Head);
        Assert.DoesNotContain(model.Attributions, a => a.Source.Head == "council");
    }

    [Fact]
    public void Quotation_that_ends_with_a_full_stop_is_said_by_the_subject_behind_it()
    {
        var model = new SourcingModel(DocumentReader.Read("draft.md", SourceText.From("“The gate stays shut!” Ilse Brandt said.\n")));

        Assert.Equal("Ilse Brandt", model.GetSpeaker(Assert.Single(model.Quotations))?.Source.Name);
    }
}

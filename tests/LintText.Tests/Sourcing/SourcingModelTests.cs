using LintText.Sourcing;
using LintText.Tests.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Sourcing;

/// <summary>Whose words they are, who said them and what stands behind them.</summary>
public sealed class SourcingModelTests
{
    [Theory]
    [InlineData("The ferry left. “We saw fog,” he said.", "ferry", Voice.Narration)]
    [InlineData("The ferry left. “We saw fog,” he said.", "fog", Voice.Quoted)]
    [InlineData("The ferry left. “We saw fog,” he said.", "said", Voice.Narration)]
    [InlineData("“They told us ‘no fog’ at noon,” he said.", "fog", Voice.Quoted)]
    [InlineData("> The fog was thick.", "fog", Voice.Quoted)]
    [InlineData("> > The fog was thick.", "fog", Voice.Quoted)]
    [InlineData("“The boat was late.\n\n“There was fog.", "fog", Voice.Quoted)]
    [InlineData("It's the pilots' fog and the sailors' boat.", "fog", Voice.Narration)]
    public void Voice_is_the_writers_outside_quotations(string text, string word, Voice voice)
    {
        var model = Model(text);
        Assert.Equal(voice, model.GetVoice(Span(model, word)));
    }

    [Theory]
    [InlineData("“We saw fog,” Ilse Brandt said.", "Ilse Brandt")]
    [InlineData("Ilse Brandt said the boat was late. “We saw fog all night.”", "Ilse Brandt")]
    [InlineData("“The boat was late,” said Ilse Brandt. “We saw fog all night.”", "Ilse Brandt")]
    [InlineData("The night was long. “We saw fog all night.”", null)]
    public void Speaker_of_a_quotation(string text, string? speaker)
    {
        var model = Model(text);
        var found = model.GetSpeaker(model.Quotations[^1]);
        Assert.Equal(speaker, found is null ? null : model.Document.GetText(found.SourceSpan));
    }

    [Theory]
    [InlineData("The tide rose in [March](https://x.example).", true)]
    [InlineData("The tide rose.[^1]\n\n[^1]: Log.", true)]
    [InlineData("The tide rose (Lund 2018).", true)]
    [InlineData("The tide rose [12].", true)]
    [InlineData("The tide rose (see below).", false)]
    [InlineData("The tide rose. It fell [later](https://x.example).", false)]
    [InlineData("The tide rose, [see below](#below).", false)]
    public void Sentence_is_cited_by_links_marks_and_references_of_its_own(string text, bool isCited)
    {
        var model = Model(text);
        Assert.Equal(isCited, model.IsCited(model.Sentences[0]));
    }

    [Theory]
    [InlineData("Ilse Brandt said the boat was late.", true)]
    [InlineData("It was said that the boat was late.", false)]
    [InlineData("I said the boat was late.", false)]
    [InlineData("The boat was late.", false)]
    public void Sentence_is_sourced_by_somebody_but_the_writer(string text, bool isSourced)
    {
        var model = Model(text);
        Assert.Equal(isSourced, model.IsSourced(model.Sentences[0]));
    }

    [Fact]
    public void Attribution_of_a_stretch_is_the_one_whose_content_holds_it()
    {
        var model = Model("Ilse Brandt said the boat was late. The fog was thick.");

        Assert.Equal("Ilse Brandt", model.GetAttribution(Span(model, "late"))?.Source.Name);
        Assert.Null(model.GetAttribution(Span(model, "fog")));
        Assert.Null(model.GetAttribution(Span(model, "Brandt")));
    }

    [Theory]
    [InlineData("An aide spoke on condition of anonymity because the talks were private.", true)]
    [InlineData("An aide spoke on condition of anonymity.", false)]
    public void Reason_for_anonymity_is_looked_for_nearby(string text, bool hasReason) =>
        Assert.Equal(hasReason, !Assert.Single(Model(text).AnonymityGrants).ReasonSpan.IsEmpty);

    [Fact]
    public void Empty_document_has_an_empty_model()
    {
        var model = Model(string.Empty);

        Assert.Empty(model.Sentences);
        Assert.Empty(model.Quotations);
        Assert.Empty(model.Attributions);
        Assert.Empty(model.Sources);
        Assert.Empty(model.Citations);
        Assert.Null(model.GetSentence(0));
        Assert.Equal(Voice.Narration, model.GetVoice(default));
    }

    private static SourcingModel Model(string text) => new(DocumentView.Read(text, "draft.md"));

    private static TextSpan Span(SourcingModel model, string word) => new(model.Document.Prose.IndexOf(word, StringComparison.Ordinal), word.Length);
}

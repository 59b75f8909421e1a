using LintText.Analysis;
using LintText.References;
using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>The longest run of sentences that rests on one source. Where it is expected is marked <c>[|…|]</c>.</summary>
public sealed class SingleSourceStretchTests
{
    [Theory]
    [InlineData("[|Ilse Brandt said the boat was late.|]", 1)]
    [InlineData("The day was long. [|Ilse Brandt said the boat was late.|] The night was short.", 1)]
    [InlineData("[|Ilse Brandt said the boat was late. The day was long. Brandt said the fog was thick.|]", 3)]
    [InlineData("[|Ilse Brandt said the boat was late. She said the fog was thick.|]", 2)]
    public void It_reaches_from_the_first_attributed_sentence_to_the_last(string text, int sentences) => Check(text, "Ilse Brandt", sentences);

    [Theory]
    [InlineData("Jonas Wirth said it was early. [|Ilse Brandt said the boat was late. Brandt said the fog was thick.|] Wirth said there was none.", 2)]
    [InlineData("Ilse Brandt said the boat was late. Jonas Wirth said it was early. [|Brandt said the fog was thick. Brandt said the tide was high.|]", 2)]
    [InlineData("Ilse Brandt said the boat was late. Brandt said the fog was thick, but Jonas Wirth said there was none. [|Brandt said the tide was high. Brandt said the crew was tired.|]", 2)]
    public void Another_source_ends_it(string text, int sentences) => Check(text, "Ilse Brandt", sentences);

    [Theory]
    [InlineData("[log](https://x.example)")]
    [InlineData("log[^1]")]
    [InlineData("log (Lund 2018)")]
    public void Citation_in_an_unattributed_sentence_ends_it(string citation) =>
        Check($"Ilse Brandt said the boat was late. The day was long in the {citation}. [|Brandt said the fog was thick. Brandt said the tide was high.|]\n\n[^1]: Log.", "Ilse Brandt", 2);

    [Fact]
    public void Citation_in_a_sentence_of_the_source_is_taken_for_its_own() =>
        Check("[|Ilse Brandt said in her [log](https://x.example) that the boat was late. Brandt said the fog was thick.|]", "Ilse Brandt", 2);

    [Theory]
    [InlineData("It was said that the fog was thick.")]
    [InlineData("I said the fog was thick.")]
    public void Attribution_to_nobody_or_to_the_writer_neither_ends_nor_starts_it(string between)
    {
        Check($"[|Ilse Brandt said the boat was late. {between} Brandt said the tide was high.|] {between}", "Ilse Brandt", 3);
        Assert.Null(Find(between));
    }

    [Fact]
    public void All_sentences_of_a_quotation_are_attributed() =>
        Check("The day was long. [|“The boat was late. The fog was thick. The tide was high,” said Ilse Brandt.|] The night was short.", "Ilse Brandt", 3);

    [Fact]
    public void It_crosses_paragraphs_list_items_and_block_quotations() =>
        Check("[|Ilse Brandt said the boat was late.\n\n- The day was long.\n- The night was short.\n\n> The fog was thick.\n\nBrandt said the tide was high.|]", "Ilse Brandt", 5, 5);

    [Fact]
    public void Paragraph_with_several_sentences_counts_once() =>
        Check("[|Ilse Brandt said the boat was late. Brandt said the tide was high.\n\nThe day was long. Brandt said the fog was thick.|]", "Ilse Brandt", 4, 2);

    [Fact]
    public void Headings_code_and_footnotes_stand_beside_it() =>
        Check("[|Ilse Brandt said the boat was late.[^1]\n\n## Jonas Wirth said it was early\n\n```\ncode\n```\n\nBrandt said the tide was high.|]\n\n[^1]: Jonas Wirth said otherwise.", "Ilse Brandt", 2, 2);

    [Fact]
    public void First_of_two_equally_long_ones_is_given() =>
        Check("[|Ilse Brandt said the boat was late.|] Jonas Wirth said it was early.", "Ilse Brandt", 1);

    [Theory]
    [InlineData("")]
    [InlineData("The day was long.")]
    [InlineData("# Ilse Brandt said the boat was late")]
    public void Without_a_source_there_is_none(string text) => Assert.Null(Find(text));

    private static SingleSourceStretch? Find(string text) => new SourceLedger(new SourcingModel(DocumentView.Read(text, "draft.md")), LintOptions.Default.Get(ReferenceData.Feature)).LongestStretch;

    private static void Check(string marked, string source, int sentences, int paragraphs = 1)
    {
        var parts = marked.Split("[|").SelectMany(p => p.Split("|]")).ToList();
        var model = new SourcingModel(DocumentView.Read(string.Concat(parts), "draft.md"));

        var stretch = SingleSourceStretch.FindLongest(model);
        Assert.NotNull(stretch);
        Assert.Equal(parts[1], model.Document.Source.ToString(model.Document.GetSourceSpan(stretch.Span)));
        Assert.Equal((source, sentences, paragraphs), (stretch.Source.Name, stretch.SentenceCount, stretch.ParagraphCount));
    }
}

using LintText.Accuracy.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>The figures of agreement are those of the definitions: the corpus is held to them.</summary>
public sealed class ReaderAgreementTests
{
    private const string First = "Ann Lee hid it. {|vague ask=could support=open:Some in the trade|} wept. The firm {|accusation ask=must support=open:let the levee rot|}. It rained.";

    [Fact]
    public void A_reading_agrees_with_itself()
    {
        var agreement = Compare(First, First);

        Assert.Equal(1, agreement.Spans.F1);
        Assert.Equal(1, agreement.Asks.Kappa);
    }

    [Fact]
    public void Spans_match_with_half_of_their_characters_and_their_label()
    {
        // “Some in the trade” has 14 characters without spaces, “in the trade” 10; “rot” is too little of the levee.
        var agreement = Compare(First, "Ann Lee hid it. Some {|vague ask=could support=open:in the trade|} wept. The firm let the levee {|accusation ask=must support=open:rot|}. It rained.");

        Assert.Equal(new MatchCount(2, 2, 1), agreement.Spans);
        Assert.Equal(0.5, agreement.Spans.F1);
    }

    [Fact]
    public void Another_label_matches_only_where_labels_are_ignored()
    {
        var agreement = Compare(First, First.Replace("accusation", "verdict", StringComparison.Ordinal));

        Assert.Equal(new MatchCount(2, 2, 1), agreement.Spans);
        Assert.Equal(new MatchCount(2, 2, 2), agreement.SpansOfAnyLabel);
    }

    [Fact]
    public void What_asks_nothing_does_not_count() =>
        Assert.Equal(new MatchCount(2, 2, 2), Compare(First, First.Replace("hid it", "{|none like=mind:hid it|}", StringComparison.Ordinal).Replace("It rained", "It {|trend ask=no support=common:rained|}", StringComparison.Ordinal)).Spans);

    [Fact]
    public void Each_span_matches_once()
    {
        var agreement = Compare("It {|mind ask=must support=open:hid the queue|}.", "It {|mind ask=must support=open:hid the {|mind ask=could support=open:queue|}|}.");

        Assert.Equal(new MatchCount(1, 2, 1), agreement.Spans);
    }

    [Fact]
    public void The_highest_ask_of_each_sentence_is_compared()
    {
        var agreement = Compare(First, First.Replace("ask=must", "ask=could", StringComparison.Ordinal));

        Assert.Equal(2, agreement.Asks.Count(Ask.None, Ask.None));
        Assert.Equal(1, agreement.Asks.Count(Ask.Must, Ask.Could));
        Assert.Equal(1, agreement.Asks.Count(Ask.Could, Ask.Could));
    }

    [Fact]
    public void Kappa_is_agreement_beyond_chance()
    {
        // 20 + 15 of 50 agree; 25 and 30 of 50 would by chance: (0.7 - 0.5) / (1 - 0.5), the textbook example.
        var asks = new AskAgreement();
        foreach (var (first, second, count) in new[] { (Ask.Must, Ask.Must, 20), (Ask.Must, Ask.None, 5), (Ask.None, Ask.Must, 10), (Ask.None, Ask.None, 15) })
        {
            for (var i = 0; i < count; i++)
                asks.Add(first, second);
        }

        Assert.Equal(0.4, asks.Kappa, 6);
    }

    [Fact]
    public void Sources_are_compared_where_contents_match()
    {
        const string Said = "{|source a=1 kind=person named=yes:Ann Lee|} {|cue a=1:said|} {|content a=1:it was late|}. {|content a=2:“It is dark,”|} {|cue a=2:said|} {|source a=2 kind=person named=no:she|}.";
        var agreement = Compare(Said, Said.Replace("{|source a=1 kind=person named=yes:Ann Lee|}", "Ann Lee", StringComparison.Ordinal).Replace("a=2", "a=7", StringComparison.Ordinal));

        Assert.Equal(new MatchCount(2, 2, 2), agreement.Contents);
        Assert.Equal(new MatchCount(2, 1, 1), agreement.Sources);
    }

    private static ReaderAgreement Compare(string first, string second)
    {
        var agreement = new ReaderAgreement();
        agreement.Add(CorpusSample.Entry("a", first), CorpusSample.Entry("a", second));
        return agreement;
    }
}

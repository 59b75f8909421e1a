using LintText.Training.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>A draft of the corpus is read as its annotator meant it, and what is wrong with it is said with its place.</summary>
public sealed class CorpusDraftTests
{
    private const string FrontMatter = """
        ---
        genre: wire
        kind: news
        variety: en-GB
        origin: written
        author: The lint-text authors
        source: a test
        licence: MIT
        part: train
        annotator: a00
        round: 1
        ---

        """;

    private static readonly int FirstLine = FrontMatter.Count(c => c == '\n') + 1;

    [Fact]
    public void Marks_become_spans_over_the_exact_text()
    {
        var draft = Read("{|source a=1 kind=person named=yes:Ann Lee|} {|cue a=1:said|} {|content a=1:it was late|}.\nIt {|none like=mind:plans to open a shop|}.\n");

        Assert.Empty(draft.Errors);
        Assert.Equal("Ann Lee said it was late.\nIt plans to open a shop.\n", draft.Text);
        Assert.Equal(["source: Ann Lee", "cue: said", "content: it was late", "none: plans to open a shop"], Shown(draft));
        Assert.Equal("mind", draft.Spans[^1].Like);
        Assert.Equal("wire", draft["genre"]);
        Assert.Equal(FirstLine + 1, draft.LineOf(draft.Spans[^1].Start));
    }

    [Fact]
    public void Marks_nest_and_cross()
    {
        var draft = Read("It {|mind ask=must support=open:hid {1|loaded whose=writer strength=weak:the|} queue|1}.");

        Assert.Empty(draft.Errors);
        Assert.Equal(["mind: hid the", "loaded: the queue"], Shown(draft));
        Assert.Contains("{|mind ask=must support=open:hid {1|loaded whose=writer strength=weak:the|} queue|1}", draft.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribution_holds_all_stretches_of_its_content()
    {
        var draft = Read("{|content a=3:“One,”|} {|source a=3 kind=person named=no:she|} {|cue a=3:said|}. {|content a=3:Two had come|}.");

        var attribution = Assert.Single(draft.Attributions);
        Assert.Equal("3", attribution.Number);
        Assert.Equal(2, attribution.Contents.Length);
        Assert.NotNull(attribution.Source);
        Assert.Single(attribution.Cues);
    }

    [Theory]
    [InlineData("It {|mood ask=must support=open:hid|}.", 4, "unknown label “mood”")]
    [InlineData("It {|mind ask=must support=open why=x:hid|}.", 4, "“mind” has no key “why”")]
    [InlineData("It {|mind ask=maybe support=open:hid|}.", 4, "ask=maybe is none of must, could, no")]
    [InlineData("It {|mind ask=must:hid|}.", 4, "“mind” needs support=")]
    [InlineData("It {|mind ask=must ask=no support=open:hid|}.", 4, "ask= twice")]
    [InlineData("It {|mind ask=no support=open:hid|}.", 4, "support=open does not go with ask=no")]
    [InlineData("It {|mind ask=could support=record:hid|}.", 4, "support=record does not go with ask=could")]
    [InlineData("It {|mind ask=no support=said:hid|}.", 4, "by= goes with support=said, and only with it")]
    [InlineData("It {|mind ask=no support=said by=2:hid|}.", 4, "by=2, but there is no attribution 2")]
    [InlineData("It {|loaded whose=speaker strength=weak:hid|}.", 4, "a speaker’s weak words are not marked")]
    [InlineData("It {|cue a=1:said|} so.", 4, "attribution 1 has no content")]
    [InlineData("It {|cue a=0:said|} so.", 4, "a=0 is none of the numbers from 1")]
    [InlineData("{|content a=1:It|} {|source a=1 kind=person named=no:a|} {|source a=1 kind=person named=no:b|}", 58, "attribution 1 has a source already")]
    [InlineData("It {|mind:hid|", 4, "the mark “mind” is not closed")]
    [InlineData("It hid|}.", 7, "closes a mark that is not open")]
    [InlineData("It {|content a=1:hid|2}.", 21, "closes a mark that is not open")]
    [InlineData("It {|mind ask = must:hid.", 4, "a mark begins here that is not “{|label key=value:text|}”")]
    [InlineData("It {|content a=1:|}hid.", 4, "marks nothing")]
    [InlineData("It {|content a=1:{|content a=1:hid|}|}.", 4, "the same text is marked “content” with the same keys twice")]
    [InlineData("It {|content a=1:hid.\n\nIt|} sat.", 4, "“content” goes on into another paragraph")]
    public void What_is_wrong_with_a_mark_is_said_with_its_place(string text, int column, string message) =>
        Assert.Contains(new CorpusError(FirstLine, column, message), Read(text).Errors);

    [Fact]
    public void Evidence_of_a_part_leaves_a_could() => Assert.Empty(Read("It {|accusation ask=could support=shown:hid|}.").Errors);

    [Theory]
    [InlineData("part: train\n", "", 1, "the front matter has no “part”")]
    [InlineData("part: train", "part: training", 9, "part: training is none of train, dev, test")]
    [InlineData("origin: written", "origin: gum", 1, "the front matter has no “document”")]
    [InlineData("round: 1", "mood: 1", 11, "“mood” is no key of the front matter")]
    [InlineData("genre: wire", "genre:", 2, "“genre” is empty")]
    public void What_is_wrong_with_the_front_matter_is_said_with_its_place(string old, string replacement, int line, string message) =>
        Assert.Contains(new CorpusError(line, 1, message), CorpusDraft.Read("x", FrontMatter.Replace(old, replacement, StringComparison.Ordinal) + "It hid.\n").Errors);

    [Fact]
    public void A_file_without_front_matter_is_read_as_text() => Assert.Equal("It hid.\n", CorpusDraft.Read("x", "It hid.\n").Text);

    private static CorpusDraft Read(string text) => CorpusDraft.Read("x", FrontMatter + text);

    private static IEnumerable<string> Shown(CorpusDraft draft) => draft.Spans.Select(s => $"{s.Label}: {draft.Text[s.Start..s.End]}");
}

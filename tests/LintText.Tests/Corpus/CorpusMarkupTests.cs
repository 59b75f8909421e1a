using System.Collections.Immutable;

using CsCheck;

using LintText.Training.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>Marks lose nothing: neither a character of the text nor a span, however spans lie.</summary>
public sealed class CorpusMarkupTests
{
    /// <summary>Texts with the characters of marks in them, line ends and pairs of surrogates.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf("a", "b ", "said", "{", "}", "|", "1", ":", "=", "“", "é", "😀", "\n").Array[1, 30]
        .Select(string.Concat)
        .Where(t => CorpusMarkup.IndexOfMark(t) < 0 && !t.Contains("\n\n", StringComparison.Ordinal));

    private static readonly Gen<CorpusSpan> Marks = Gen.OneOf(
        Gen.Select(Gen.OneOf(CorpusLabels.Claims.ToArray()), Gen.OneOf("must", "could"), (l, a) => new CorpusSpan(0, 0, l) { Ask = a, Support = "open" }),
        Gen.OneOf(CorpusLabels.Claims.ToArray()).Select(l => new CorpusSpan(0, 0, "none") { Like = l }),
        Gen.OneOf("strong", "moderate").Select(s => new CorpusSpan(0, 0, "loaded") { Whose = "speaker", Strength = s }),
        Gen.Int[1, 12].Select(n => new CorpusSpan(0, 0, "content") { Attribution = $"{n}" }));

    private static readonly Gen<(string Text, ImmutableArray<CorpusSpan> Spans)> Drafts = Texts.SelectMany(text =>
        Gen.Select(Marks, Gen.Int[0, text.Length - 1], Gen.Int[1, text.Length], (mark, start, length) => mark with { Start = start, End = Math.Min(text.Length, start + length) })
            .Array[0, 12]
            .Select(spans => (text, spans.Distinct().ToImmutableArray())));

    [Fact]
    public void Reading_gives_the_text_and_the_spans_that_were_written() => Drafts.Sample(d =>
    {
        var draft = Read(CorpusMarkup.Write(d.Text, d.Spans));

        Assert.Equal(d.Text, draft.Text);
        Assert.Equal(d.Spans.ToHashSet(), draft.Spans.ToHashSet());
        Assert.DoesNotContain(draft.Errors, e => e.Line > 2);
    });

    [Fact]
    public void Writing_what_was_read_gives_the_same_file() => Drafts.Sample(d =>
    {
        var written = CorpusMarkup.Write(d.Text, d.Spans);
        Assert.EndsWith("---\n" + written, Read(written).Write(), StringComparison.Ordinal);
    });

    [Fact]
    public void Any_file_can_be_read() => Gen.OneOf("a", "{|", "|}", "{1|", "|1}", "{|cue a=1:", "{2|content a=1:", ":", "\n", "{", "}", "---\n").Array[0, 40]
        .Select(string.Concat)
        .Sample(file => Assert.NotNull(CorpusDraft.Read("x", file).Write()));

    private static CorpusDraft Read(string marked) => CorpusDraft.Read("x", "---\n---\n" + marked);
}

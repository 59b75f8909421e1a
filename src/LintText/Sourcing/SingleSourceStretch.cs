using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>
/// A run of sentences that rests on one source: every attribution in it goes to that source, and it reaches from the first
/// attributed sentence to the last, with the unattributed ones between them.
/// </summary>
/// <remarks>
/// <para>
/// Only the article’s running text counts: paragraphs, list items, table cells and block quotations. Headings, captions and
/// footnotes stand beside it; they neither count nor end a stretch.
/// </para>
/// <para>
/// A sentence is attributed to the sources whose naming, cue or content reaches into it. Attributions to nobody (“it was said”)
/// and to the writer are no source, so they neither start a stretch nor end it.
/// </para>
/// <para>
/// A stretch ends before a sentence that is attributed to another source, or to several, and before an unattributed sentence
/// with a citation (<see cref="SourcingModel.IsCited"/>), since that gives the reader somewhere else to look. A citation in a
/// sentence that is attributed to the source is taken for the place where the source said it, and ends nothing.
/// </para>
/// </remarks>
/// <param name="Source">The source.</param>
/// <param name="Span">The stretch, in the prose (UTF-16 offsets, half-open).</param>
/// <param name="SentenceCount">How many sentences it has.</param>
/// <param name="ParagraphCount">How many paragraphs, list items, table cells and block quotations these sentences stand in.</param>
public sealed record SingleSourceStretch(Source Source, TextSpan Span, int SentenceCount, int ParagraphCount)
{
    /// <summary>Stands for more than one source.</summary>
    private const int Several = -1;

    /// <summary>The longest stretch of a document in sentences, the first among equals; null where nobody is a source.</summary>
    /// <param name="model">The model of the document.</param>
    internal static SingleSourceStretch? FindLongest(SourcingModel model)
    {
        var sentences = model.Sentences.Where(s => IsRunningText(model.GetBlock(s))).ToList();
        var attributed = AttributeSentences(model);
        (int Source, int First, int Last)? current = null, longest = null;
        foreach (var (position, sentence) in sentences.Index())
        {
            if (attributed.TryGetValue(sentence.Index, out var source))
            {
                current = source == Several ? null : current is { } open && open.Source == source ? open with { Last = position } : (source, position, position);
                if (current is { } now && (longest is null || now.Last - now.First > longest.Value.Last - longest.Value.First))
                    longest = now;
            }
            else if (model.IsCited(sentence))
            {
                current = null;
            }
        }

        return longest is { } found ? Create(model.Sources[found.Source], sentences[found.First..(found.Last + 1)]) : null;
    }

    private static SingleSourceStretch Create(Source source, List<Sentence> sentences) => new(
        source,
        TextSpan.FromBounds(sentences[0].Span.Start, sentences[^1].Span.End),
        sentences.Count,
        sentences.DistinctBy(s => s.BlockIndex).Count());

    private static bool IsRunningText(Block block) => block.IsBody && block.Kind != BlockKind.Footnote;

    /// <summary>The index of the source of each sentence that has one, or <see cref="Several"/>, by the sentence’s index.</summary>
    private static Dictionary<int, int> AttributeSentences(SourcingModel model)
    {
        var sources = new Dictionary<int, int>();
        foreach (var attribution in model.Attributions.Where(a => a.IsStatement && a.Source.IsOutsideWriter))
        {
            var source = attribution.Source.Index;
            foreach (var span in attribution.Cues.Concat(attribution.Contents).Append(attribution.SourceSpan).Where(s => !s.IsEmpty))
            {
                var last = model.GetSentence(span.End - 1)!.Index;
                for (var i = model.GetSentence(span.Start)!.Index; i <= last; i++)
                    sources[i] = sources.GetValueOrDefault(i, source) == source ? source : Several;
            }
        }

        return sources;
    }
}

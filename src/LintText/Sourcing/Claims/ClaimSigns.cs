using System.Numerics;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Attributions;

namespace LintText.Sourcing.Claims;

/// <summary>
/// What the claim reader is told of each token beside the states of the language network: what the word can mean, what its phrase
/// mentions, whose words it is, and what the sentence and its neighbours rest on. A sign is there or not.
/// </summary>
internal sealed class ClaimSigns(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, AttributionLayer attributions, CitationLayer citations, OpinionLayer opinion)
{
    /// <summary>The number of signs of a token.</summary>
    public const int Width = 96;

    private const byte Present = ByteProduct.Zero + ByteProduct.One;
    private const int VerbSenses = 32, NounSenseCount = 28, VerbSenseCount = 13;
    private const int Kinds = NounSenseCount + VerbSenseCount, KindCount = (int)EntityKind.Substance + 1;
    private const int Contents = Kinds + KindCount + 1, Holders = 5;
    private const int Cues = Contents + (2 * Holders), Sources = Cues + Holders;
    private const int OfSentence = Sources + Holders;

    /// <summary>How many sentences at the beginning of a document are its lead.</summary>
    private const int Lead = 4;

    private ILookup<int, Attribution>? _bySentence;
    private bool[]? _ofDocument;

    /// <summary>What a sign means to the reader of attributions: who holds what is ascribed.</summary>
    private enum Holder
    {
        Named,
        Unnamed,
        Group,
        Nobody,
        Self,
    }

    /// <summary>Sets the signs of a sentence’s tokens.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="rows">Receives activations: rows of <paramref name="stride"/>, of which the last <see cref="Width"/> are signs.</param>
    /// <param name="stride">The length of a row.</param>
    public void Fill(Sentence sentence, Span<byte> rows, int stride)
    {
        var tree = syntax.GetSyntax(sentence);
        Span<byte> shared = stackalloc byte[Width];
        shared.Fill(ByteProduct.Zero);
        FillShared(sentence, shared[OfSentence..]);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var row = rows.Slice(((token - sentence.FirstToken + 1) * stride) - Width, Width);
            shared.CopyTo(row);
            var senses = (ulong)tree.Senses(token);
            Set(row, senses & ((1UL << NounSenseCount) - 1), 0);
            Set(row, senses >> VerbSenses, NounSenseCount);
            row[Kinds + (int)tree.Kind(token)] = Present;
            if (tree.IsMention(token))
                row[Kinds + KindCount] = Present;
        }

        _bySentence ??= attributions.Attributions.SelectMany(a => SentencesOf(a).Distinct().Select(s => (Sentence: s, Attribution: a))).ToLookup(p => p.Sentence, p => p.Attribution);
        foreach (var attribution in _bySentence[sentence.Index])
            FillAttribution(sentence, attribution, rows, stride);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (quotations.GetVoice(prose.Text[token].Span) == Voice.Quoted)
                rows[((token - sentence.FirstToken + 1) * stride) - 1] = Present;
        }
    }

    private static void Set(Span<byte> row, ulong bits, int first)
    {
        for (; bits != 0; bits &= bits - 1)
            row[first + BitOperations.TrailingZeroCount(bits)] = Present;
    }

    private void FillShared(Sentence sentence, Span<byte> row)
    {
        var block = prose.GetBlock(sentence);
        ReadOnlySpan<bool> signs =
        [
            citations.IsCited(sentence), citations.IsCitedInReach(sentence), attributions.IsSourced(sentence), IsSourced(sentence, -1), IsSourcedBefore(sentence),
            IsSourced(sentence, 1), !block.IsBody, block.Kind == BlockKind.ListItem, opinion.IsOpinion, sentence.Index == 0 || prose.Sentences[sentence.Index - 1].BlockIndex != sentence.BlockIndex,
            prose.Text.IsMark(sentence.EndToken - 1, "?"), sentence.Index < Lead, IsFollowed(sentence), .. _ofDocument ??= OfDocument(),
        ];
        for (var i = 0; i < signs.Length; i++)
            row[i] = signs[i] ? Present : (byte)ByteProduct.Zero;
    }

    /// <summary>The sentences that hold a part of an attribution.</summary>
    private IEnumerable<int> SentencesOf(Attribution attribution)
    {
        foreach (var span in attribution.Contents.Concat(attribution.Cues).Append(attribution.SourceSpan))
        {
            if (span.IsEmpty || prose.GetSentence(span.Start) is not { } first)
                continue;
            for (var index = first.Index; index < prose.Sentences.Length && prose.Sentences[index].Span.Start < span.End; index++)
                yield return index;
        }
    }

    /// <summary>What kind of text it is: how much of it others say, whether the writer speaks of “us” or of “me”, whether it cites, whether it is a snippet.</summary>
    private bool[] OfDocument()
    {
        const int Whole = 100, Some = 10, Much = 30, Most = 50, FewQuoted = 5, ManyQuoted = 20, WordsPerFirstPerson = 300, Snippet = 120;
        var text = prose.Text;
        var words = Math.Max(1, text.Count);
        var sourced = Whole * prose.Sentences.Count(attributions.IsSourced) / Math.Max(1, prose.Sentences.Length);
        var (quoted, plural, singular) = (0, 0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            if (quotations.GetVoice(text[i].Span) == Voice.Quoted)
                quoted++;
            else if (text.Is(i, WordClasses.FirstPerson))
                (plural, singular) = text.Text(i)[0] is 'w' or 'W' or 'o' or 'O' or 'u' ? (plural + 1, singular) : (plural, singular + 1);
        }

        var share = Whole * quoted / words;
        return [sourced >= Some, sourced >= Much, sourced >= Most, share >= FewQuoted, share >= ManyQuoted, plural * WordsPerFirstPerson >= words, singular * WordsPerFirstPerson >= words, !citations.Citations.IsEmpty, words < Snippet];
    }

    private bool IsFollowed(Sentence sentence) => sentence.Index + 1 < prose.Sentences.Length && prose.Sentences[sentence.Index + 1].BlockIndex == sentence.BlockIndex;

    private bool IsSourced(Sentence sentence, int distance) =>
        sentence.Index + distance is var index && index >= 0 && index < prose.Sentences.Length && prose.Sentences[index].BlockIndex == sentence.BlockIndex && attributions.IsSourced(prose.Sentences[index]);

    private bool IsSourcedBefore(Sentence sentence)
    {
        const int Reach = 12;
        for (var distance = -1; distance >= -Reach; distance--)
        {
            if (IsSourced(sentence, distance))
                return true;
        }

        return false;
    }

    private void FillAttribution(Sentence sentence, Attribution attribution, Span<byte> rows, int stride)
    {
        var holder = (int)HolderOf(attribution);
        foreach (var content in attribution.Contents)
            Mark(content.Start, content.End, Contents + holder + (attribution.IsStatement ? 0 : Holders), rows);
        foreach (var cue in attribution.Cues)
            Mark(cue.Start, cue.End, Cues + holder, rows);
        Mark(attribution.SourceSpan.Start, attribution.SourceSpan.End, Sources + holder, rows);

        void Mark(int start, int end, int sign, Span<byte> all)
        {
            for (var token = Math.Max(sentence.FirstToken, prose.Text.IndexAt(start)); token < sentence.EndToken && prose.Text[token].Start < end; token++)
                all[((token - sentence.FirstToken) * stride) + stride - Width + sign] = Present;
        }
    }

    private static Holder HolderOf(Attribution attribution) => attribution.Source switch
    {
        { Kind: SourceKind.Self } => Holder.Self,
        _ when attribution.SourceSpan.IsEmpty => Holder.Nobody,
        { IsAnonymous: true } or { Kind: SourceKind.Role } => Holder.Unnamed,
        { Kind: SourceKind.Group or SourceKind.Unknown } => Holder.Group,
        _ => Holder.Named,
    };
}

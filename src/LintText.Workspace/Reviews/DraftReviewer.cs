using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>Takes what a page needs out of a draft’s model, while it is in hand.</summary>
internal static class DraftReviewer
{
    /// <summary>Takes a review out of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ledger">The ledger that was taken from the same model.</param>
    /// <param name="findings">The findings, suppressed ones included.</param>
    public static DraftReview Of(SourcingModel model, DraftLedger ledger, ImmutableArray<Finding> findings)
    {
        var document = model.Document;
        ImmutableArray<ReviewNote> notes = [.. findings.Where(f => f.Suppression is null).Index().Select(f => NoteOf(document, f.Item, f.Index + 1))];
        ImmutableArray<ReviewClaim> claims = [.. model.Claims.Where(c => c.Status != ClaimStatus.Exempt && !SourceLedger.IsHolder(c)).OrderBy(c => c.Span.Start).Select(c => new ReviewClaim(c.Span, c.Evidence, c.Kind, SupportOf(model, c), c.Confidence))];
        ImmutableArray<TextSpan> firstMentions = [.. model.Sources.Select(s => s.FirstMention)];
        return new DraftReview(DraftHead.TitleOf(document), document.Prose, BlockReader.Read(document), VoicePainter.Paint(model), notes, claims)
        {
            Links = [.. document.Links.Where(l => l.Form != LinkForm.CiteAttribute && !l.Span.IsEmpty).Select(l => new ReviewLink(l.Span, l.Target))],
            Objects = BlockReader.ObjectsIn(document),
            NoteMarks = [.. document.FootnoteReferences.Select(r => new NoteMark(r.Position, r.Label, r.IsDefined))],
            Mentions = [.. model.Sources.Where(s => s.IsOutsideWriter && ledger.Sources.Any(l => l.Index == s.Index && l.StatementCount > 0)).SelectMany(s => s.Mentions.Select(m => new SourceMention(m, s.Index))).Where(m => !m.Span.IsEmpty).OrderBy(m => m.Span.Start)],
            LostPronouns = [.. model.Attributions.Where(a => a.Source.Index < 0 && !a.SourceSpan.IsEmpty && IsPronoun(document.GetText(a.SourceSpan))).Select(a => a.SourceSpan)],
            FirstMentions = firstMentions,
            Readability = Readability.Of(model),
            Questions = OpeningQuestions.Ask(document.Prose, ledger, notes, claims, firstMentions),
        };
    }

    private static SupportKind SupportOf(SourcingModel model, Claim claim) => claim.Status switch
    {
        ClaimStatus.Cited => SupportKind.Cited,
        ClaimStatus.Unsupported => SupportKind.Open,
        _ => model.GetAttribution(claim.Span) is { } attribution && (attribution.Type == AttributionType.Perception || attribution.Source.Kind == SourceKind.Document) ? SupportKind.Shown : SupportKind.Said,
    };

    private static bool IsPronoun(string text) => text.ToLowerInvariant() is "he" or "she" or "they" or "it" or "who" or "him" or "her" or "them";

    private static ReviewNote NoteOf(ProseDocument document, Finding finding, int number)
    {
        var place = PlaceOf(document, finding.Span);
        var line = document.Source.Lines.GetLinePosition(finding.Span.Start).Line + 1;
        ImmutableArray<RelatedPlace> related = [.. finding.Related.Select(r => new RelatedPlace(PlaceOf(document, r.Span), document.Source.Lines.GetLinePosition(r.Span.Start).Line + 1, r.Message))];
        return new ReviewNote(finding, number, line, place, place is { } words ? document.GetBlock(words.Start).Index : BlockNear(document, finding.Span), related);
    }

    /// <summary>The words that a stretch of source is about, within one block.</summary>
    private static TextSpan? PlaceOf(ProseDocument document, TextSpan source)
    {
        var place = document.FindProse(source) is { IsEmpty: false } words ? words
            : document.Links.FirstOrDefault(l => l.SourceSpan.Contains(source.Start) && !l.Span.IsEmpty)?.Span
            ?? WordBefore(document, document.FootnoteReferences.FirstOrDefault(r => r.SourceSpan.OverlapsWith(source)));
        if (place is not { } found)
            return null;

        var block = document.GetBlock(found.Start);
        var end = Math.Min(found.End, block.Span.End);
        return end > found.Start ? TextSpan.FromBounds(found.Start, end) : null;
    }

    /// <summary>A mark takes no room in the prose; the word that it stands behind does.</summary>
    private static TextSpan? WordBefore(ProseDocument document, FootnoteReference? mark)
    {
        if (mark is null || mark.Position <= 0 || mark.Position > document.Prose.Length)
            return null;

        var start = document.Prose.LastIndexOfAny([' ', '\n'], mark.Position - 1) + 1;
        return start < mark.Position ? TextSpan.FromBounds(start, mark.Position) : null;
    }

    private static int BlockNear(ProseDocument document, TextSpan source)
    {
        var holding = document.Blocks.FirstOrDefault(b => b.SourceSpan.Contains(source.Start));
        var behind = holding ?? document.Blocks.FirstOrDefault(b => b.SourceSpan.Start >= source.Start);
        return behind?.Index ?? document.Blocks.Length - 1;
    }
}

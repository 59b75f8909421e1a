using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Fuzz.Invariants;

/// <summary>Everything found has a place, in the file and in order.</summary>
internal static class SpanInvariant
{
    /// <summary>What is wrong with the result for a draft, or null.</summary>
    public static string? FaultIn(DocumentResult result) => InDocument(result.Model.Document) ?? InTokens(result.Model) ?? InModel(result.Model) ?? InFindings(result);

    private static string? InDocument(ProseDocument document)
    {
        var file = new TextSpan(0, document.Source.Length);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            if (!file.Contains(block.SourceSpan))
                return $"block {block} is outside the file";
            if (block.Span.Start < end || block.Span.End > document.Prose.Length)
                return $"block {block} is out of order";
            if (!string.IsNullOrWhiteSpace(document.Prose[end..block.Span.Start]))
                return $"before block {block} stands prose that is in none";
            end = block.Span.End;
        }

        if (!string.IsNullOrWhiteSpace(document.Prose[end..]))
            return "the end of the prose is in no block";
        if (document.Links.Any(l => !file.Contains(l.SourceSpan) || !file.Contains(l.TargetSpan) || l.Span.End > document.Prose.Length))
            return "a link is outside the file";
        if (document.FootnoteReferences.Any(r => !file.Contains(r.SourceSpan) || r.Position > document.Prose.Length) || document.Footnotes.Any(n => !file.Contains(n.SourceSpan)))
            return "a note is outside the file";
        return document.Comments.Any(c => !file.Contains(c.SourceSpan)) || document.Problems.Any(p => !file.Contains(p.SourceSpan)) ? "a comment or problem is outside the file" : null;
    }

    private static string? InTokens(SourcingModel model)
    {
        var end = 0;
        for (var i = 0; i < model.Text.Count; i++)
        {
            var token = model.Text[i];
            if (token.Length <= 0 || token.Start < end)
                return $"token {i} is empty or out of order";
            if (model.Document.GetSourceSpan(token.Span).IsEmpty)
                return $"token {i}, “{model.Document.GetText(token.Span)}”, has an empty span in the source";
            end = token.End;
        }

        end = 0;
        foreach (var sentence in model.Sentences)
        {
            if (sentence.Span.Start < end || sentence.Span.IsEmpty || sentence.Span.End > model.Document.Prose.Length)
                return $"sentence {sentence.Index} is empty or out of order";
            end = sentence.Span.End;
        }

        return null;
    }

    private static string? InModel(SourcingModel model)
    {
        var prose = new TextSpan(0, model.Document.Prose.Length);
        foreach (var attribution in model.Attributions)
        {
            if (!prose.Contains(attribution.SourceSpan) || attribution.Cues.Any(c => c.IsEmpty || !prose.Contains(c)) || attribution.Contents.Any(c => c.IsEmpty || !prose.Contains(c)))
                return $"attribution {attribution.Index} has a part that is empty or outside the prose";

            // Where a faulty tree took all that is said for the source, there is nothing else to ascribe.
            TextSpan[] own = [attribution.SourceSpan, .. attribution.Cues];
            if (attribution.Contents.Any(content => own.Any(content.OverlapsWith)) && attribution.Contents.Any(content => HoldsOthers(content, own, model.Document.Prose)))
                return $"attribution {attribution.Index} has content that overlaps its cue or source";
            for (var i = 1; i < attribution.Contents.Length; i++)
            {
                if (attribution.Contents[i].Start < attribution.Contents[i - 1].End)
                    return $"attribution {attribution.Index} has contents out of order";
            }
        }

        return model.Quotations.Any(q => q.Span.IsEmpty || !q.Span.Contains(q.ContentSpan) || !prose.Contains(q.Span)) ? "a quotation is outside the prose"
            : model.Claims.Any(c => !prose.Contains(c.Span)) ? "a claim is outside the prose"
            : model.Sources.Any(s => s.Mentions.Any(m => !prose.Contains(m))) ? "a mention is outside the prose"
            : null;
    }

    private static string? InFindings(DocumentResult result)
    {
        var last = default(TextSpan);
        foreach (var finding in result.Findings)
        {
            if (finding.Span.IsEmpty || finding.Span.End > result.Model.Document.Source.Length)
                return $"{finding.Rule.Id} is empty or outside the file";
            if (finding.Span.CompareTo(last) < 0)
                return $"{finding.Rule.Id} is out of order";
            if (finding.Arguments is ["", ..])
                return $"{finding.Rule.Id} names nothing: {finding.Message}";
            last = finding.Span;
        }

        return null;
    }

    /// <summary>Whether a stretch holds words beside others.</summary>
    private static bool HoldsOthers(TextSpan span, TextSpan[] others, string prose)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (prose[i] is not (' ' or ',') && !others.Any(o => o.Contains(i)))
                return true;
        }

        return false;
    }
}

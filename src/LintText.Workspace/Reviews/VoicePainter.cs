using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>
/// Tells for every character of the prose whose it is. Attributions lie within each other and over quotations; the narrower one has the
/// last word, as somebody who is quoted quoting somebody else.
/// </summary>
internal static class VoicePainter
{
    /// <summary>Stands for the writer, and for words that are quoted from nobody in particular.</summary>
    private const int Writer = -2, Nobody = -1;

    /// <summary>Paints a model.</summary>
    public static ImmutableArray<VoiceStretch> Paint(SourcingModel model)
    {
        var document = model.Document;
        var sources = new int[document.Prose.Length];
        var quoted = new bool[document.Prose.Length];
        Array.Fill(sources, Writer);
        foreach (var block in document.Blocks.Where(b => b.Kind == BlockKind.BlockQuotation))
            Quote(block.Span);
        foreach (var quotation in model.Quotations.Where(q => q.Depth == 0 && !q.IsTerm))
            Quote(quotation.Span);

        var contents = model.Attributions.Where(a => a.IsStatement && a.Source.Kind != SourceKind.Self).SelectMany(a => a.Contents.Select(c => (Span: c, a.Source.Index)));
        foreach (var (span, source) in contents.OrderByDescending(c => c.Span.Length).ThenBy(c => c.Span.Start))
            sources.AsSpan(span.Start, span.Length).Fill(source);

        // A scare quote within what somebody says is part of it; alone it is the writer’s.
        foreach (var quotation in model.Quotations.Where(q => q.IsTerm && sources[q.Span.Start] != Writer))
            quoted.AsSpan(quotation.Span.Start, quotation.Span.Length).Fill(true);
        return Collect(document, sources, quoted);

        void Quote(TextSpan span)
        {
            quoted.AsSpan(span.Start, span.Length).Fill(true);
            sources.AsSpan(span.Start, span.Length).Fill(Nobody);
        }
    }

    private static ImmutableArray<VoiceStretch> Collect(ProseDocument document, int[] sources, bool[] quoted)
    {
        var stretches = ImmutableArray.CreateBuilder<VoiceStretch>();
        foreach (var block in document.Blocks.Where(b => b.IsArticle))
        {
            for (var start = block.Span.Start; start < block.Span.End;)
            {
                var end = start + 1;
                while (end < block.Span.End && sources[end] == sources[start] && quoted[end] == quoted[start])
                    end++;
                if (sources[start] != Writer)
                    stretches.Add(new VoiceStretch(TextSpan.FromBounds(start, end), sources[start], quoted[start]));
                start = end;
            }
        }

        return stretches.ToImmutable();
    }
}

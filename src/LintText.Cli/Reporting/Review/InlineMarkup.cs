using System.Globalization;
using System.Text;

using LintText.Documents;
using LintText.Workspace.Reviews;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// Writes the words of a block. Findings overlap each other and what sources say, and elements cannot; so the words are cut wherever
/// anything begins or ends, and each piece says all that it is part of.
/// </summary>
internal sealed class InlineMarkup
{
    private readonly DraftReview _review;
    private readonly SourceTints _tints;
    private readonly ILookup<int, ReviewNote> _notes;
    private readonly ILookup<int, (TextSpan Place, int Note)> _related;
    private readonly ILookup<int, VoiceStretch> _voices;
    private readonly ILookup<int, SourceMention> _mentions;
    private readonly ILookup<int, TextSpan> _pronouns;
    private readonly ILookup<int, ReviewLink> _links;
    private readonly ILookup<int, NoteMark> _marks;
    private readonly Dictionary<int, InlineObject> _objects;
    private readonly Dictionary<string, int> _footnotes;
    private readonly Dictionary<int, int> _passages = [];
    private int _lastSource = int.MinValue, _lastEnd = -1;

    /// <summary>Makes ready for a draft.</summary>
    /// <param name="review">The draft.</param>
    /// <param name="tints">The sources’ tints.</param>
    /// <param name="footnotes">The index of the block of each footnote, by its label in lower case.</param>
    public InlineMarkup(DraftReview review, SourceTints tints, Dictionary<string, int> footnotes)
    {
        _review = review;
        _tints = tints;
        _footnotes = footnotes;
        _notes = review.Notes.Where(n => n.Place is not null).ToLookup(n => n.Block);
        _related = review.Notes.SelectMany(n => n.Related.Where(r => r.Place is not null).Select(r => (r.Place!.Value, n.Number))).ToLookup(r => BlockOf(r.Value.Start));
        _voices = review.Voices.ToLookup(v => BlockOf(v.Span.Start));
        _mentions = review.Mentions.ToLookup(m => BlockOf(m.Span.Start));
        _pronouns = review.LostPronouns.ToLookup(p => BlockOf(p.Start));
        _links = review.Links.ToLookup(l => BlockOf(l.Span.Start));
        _marks = review.NoteMarks.ToLookup(m => BlockOf(m.Position));
        _objects = review.Objects.ToDictionary(o => o.Position);
    }

    /// <summary>The passages of each source that have been written, by its index: <c>s4-1</c> to <c>s4-n</c> are their ids.</summary>
    public IReadOnlyDictionary<int, int> Passages => _passages;

    /// <summary>Appends a block’s words.</summary>
    public void Append(StringBuilder html, ReviewBlock block)
    {
        var inBlock = new Pieces(this, block);
        var links = new Queue<ReviewLink>(_links[block.Index].OrderBy(l => l.Span.Start));
        var waiting = new StringBuilder();
        ReviewLink? open = null;
        var start = block.Span.Start;
        AppendMarks(waiting, block, inBlock, start);
        foreach (var end in inBlock.Ends)
        {
            while (links.TryPeek(out var next) && next.Span.Start <= start)
            {
                // Links do not nest; one that begins within another, which no reader makes, is shown as text.
                if (links.Dequeue() is var link && link.Span.Start == start && open is null)
                {
                    html.Append(waiting);
                    waiting.Clear();
                    OpenLink(html, open = link);
                }
            }

            AppendPiece(html, inBlock, TextSpan.FromBounds(start, end));
            if (open is not null && open.Span.End <= end)
            {
                CloseLink(html, open);
                open = null;
            }

            // Numbers are links themselves, and stand behind a link that they fall into.
            AppendMarks(waiting, block, inBlock, end);
            if (open is null)
            {
                html.Append(waiting);
                waiting.Clear();
            }

            start = end;
        }

        if (open is not null)
            CloseLink(html, open);
        html.Append(waiting);
    }

    private int BlockOf(int position) => _review.Blocks.IsEmpty ? -1 : _review.BlockAt(position).Index;

    private void AppendPiece(StringBuilder html, Pieces pieces, TextSpan piece)
    {
        var notes = pieces.Notes.Where(n => n.Place!.Value.Contains(piece)).ToList();
        var related = pieces.Related.Where(r => r.Place.Contains(piece)).Select(r => r.Note).Distinct().ToList();
        var voice = pieces.Voices.FirstOrDefault(v => v.Span.Contains(piece));
        var mention = pieces.Mentions.FirstOrDefault(m => m.Span.Contains(piece));
        var isLost = pieces.Pronouns.Any(p => p.Contains(piece));
        var classes = new List<string>();
        if (notes.Count > 0)
        {
            // Of several, the gravest shows and, among equals, the narrowest; the page’s script does the same with those that a filter leaves.
            var first = notes.OrderByDescending(n => n.Finding.Severity).ThenBy(n => n.Place!.Value.Length).First();
            classes.Add($"f {Families.ClassOf(first.Finding.Rule)} {Families.ClassOf(first.Finding.Severity)}");
        }

        if (voice is not null)
            classes.Add($"v {_tints.ClassOf(voice.Source)}{(voice.IsQuoted ? " q" : string.Empty)}");
        else if (mention is not null)
            classes.Add($"m {_tints.ClassOf(mention.Source)}");
        if (isLost)
            classes.Add("lost");
        if (classes.Count == 0 && related.Count == 0)
        {
            AppendText(html, piece);
            return;
        }

        var element = notes.Count > 0 ? "mark" : "span";
        html.Append('<').Append(element);
        if (classes.Count > 0)
            html.Append(" class=\"").AppendJoin(' ', classes).Append('"');
        if (notes.Count > 0)
            html.Append(" data-f=\"").AppendJoin(' ', notes.Select(n => n.Number)).Append('"');
        if (related.Count > 0)
            html.Append(" data-r=\"").AppendJoin(' ', related).Append('"');
        if ((voice?.Source ?? mention?.Source) is { } source and >= 0)
            html.Append(CultureInfo.InvariantCulture, $" data-s=\"{source}\"");
        if (voice is not null)
            AppendPassage(html, voice, piece);
        html.Append('>');
        AppendText(html, piece);
        html.Append("</").Append(element).Append('>');
    }

    /// <summary>Names the first piece of each passage, so that a list of sources can lead there.</summary>
    private void AppendPassage(StringBuilder html, VoiceStretch voice, TextSpan piece)
    {
        // Quoted and paraphrased words of one source that only a space parts are one passage.
        if (voice.Source >= 0 && (voice.Source != _lastSource || piece.Start > _lastEnd + 1))
        {
            var passage = _passages[voice.Source] = _passages.GetValueOrDefault(voice.Source) + 1;
            html.Append(CultureInfo.InvariantCulture, $" id=\"s{voice.Source}-{passage}\"");
        }

        (_lastSource, _lastEnd) = (voice.Source, piece.End);
    }

    private void AppendText(StringBuilder html, TextSpan piece)
    {
        var text = _review.Prose.AsSpan(piece.Start, piece.Length);
        var done = 0;
        for (var i = text.IndexOf(ProseDocument.Placeholder); i >= 0; i = done < text.Length && text[done..].IndexOf(ProseDocument.Placeholder) is >= 0 and var next ? done + next : -1)
        {
            VisibleText.Append(html, text[done..i]);
            if (_objects.TryGetValue(piece.Start + i, out var shown))
                AppendObject(html, shown);
            done = i + 1;
        }

        VisibleText.Append(html, text[done..]);
    }

    private static void AppendObject(StringBuilder html, InlineObject shown)
    {
        var text = VisibleText.Html(shown.Text);
        html.Append(shown.Kind switch
        {
            InlineKind.Picture => $"<span class=\"picture\">Picture{(text.Length > 0 ? ": " : string.Empty)}{text}</span>",
            InlineKind.Address => $"<span class=\"address\">{text}</span>",
            _ => $"<code>{text}</code>",
        });
    }

    private static void OpenLink(StringBuilder html, ReviewLink link)
    {
        if (OutsideLink.Of(link.Target).Href is { } href)
            html.Append("<a class=\"out\" target=\"_blank\" rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\" href=\"").Append(VisibleText.Attribute(href)).Append("\">");
        else
            html.Append("<span class=\"nolink\">");
    }

    private static void CloseLink(StringBuilder html, ReviewLink link)
    {
        var outside = OutsideLink.Of(link.Target);
        html.Append(outside.Href is null ? "</span>" : "</a>").Append("<span class=\"host\">").Append(VisibleText.Html(outside.Shown)).Append("</span>");
    }

    /// <summary>What takes no room in the prose: marks of footnotes, and the numbers of findings that end here.</summary>
    private void AppendMarks(StringBuilder html, ReviewBlock block, Pieces pieces, int position)
    {
        foreach (var note in pieces.Notes.Where(n => n.Place!.Value.End == position))
            html.Append(CultureInfo.InvariantCulture, $"<a class=\"n {Families.ClassOf(note.Finding.Rule)}\" id=\"r{note.Number}\" href=\"#n{note.Number}\" aria-label=\"Finding {note.Number}\">{note.Number}</a>");
        foreach (var mark in _marks[block.Index].Where(m => m.Position == position && !IsWritten(m)))
        {
            var label = VisibleText.Html(mark.Label);
            html.Append(mark.IsDefined && _footnotes.TryGetValue(mark.Label.ToLowerInvariant(), out var footnote)
                ? string.Create(CultureInfo.InvariantCulture, $"<sup class=\"fn\"><a href=\"#b{footnote}\">[{label}]</a></sup>")
                : $"<sup class=\"fn\">[{label}]</sup>");
        }
    }

    /// <summary>A mark that stands in the text as it was written: the link to its note or, where nobody has defined it, what was to be one.</summary>
    private bool IsWritten(NoteMark mark) =>
        _links[BlockOf(mark.Position)].Any(l => l.Span.Start == mark.Position && l.Target.StartsWith('#') && l.Target.AsSpan(1).Equals(mark.Label, StringComparison.OrdinalIgnoreCase)) ||
        (!mark.IsDefined && _review.Prose.AsSpan(mark.Position).StartsWith("[^") && _review.Prose.AsSpan(mark.Position + 2).StartsWith(mark.Label, StringComparison.OrdinalIgnoreCase));

    /// <summary>What there is in a block, and where it is to be cut.</summary>
    private sealed class Pieces
    {
        public Pieces(InlineMarkup owner, ReviewBlock block)
        {
            var span = block.Span;
            Notes = [.. owner._notes[block.Index]];
            Related = [.. owner._related[block.Index]];
            Voices = [.. owner._voices[block.Index]];
            Mentions = [.. owner._mentions[block.Index]];
            Pronouns = [.. owner._pronouns[block.Index]];
            var cuts = new SortedSet<int> { span.End };
            foreach (var part in Notes.Select(n => n.Place!.Value).Concat(Related.Select(r => r.Place)).Concat(Voices.Select(v => v.Span)).Concat(Mentions.Select(m => m.Span)).Concat(Pronouns).Concat(owner._links[block.Index].Select(l => l.Span)))
            {
                cuts.Add(Math.Clamp(part.Start, span.Start, span.End));
                cuts.Add(Math.Clamp(part.End, span.Start, span.End));
            }

            foreach (var mark in owner._marks[block.Index])
                cuts.Add(Math.Clamp(mark.Position, span.Start, span.End));
            cuts.Remove(span.Start);
            Ends = cuts;
        }

        public List<ReviewNote> Notes { get; }

        public List<(TextSpan Place, int Note)> Related { get; }

        public List<VoiceStretch> Voices { get; }

        public List<SourceMention> Mentions { get; }

        public List<TextSpan> Pronouns { get; }

        /// <summary>Where a piece ends, in order, the block’s end last.</summary>
        public IEnumerable<int> Ends { get; }
    }
}

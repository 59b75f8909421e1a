using System.Xml.Linq;

using LintText.Word.Packages;
using LintText.Word.Reading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Comments;

/// <summary>Leads from the extracted text to the runs of the file, and parts runs so that a stretch begins and ends with one. Nothing that is shown changes by that.</summary>
/// <param name="pieces">Where each stretch of the text stands, in the order of the text.</param>
internal sealed class RunMap(IEnumerable<TextPiece> pieces)
{
    private readonly List<TextPiece> _pieces = [.. pieces];

    /// <summary>The first and the last run of a stretch; null where the document has no runs.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the extracted text, half-open).</param>
    public (XElement First, XElement Last)? RunsOf(TextSpan span)
    {
        if (_pieces.Count == 0)
            return null;

        var first = Math.Min(FirstEndingBehind(span.Start), _pieces.Count - 1);
        Part(Math.Max(span.Start, _pieces[first].Start), ref first);
        var last = Math.Max(first, FirstEndingBehind(span.End - 1));
        last = Math.Min(last, _pieces.Count - 1);
        while (last > first && _pieces[last].Start >= span.End)
            last--;
        if (span.End > _pieces[last].Start)
        {
            var behind = last;
            Part(Math.Min(span.End, _pieces[last].End), ref behind);
        }

        return (_pieces[first].Run, _pieces[last].Run);
    }

    /// <summary>The pieces that a stretch is made of, which are then whole.</summary>
    /// <param name="span">The stretch; it must be within the text.</param>
    public IReadOnlyList<TextPiece> PiecesOf(TextSpan span)
    {
        RunsOf(span);
        var first = FirstEndingBehind(span.Start);
        var end = first;
        while (end < _pieces.Count && _pieces[end].Start < span.End)
            end++;
        return _pieces[first..end];
    }

    /// <summary>Parts the run at an offset, so that one begins there.</summary>
    /// <param name="offset">The offset in the extracted text.</param>
    /// <param name="index">The piece that holds the offset or ends there; then the one that begins there, or as it was where none can.</param>
    private void Part(int offset, ref int index)
    {
        var piece = _pieces[index];
        if (offset >= piece.End)
        {
            // Between two elements of one run.
            if (piece.IsInRun && index + 1 < _pieces.Count && ReferenceEquals(_pieces[index + 1].Run, piece.Run))
                Divide(index + 1);
            return;
        }

        if (offset > piece.Start)
        {
            if (!piece.IsDivisible)
                return;

            var (node, value, at) = (piece.Node, piece.Node.Value, offset - piece.Start);
            var rest = new XElement(node.Name, node.Attributes(), value.Substring(piece.Offset + at, piece.Length - at));
            node.Value = value.Substring(piece.Offset, at);
            foreach (var part in (XElement[])[node, rest])
                part.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            node.AddAfterSelf(rest);
            _pieces[index] = piece with { Length = at, Offset = 0 };
            _pieces.Insert(++index, new TextPiece(offset, piece.Length - at, rest, 0, rest));
        }

        Divide(index);
    }

    /// <summary>Divides a run before a piece, or around the mark or box that the piece’s words hang on.</summary>
    private void Divide(int index)
    {
        var piece = _pieces[index];
        DivideBefore(piece.Anchor);
        if (!piece.IsInRun && piece.Anchor.ElementsAfterSelf().FirstOrDefault() is { } next)
            DivideBefore(next);
    }

    /// <summary>Divides a run before one of its elements, where something stands before it.</summary>
    private static void DivideBefore(XElement node)
    {
        if (node.Parent is not { } run || !run.IsWord("r") || run.Ancestors().Any(e => e.IsWord("r")) || node.ElementsBeforeSelf().All(e => e.IsWord("rPr")))
            return;

        var rest = new XElement(run.Name, run.Attributes());
        if (run.Child("rPr") is { } properties)
            rest.Add(new XElement(properties));
        var moved = node.NodesAfterSelf().Prepend(node).ToList();
        foreach (var element in moved)
            element.Remove();
        rest.Add(moved);
        run.AddAfterSelf(rest);
    }

    private int FirstEndingBehind(int offset)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

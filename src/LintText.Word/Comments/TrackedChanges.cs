using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

using LintText.Word.Packages;
using LintText.Word.Reading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Comments;

/// <summary>Writes changes to the text as tracked ones, which an editor accepts or rejects.</summary>
internal sealed class TrackedChanges
{
    private readonly XNamespace _w;
    private readonly RunMap _runs;
    private readonly string? _date;
    private int _nextId;

    /// <summary>Begins to write.</summary>
    /// <param name="body">The part that holds the text.</param>
    /// <param name="runs">The way to its runs.</param>
    /// <param name="date">When the changes are said to be made, or null.</param>
    public TrackedChanges(XDocument body, RunMap runs, string? date)
    {
        (_w, _runs, _date) = (body.Root!.Name.Namespace, runs, date);
        _nextId = body.Descendants().Select(e => int.TryParse(e.Value("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty(0).Max() + 1;
    }

    /// <summary>Writes the changes of one mend, all or none.</summary>
    /// <returns>Whether they were written: words in notes and boxes, those that were inserted already, and those with marks in them are left to the editor.</returns>
    public bool Write(ImmutableArray<TextChange> changes)
    {
        var places = changes.Select(c => (Change: c, Pieces: c.Span.IsEmpty ? [] : _runs.PiecesOf(c.Span))).ToList();
        if (places.Any(p => !CanChange(p.Change, p.Pieces)))
            return false;

        foreach (var (change, pieces) in places)
            Write(change, pieces);
        return true;
    }

    private static bool CanChange(TextChange change, IReadOnlyList<TextPiece> pieces)
    {
        if (pieces.Count == 0 || pieces[0].Start != change.Span.Start || pieces[^1].End != change.Span.End)
            return false;

        var parent = pieces[0].Run.Parent;
        return pieces.All(p => p.IsDivisible && ReferenceEquals(p.Run.Parent, parent)) && parent!.AncestorsAndSelf().All(e => !e.IsWord("ins") && !e.IsWord("moveTo") && !e.IsWord("del"));
    }

    private void Write(TextChange change, IReadOnlyList<TextPiece> pieces)
    {
        var runs = pieces.Select(p => p.Run).Distinct().ToList();
        var deleted = Change("del");
        runs[0].AddBeforeSelf(deleted);
        foreach (var run in runs)
        {
            run.Remove();
            deleted.Add(run);
            foreach (var text in run.Elements().Where(e => e.IsWord("t")))
                text.Name = _w + "delText";
        }

        if (string.IsNullOrEmpty(change.NewText))
            return;

        var properties = runs[0].Child("rPr");
        var inserted = Change("ins");
        inserted.Add(new XElement(_w + "r", properties is null ? null : new XElement(properties), new XElement(_w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), change.NewText)));
        deleted.AddAfterSelf(inserted);
    }

    private XElement Change(string name)
    {
        var change = new XElement(_w + name, new XAttribute(_w + "id", _nextId++.ToString(CultureInfo.InvariantCulture)), new XAttribute(_w + "author", CommentParts.Author));
        if (_date is not null)
            change.Add(new XAttribute(_w + "date", _date));
        return change;
    }
}

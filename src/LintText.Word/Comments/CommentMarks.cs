using System.Xml.Linq;

using LintText.Word.Packages;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Comments;

/// <summary>Marks in the text where comments begin and end.</summary>
/// <param name="body">The part that holds the text.</param>
/// <param name="runs">The way to its runs.</param>
/// <param name="styles">The document’s styles for comments.</param>
internal sealed class CommentMarks(XDocument body, RunMap runs, CommentStyles styles)
{
    private readonly XNamespace _w = body.Root!.Name.Namespace;

    /// <summary>Takes marks out.</summary>
    /// <param name="ids">The ids of the comments.</param>
    public void Remove(IReadOnlySet<string> ids)
    {
        if (ids.Count == 0)
            return;

        foreach (var mark in body.Descendants().Where(e => IsMark(e) && ids.Contains(e.Value("id") ?? string.Empty)).ToList())
        {
            var run = mark.Parent!;
            mark.Remove();

            // A run that held the mark and nothing else was made for it.
            if (run.IsWord("r") && !run.Elements().Any(e => !e.IsWord("rPr")))
                run.Remove();
        }
    }

    /// <summary>Marks words.</summary>
    /// <param name="span">The words (UTF-16 offsets in the extracted text, half-open).</param>
    /// <param name="id">The comment’s id.</param>
    /// <returns>Whether there was anything to mark.</returns>
    public bool Add(TextSpan span, string id)
    {
        if (runs.RunsOf(span) is not { } found)
            return false;

        Outermost(found.First).AddBeforeSelf(new XElement(_w + "commentRangeStart", Id(id)));
        var last = Outermost(found.Last);

        // What takes the place of the words is a part of them, and comments whose words end here, too, keep their order.
        while (last.ElementsAfterSelf().FirstOrDefault() is { } next && (IsOurChange(next) || next.IsWord("commentRangeEnd") || next.Elements().Any(e => e.IsWord("commentReference"))))
            last = next;
        last.AddAfterSelf(
            new XElement(_w + "commentRangeEnd", Id(id)),
            new XElement(_w + "r", new CommentText(_w, styles).MarkProperties(), new XElement(_w + "commentReference", Id(id))));
        return true;
    }

    /// <summary>The words that a comment is about, white space left out.</summary>
    public static string WordsOf(XDocument body, string id)
    {
        var words = new System.Text.StringBuilder();
        var isIn = false;
        foreach (var element in body.Descendants())
        {
            if (element.IsWord("commentRangeStart") && element.Value("id") == id)
                isIn = true;
            else if (element.IsWord("commentRangeEnd") && element.Value("id") == id)
                break;
            else if (isIn && element.IsWord("t"))
                words.Append(element.Value);
        }

        return Fold(words.ToString());
    }

    /// <summary>Words without what is no word: white space, and what stands for pictures.</summary>
    public static string Fold(string words) => string.Concat(words.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private static bool IsMark(XElement element) => element.IsWord("commentRangeStart") || element.IsWord("commentRangeEnd") || element.IsWord("commentReference");

    /// <summary>A mark within what is deleted would go with it.</summary>
    private static XElement Outermost(XElement run)
    {
        while (run.Parent is { } parent && parent.IsWord("del"))
            run = parent;
        return run;
    }

    private static bool IsOurChange(XElement element) => (element.IsWord("ins") || element.IsWord("del")) && element.Value("author") == CommentParts.Author;

    private XAttribute Id(string id) => new(_w + "id", id);
}

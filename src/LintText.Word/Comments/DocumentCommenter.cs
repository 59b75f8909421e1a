using LintText.Word.Packages;
using LintText.Word.Reading;

namespace LintText.Word.Comments;

/// <summary>Writes comments into a document. What was written by a former run and nobody has answered gives way; all else stays.</summary>
internal static class DocumentCommenter
{
    /// <summary>Writes into a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="request">What to write.</param>
    /// <returns>The new file: the same bytes for the same file and request.</returns>
    /// <exception cref="WordFileException">The file cannot be read, or not written to.</exception>
    public static CommentResult Write(byte[] bytes, CommentRequest request)
    {
        using var document = WordDocument.Open(bytes);
        var package = document.Package;
        if (package.Has("_xmlsignatures/origin.sigs"))
            throw new WordFileException("it is signed, and a comment would break the signature; save a copy without the signature, and review that");

        var comments = new CommentParts(package);
        var answered = comments.Kept.Select(k => (Words: CommentMarks.WordsOf(package.Main, k.Id), k.LastLine)).ToList();
        var runs = new RunMap(document.Pieces);
        var marks = new CommentMarks(package.Main, runs, comments.Styles);
        marks.Remove(comments.Removed);

        var changes = new TrackedChanges(package.Main, runs, request.Date);
        var isFixed = request.Fixes.Count(changes.Write);
        var written = 0;
        foreach (var comment in request.Comments)
        {
            // What an editor has answered is not asked again.
            var words = CommentMarks.Fold(document.Text.ToString(comment.Span));
            if (answered.FindIndex(a => a.Words == words && comment.HasKeyOf(a.LastLine)) is >= 0 and var index)
            {
                answered.RemoveAt(index);
                continue;
            }

            if (marks.Add(comment.Span, comments.NextId))
            {
                comments.Add(comment, request.Date);
                written++;
            }
        }

        var changed = new PackageChanges(package);
        if (written > 0 || isFixed > 0 || comments.Removed.Count > 0)
        {
            changed.Set(package.MainPart, package.Main);
            comments.Save(changed);
        }

        return new CommentResult(changed.ToBytes(), written, comments.Kept.Count, isFixed);
    }
}

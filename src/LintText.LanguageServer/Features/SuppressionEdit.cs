using System.Text;

using LintText.Analysis;
using LintText.Documents;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Workspace.Configuration;
using LintText.Workspace.Files;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>
/// The edit that suppresses a finding: a comment before its paragraph where the format has comments, else a line in the file of suppressions
/// beside the draft. The reason is the editor’s: without one the comment stands there with room for it, and SR0002 asks.
/// </summary>
internal static class SuppressionEdit
{
    private const string CreateKind = "create";

    /// <summary>The edit, or null where neither is possible.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="reason">Why it is suppressed, or null where that is still to be written.</param>
    /// <param name="client">What the client can do.</param>
    public static WorkspaceEdit? Of(DraftSnapshot snapshot, DraftReading reading, Finding finding, string? reason, ClientFeatures client)
    {
        if (Comment(reading.Document, finding, reason, LineEndOf(snapshot)) is { } comment)
            return Edits.Of(snapshot, [comment], client);

        return snapshot.Draft.IsFile && client.CanCreateFiles ? AppendLine(snapshot, finding, reason) : null;
    }

    /// <summary>The comment, or null where the format has none or the finding stands in no paragraph.</summary>
    private static TextChange? Comment(ProseDocument document, Finding finding, string? reason, string lineEnd)
    {
        // MDX is not Markdown where comments are concerned.
        var isMarkdown = document.Format == DocumentFormat.Markdown && !document.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        if (!isMarkdown && document.Format != DocumentFormat.Html)
            return null;
        if (document.Blocks.FirstOrDefault(b => !b.Span.IsEmpty && b.Kind != BlockKind.FrontMatter && b.SourceSpan.Contains(finding.Span.Start)) is not { } block)
            return null;

        var text = $"<!-- lint-text disable-next-line {finding.Rule.Id} -- {Plain(reason)} -->".Replace("--  -->", "-- -->", StringComparison.Ordinal);
        var start = block.SourceSpan.Start;
        if (!isMarkdown || block.Kind == BlockKind.TableCell)
            return new TextChange(new TextSpan(start, 0), isMarkdown ? text + " " : text);

        // Whatever a line of Markdown begins with says what the paragraph belongs to, and the comment must belong to the same.
        var source = document.Source;
        var lineStart = start;
        while (lineStart > 0 && source[lineStart - 1] is not ('\n' or '\r'))
            lineStart--;
        var prefix = source.ToString(TextSpan.FromBounds(lineStart, start));
        if (block.Kind == BlockKind.Heading && prefix.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
            (start, prefix) = (lineStart + hash, prefix[..hash]);
        return new TextChange(new TextSpan(start, 0), text + lineEnd + Continuation(prefix));
    }

    /// <summary>What a line begins with that goes on with what another one began: quotations are marked anew, items only indented.</summary>
    private static string Continuation(string prefix)
    {
        var continuation = new StringBuilder(prefix.Length);
        foreach (var c in prefix)
            continuation.Append(c is '>' or ' ' or '\t' ? c : ' ');
        return continuation.ToString();
    }

    private static WorkspaceEdit? AppendLine(DraftSnapshot snapshot, Finding finding, string? reason)
    {
        var path = snapshot.Draft.FullPath;
        var file = Path.Combine(Path.GetDirectoryName(path)!, SuppressionFiles.FileName);
        if (TextOf(file) is not { } text)
            return null;

        var line = SuppressionLine.Of(Path.GetFileName(path), snapshot.Text, finding.Span);
        var words = line.Text is null ? string.Empty : $"  \"{line.Text}\"";
        var isWhole = text.Length == 0 || text[^1] is '\n' or '\r';
        var place = snapshot.Lines.With(text).ToPosition(text.Length);
        var uri = DraftUri.FromPath(file);
        return new WorkspaceEdit
        {
            DocumentChanges =
            [
                new DraftEdit { Kind = CreateKind, Uri = uri, Options = new CreateFileOptions(IgnoreIfExists: true) },
                new DraftEdit { TextDocument = new VersionedDraft(uri, null), Edits = [new TextEdit(new PlaceRange(place, place), $"{(isWhole ? string.Empty : "\n")}{line.Glob}  {finding.Rule.Id}{words}  -- {Plain(reason)}".TrimEnd() + "\n")] },
            ],
        };
    }

    /// <summary>What the file of suppressions holds, nothing where there is none; null where it may not be read.</summary>
    private static string? TextOf(string file)
    {
        try
        {
            var checkout = new Checkout(Path.GetDirectoryName(file)!);
            return !checkout.IsThere(file, out var refusal) ? string.Empty : refusal is null ? RegularFile.ReadAllText(file) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A reason in one line that does not end the comment it stands in.</summary>
    private static string Plain(string? reason) => PlainWords.OneLine(reason ?? string.Empty, 200).Replace("-->", "→", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal);

    private static string LineEndOf(DraftSnapshot snapshot) => snapshot.Lines.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
}

using System.Globalization;
using System.Text;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>
/// Shows a document as lines that can stand in a test: <c>Kind level [sourceStart..sourceEnd) prose</c> for each block, then
/// its links, footnotes, comments and problems. A placeholder is shown as □.
/// </summary>
internal static class DocumentView
{
    public static void Verify(string expected, string source, string path) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Render(Read(source, path)));

    /// <summary>Checks kinds and prose alone, where offsets would only clutter the expectation.</summary>
    public static void VerifyBlocks(string expected, string source, string path) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', Read(source, path).Blocks.Select(b => Block(b, Read(source, path), withSpan: false))));

    public static ProseDocument Read(string source, string path) => DocumentReader.Read(path, SourceText.From(source));

    public static string Render(ProseDocument document)
    {
        var lines = new List<string>();
        lines.AddRange(document.Blocks.Select(b => Block(b, document, withSpan: true)));
        lines.AddRange(document.Links.Select(l => $"link {Span(l.SourceSpan)} {Show(document.GetText(l.Span))} -> {l.Target} {Span(l.TargetSpan)}{(l.IsBare ? " bare" : string.Empty)}"));
        lines.AddRange(document.FootnoteReferences.Select(r => $"mark {Span(r.SourceSpan)} {r.Label} at {r.Position}{(r.IsDefined ? string.Empty : " undefined")}"));
        lines.AddRange(document.Footnotes.Select(n => $"note {Span(n.SourceSpan)} {n.Label}{(n.IsReferenced ? string.Empty : " unused")}"));
        lines.AddRange(document.Comments.Select(c => $"comment {Span(c.SourceSpan)}{c.Text}"));
        lines.AddRange(document.Problems.Select(p => $"problem {Span(p.SourceSpan)} {p.Message}"));
        return string.Join('\n', lines);
    }

    private static string Block(Block block, ProseDocument document, bool withSpan)
    {
        var line = new StringBuilder(block.Kind.ToString());
        if (block.Level > 0)
            line.Append(CultureInfo.InvariantCulture, $" {block.Level}");
        if (withSpan)
            line.Append(' ').Append(Span(block.SourceSpan));
        if (!block.Span.IsEmpty)
            line.Append(' ').Append(Show(document.GetText(block.Span)));
        return line.ToString();
    }

    private static string Span(TextSpan span) => $"[{span.Start}..{span.End})";

    private static string Show(string prose) => prose.Replace(ProseDocument.Placeholder, '□');
}

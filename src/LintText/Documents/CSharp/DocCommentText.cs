using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>The XML of a documentation comment without the slashes before its lines, and the way back to the file.</summary>
internal sealed partial class DocCommentText
{
    private readonly IReadOnlyList<CommentLine> _lines;
    private readonly int[] _starts;

    public DocCommentText(string source, IReadOnlyList<CommentLine> lines)
    {
        _lines = lines;
        _starts = new int[lines.Count];
        for (var i = 1; i < lines.Count; i++)
            _starts[i] = _starts[i - 1] + lines[i - 1].Text.Length + 1;
        Text = string.Join('\n', lines.Select(l => source.Substring(l.Text.Start, l.Text.Length)));

        // HTML knows no CDATA. A comment of the same length keeps every place.
        Tokens = HtmlReader.Tokenize(LiteralPattern().Replace(Text, literal => $"<!--{new string(' ', literal.Length - "<!---->".Length)}-->"));
    }

    /// <summary>The text, its lines divided by line feeds.</summary>
    public string Text { get; }

    /// <summary>Its tags, comments and what stands between, with their places in <see cref="Text"/>.</summary>
    public List<HtmlReader.Token> Tokens { get; }

    /// <summary>Where a stretch of the text stands in the file.</summary>
    public TextSpan InFile(TextSpan span)
    {
        var start = InFile(span.Start);
        return TextSpan.FromBounds(start, span.IsEmpty ? start : InFile(span.End - 1) + 1);
    }

    /// <summary>The parts of a stretch that stand on one line each, line ends left out.</summary>
    public IEnumerable<(TextSpan Span, bool BeginsLine, bool EndsLine)> LinesOf(TextSpan span)
    {
        for (var at = span.Start; at < span.End;)
        {
            var length = Text.AsSpan(at, span.End - at).IndexOf('\n');
            var end = length < 0 ? span.End : at + length;
            yield return (TextSpan.FromBounds(at, end), at == _starts[LineAt(at)], length >= 0);
            at = end + 1;
        }
    }

    /// <summary>The white space and slashes in the file between the line that ends at a place and the next.</summary>
    public TextSpan LineEnd(int position) => TextSpan.FromBounds(_lines[LineAt(position)].Text.End, _lines[LineAt(position) + 1].Text.Start);

    private int InFile(int position)
    {
        var line = _lines[LineAt(position)].Text;
        return Math.Min(line.Start + position - _starts[LineAt(position)], line.End);
    }

    private int LineAt(int position) => Bisection.FirstBehind(_starts, position, static s => s) - 1;

    [GeneratedRegex(@"<!\[CDATA\[.*?(?:\]\]>|$(?!\n))", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex LiteralPattern();
}

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes an ordinary comment: paragraphs and list items, without code that was commented out and marks for tools.</summary>
internal sealed class CommentWriter
{
    private readonly ProseBuilder _builder;
    private readonly List<CommentLine> _open = [];
    private bool _isItem;

    private CommentWriter(ProseBuilder builder) => _builder = builder;

    public static void Write(ProseBuilder builder, IReadOnlyList<CommentLine> lines) => new CommentWriter(builder).Write(lines);

    private void Write(IReadOnlyList<CommentLine> lines)
    {
        var text = _builder.SourceString;
        var spans = lines.Select(l => WithoutRules(text, l.Text)).ToList();
        var isCode = CommentedCode.Find(text, spans);
        for (var i = 0; i < lines.Count; i++)
        {
            var span = spans[i];
            var line = text.AsSpan(span.Start, span.Length);
            if (isCode[i] || !HasWords(line) || CommentMarks.IsForTool(line) || CommentMarks.IsMarkup(line))
            {
                Flush();
                continue;
            }

            var task = CommentMarks.TaskLength(line);
            var marker = PlainTextReader.ListMarkerLength(text, TextSpan.FromBounds(span.Start + task, span.End));
            if (task + marker > 0)
            {
                Flush();
                _isItem = marker > 0;
            }

            _open.Add(lines[i] with { Text = TextSpan.FromBounds(span.Start + task + marker, span.End) });
        }

        Flush();
    }

    private void Flush()
    {
        if (_open.Count > 0)
        {
            _builder.BeginBlock();
            for (var i = 0; i < _open.Count; i++)
            {
                if (i > 0)
                    _builder.AppendSpace(TextSpan.FromBounds(_open[i - 1].Text.End, _open[i].Text.Start));
                CommentProse.Append(_builder, _open[i].Text, decodes: false);
            }

            _builder.EndBlock(_isItem ? BlockKind.ListItem : BlockKind.Paragraph, TextSpan.FromBounds(_open[0].Whole.Start, _open[^1].Whole.End), _isItem ? 1 : 0);
        }

        _open.Clear();
        _isItem = false;
    }

    private static bool HasWords(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    /// <summary>A line without white space and without the rules drawn beside a title: <c>---- Parsing ----</c>.</summary>
    private static TextSpan WithoutRules(string text, TextSpan line)
    {
        const int ShortestRule = 3;
        var span = PlainTextReader.Trim(text, line);
        int start = span.Start, end = span.End;
        while (start < end && IsDrawn(text[start]))
            start++;
        while (end > start && IsDrawn(text[end - 1]))
            end--;
        return PlainTextReader.Trim(text, TextSpan.FromBounds(start - span.Start >= ShortestRule ? start : span.Start, span.End - end >= ShortestRule ? Math.Max(end, start) : span.End));
    }

    private static bool IsDrawn(char c) => c is '-' or '=' or '*' or '#' or '~' or '_' or '─' or '═';
}

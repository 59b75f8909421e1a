using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>A line of a comment.</summary>
/// <param name="Whole">The line with the comment’s marker.</param>
/// <param name="Text">What stands behind the marker.</param>
internal readonly record struct CommentLine(TextSpan Whole, TextSpan Text);

/// <summary>A comment as its reader sees it: lines of <c>//</c> or <c>///</c> that stand together, or one <c>/* … */</c>.</summary>
internal sealed class CommentStretch
{
    private readonly bool _isBlock;
    private readonly bool _sharesLine;

    private CommentStretch(CommentScanner.Comment comment, SourceText source, string text)
    {
        var span = comment.Span;
        _isBlock = comment.IsBlock;
        IsAtTop = comment.IsAtTop;
        IsDocumentation = IsDocComment(text.AsSpan(span.Start, span.Length), _isBlock);

        var line = source.Lines.GetLineFromPosition(span.Start);
        IsBehindCode = !text.AsSpan(line.Start, span.Start - line.Start).IsWhiteSpace();
        Column = span.Start - line.Start;
        var end = source.Lines.GetLineFromPosition(span.End).End;
        _sharesLine = IsBehindCode || !text.AsSpan(span.End, end - span.End).IsWhiteSpace();
        Lines = _isBlock ? LinesOfBlock(text, span, IsDocumentation ? 3 : 2) : [LineOf(text, span, IsDocumentation)];
        IsDirective = !IsDocumentation && CommentMarks.IsDirective(TextIn(text));
    }

    public List<CommentLine> Lines { get; }

    public bool IsDocumentation { get; }

    /// <summary>Whether it says something to lint-text.</summary>
    public bool IsDirective { get; }

    /// <summary>Whether no code stands above it.</summary>
    public bool IsAtTop { get; }

    public TextSpan Span => TextSpan.FromBounds(Lines[0].Whole.Start, Lines[^1].Whole.End);

    private bool IsBehindCode { get; }

    private int Column { get; }

    /// <summary>Puts comments together that are one text.</summary>
    public static List<CommentStretch> Group(List<CommentScanner.Comment> comments, SourceText source, string text)
    {
        var stretches = new List<CommentStretch>();
        foreach (var comment in comments)
        {
            var next = new CommentStretch(comment, source, text);
            if (stretches.Count > 0 && stretches[^1].IsContinuedBy(next, source, text))
                stretches[^1].Lines.AddRange(next.Lines);
            else
                stretches.Add(next);
        }

        return stretches;
    }

    /// <summary>The words of the comment, without its markers.</summary>
    public string TextIn(string text) => string.Join('\n', Lines.Select(l => text.Substring(l.Text.Start, l.Text.Length))).Trim();

    /// <summary>Whether it only names what stands beside it, such as an argument: <c>Open(/* isNew: */ true)</c>.</summary>
    public bool IsLabelIn(string text) => _isBlock && _sharesLine && CommentMarks.IsLabel(TextIn(text));

    private bool IsContinuedBy(CommentStretch next, SourceText source, string text)
    {
        if (_isBlock || next._isBlock || IsDirective || next.IsDirective || IsDocumentation != next.IsDocumentation || next.IsBehindCode)
            return false;

        var between = TextSpan.FromBounds(Span.End, next.Span.Start);
        return text.AsSpan(between.Start, between.Length).IsWhiteSpace()
            && source.Lines.IndexOf(between.End) == source.Lines.IndexOf(between.Start) + 1
            && (!IsBehindCode || Column == next.Column);
    }

    /// <summary>As in C# itself: <c>////</c> and <c>/***</c> begin ordinary comments.</summary>
    private static bool IsDocComment(ReadOnlySpan<char> comment, bool isBlock) => isBlock
        ? comment.StartsWith("/**") && comment.Length > 4 && comment[3] is not ('*' or '/')
        : comment.StartsWith("///") && !comment.StartsWith("////");

    private static CommentLine LineOf(string text, TextSpan span, bool isDocumentation)
    {
        var start = span.Start + (isDocumentation ? 3 : 2);
        while (!isDocumentation && start < span.End && text[start] == '/')
            start++;
        return new CommentLine(span, TextSpan.FromBounds(start, span.End));
    }

    private static List<CommentLine> LinesOfBlock(string text, TextSpan span, int markerLength)
    {
        var start = Math.Min(span.Start + markerLength, span.End);
        var end = span.Length >= 4 && text.AsSpan(span.Start, span.Length).EndsWith("*/") ? span.End - 2 : span.End;
        while (start < end && text[start] == '*')
            start++;
        while (end > start && text[end - 1] == '*')
            end--;

        var lines = new List<CommentLine>();
        for (var at = start; at <= end;)
        {
            var length = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : at + length;
            lines.Add(new CommentLine(TextSpan.FromBounds(lines.Count == 0 ? span.Start : at, length < 0 ? span.End : lineEnd), TextSpan.FromBounds(at, lineEnd)));
            if (length < 0)
                break;
            at = lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < end && text[lineEnd + 1] == '\n' ? 2 : 1);
        }

        if (lines.Skip(1).All(l => text.AsSpan(l.Text.Start, l.Text.Length).TrimStart() is [] or ['*', ..]))
        {
            for (var i = 1; i < lines.Count; i++)
                lines[i] = lines[i] with { Text = WithoutDecoration(text, lines[i].Text) };
        }

        return lines;
    }

    /// <summary>A line without the asterisk at its beginning that is only drawn there.</summary>
    private static TextSpan WithoutDecoration(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
            start++;
        return start < line.End ? TextSpan.FromBounds(start + 1, line.End) : line;
    }
}

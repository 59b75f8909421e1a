using AngleSharp.Html.Parser;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Writes a documentation comment. Its XML is read with HTML’s rules for what is faulty, which lose nothing: a stray
/// <c>&lt;</c> is text, and an element that is not closed ends with the one around it.
/// </summary>
internal sealed class DocCommentWriter
{
    private readonly ProseBuilder _builder;
    private readonly DocCommentText _text;
    private readonly Stack<DocCommentElements.Open> _elements = [];
    private (BlockKind Kind, int Level, int Start)? _block;
    private (string Name, TextSpan Tag, string Target, int Start)? _link;
    private int? _tagStart;
    private int _end;

    public DocCommentWriter(ProseBuilder builder, IReadOnlyList<CommentLine> lines)
    {
        _builder = builder;
        _text = new DocCommentText(builder.SourceString, lines);
    }

    private DocCommentElements.Open Innermost => _elements.Count > 0 ? _elements.Peek() : DocCommentElements.Open.Comment;

    public void Write()
    {
        for (var i = 0; i < _text.Tokens.Count; i++)
        {
            var token = _text.Tokens[i];
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    i = Open(i);
                    break;
                case HtmlTokenType.EndTag:
                    Close(token);
                    break;
                case HtmlTokenType.Character:
                    WriteText(token.Span);
                    break;
                case HtmlTokenType.Comment:
                    WriteComment(token.Span);
                    break;
            }
        }

        EndBlock(_end);
    }

    /// <summary>Takes a start tag.</summary>
    /// <returns>The index of the last token that is done with it.</returns>
    private int Open(int index)
    {
        var token = _text.Tokens[index];
        var name = token.Name;
        if (DocCommentElements.IsCode(name))
            return WriteCode(index);

        if (DocCommentElements.IsBlock(name))
        {
            EndBlock(_end);
            if (DocCommentElements.IsSection(name))
                _elements.Clear();
            if (!token.IsSelfClosing)
                _elements.Push(DocCommentElements.Inside(Innermost, token));
            _tagStart = token.IsSelfClosing ? null : _text.InFile(token.Span).Start;
            return index;
        }

        if (name == "br")
            _builder.AppendSpace(_text.InFile(token.Span));
        if (!DocCommentElements.IsPlaceholder(name) && !DocCommentElements.IsReference(name))
            return index;

        var end = token.IsSelfClosing ? index : EndOf(index);
        if (DocCommentElements.IsReference(name))
            return OpenReference(index, end);
        if (end >= 0 && (end > index || DocCommentElements.IsName(name)))
            WritePlaceholder(TextSpan.FromBounds(token.Span.Start, _text.Tokens[end].Span.End));
        else if (DocCommentElements.IsName(name))
            WritePlaceholder(token.Span);
        return Math.Max(index, end);
    }

    private int WriteCode(int index)
    {
        EndBlock(_end);
        var end = index;
        if (!_text.Tokens[index].IsSelfClosing)
        {
            var found = _text.Tokens.FindIndex(index + 1, t => t.Type == HtmlTokenType.EndTag && t.Name == _text.Tokens[index].Name);
            end = found < 0 ? _text.Tokens.Count - 1 : found;
        }

        _tagStart = null;
        _builder.AddSilentBlock(BlockKind.Code, _text.InFile(TextSpan.FromBounds(_text.Tokens[index].Span.Start, _text.Tokens[end].Span.End)));
        return end;
    }

    private int OpenReference(int index, int end)
    {
        var token = _text.Tokens[index];
        var target = token["href"] is { Length: > 0 } address ? address : null;
        var hasText = end > index && _text.Tokens.Skip(index + 1).Take(end - index - 1).Any(t => t.Type != HtmlTokenType.Character || !_text.Text.AsSpan(t.Span.Start, t.Span.Length).IsWhiteSpace());
        if (hasText)
        {
            if (target is not null && _link is null)
            {
                BeginBlock(_text.InFile(token.Span).Start);
                _link = (token.Name, _text.InFile(token.Span), target, _builder.Position);
            }

            return index;
        }

        // Between the sections, a reference is an entry of a list that others make.
        if (target is null && _block is null && _elements.Count == 0)
            return Math.Max(index, end);

        var span = TextSpan.FromBounds(token.Span.Start, _text.Tokens[Math.Max(index, end)].Span.End);
        var placeholder = WritePlaceholder(span);
        if (target is not null)
            _builder.AddLink(new Link(placeholder, _text.InFile(span), target, HtmlReferences.AddressOf(_builder.SourceString, _text.InFile(token.Span)), IsBare: true, LinkForm.Element));
        return Math.Max(index, end);
    }

    /// <summary>The end tag of an inline element, or -1 where it is not closed before the next of its name or the end of its block.</summary>
    private int EndOf(int index)
    {
        var name = _text.Tokens[index].Name;
        var end = _text.Tokens.FindIndex(index + 1, t => t.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && (t.Name == name || DocCommentElements.IsBlock(t.Name) || DocCommentElements.IsCode(t.Name)));
        return end >= 0 && _text.Tokens[end].Type == HtmlTokenType.EndTag && _text.Tokens[end].Name == name ? end : -1;
    }

    private void Close(HtmlReader.Token token)
    {
        var end = _text.InFile(token.Span).End;
        if (_link is { } link && link.Name == token.Name)
            CloseLink(end);
        if (!DocCommentElements.IsBlock(token.Name))
            return;

        var isOpen = _elements.Any(e => e.Name == token.Name);
        EndBlock(isOpen && Innermost.Name == token.Name ? end : _end);
        while (isOpen && _elements.Pop().Name != token.Name)
        {
            // What is left open inside ends with it.
        }
    }

    private void WriteText(TextSpan span)
    {
        foreach (var (line, beginsLine, endsLine) in _text.LinesOf(span))
        {
            WriteLine(line, beginsLine, endsLine);
            if (endsLine)
                _builder.AppendSpace(_text.LineEnd(line.End));
        }
    }

    private void WriteLine(TextSpan line, bool beginsLine, bool endsLine)
    {
        var text = _text.Text.AsSpan(line.Start, line.Length);
        if (text.IsWhiteSpace())
        {
            // An empty line divides paragraphs, as it does for whoever reads the source.
            if (beginsLine && endsLine && _link is null)
                EndBlock(_end);
            else if (!line.IsEmpty)
                _builder.AppendSpace(_text.InFile(line));
            return;
        }

        var leading = text.Length - text.TrimStart().Length;
        var content = TextSpan.FromBounds(line.Start + leading, line.End);
        var marker = beginsLine && _link is null ? PlainTextReader.ListMarkerLength(_text.Text, content) : 0;
        if (marker > 0)
            EndBlock(_end);

        var span = _text.InFile(TextSpan.FromBounds(marker > 0 ? content.Start + marker : line.Start, line.End));
        BeginBlock(_text.InFile(content).Start, marker > 0);
        CommentProse.Append(_builder, span, decodes: true, isLinked: _link is not null);
        _end = _text.InFile(new TextSpan(content.Start, text.Trim().Length)).End;
    }

    private void WriteComment(TextSpan span)
    {
        var text = _text.Text.Substring(span.Start, span.Length);
        if (text.StartsWith("<![CDATA[", StringComparison.Ordinal))
            WritePlaceholder(span);
        else if (text.StartsWith("<!--", StringComparison.Ordinal))
            _builder.AddComment(text[4..(text.Length >= 7 && text.EndsWith("-->", StringComparison.Ordinal) ? ^3 : ^0)], _text.InFile(span));
    }

    private TextSpan WritePlaceholder(TextSpan span)
    {
        var source = _text.InFile(span);
        BeginBlock(source.Start);
        _end = source.End;
        return _builder.AppendPlaceholder(source);
    }

    private void BeginBlock(int start, bool isItem = false)
    {
        if (_block is not null)
            return;

        _builder.BeginBlock();
        var (kind, level) = isItem ? (BlockKind.ListItem, Math.Max(1, Innermost.Depth)) : (Innermost.Kind, Innermost.Level);
        _block = (kind, level, _tagStart ?? start);
        _tagStart = null;
    }

    private void EndBlock(int end)
    {
        _tagStart = null;
        if (_block is not { } block)
            return;

        CloseLink(end);
        _builder.EndBlock(block.Kind, TextSpan.FromBounds(block.Start, Math.Max(block.Start, end)), block.Level);
        _block = null;
    }

    private void CloseLink(int end)
    {
        if (_link is not { } link)
            return;

        _link = null;
        var span = TextSpan.FromBounds(Math.Min(link.Start, _builder.End), _builder.End);
        var text = _builder.ProseAt(span);
        _builder.AddLink(new Link(span, TextSpan.FromBounds(link.Tag.Start, Math.Max(link.Tag.End, end)), link.Target, HtmlReferences.AddressOf(_builder.SourceString, link.Tag), IsBare: text.StartsWith(link.Target, StringComparison.Ordinal), LinkForm.Element));
    }
}

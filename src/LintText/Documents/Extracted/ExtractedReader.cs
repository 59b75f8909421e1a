using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads a text that was taken out of a file, by what the file’s markup says of it.</summary>
internal sealed class ExtractedReader
{
    private readonly ProseBuilder _builder;
    private (string Target, int Start, int Source)? _link;

    private ExtractedReader(ProseBuilder builder) => _builder = builder;

    /// <summary>Reads a document.</summary>
    /// <param name="path">The path to report it under.</param>
    /// <param name="source">The text.</param>
    public static ProseDocument Read(string path, ExtractedText source)
    {
        var reader = new ExtractedReader(new ProseBuilder(path, source.Format, source));
        foreach (var block in source.Blocks)
            reader.Write(block);
        foreach (var anchor in source.Anchors)
            reader._builder.Anchors.AddId(anchor);
        return reader._builder.Build();
    }

    private void Write(ExtractedBlock block)
    {
        if (block.Kind == BlockKind.Code)
        {
            _builder.AddSilentBlock(BlockKind.Code, block.Span);
            return;
        }

        _builder.BeginBlock();
        foreach (var inline in block.Inlines)
            Write(inline);

        // A link that is not closed in its paragraph ends with it.
        CloseLink(block.Span.End);
        _builder.EndBlock(block.Kind, block.Span, block.Level);
        if (block.NoteLabel is { } label)
            _builder.AddFootnote(label, block.Span);
    }

    private void Write(ExtractedInline inline)
    {
        switch (inline.Kind)
        {
            case ExtractedInlineKind.Object:
                if (_builder.HasProse)
                    _builder.AppendPlaceholder(inline.Span);
                break;
            case ExtractedInlineKind.NoteMark:
                _builder.AddFootnoteReference(inline.Target!, inline.Span);
                break;
            case ExtractedInlineKind.LinkStart:
                CloseLink(inline.Span.Start);
                _link = (inline.Target!, _builder.Position, inline.Span.Start);
                break;
            case ExtractedInlineKind.LinkEnd:
                CloseLink(inline.Span.End);
                break;
            case ExtractedInlineKind.Raised:
                WriteRaised(inline.Span);
                break;
            default:
                WriteText(inline.Span);
                break;
        }
    }

    /// <summary>A raised number behind a word is a mark of a list of references; “2nd” and “km²” are words.</summary>
    private void WriteRaised(TextSpan span)
    {
        var start = _builder.Position;
        var hasProse = _builder.HasProse;
        _builder.Append(span);
        if (hasProse && _builder.End > start && ReferenceMark.IsMark(_builder.SourceString, span))
            _builder.AddMarkedReference(TextSpan.FromBounds(start, _builder.End), span, isTitle: false);
    }

    /// <summary>An address in running text is read as one; inside a link its text is what the reader sees.</summary>
    private void WriteText(TextSpan span)
    {
        var position = span.Start;
        foreach (var address in BareAddress.Find(_builder.SourceString, span))
        {
            _builder.Append(TextSpan.FromBounds(position, address.Start));
            var placeholder = _builder.AppendPlaceholder(address);
            if (_link is null)
                _builder.AddLink(new Link(placeholder, address, _builder.SourceString.Substring(address.Start, address.Length), address, IsBare: true, LinkForm.Address));
            position = address.End;
        }

        _builder.Append(TextSpan.FromBounds(position, span.End));
    }

    private void CloseLink(int end)
    {
        if (_link is not { } link)
            return;

        _link = null;
        var span = TextSpan.FromBounds(Math.Min(link.Start, _builder.End), _builder.End);
        var source = TextSpan.FromBounds(Math.Min(link.Source, end), end);
        if (span.IsEmpty)
            return;

        // Word makes a link of each address that is typed.
        var shown = _builder.SourceString.AsSpan(source.Start, source.Length).Trim();
        var isBare = shown.Length > 0 && (shown.SequenceEqual(link.Target) || (shown.StartsWith("http") && BareAddress.Find(_builder.SourceString, source).Count == 1));
        _builder.AddLink(new Link(span, source, link.Target, default, isBare, LinkForm.Element));
    }
}

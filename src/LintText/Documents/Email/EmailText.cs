using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the text of a mail: paragraphs between blank lines, lines that quote another mail, and nothing of the signature.</summary>
/// <param name="builder">The document.</param>
/// <param name="lines">Its lines.</param>
/// <param name="quotedPrintable">The character set of a text that is encoded as quoted-printable (RFC 2045); null where it is as it stands.</param>
internal sealed class EmailText(ProseBuilder builder, SourceLines lines, Encoding? quotedPrintable)
{
    private readonly string _text = builder.SourceString;
    private readonly List<TextSpan> _pieces = [];
    private int _depth;

    public void Write(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var line = lines.Of(i);

            // All below “-- ” is the signature.
            if (line is "-- " or "--")
                break;

            var depth = QuotingOf(line, out var start);
            var text = PlainTextReader.Trim(_text, TextSpan.FromBounds(lines[i].Start + start, lines[i].End));
            if (depth != _depth || text.IsEmpty)
                Flush();
            _depth = depth;
            if (text.IsEmpty)
                continue;

            if (PlainTextReader.ListMarkerLength(_text, text) is > 0 and var marker)
            {
                Flush();
                _marker = text.Start;
                text = TextSpan.FromBounds(text.Start + marker, text.End);
            }

            _pieces.Add(text);

            // “Odo Lenk wrote:” stands above what he wrote, and is no part of a paragraph above it.
            if (i + 1 < end && QuotingOf(lines.Of(i + 1), out _) != depth)
                Flush();
        }

        Flush();
    }

    private int _marker = -1;

    /// <summary>How often a line is quoted, and where its text begins.</summary>
    private static int QuotingOf(ReadOnlySpan<char> line, out int start)
    {
        var depth = 0;
        start = 0;
        for (var i = 0; i < line.Length && (line[i] == '>' || (line[i] == ' ' && depth > 0)); i++)
        {
            if (line[i] == '>')
                depth++;
            start = i + 1;
        }

        return depth;
    }

    private void Flush()
    {
        if (_pieces.Count > 0)
        {
            builder.BeginBlock();
            foreach (var (i, piece) in _pieces.Index())
            {
                if (i > 0 && !(quotedPrintable is not null && IsSoftBreak(_pieces[i - 1])))
                    builder.AppendSpace(TextSpan.FromBounds(_pieces[i - 1].End, piece.Start));
                WritePiece(piece);
            }

            var whole = TextSpan.FromBounds(_marker >= 0 ? _marker : _pieces[0].Start, _pieces[^1].End);
            builder.EndBlock(_depth > 0 ? BlockKind.BlockQuotation : _marker >= 0 ? BlockKind.ListItem : BlockKind.Paragraph, whole, _depth == 0 && _marker >= 0 ? 1 : 0);
            _pieces.Clear();
        }

        _marker = -1;
    }

    private bool IsSoftBreak(TextSpan piece) => _text[piece.End - 1] == '=';

    private void WritePiece(TextSpan piece)
    {
        var position = piece.Start;
        foreach (var address in BareAddress.Find(_text, piece))
        {
            Append(TextSpan.FromBounds(position, address.Start));

            // “<https://example.org>”
            var isBracketed = address.Start > piece.Start && _text[address.Start - 1] == '<' && address.End < piece.End && _text[address.End] == '>';
            builder.AddLink(new Link(builder.AppendPlaceholder(address), address, _text.Substring(address.Start, address.Length), address, IsBare: true, isBracketed ? LinkForm.Autolink : LinkForm.Address));
            position = address.End;
        }

        Append(TextSpan.FromBounds(position, piece.End));
    }

    private void Append(TextSpan span)
    {
        if (quotedPrintable is null)
        {
            builder.Append(span);
            return;
        }

        // Bytes that follow each other may be one character.
        Span<byte> bytes = stackalloc byte[64];
        for (var i = span.Start; i < span.End;)
        {
            var next = _text.AsSpan(i, span.End - i).IndexOf('=');
            if (next < 0)
            {
                builder.Append(TextSpan.FromBounds(i, span.End));
                return;
            }

            builder.Append(new TextSpan(i, next));
            i += next;
            var (start, count) = (i, 0);
            while (count < bytes.Length && i + 2 < span.End && _text[i] == '=' && char.IsAsciiHexDigit(_text[i + 1]) && char.IsAsciiHexDigit(_text[i + 2]))
            {
                bytes[count++] = Convert.ToByte(_text.Substring(i + 1, 2), 16);
                i += 3;
                if (bytes[count - 1] < 0x80 || (quotedPrintable is not UTF8Encoding) || (i < span.End && IsLead(i)))
                    break;
            }

            if (count > 0)
                builder.Append(quotedPrintable.GetString(bytes[..count]), TextSpan.FromBounds(start, i));
            else if (i + 1 == span.End)
                i++;
            else
                builder.Append(new TextSpan(i++, 1));
        }
    }

    /// <summary>Whether another character of UTF-8 begins at a byte that is written out.</summary>
    private bool IsLead(int at) => at + 1 < _text.Length && _text[at] == '=' && char.ToUpperInvariant(_text[at + 1]) is not ('8' or '9' or 'A' or 'B');
}

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Reads plain text. Paragraphs are divided by blank lines; where a text has one paragraph a line, each line is a block;
/// lines that were wrapped at a margin are joined again.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>Lines longer than this are taken for whole paragraphs, not for wrapped lines.</summary>
    private const int WidestMargin = 120;

    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.PlainText, source);
        Write(builder, source);
        return builder.Build();
    }

    /// <summary>Writes a text as plain text, whatever format it claims to be.</summary>
    public static void Write(ProseBuilder builder, SourceText source)
    {
        var blocks = Divide(source, builder.SourceString);
        for (var i = 0; i < blocks.Count; i++)
        {
            builder.BeginBlock();
            var kind = blocks[i].IsQuoted ? BlockKind.BlockQuotation
                : blocks[i].IsListItem ? BlockKind.ListItem
                : HeadingForm.IsHeading(builder.SourceString, blocks, i) ? BlockKind.Heading
                : BlockKind.Paragraph;
            if (blocks[i].IsQuoted)
                AppendQuoted(builder, blocks[i].Text);
            else
                AppendText(builder, blocks[i].Text);
            builder.EndBlock(kind, blocks[i].Span, kind == BlockKind.ListItem ? 1 : 0);
        }
    }

    /// <summary>A block before its kind is known.</summary>
    /// <param name="Span">The whole block.</param>
    /// <param name="Text">The block without a list marker.</param>
    /// <param name="LineCount">How many lines it takes.</param>
    /// <param name="IsListItem">Whether it begins with a list marker.</param>
    /// <param name="IsQuoted">Whether its lines begin with the mark with which e-mail quotes (RFC 3676).</param>
    internal readonly record struct RawBlock(TextSpan Span, TextSpan Text, int LineCount, bool IsListItem, bool IsQuoted = false);

    private static List<RawBlock> Divide(SourceText source, string text)
    {
        var blocks = new List<RawBlock>();
        var group = new List<TextSpan>();
        foreach (var line in source.Lines)
        {
            var span = Trim(text, line.Span);
            if (span.IsEmpty)
                Flush();
            else
                group.Add(span);
        }

        Flush();
        return blocks;

        void Flush()
        {
            var wrapped = IsWrapped(text, group);
            for (var i = 0; i < group.Count;)
            {
                if (text[group[i].Start] == '>')
                {
                    var last = i;
                    while (last + 1 < group.Count && text[group[last + 1].Start] == '>')
                        last++;
                    var quoted = TextSpan.FromBounds(group[i].Start, group[last].End);
                    blocks.Add(new RawBlock(quoted, quoted, last - i + 1, IsListItem: false, IsQuoted: true));
                    i = last + 1;
                    continue;
                }

                var marker = ListMarkerLength(text, group[i]);
                var j = i + 1;
                while (wrapped && j < group.Count && ListMarkerLength(text, group[j]) == 0 && text[group[j].Start] != '>')
                    j++;

                var span = TextSpan.FromBounds(group[i].Start, group[j - 1].End);
                blocks.Add(new RawBlock(span, TextSpan.FromBounds(span.Start + marker, span.End), j - i, marker > 0));
                i = j;
            }

            group.Clear();
        }
    }

    /// <summary>
    /// Whether lines were wrapped at a margin: in most places the first word of the next line would not have fitted on the
    /// line before it.
    /// </summary>
    private static bool IsWrapped(string text, List<TextSpan> lines)
    {
        if (lines.Count < 2)
            return false;

        var margin = lines.Max(l => l.Length);
        if (margin > WidestMargin)
            return false;

        int full = 0, breaks = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (ListMarkerLength(text, lines[i + 1]) > 0)
                continue;

            breaks++;
            var next = text.AsSpan(lines[i + 1].Start, lines[i + 1].Length);
            var space = next.IndexOfAny(' ', '\t');
            if (lines[i].Length + 1 + (space < 0 ? next.Length : space) > margin - 4 || char.IsLower(next[0]))
                full++;
        }

        return breaks == 0 || full * 4 >= breaks * 3;
    }

    /// <summary>The length of the list marker that a line begins with, or 0.</summary>
    public static int ListMarkerLength(string text, TextSpan line)
    {
        var rest = text.AsSpan(line.Start, line.Length);
        if (rest.Length > 2 && rest[0] is '-' or '*' or '•' or '+' && rest[1] is ' ' or '\t')
            return 2;

        var digits = 0;
        while (digits < rest.Length && digits < 3 && char.IsAsciiDigit(rest[digits]))
            digits++;
        return digits > 0 && rest.Length > digits + 2 && rest[digits] is '.' or ')' && rest[digits + 1] == ' ' ? digits + 2 : 0;
    }

    /// <summary>Quoted lines, without their marks.</summary>
    private static void AppendQuoted(ProseBuilder builder, TextSpan lines)
    {
        var text = builder.SourceString;
        for (var start = lines.Start; start < lines.End;)
        {
            var end = text.IndexOfAny(['\r', '\n'], start, lines.End - start);
            end = end < 0 ? lines.End : end;
            var first = start;
            while (first < end && (text[first] == '>' || char.IsWhiteSpace(text[first])))
                first++;
            if (first < end)
                AppendText(builder, TextSpan.FromBounds(first, end));
            start = end;
            while (start < lines.End && char.IsWhiteSpace(text[start]))
                start++;
            if (start < lines.End)
                builder.AppendSpace(TextSpan.FromBounds(end, start));
        }
    }

    private static void AppendText(ProseBuilder builder, TextSpan span)
    {
        var position = span.Start;
        foreach (var address in BareAddress.Find(builder.SourceString, span))
        {
            builder.Append(TextSpan.FromBounds(position, address.Start));
            var placeholder = builder.AppendPlaceholder(address);
            builder.AddLink(new Link(placeholder, address, builder.SourceString.Substring(address.Start, address.Length), address, IsBare: !IsMarkdownTarget(builder.SourceString, address), LinkForm.Address));
            position = address.End;
        }

        builder.Append(TextSpan.FromBounds(position, span.End));
    }

    /// <summary>Many plain texts are written in Markdown without saying so: <c>[text](address)</c>.</summary>
    public static bool IsMarkdownTarget(string text, TextSpan address) => address.Start >= 2 && text[address.Start - 1] == '(' && text[address.Start - 2] == ']';

    /// <summary>A stretch without the white space at its edges.</summary>
    internal static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}

using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the text of one block of a wiki’s page as prose.</summary>
internal sealed partial class WikitextWriter(ProseBuilder builder, WikitextMarkup markup) : InlineWriter(builder, SearchValues.Create("[{<'&~_"))
{
    private const int LongestOption = 60;

    private readonly List<(TextSpan Text, int Depth)> _captions = [];
    private int _captionDepth;

    /// <summary>Writes the captions of the files that the blocks before show.</summary>
    public void WriteCaptions()
    {
        // A caption may show a file, but not one within the other without end.
        for (var i = 0; i < _captions.Count; i++)
        {
            _captionDepth = _captions[i].Depth;
            WriteBlock(_captions[i].Text, BlockKind.Caption, _captions[i].Text);
        }

        _captionDepth = 0;
        _captions.Clear();
    }

    /// <summary>Registers what a line that holds nothing else has: comments, notes, code.</summary>
    /// <returns>Where it ends; the place itself where it is text.</returns>
    public int WriteHidden(int at)
    {
        if (markup.CommentAt(at) is { } comment)
        {
            Builder.AddComment(TextSpan.FromBounds(at, comment));
            return comment;
        }

        return markup.NoteAt(at) is null ? at : WriteNoteTag(at);
    }

    /// <inheritdoc/>
    protected override int WriteMarkup(int at, int end)
    {
        var result = Text[at] switch
        {
            '[' => WriteLink(at, end),
            '{' => WriteTemplate(at, end),
            '<' => WriteTag(at, end),
            '\'' => WriteEmphasis(at, end),
            '&' => WriteReference(at, end),
            '~' => Stands(at, end, "~~~") ? at + RunOf('~', at, end) : at,
            '_' => Stands(at, end, "__") && MagicWord().Match(Text, at, Math.Min(end - at, 40)) is { Success: true } word && word.Index == at ? at + word.Length : at,
            _ => at,
        };
        return Math.Min(result, end);
    }

    private int WriteEmphasis(int at, int end)
    {
        var run = RunOf('\'', at, end);

        // Four are an apostrophe and bold, more than five are apostrophes and both.
        var marks = run switch { 1 => 0, 2 => 2, 3 or 4 => 3, _ => 5 };
        if (run > marks)
            Builder.Append(new TextSpan(at, run - marks));
        return at + run;
    }

    private int WriteTag(int at, int end)
    {
        if (WriteHidden(at) is var hidden && hidden > at)
            return hidden;

        if (markup.OpaqueAt(at) is { } opaque)
        {
            if (opaque.Name == "nowiki")
                Builder.Append(TextSpan.FromBounds(opaque.Tag, opaque.Close));
            else if (opaque.Name is not ("includeonly" or "templatedata" or "gallery"))
                Builder.AppendPlaceholder(TextSpan.FromBounds(at, opaque.End));
            return opaque.End;
        }

        var length = Text.AsSpan(at, Math.Min(end - at, 500)).IndexOf('>') + 1;
        if (length < 3 || Text[at + 1] != '/' && !char.IsAsciiLetter(Text[at + 1]) || Text.AsSpan(at + 1, length - 1).Contains('<'))
            return at;

        var tag = Text.AsSpan(at, length);
        if (tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("</p", StringComparison.OrdinalIgnoreCase))
            Builder.AppendSpace(new TextSpan(at, length));
        return at + length;
    }

    /// <summary><c>&lt;ref name="a"&gt;…&lt;/ref&gt;</c>, <c>&lt;ref name="a" /&gt;</c></summary>
    private int WriteNoteTag(int at)
    {
        var note = markup.NoteAt(at)!.Value;
        var tag = Text.AsSpan(at, note.Tag - at);
        var name = NoteName().Match(Text, at, tag.Length) is { Success: true } match ? match.Groups["name"].Value.Trim() : string.Empty;
        var span = TextSpan.FromBounds(at, note.End);
        var text = PlainTextReader.Trim(Text, TextSpan.FromBounds(note.Tag, note.Close));
        if (text.IsEmpty)
        {
            if (name.Length > 0 && !_isInList)
                Builder.AddFootnoteReference(name, span);
        }
        else if (_isInList)
        {
            // Without a name, a box’s note is nothing that the text can point to.
            if (name.Length > 0)
            {
                Builder.AddFootnote(name, span);
                _listed.Add((span, text));
            }
        }
        else
        {
            AddNote(name.Length > 0 ? name : NextLabel(), span, text);
        }

        return note.End;
    }

    /// <summary>Links in single and double brackets.</summary>
    private int WriteLink(int at, int end)
    {
        if (markup.LinkAt(at) is { } close && close <= end)
        {
            WriteInternalLink(at, close);
            return close;
        }

        var scheme = at + 1;
        if (!Stands(scheme, end, "http://") && !Stands(scheme, end, "https://") && !Stands(scheme, end, "//") && !Stands(scheme, end, "mailto:") && !Stands(scheme, end, "ftp://"))
            return at;

        var bracket = Find("]", scheme, end);
        if (bracket < 0)
            return at;

        var source = TextSpan.FromBounds(at, bracket + 1);
        var space = Text.AsSpan(scheme, bracket - scheme).IndexOfAny(' ', '\t', '\n');
        var address = TextSpan.FromBounds(scheme, space < 0 ? bracket : scheme + space);

        // Without a text it is shown as a number, like a note.
        if (space < 0)
            AddNote(Cut(address.Start, address.End), source, address);
        else
            AddLink(TextSpan.FromBounds(scheme + space, bracket), source, address);
        return bracket + 1;
    }

    private void WriteInternalLink(int at, int close)
    {
        var parts = markup.Split(at + 2, close - 2);
        var target = Text.AsSpan(parts[0].Start, parts[0].Length).Trim();
        var colon = target.IndexOf(':');
        if (colon > 0)
        {
            var space = target[..colon].Trim().ToString();
            if (IsFile(space))
            {
                // The last part is the caption, unless it says how the file is shown.
                if (parts.Count > 1 && _captionDepth < 3 && !(parts[^1].Length < LongestOption && FileOption().IsMatch(Cut(parts[^1].Start, parts[^1].End).Trim())))
                    _captions.Add((parts[^1], _captionDepth + 1));
                return;
            }

            // Categories, and the same page in other languages.
            if (space.Equals("category", StringComparison.OrdinalIgnoreCase) || (space.Length is 2 or 3 && DeclaredLanguage.OfName(space) != TextLanguage.Unknown && parts.Count == 1 && !target.Contains(' ')))
                return;
        }

        if (parts.Count > 1 && !Text.AsSpan(parts[^1].Start, parts[^1].Length).IsWhiteSpace())
        {
            Write(TextSpan.FromBounds(parts[1].Start, parts[^1].End));
            return;
        }

        // “[[:Category:Ports]]”, “[[Tarn (town)|]]”
        var shown = PlainTextReader.Trim(Text, parts[0]);
        if (!shown.IsEmpty && Text[shown.Start] == ':')
            shown = TextSpan.FromBounds(shown.Start + 1, shown.End);
        if (parts.Count > 1 && Text.AsSpan(shown.Start, shown.Length).IndexOf(" (") is > 0 and var bracket)
            shown = new TextSpan(shown.Start, bracket);
        Builder.Append(shown);
    }

    private static bool IsFile(string space) => space.ToLowerInvariant() is "file" or "image" or "media" or "datei" or "fichier" or "archivo" or "bestand" or "plik" or "файл";

    [GeneratedRegex("^(?:thumb(?:nail)?|frame(?:d|less)?|border|left|right|center|centre|none|baseline|middle|sub|super|top|bottom|text-top|text-bottom|upright(?: ?=.*)?|[0-9]*x?[0-9]+ ?px|(?:alt|link|page|class|lang|thumbtime|start|end|loop|muted)\\s*=.*|)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex FileOption();

    [GeneratedRegex("""name\s*=\s*(?:"(?<name>[^"<>]*)"|'(?<name>[^'<>]*)'|(?<name>[^\s"'<>/]+))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteName();

    [GeneratedRegex(@"\G__[A-Z]{3,30}__", RegexOptions.CultureInvariant)]
    private static partial Regex MagicWord();
}

using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the text of one block of reStructuredText as prose.</summary>
internal sealed partial class RestWriter(ProseBuilder builder, RestTargets targets) : InlineWriter(builder, SearchValues.Create("*`|[_\\:"))
{
    /// <summary>Writes a block that stands in pieces, such as a cell of a table.</summary>
    public void WritePieces(IReadOnlyList<TextSpan> pieces, BlockKind kind)
    {
        Builder.BeginBlock();
        foreach (var (i, piece) in pieces.Index())
        {
            if (i > 0)
                Builder.AppendSpace(TextSpan.FromBounds(pieces[i - 1].End, Math.Max(pieces[i - 1].End, piece.Start)));
            Write(piece);
        }

        if (pieces.Count > 0)
            Builder.EndBlock(kind, TextSpan.FromBounds(pieces[0].Start, pieces[^1].End));
        WriteNotes();
    }

    /// <inheritdoc/>
    protected override int WriteMarkup(int at, int end)
    {
        switch (Text[at])
        {
            case '\\':
                return WriteEscape(at, end);
            case '*':
                var mark = Stands(at, end, "**") ? "**" : "*";
                return FindEmphasis(at, end, mark) is >= 0 and var close ? Open(at, mark.Length, close, mark.Length) : at;
            case '`':
                return WriteInterpreted(at, at, string.Empty, end);
            case ':':
                return !IsWord(at - 1) && RolePattern().Match(Text, at, Math.Min(80, end - at)) is { Success: true } role ? WriteInterpreted(at, at + role.Length, role.Groups["name"].Value, end) : at;
            case '|':
                return WriteSubstitution(at, end);
            case '[':
                return WriteNoteMark(at, end);
            case '_':
                return WriteNameMark(at, end);
            default:
                return at;
        }
    }

    private int WriteEscape(int at, int end)
    {
        // Before white space, a backslash joins what is on both sides.
        if (at + 1 >= end)
            return end;
        if (!char.IsWhiteSpace(Text[at + 1]))
            Builder.Append(new TextSpan(at + 1, char.IsHighSurrogate(Text[at + 1]) && at + 2 < end ? 2 : 1));
        return at + (char.IsHighSurrogate(Text[at + 1]) && at + 2 < end ? 3 : 2);
    }

    /// <summary>Text in backquotes, whose role says what it is.</summary>
    /// <param name="at">Where it begins, with its role.</param>
    /// <param name="open">Where the backquote stands.</param>
    /// <param name="role">The role, or nothing.</param>
    /// <param name="end">Where the text ends.</param>
    private int WriteInterpreted(int at, int open, string role, int end)
    {
        if (Stands(open, end, "``"))
        {
            if (Find("``", open + 2, end) is not (>= 0 and var literal) || literal == open + 2)
                return at;
            while (literal + 2 < end && Text[literal + 2] == '`')
                literal++;
            Builder.AppendPlaceholder(TextSpan.FromBounds(at, literal + 2));
            return literal + 2;
        }

        if (open + 1 >= end || char.IsWhiteSpace(Text[open + 1]) || IsWord(at - 1))
            return at;
        var close = Find("`", open + 1, end);
        while (close > 0 && Text[close - 1] == '\\')
            close = Find("`", close + 1, end);
        if (close < 0)
            return at;

        var text = TextSpan.FromBounds(open + 1, close);
        var underscores = Math.Min(2, RunOf('_', close + 1, end));
        var source = TextSpan.FromBounds(at, close + 1 + underscores);
        if (role.Length > 0)
            WriteRole(role, text, source);
        else if (underscores > 0)
            WriteReference(text, source, underscores == 2);
        else
            Write(text);
        return source.End;
    }

    private void WriteRole(string role, TextSpan text, TextSpan source)
    {
        var name = role[(role.LastIndexOf(':') + 1)..];
        if (role.StartsWith("cite", StringComparison.Ordinal) || role.StartsWith("footcite", StringComparison.Ordinal))
        {
            AddCitation(source, text);
        }
        else if (name is "emphasis" or "strong" or "sub" or "subscript" or "sup" or "superscript" or "title" or "title-reference" or "t" or "abbr" or "dfn" or "guilabel" or "term" or "ref" or "doc" or "numref" or "any" or "download" or "menuselection")
        {
            // “text <target>”
            var inner = Text.AsSpan(text.Start, text.Length);
            if (inner.EndsWith(">") && inner.LastIndexOf('<') is > 0 and var angle)
                Write(new TextSpan(text.Start, inner[..angle].TrimEnd().Length));
            else if (name is "ref" or "doc" or "numref" or "any" or "download")
                Builder.AppendPlaceholder(source);
            else
                Write(text);
        }
        else
        {
            Builder.AppendPlaceholder(source);
        }
    }

    private void WriteReference(TextSpan text, TextSpan source, bool isAnonymous)
    {
        var inner = Text.AsSpan(text.Start, text.Length);
        if (inner.EndsWith(">") && inner.LastIndexOf('<') is >= 0 and var angle)
        {
            var address = TextSpan.FromBounds(text.Start + angle + 1, text.End - 1);
            var target = Cut(address.Start, address.End);
            if (target.EndsWith('_'))
                target = targets.Find(target[..^1]) ?? string.Empty;
            var shown = new TextSpan(text.Start, inner[..angle].TrimEnd().Length);
            if (shown.IsEmpty)
                AddBare(source, address, LinkForm.Autolink);
            else if (target.Length > 0)
                AddLink(shown, source, address, string.Concat(target.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));
            else
                Write(shown);
            return;
        }

        if ((isAnonymous ? targets.Next() : targets.Find(inner.ToString())) is { Length: > 0 } known)
            AddLink(text, source, new TextSpan(source.End, 0), known);
        else
            Write(text);
    }

    private int WriteSubstitution(int at, int end)
    {
        if (IsWord(at - 1) || SubstitutionPattern().Match(Text, at, Math.Min(100, end - at)) is not { Success: true } match)
            return at;
        Builder.AppendPlaceholder(new TextSpan(at, match.Length));
        return at + match.Length;
    }

    private int WriteNoteMark(int at, int end)
    {
        if (NotePattern().Match(Text, at, Math.Min(100, end - at)) is not { Success: true } note)
            return at;

        // “[#]_” and “[*]_” point to the next note of their kind.
        var label = note.Groups["label"].Value;
        if (label is "#" or "*")
            label = RestBlocks.LabelOf(label, ref label == "#" ? ref _numbered : ref _starred);
        Builder.AddFootnoteReference(label, new TextSpan(at, note.Length));
        return at + note.Length;
    }

    private int _numbered;
    private int _starred;

    /// <summary>The mark at the end of a word that is a link: <c>log_</c>, <c>log__</c>; and the one before a target in the text.</summary>
    private int WriteNameMark(int at, int end)
    {
        if (Stands(at, end, "_`") && !IsWord(at - 1) && Find("`", at + 2, end) is >= 0 and var close)
        {
            Builder.Anchors.AddId(Cut(at + 2, close));
            Write(TextSpan.FromBounds(at + 2, close));
            return close + 1;
        }

        var length = Stands(at, end, "__") ? 2 : 1;
        if (!IsWord(at - 1) || IsWord(at + length) || at + length < end && Text[at + length] == '_')
            return at;

        var start = at;
        while (start > 0 && at - start < 60 && (IsWord(start - 1) || (Text[start - 1] is '-' or '_' or '.' or ':' or '+' && IsWord(start - 2))))
            start--;
        var name = Cut(start, at);
        if ((length == 2 ? null : targets.Find(name)) is not { } target || Builder.End < name.Length || Builder.ProseAt(TextSpan.FromBounds(Builder.End - name.Length, Builder.End)) != name)
            return at;

        if (target.Length > 0)
            Builder.AddLink(new Link(TextSpan.FromBounds(Builder.End - name.Length, Builder.End), TextSpan.FromBounds(start, at + 1), target, new TextSpan(at + 1, 0), IsBare: false, LinkForm.Reference));
        return at + length;
    }

    [GeneratedRegex(@"\G:(?<name>[A-Za-z][\w.+:-]*):(?=`)", RegexOptions.CultureInvariant)]
    private static partial Regex RolePattern();

    [GeneratedRegex(@"\G\|(?=\S)[^|\n]{1,80}(?<=\S)\|_{0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex SubstitutionPattern();

    [GeneratedRegex(@"\G\[(?<label>[0-9]+|#[\w.:+-]*|\*|[A-Za-z][\w.:+-]*)\]_(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex NotePattern();
}

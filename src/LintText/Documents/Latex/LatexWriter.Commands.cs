using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>What commands with a name and environments are read as.</summary>
internal sealed partial class LatexWriter
{
    private int WriteNamed(int at, string name, int nameEnd, int end)
    {
        var next = nameEnd < end && Text[nameEnd] == '*' ? nameEnd + 1 : nameEnd;
        if (name is "begin" or "end")
            return GroupAt(next, end) is { } environment ? WriteEnvironment(name == "begin", at, environment, end) : next;
        if (name is "verb" or "lstinline" && next < end && Text[next] is not ('{' or '['))
            return WriteVerbatim(at, next, end);
        if (name.Length == 1 && LatexCommands.CombiningOf(name[0]) is not null && WriteAccent(at, next, name[0], end) is var accented && accented > next)
            return accented;
        if (LatexCommands.SymbolOf(name) is { } symbol)
            return WriteSymbol(at, next, symbol, end);
        if (name.Contains("cite", StringComparison.OrdinalIgnoreCase) && name != "nocite")
        {
            var behind = SkipGroups(next, 1, end);
            AddCitation(TextSpan.FromBounds(at, behind), behind > next && Text[behind - 1] == '}' && Text.LastIndexOf('{', behind - 1, behind - next) is >= 0 and var brace ? TextSpan.FromBounds(brace + 1, behind - 1) : default);
            return behind;
        }

        switch (LatexCommands.KindOf(name))
        {
            case LatexCommandKind.Heading:
                next = SkipOptional(next, end);
                if (GroupAt(next, end) is not { } title)
                    return next;
                Builder.Anchors.AddHeading(Cut(title.Start, title.End));
                return WriteApart(title, BlockKind.Heading, TextSpan.FromBounds(at, title.End + 1), LatexCommands.LevelOf(name));
            case LatexCommandKind.Note:
                next = SkipOptional(next, end);
                if (GroupAt(next, end) is not { } note)
                    return next;
                AddNote(NextLabel(), TextSpan.FromBounds(at, note.End + 1), note);
                return note.End + 1;
            case LatexCommandKind.Caption:
                next = SkipOptional(next, end);
                if (GroupAt(next, end) is not { } caption)
                    return next;
                _captions.Add((caption, TextSpan.FromBounds(at, caption.End + 1)));
                return caption.End + 1;
            case LatexCommandKind.Quotation:
                next = SkipOptional(next, end);
                if (GroupAt(next, end) is not { } words)
                    return next;
                Builder.Append("“", TextSpan.FromBounds(at, words.Start));
                Write(words);
                Builder.Append("”", new TextSpan(words.End, 1));
                return words.End + 1;
            case LatexCommandKind.Link:
                return WriteLink(at, name, SkipOptional(next, end), end);
            case LatexCommandKind.Placeholder:
                next = SkipGroups(next, LatexCommands.GroupsOf(name), end);
                Builder.AppendPlaceholder(TextSpan.FromBounds(at, next));
                return next;
            case LatexCommandKind.Dropped:
                return SkipGroups(next, LatexCommands.GroupsOf(name), end);
            case LatexCommandKind.Label:
                if (GroupAt(next, end) is not { } label)
                    return next;
                Builder.Anchors.AddId(Cut(label.Start, label.End));
                return label.End + 1;
            case LatexCommandKind.Item:
                return WriteItem(at, name, next, end);
            case LatexCommandKind.Paragraph:
                EndParagraph(at, next);
                return next;
            default:
                // How text is set: the name goes, the text in braces stays.
                next = SkipOptional(next, end);
                return next < end && Text[next] is ' ' or '\t' && !(next + 1 < end && Text[next + 1] == '\n') && next == nameEnd && (next + 1 >= end || Text[next + 1] != '{') ? next + 1 : next;
        }
    }

    private int WriteSymbol(int at, int next, string symbol, int end)
    {
        // “\LaTeX{} is”, “\ss e”
        if (Stands(next, end, "{}"))
            next += 2;
        else if (next < end && Text[next] == ' ')
            next++;
        var span = TextSpan.FromBounds(at, next);
        if (symbol == " ")
            Builder.AppendSpace(span);
        else
            Builder.Append(symbol, span);
        return next;
    }

    private int WriteVerbatim(int at, int delimiter, int end)
    {
        if (markup.CloseOfVerb(delimiter, end) is not { } close)
            return delimiter;
        Builder.AppendPlaceholder(TextSpan.FromBounds(at, close + 1));
        return close + 1;
    }

    private int WriteLink(int at, string name, int next, int end)
    {
        if (GroupAt(next, end) is not { } address)
            return next;

        if (name != "href")
        {
            AddBare(TextSpan.FromBounds(at, address.End + 1), address, LinkForm.Autolink);
            return address.End + 1;
        }

        if (GroupAt(address.End + 1, end) is not { } text)
            return address.End + 1;
        AddLink(text, TextSpan.FromBounds(at, text.End + 1), address, Cut(address.Start, address.End).Replace("\\", string.Empty, StringComparison.Ordinal).Trim());
        return text.End + 1;
    }

    private int WriteItem(int at, string name, int next, int end)
    {
        EndParagraph(at, next);
        if (name == "bibitem")
            return SkipGroups(next, 1, end);

        // “\item[Levy] what it costs”
        var from = next;
        while (from < end && Text[from] == ' ')
            from++;
        if (from < end && Text[from] == '[' && FindClosing(from + 1, end, '[', ']', LongestOption) is >= 0 and var close)
        {
            Write(TextSpan.FromBounds(from + 1, close));
            EndParagraph(close + 1, close + 1);
            return close + 1;
        }

        return next;
    }

    private int WriteEnvironment(bool isBegin, int at, TextSpan nameSpan, int end)
    {
        var name = Cut(nameSpan.Start, nameSpan.End).Trim();
        var plain = name.TrimEnd('*');
        var next = nameSpan.End + 1;
        if (!isBegin)
        {
            if (_environments.Any(e => e.Name == plain))
            {
                EndParagraph(at, next);
                while (_environments.Pop().Name != plain)
                    continue;
            }

            return next;
        }

        switch (LatexCommands.EnvironmentOf(plain))
        {
            case LatexEnvironmentKind.Code:
                var close = markup.FindEnd(name, next);
                var codeEnd = close < 0 ? Math.Min(end, _end) : Math.Min(end, close + name.Length + 6);
                if (_start >= 0)
                {
                    EndParagraph(at, codeEnd);
                    Builder.EndBlock(BlockKind.Paragraph, default);
                    if (plain == "comment")
                        Builder.AddComment(Cut(next, Math.Max(next, close)), TextSpan.FromBounds(at, codeEnd));
                    else
                        Builder.AddSilentBlock(BlockKind.Code, TextSpan.FromBounds(at, codeEnd));
                    Builder.BeginBlock();
                }

                return Math.Max(next, codeEnd);
            case LatexEnvironmentKind.Formula:
                var formula = markup.FindEnd(name, next) is >= 0 and var found ? Math.Min(end, found + name.Length + 6) : next;
                if (formula > next && Builder.HasProse)
                    Builder.AppendPlaceholder(TextSpan.FromBounds(at, formula));
                return formula;
        }

        var (kind, groups) = LatexCommands.BlockOf(plain);
        EndParagraph(at, next);
        if (_environments.Count < 200)
            _environments.Push((plain, kind ?? (_environments.TryPeek(out var outer) ? outer.Kind : BlockKind.Paragraph)));
        return SkipGroups(next, groups, end);
    }
}

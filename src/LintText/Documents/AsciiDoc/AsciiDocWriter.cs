using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the text of one block of AsciiDoc as prose.</summary>
internal sealed partial class AsciiDocWriter(ProseBuilder builder) : InlineWriter(builder, SearchValues.Create("*_`#^~+\"'<{[(\\&"))
{
    /// <inheritdoc/>
    protected override List<TextSpan> FindStarts(TextSpan span)
    {
        var starts = base.FindStarts(span);
        foreach (var match in MacroPattern().EnumerateMatches(Text.AsSpan(span.Start, span.Length)))
            starts.Add(new TextSpan(span.Start + match.Index, match.Length));
        starts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return starts;
    }

    /// <inheritdoc/>
    protected override TextSpan CutAddress(TextSpan address, int end) =>
        address.Start > 0 && Text[address.Start - 1] == '\\' ? default : Text[address.End - 1] == '[' && FindClosing(address.End, end, '[', ']') < 0 ? default : address;

    /// <inheritdoc/>
    protected override int WriteAddress(TextSpan address, int end)
    {
        if (Text[address.End - 1] == '[')
            return WriteMacro(address, FindClosing(address.End, end, '[', ']'));

        // “https://example.org[text]”, where “[^]” opens a window and an empty text shows the address.
        if (address.End < end && Text[address.End] == '[' && FindClosing(address.End + 1, end, '[', ']') is >= 0 and var close)
        {
            WriteLink(TextSpan.FromBounds(address.End + 1, close), TextSpan.FromBounds(address.Start, close + 1), address, Cut(address.Start, address.End));
            return close + 1;
        }

        return base.WriteAddress(address, end);
    }

    /// <inheritdoc/>
    protected override int WriteMarkup(int at, int end)
    {
        switch (Text[at])
        {
            case '\\':
                if (at + 1 >= end || !"*_`#^~+\"'<{[(\\&".Contains(Text[at + 1], StringComparison.Ordinal))
                    return at;
                Builder.Append(new TextSpan(at + 1, 1));
                return at + 2;
            case '&':
                return WriteReference(at, end);
            case '*' or '_' or '#':
                return WriteEmphasis(at, end);
            case '^' or '~':
                return WriteScript(at, end);
            case '`':
                return WriteCode(at, end);
            case '+':
                return WritePassed(at, end);
            case '"' or '\'':
                return WriteQuoted(at, end);
            case '<' when Stands(at, end, "<<"):
                return WriteCrossReference(at, end);
            case '{':
                return WriteAttribute(at, end);
            case '[':
                return WriteBracket(at, end);
            case '(' when Stands(at, end, "(("):
                return WriteIndexTerm(at, end);
            default:
                return at;
        }
    }

    private int WriteEmphasis(int at, int end)
    {
        var mark = Text[at].ToString();
        if (at + 1 < end && Text[at + 1] == Text[at])
        {
            var close = Find(mark + mark, at + 2, end);
            return close > at + 2 ? Open(at, 2, close, 2) : at;
        }

        return FindEmphasis(at, end, mark) is >= 0 and var found && !(at > 0 && Text[at - 1] is ':' or ';' or '}') ? Open(at, 1, found, 1) : at;
    }

    /// <summary>A superscript or subscript, which has no space in it.</summary>
    private int WriteScript(int at, int end)
    {
        var rest = Text.AsSpan(at + 1, Math.Min(end - at - 1, 40));
        var close = rest.IndexOf(Text[at]);
        return close > 0 && !rest[..close].ContainsAny(" \t\r\n") ? Open(at, 1, at + 1 + close, 1) : at;
    }

    private int WriteCode(int at, int end)
    {
        var length = at + 1 < end && Text[at + 1] == '`' ? 2 : 1;
        var mark = length == 2 ? "``" : "`";
        if (length == 1 && IsWord(at - 1))
            return at;

        var close = Find(mark, at + length, end);
        if (close <= at + length)
            return at;
        Builder.AppendPlaceholder(TextSpan.FromBounds(at, close + length));
        return close + length;
    }

    /// <summary>Text that is passed through: <c>+so+</c>, <c>++so++</c>, <c>+++so+++</c>; and “ +” that ends a line.</summary>
    private int WritePassed(int at, int end)
    {
        if (at > 0 && Text[at - 1] is ' ' && (at + 1 >= end || Text[at + 1] is '\r' or '\n'))
            return at + 1;

        var length = Math.Min(3, RunOf('+', at, end));
        var close = length == 1 ? FindEmphasis(at, end, "+") : Find(new string('+', length), at + length, end);
        if (close <= at + length)
            return at;
        Builder.Append(TextSpan.FromBounds(at + length, close));
        return close + length;
    }

    /// <summary>Typographic quotation marks: <c>"`so`"</c>, <c>'`so`'</c>.</summary>
    private int WriteQuoted(int at, int end)
    {
        if (at + 2 >= end || Text[at + 1] != '`')
            return at;

        var isDouble = Text[at] == '"';
        var close = Find(isDouble ? "`\"" : "`'", at + 2, end);
        if (close < 0)
            return at;

        Builder.Append(isDouble ? "“" : "‘", new TextSpan(at, 2));
        Write(TextSpan.FromBounds(at + 2, close));
        Builder.Append(isDouble ? "”" : "’", new TextSpan(close, 2));
        return close + 2;
    }

    private int WriteCrossReference(int at, int end)
    {
        var close = Find(">>", at + 2, end);
        if (close < 0)
            return at;

        var comma = Text.AsSpan(at + 2, close - at - 2).IndexOf(',');
        var source = TextSpan.FromBounds(at, close + 2);
        var target = TextSpan.FromBounds(at + 2, comma < 0 ? close : at + 2 + comma);
        if (comma < 0)
            Builder.AppendPlaceholder(source);
        else
            WriteLink(TextSpan.FromBounds(target.End + 1, close), source, target, TargetOf(Cut(target.Start, target.End)));
        return close + 2;
    }

    /// <summary>A place in this file by its id, or in another: “levy.adoc#costs”.</summary>
    private static string TargetOf(string target) => target.Contains('#', StringComparison.Ordinal) || target.EndsWith(".adoc", StringComparison.OrdinalIgnoreCase) ? target : "#" + target;

    private int WriteAttribute(int at, int end)
    {
        if (AttributePattern().Match(Text, at, Math.Min(60, end - at)) is not { Success: true } match || match.Index != at)
            return at;

        var span = new TextSpan(at, match.Length);
        var text = match.Groups["name"].Value switch
        {
            "nbsp" => "\u00A0",
            "sp" => " ",
            "apos" or "rsquo" => "’",
            "lsquo" => "‘",
            "ldquo" => "“",
            "rdquo" => "”",
            "quot" => "\"",
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "plus" => "+",
            "deg" => "°",
            "startsb" => "[",
            "endsb" => "]",
            "vbar" => "|",
            "asterisk" => "*",
            "backslash" => "\\",
            "backtick" => "`",
            "empty" or "blank" or "zwsp" or "wj" => string.Empty,
            _ => null,
        };
        if (text is null)
            Builder.AppendPlaceholder(span);
        else if (text.Length > 0)
            Builder.Append(text, span);
        return span.End;
    }

    /// <summary>Anchors, and roles of what follows: <c>[[costs]]</c>, <c>[.small]#so#</c>.</summary>
    private int WriteBracket(int at, int end)
    {
        if (Stands(at, end, "[[") && AnchorPattern().Match(Text, at, Math.Min(200, end - at)) is { Success: true } anchor && anchor.Index == at)
        {
            Builder.Anchors.AddId(anchor.Groups["id"].Value);
            return at + anchor.Length;
        }

        return RolePattern().Match(Text, at, Math.Min(100, end - at)) is { Success: true } role && role.Index == at ? at + role.Length : at;
    }

    private int WriteIndexTerm(int at, int end)
    {
        var isHidden = Stands(at, end, "(((");
        var close = Find(isHidden ? ")))" : "))", at + 2, end);
        if (close < 0)
            return at;
        if (!isHidden)
            Write(TextSpan.FromBounds(at + 2, close));
        return close + (isHidden ? 3 : 2);
    }

    /// <summary>A macro by its name and target, up to its bracket.</summary>
    private int WriteMacro(TextSpan head, int close)
    {
        var written = Text.AsSpan(head.Start, head.Length - 1);
        var colon = written.IndexOf(':');
        var name = written[..colon].ToString();
        var target = TextSpan.FromBounds(head.Start + colon + 1, head.End - 1);
        var inner = TextSpan.FromBounds(head.End, close);
        var source = TextSpan.FromBounds(head.Start, close + 1);
        switch (name)
        {
            case "footnote" or "footnoteref":
                var label = Cut(target.Start, target.End);
                if (name == "footnoteref" && Text.AsSpan(inner.Start, inner.Length).IndexOf(',') is >= 0 and var comma)
                {
                    label = Cut(inner.Start, inner.Start + comma);
                    inner = TextSpan.FromBounds(inner.Start + comma + 1, inner.End);
                }

                if (inner.IsEmpty)
                    Builder.AddFootnoteReference(label, source);
                else
                    AddNote(label.Length > 0 ? label : NextLabel(), source, inner);
                break;
            case "link":
                WriteLink(inner, source, target, Cut(target.Start, target.End));
                break;
            case "mailto":
                WriteLink(inner, source, target, "mailto:" + Cut(target.Start, target.End));
                break;
            case "xref":
                WriteLink(inner, source, target, TargetOf(Cut(target.Start, target.End)));
                break;
            case "cite" or "citenp":
                AddCitation(source, inner);
                break;
            case "pass":
                Builder.Append(inner);
                break;
            case "indexterm2":
                Write(inner);
                break;
            case "indexterm" or "anchor":
                if (name == "anchor")
                    Builder.Anchors.AddId(Cut(target.Start, target.End));
                break;
            default:
                Builder.AppendPlaceholder(source);
                break;
        }

        return close + 1;
    }

    /// <summary>A link’s text, without what stands behind it in its brackets: <c>[text,window=_blank]</c>, <c>[text^]</c>.</summary>
    private void WriteLink(TextSpan text, TextSpan source, TextSpan address, string target)
    {
        var inner = Text.AsSpan(text.Start, text.Length);
        if (LinkOptions().Match(Text, text.Start, text.Length) is { Success: true } options)
            text = TextSpan.FromBounds(text.Start, options.Index);
        else if (inner is ['"', .., '"'])
            text = TextSpan.FromBounds(text.Start + 1, text.End - 1);
        if (text.Length > 0 && Text[text.End - 1] == '^')
            text = new TextSpan(text.Start, text.Length - 1);
        if (text.IsEmpty)
            AddBare(source, address, LinkForm.Autolink);
        else
            AddLink(text, source, address, target);
    }

    [GeneratedRegex(@"(?<![\w\\:])(?:footnoteref|footnote|link|mailto|xref|image|icon|kbd|btn|menu|stem|latexmath|asciimath|pass|citenp|cite|indexterm2?|anchor|audio|video):(?!:)[^\s\[\]<>]{0,500}\[", RegexOptions.CultureInvariant)]
    private static partial Regex MacroPattern();

    [GeneratedRegex(@"\G\{(?<name>\w[\w-]{0,50})\}", RegexOptions.CultureInvariant)]
    private static partial Regex AttributePattern();

    [GeneratedRegex(@"\G\[\[\[?(?<id>[\w:.-]+)(?:,[^\]]*)?\]\]\]?", RegexOptions.CultureInvariant)]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"\G\[[\w.#%, -]{1,80}\](?=[#*_`])", RegexOptions.CultureInvariant)]
    private static partial Regex RolePattern();

    [GeneratedRegex("""\^?,\s*(?:window|role|opts|id|title|rel|width|height|subject)\s*=.*$|,\s*"[^"]*"\s*$""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex LinkOptions();
}

using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes the text of one block of Org as prose.</summary>
internal sealed partial class OrgWriter(ProseBuilder builder) : InlineWriter(builder, SearchValues.Create("*/_+=~[<{\\$@"))
{
    /// <inheritdoc/>
    protected override int WriteMarkup(int at, int end)
    {
        switch (Text[at])
        {
            case '*' or '/' or '_' or '+':
                return CanOpen(at) && FindEmphasis(at, end, Text[at].ToString()) is >= 0 and var close ? Open(at, 1, close, 1) : at;
            case '=' or '~':
                if (!CanOpen(at) || FindEmphasis(at, end, Text[at].ToString()) is not (>= 0 and var code))
                    return at;
                Builder.AppendPlaceholder(TextSpan.FromBounds(at, code + 1));
                return code + 1;
            case '[':
                return WriteBracket(at, end);
            case '<':
                return WriteAngle(at, end);
            case '{' when Stands(at, end, "{{{"):
                return WritePlaceholder(at, Find("}}}", at + 3, end), 3);
            case '@' when Stands(at, end, "@@"):
                return Find("@@", at + 2, end) is >= 0 and var snippet ? snippet + 2 : at;
            case '\\':
                return WriteBackslash(at, end);
            case '$':
                return WriteFormula(at, end);
            default:
                return at;
        }
    }

    /// <summary>Marks of emphasis stand behind white space or a mark of punctuation that opens.</summary>
    private bool CanOpen(int at) => at == 0 || char.IsWhiteSpace(Text[at - 1]) || Text[at - 1] is '-' or '(' or '{' or '\'' or '"' or '“' or '‘' or '*' or '/' or '_' or '+' or '—';

    private int WritePlaceholder(int at, int close, int length)
    {
        if (close < 0)
            return at;
        Builder.AppendPlaceholder(TextSpan.FromBounds(at, close + length));
        return close + length;
    }

    private int WriteBracket(int at, int end)
    {
        if (Stands(at, end, "[["))
            return WriteLink(at, end);
        if (Stands(at, end, "[fn:"))
            return WriteNote(at, end);
        if (Stands(at, end, "[cite"))
        {
            if (CitePattern().Match(Text, at, Math.Min(500, end - at)) is not { Success: true } cite)
                return at;
            AddCitation(new TextSpan(at, cite.Length), new TextSpan(at, cite.Length - 1), "@");
            return at + cite.Length;
        }

        // “[2026-03-04 Wed]”, “[2/3]”, “[50%]”
        if (StampPattern().Match(Text, at, Math.Min(80, end - at)) is not { Success: true } stamp)
            return at;
        Builder.AppendPlaceholder(new TextSpan(at, stamp.Length));
        return at + stamp.Length;
    }

    private int WriteLink(int at, int end)
    {
        var close = Find("]]", at + 2, end);
        if (close < 0)
            return at;

        var source = TextSpan.FromBounds(at, close + 2);
        var middle = Text.AsSpan(at + 2, close - at - 2).IndexOf("][");
        var address = TextSpan.FromBounds(at + 2, middle < 0 ? close : at + 2 + middle);
        var target = Cut(address.Start, address.End);
        target = target.StartsWith("file:", StringComparison.Ordinal) ? target[5..] : target.StartsWith('*') ? "#" + target[1..] : target;
        if (middle >= 0)
        {
            // A link to a place by its name is no address.
            var text = TextSpan.FromBounds(address.End + 2, close);
            if (IsAddress(target))
                AddLink(text, source, address, target);
            else
                Write(text);
        }
        else if (target.Contains("://", StringComparison.Ordinal))
        {
            AddBare(source, address, LinkForm.Autolink);
        }
        else
        {
            Builder.AppendPlaceholder(source);
        }

        return source.End;
    }

    private static bool IsAddress(string target) => target.StartsWith('#') || target.Contains(':', StringComparison.Ordinal) || target.StartsWith("./", StringComparison.Ordinal) || target.StartsWith("../", StringComparison.Ordinal) || target.Contains(".org", StringComparison.OrdinalIgnoreCase);

    private int WriteNote(int at, int end)
    {
        var close = FindClosing(at + 1, end, '[', ']');
        if (close < 0)
            return at;

        var source = TextSpan.FromBounds(at, close + 1);
        var colon = Text.AsSpan(at + 4, close - at - 4).IndexOf(':');
        var label = Cut(at + 4, colon < 0 ? close : at + 4 + colon);
        if (colon < 0)
            Builder.AddFootnoteReference(label, source);
        else
            AddNote(label.Length > 0 ? label : NextLabel(), source, TextSpan.FromBounds(at + 5 + colon, close));
        return source.End;
    }

    private int WriteAngle(int at, int end)
    {
        if (StampPattern().Match(Text, at, Math.Min(80, end - at)) is { Success: true } stamp)
        {
            Builder.AppendPlaceholder(new TextSpan(at, stamp.Length));
            return at + stamp.Length;
        }

        // “<https://example.org>”; “<<target>>” is a place, and “<<<target>>>” one that its words lead to.
        var close = Find(">", at + 1, end);
        if (close < 0)
            return at;
        if (Stands(at, end, "<<"))
        {
            var isShown = Stands(at, end, "<<<");
            var last = Find(isShown ? ">>>" : ">>", at, end);
            if (last < 0)
                return at;
            Builder.Anchors.AddId(Cut(at + 2, last).TrimStart('<'));
            if (isShown)
                Builder.Append(TextSpan.FromBounds(at + 3, last));
            return last + (isShown ? 3 : 2);
        }

        var inner = TextSpan.FromBounds(at + 1, close);
        if (!Text.AsSpan(inner.Start, inner.Length).Contains("://", StringComparison.Ordinal) || Text.AsSpan(inner.Start, inner.Length).ContainsAny(' ', '\n'))
            return at;
        AddBare(TextSpan.FromBounds(at, close + 1), inner, LinkForm.Autolink);
        return close + 1;
    }

    private int WriteBackslash(int at, int end)
    {
        if (Stands(at, end, "\\\\"))
            return at + 2;
        if (Stands(at, end, "\\(") || Stands(at, end, "\\["))
            return WritePlaceholder(at, Find(Text[at + 1] == '(' ? "\\)" : "\\]", at + 2, end), 2);
        if (EntityPattern().Match(Text, at, Math.Min(30, end - at)) is not { Success: true } entity)
            return at;

        // Org’s entities bear the names of HTML’s, for the most part.
        var span = new TextSpan(at, entity.Length);
        var decoded = System.Net.WebUtility.HtmlDecode("&" + entity.Groups["name"].Value + ";");
        if (decoded.StartsWith('&') && decoded.Length > 1)
            Builder.AppendPlaceholder(span);
        else
            Builder.Append(decoded, span);
        return span.End;
    }

    private int WriteFormula(int at, int end)
    {
        if (Stands(at, end, "$$"))
            return WritePlaceholder(at, Find("$$", at + 2, end), 2);

        // Two prices in a sentence are no formula.
        return FormulaPattern().Match(Text, at, Math.Min(200, end - at)) is { Success: true } formula ? WritePlaceholder(at, at + formula.Length - 1, 1) : at;
    }

    [GeneratedRegex(@"\G\[cite(?:/[\w/-]*)?:[^\[\]]*@[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex CitePattern();

    [GeneratedRegex(@"\G(?:[<\[][0-9]{4}-[0-9]{2}-[0-9]{2}[^<>\[\]\n]{0,40}[>\]](?:--?[<\[][0-9]{4}[^<>\[\]\n]{0,40}[>\]])?|\[[0-9]*/[0-9]*\]|\[[0-9]*%\])", RegexOptions.CultureInvariant)]
    private static partial Regex StampPattern();

    [GeneratedRegex(@"\G\\(?<name>[A-Za-z]+)(?:\{\}|(?![A-Za-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex EntityPattern();

    [GeneratedRegex(@"\G\$(?:[^\s$,.;]|[^\s$][^$\n]{0,150}[^\s$,.])\$(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();
}

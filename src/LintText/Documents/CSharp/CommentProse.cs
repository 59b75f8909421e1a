using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Writes a line of a comment: addresses become links, and what stands in backticks is code.</summary>
internal static partial class CommentProse
{
    /// <summary>Writes text of one line.</summary>
    /// <param name="builder">What to write to.</param>
    /// <param name="span">The text.</param>
    /// <param name="decodes">Whether it holds character references.</param>
    /// <param name="isLinked">Whether it stands in a link, in which an address is no other link.</param>
    public static void Append(ProseBuilder builder, TextSpan span, bool decodes, bool isLinked = false)
    {
        var text = builder.SourceString;
        List<(int Start, int Length, string Text)> references = decodes ? CharacterReferences.Find(text.AsSpan(span.Start, span.Length)) : [];
        var position = span.Start;
        foreach (var code in CodeSpans(text, span))
        {
            AppendLinks(builder, TextSpan.FromBounds(position, code.Start), span.Start, references, isLinked);
            builder.AppendPlaceholder(code);
            position = code.End;
        }

        AppendLinks(builder, TextSpan.FromBounds(position, span.End), span.Start, references, isLinked);
    }

    private static IEnumerable<TextSpan> CodeSpans(string text, TextSpan span)
    {
        for (var match = CodePattern().Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
            yield return new TextSpan(match.Index, match.Length);
    }

    private static void AppendLinks(ProseBuilder builder, TextSpan span, int origin, List<(int Start, int Length, string Text)> references, bool isLinked)
    {
        var text = builder.SourceString;
        var position = span.Start;
        foreach (var found in isLinked ? [] : BareAddress.Find(text, span))
        {
            var address = Cut(found, origin, references);
            AppendText(builder, TextSpan.FromBounds(position, address.Start), origin, references);
            var placeholder = builder.AppendPlaceholder(address);
            var target = text.Substring(address.Start, address.Length);
            builder.AddLink(new Link(placeholder, address, references.Count > 0 ? CharacterReferences.Decode(target) : target, address, IsBare: !PlainTextReader.IsMarkdownTarget(text, address), LinkForm.Address));
            position = address.End;
        }

        AppendText(builder, TextSpan.FromBounds(position, span.End), origin, references);
    }

    /// <summary>The first reference that begins at a place or behind it: a line can hold thousands, and as many addresses.</summary>
    private static int FirstFrom(int place, List<(int Start, int Length, string Text)> references) =>
        Bisection.FirstNotBefore(CollectionsMarshal.AsSpan(references), place, static r => r.Start);

    /// <summary>An address goes on behind an ampersand, and ends before any other character that is written as a reference.</summary>
    private static TextSpan Cut(TextSpan address, int origin, List<(int Start, int Length, string Text)> references)
    {
        for (var i = FirstFrom(address.Start - origin, references); i < references.Count && origin + references[i].Start < address.End; i++)
        {
            var (start, length, text) = references[i];
            var at = origin + start;
            if (at > address.Start && at < address.End && (text != "&" || at + length > address.End))
                return TextSpan.FromBounds(address.Start, at);
        }

        return address;
    }

    private static void AppendText(ProseBuilder builder, TextSpan span, int origin, List<(int Start, int Length, string Text)> references)
    {
        var position = span.Start;
        for (var i = FirstFrom(span.Start - origin, references); i < references.Count && origin + references[i].Start < span.End; i++)
        {
            var (start, length, text) = references[i];
            var reference = new TextSpan(origin + start, length);
            if (!span.Contains(reference) || reference.Start < position)
                continue;

            builder.Append(TextSpan.FromBounds(position, reference.Start));
            builder.Append(text, reference);
            position = reference.End;
        }

        builder.Append(TextSpan.FromBounds(position, span.End));
    }

    [GeneratedRegex(@"``[^`\r\n]+``|`[^`\r\n]+`", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}

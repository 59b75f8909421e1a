using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using LintText.Reporting;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// The only way in which text comes into a page. It is encoded, and characters that turn a line around, hide or control something are
/// shown by their number instead of doing it (CVE-2021-42574): an editor has to see that they are there.
/// </summary>
internal static class VisibleText
{
    /// <summary>Letters of all scripts stay as they are; what means something in HTML does not.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text as HTML for the content of an element.</summary>
    public static string Html(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        Append(html, text);
        return html.ToString();
    }

    /// <summary>A text for an attribute or a title, where there is no room for elements: what is unwelcome is replaced.</summary>
    public static string Attribute(string text) => Encoder.Encode(ScreenedText.Line(text));

    /// <summary>Appends a text as HTML for the content of an element.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        var done = 0;
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            if (status != System.Buffers.OperationStatus.Done || IsUnwelcome(rune))
            {
                Encode(html, text[done..i]);
                AppendNumber(html, status == System.Buffers.OperationStatus.Done ? rune.Value : text[i]);
                done = i + length;
            }

            i += length;
        }

        Encode(html, text[done..]);
    }

    private static void Encode(StringBuilder html, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
            html.Append(Encoder.Encode(text.ToString()));
    }

    private static void AppendNumber(StringBuilder html, int codePoint) =>
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"ctl\">U+{codePoint:X4}</span>");

    /// <summary>Joiners and soft hyphens, which words of some languages and emoji are written with, move and hide nothing.</summary>
    private static bool IsUnwelcome(Rune rune)
    {
        if (rune.Value is '\n' or '\t' or '\r' or 0x200C or 0x200D or 0x00AD)
            return false;

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            || rune.Value is >= 0xE0000 and <= 0xE0FFF;
    }
}

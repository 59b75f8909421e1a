using System.Text;
using System.Xml;

using LintText.Reporting;

namespace LintText.Cli.Reporting;

/// <summary>Writes XML the way all reports do: indented, with line feeds, and nothing that XML 1.0 cannot hold.</summary>
internal static class XmlText
{
    public static void Write(ScreenedWriter writer, Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
            write(xml);
        writer.Write($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n");
    }

    /// <summary>A text on one line, without what XML cannot hold: control characters, halves of characters, U+FFFE and U+FFFF.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in ScreenedText.Line(text).EnumerateRunes())
            kept.Append(rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        return kept.ToString();
    }
}

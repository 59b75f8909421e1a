using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LintText.Word.Comments;

/// <summary>Writes what a comment says.</summary>
/// <param name="w">The namespace of the document’s text.</param>
/// <param name="styles">The document’s styles for comments.</param>
internal sealed class CommentText(XNamespace w, CommentStyles styles)
{
    private const string Grey = "6B6B6B", Between = " · ";

    /// <summary>The size of comments in half points, where the document has no style for them.</summary>
    private const string Size = "18";

    /// <summary>A paragraph.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="isFirst">Whether it is the first, which bears the comment’s mark.</param>
    /// <param name="isQuiet">Whether it is to be read last.</param>
    public XElement Paragraph(string text, bool isFirst, bool isQuiet)
    {
        var paragraph = Line(text, isQuiet ? new XElement(w + "color", Val(Grey)) : null);
        if (isFirst)
            paragraph.Elements(w + "r").First().AddBeforeSelf(new XElement(w + "r", MarkProperties(), new XElement(w + "annotationRef")));
        return paragraph;
    }

    /// <summary>
    /// A table, whose first row names its columns, a paragraph a row: what shows comments has little room beside the text, and LibreOffice takes a real
    /// table in a comment apart into a list of its cells.
    /// </summary>
    public IEnumerable<XElement> Table(ImmutableArray<ImmutableArray<string>> rows) =>
        rows.Select((row, index) => Line(string.Join(Between, row.Where(c => c.Length > 0)), index == 0 ? new XElement(w + "b") : null));

    /// <summary>How the mark of a comment is set, or null.</summary>
    public XElement? MarkProperties() => styles.Mark is { } style ? new XElement(w + "rPr", new XElement(w + "rStyle", Val(style))) : null;

    private XElement Line(string text, XElement? properties)
    {
        var paragraph = new XElement(w + "p");
        if (styles.Text is { } style)
            paragraph.Add(new XElement(w + "pPr", new XElement(w + "pStyle", Val(style))));
        paragraph.Add(new XElement(w + "r", Properties(properties), Text(text)));
        return paragraph;
    }

    private XElement? Properties(XElement? own) => (own, styles.Text) switch
    {
        (null, null) => new XElement(w + "rPr", new XElement(w + "sz", Val(Size))),
        (null, _) => null,
        (_, null) => new XElement(w + "rPr", own, new XElement(w + "sz", Val(Size))),
        _ => new XElement(w + "rPr", own),
    };

    private XElement Text(string text) => new(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Clean(text));

    private XAttribute Val(string value) => new(w + "val", value);

    /// <summary>Without what XML has no place for: control characters, halves of characters.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i) && i + 1 < text.Length)
                clean.Append(text, i++, 2);
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || !XmlConvert.IsXmlChar(text[i]))
                clean.Append(' ');
            else
                clean.Append(text[i]);
        }

        return clean.ToString();
    }
}

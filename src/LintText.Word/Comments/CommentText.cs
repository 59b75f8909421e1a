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
    private const string Grey = "6B6B6B", Line = "BFBFBF";

    /// <summary>A paragraph.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="isFirst">Whether it is the first, which bears the comment’s mark.</param>
    /// <param name="isQuiet">Whether it is to be read last.</param>
    public XElement Paragraph(string text, bool isFirst, bool isQuiet)
    {
        var paragraph = new XElement(w + "p");
        if (styles.Text is { } style)
            paragraph.Add(new XElement(w + "pPr", new XElement(w + "pStyle", Val(style))));
        if (isFirst)
            paragraph.Add(new XElement(w + "r", MarkProperties(), new XElement(w + "annotationRef")));
        paragraph.Add(new XElement(w + "r", isQuiet ? new XElement(w + "rPr", new XElement(w + "color", Val(Grey))) : null, Text(text)));
        return paragraph;
    }

    /// <summary>A table, whose first row names its columns.</summary>
    public XElement Table(ImmutableArray<ImmutableArray<string>> rows) => new(
        w + "tbl",
        new XElement(
            w + "tblPr",
            new XElement(w + "tblW", new XAttribute(w + "w", "5000"), new XAttribute(w + "type", "pct")),
            new XElement(w + "tblBorders", ((string[])["top", "bottom", "insideH"]).Select(side => new XElement(w + side, Val("single"), new XAttribute(w + "sz", "4"), new XAttribute(w + "space", "0"), new XAttribute(w + "color", Line))))),
        new XElement(w + "tblGrid", rows[0].Select(_ => new XElement(w + "gridCol"))),
        rows.Select((row, index) => new XElement(w + "tr", row.Select(cell => new XElement(w + "tc", Cell(cell, isHead: index == 0))))));

    /// <summary>How the mark of a comment is set, or null.</summary>
    public XElement? MarkProperties() => styles.Mark is { } style ? new XElement(w + "rPr", new XElement(w + "rStyle", Val(style))) : null;

    private XElement Cell(string text, bool isHead)
    {
        var paragraph = new XElement(w + "p");
        if (styles.Text is { } style)
            paragraph.Add(new XElement(w + "pPr", new XElement(w + "pStyle", Val(style))));
        paragraph.Add(new XElement(w + "r", isHead ? new XElement(w + "rPr", new XElement(w + "b")) : null, Text(text)));
        return paragraph;
    }

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

using System.IO.Compression;
using System.Text;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace LintText.Cli.Tests.Word;

/// <summary>Word documents made for these tests with the Open XML SDK, out of the XML of their bodies.</summary>
internal sealed class WordDraft
{
    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15" """;

    private readonly StringBuilder _body = new();
    private readonly List<(string Id, string Xml)> _footnotes = [];
    private readonly List<(string Id, string Xml)> _endnotes = [];
    private readonly List<(string Id, string Target)> _links = [];
    private string? _comments;
    private string? _extended;

    /// <summary>A run of words.</summary>
    public static string Run(string text, string properties = "") => $"""<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space="preserve">{Escape(text)}</w:t></w:r>""";

    /// <summary>A paragraph of runs.</summary>
    public static string Paragraph(string runs, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    public WordDraft Add(string xml)
    {
        _body.Append(xml);
        return this;
    }

    public WordDraft Text(string text) => Add(Paragraph(Run(text)));

    public WordDraft Heading(string text, int level = 1) => Add(Paragraph(Run(text), $"""<w:pStyle w:val="Heading{level}"/>"""));

    public WordDraft Footnote(string id, string text)
    {
        _footnotes.Add((id, Paragraph($"<w:r><w:footnoteRef/></w:r>{Run(text)}")));
        return this;
    }

    public WordDraft Endnote(string id, string text)
    {
        _endnotes.Add((id, Paragraph($"<w:r><w:endnoteRef/></w:r>{Run(text)}")));
        return this;
    }

    public WordDraft Link(string id, string target)
    {
        _links.Add((id, target));
        return this;
    }

    /// <summary>Comments that are there already, and what is known of them beyond their text.</summary>
    public WordDraft Comments(string comments, string? extended = null)
    {
        (_comments, _extended) = (comments, extended);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespaces}><w:body>{_body}</w:body></w:document>");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespaces}>{Styles}</w:styles>");
            if (_footnotes.Count > 0)
                Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Namespaces}>{string.Concat(_footnotes.Select(n => $"""<w:footnote w:id="{n.Id}">{n.Xml}</w:footnote>"""))}</w:footnotes>");
            if (_endnotes.Count > 0)
                Feed(main.AddNewPart<EndnotesPart>(), $"<w:endnotes {Namespaces}>{string.Concat(_endnotes.Select(n => $"""<w:endnote w:id="{n.Id}">{n.Xml}</w:endnote>"""))}</w:endnotes>");
            foreach (var (id, target) in _links)
                main.AddHyperlinkRelationship(new Uri(target), isExternal: true, id);
            if (_comments is not null)
                Feed(main.AddNewPart<WordprocessingCommentsPart>(), $"<w:comments {Namespaces}>{_comments}</w:comments>");
            if (_extended is not null)
                Feed(main.AddNewPart<WordprocessingCommentsExPart>(), $"<w15:commentsEx {Namespaces}>{_extended}</w15:commentsEx>");
            document.PackageProperties.Modified = new DateTime(2026, 3, 4, 9, 30, 0, DateTimeKind.Utc);
        }

        return stream.ToArray();
    }

    /// <summary>What Microsoft’s validator says of a document, a line a fault.</summary>
    public static string[] Faults(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    /// <summary>The parts of a document with what is in them.</summary>
    public static SortedDictionary<string, byte[]> Parts(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var parts = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            parts.Add(entry.FullName, content.ToArray());
        }

        return parts;
    }

    /// <summary>The same document with a part in the place of another, or a new one.</summary>
    public static byte[] With(byte[] bytes, string part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var entry = archive.CreateEntry(part).Open();
            entry.Write(content);
        }

        return stream.ToArray();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
        part.FeedData(stream);
    }

    private static string Styles { get; } = string.Concat(
        Style("paragraph", "Normal", "Normal", "", isDefault: true),
        Style("paragraph", "Heading1", "heading 1", """<w:basedOn w:val="Normal"/>"""),
        Style("paragraph", "Heading2", "heading 2", """<w:basedOn w:val="Normal"/>"""),
        Style("paragraph", "Zwischentitel", "Zwischentitel", """<w:basedOn w:val="Heading2"/>"""),
        Style("paragraph", "Zitat", "Quote", """<w:basedOn w:val="Normal"/>"""),
        Style("paragraph", "Liste", "List Bullet", """<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>"""),
        Style("paragraph", "Abschnitt", "House section", """<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>"""),
        Style("paragraph", "Verzeichnis1", "toc 1", """<w:basedOn w:val="Normal"/>"""),
        Style("paragraph", "Beschriftung", "caption", """<w:basedOn w:val="Normal"/>"""),
        Style("paragraph", "Code", "HTML Preformatted", """<w:basedOn w:val="Normal"/>"""),
        Style("character", "Versteckt", "House hidden", "<w:rPr><w:vanish/></w:rPr>"),
        Style("character", "Kommentarzeichen", "annotation reference", """<w:rPr><w:sz w:val="16"/></w:rPr>"""),
        Style("paragraph", "Kommentartext", "annotation text", """<w:basedOn w:val="Normal"/>"""));

    private static string Style(string type, string id, string name, string rest, bool isDefault = false) =>
        $"""<w:style w:type="{type}"{(isDefault ? " w:default=\"1\"" : "")} w:styleId="{id}"><w:name w:val="{name}"/>{rest}</w:style>""";
}

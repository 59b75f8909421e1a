using System.Globalization;
using System.Xml.Linq;

using LintText.Word.Packages;

namespace LintText.Word.Comments;

/// <summary>
/// The parts that hold a document’s comments: their text, and what is known of each beyond it, which is who answers whom and what is settled. Comments of
/// ours that nobody has answered are taken out; others are never touched.
/// </summary>
internal sealed class CommentParts
{
    /// <summary>Whom our comments are by.</summary>
    public const string Author = "lint-text";

    private const string Initials = "lt";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private const string RelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private const string StrictRelationshipType = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

    /// <summary>Ids of paragraphs are below this (Word 2010’s ST_LongHexNumber of them).</summary>
    private const uint FirstParagraph = 0x4C540000, Paragraphs = 0x80000000;

    private readonly WordPackage _package;
    private readonly XNamespace _w;
    private readonly string? _part;
    private readonly XDocument _comments;
    private readonly Dictionary<string, XDocument> _others = new(StringComparer.OrdinalIgnoreCase);
    private readonly XDocument? _extended;
    private readonly HashSet<string> _paragraphs;
    private uint _nextParagraph = FirstParagraph;
    private int _nextId;

    /// <summary>Opens the parts of a document, and takes out of them what is ours and was not answered.</summary>
    public CommentParts(WordPackage package)
    {
        _package = package;
        _w = package.Main.Root!.Name.Namespace;
        Styles = new CommentStyles(package.RelatedPart("styles") is { } styles ? package.Load(styles) : null);
        _part = package.RelatedPart("comments");
        _comments = _part is null ? CreateEmpty() : package.Load(_part)!;
        foreach (var kind in (string[])["commentsExtended", "commentsIds", "commentsExtensible"])
        {
            if (package.RelatedPart(kind) is { } part)
                _others[part] = package.Load(part)!;
        }

        _extended = package.RelatedPart("commentsExtended") is { } extended ? _others[extended] : null;
        var all = _comments.Root!.Elements().Where(e => e.IsWord("comment")).ToList();
        var answered = all.Where(c => IsOurs(c) && IsAnswered(c)).ToList();
        Kept = [.. answered.Select(c => (IdOf(c), TextOf(c).LastOrDefault() ?? string.Empty))];
        var stale = all.Where(c => IsOurs(c) && !answered.Contains(c)).ToList();
        Removed = [.. stale.Select(IdOf)];
        Remove(stale);
        _paragraphs = [.. package.Main.Descendants().Concat(_comments.Descendants()).Select(e => e.Attribute(WordNames.Word14 + "paraId")?.Value).OfType<string>().Select(v => v.ToUpperInvariant())];
        _nextId = _comments.Root.Elements().Select(e => int.TryParse(e.Value("id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : -1).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>The ids of comments of ours that were taken out.</summary>
    public HashSet<string> Removed { get; }

    /// <summary>The comments of ours that were answered or settled: their ids and their last lines.</summary>
    public IReadOnlyList<(string Id, string LastLine)> Kept { get; }

    /// <summary>The document’s styles for comments.</summary>
    public CommentStyles Styles { get; }

    /// <summary>The id that the next comment gets.</summary>
    public string NextId => _nextId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds a comment.</summary>
    public void Add(WordComment comment, string? date)
    {
        var id = NextId;
        _nextId++;
        var element = new XElement(_w + "comment", new XAttribute(_w + "id", id), new XAttribute(_w + "author", Author));
        if (date is not null)
            element.Add(new XAttribute(_w + "date", date));
        element.Add(new XAttribute(_w + "initials", Initials));
        var text = new CommentText(_w, Styles);
        foreach (var (index, paragraph) in comment.Paragraphs.Index())
            element.Add(text.Paragraph(paragraph, isFirst: index == 0, isQuiet: false));
        if (!comment.Table.IsEmpty)
            element.Add(text.Table(comment.Table));
        element.Add(text.Paragraph(comment.LastLine, isFirst: comment.Paragraphs.IsEmpty, isQuiet: true));
        foreach (var paragraph in element.Descendants(_w + "p"))
            paragraph.SetAttributeValue(WordNames.Word14 + "paraId", NextParagraph());
        _comments.Root!.Add(element);

        // What a comment is known by is its last paragraph.
        _extended?.Root!.Add(new XElement(WordNames.Word15 + "commentEx", new XAttribute(WordNames.Word15 + "paraId", element.Elements(_w + "p").Last().Attribute(WordNames.Word14 + "paraId")!.Value), new XAttribute(WordNames.Word15 + "done", "0")));
    }

    /// <summary>Puts the parts into the package.</summary>
    public void Save(PackageChanges changes)
    {
        if (_part is null && !_comments.Root!.HasElements)
            return;

        Declare(_comments.Root!, "w14", WordNames.Word14);
        if (_part is { } part)
            changes.Set(part, _comments);
        else
            changes.Add(_package.MainPart[..(_package.MainPart.LastIndexOf('/') + 1)] + "comments.xml", _comments, ContentType, _w == WordNames.StrictWord ? StrictRelationshipType : RelationshipType);
        foreach (var (name, xml) in _others)
            changes.Set(name, xml);
    }

    private static bool IsOurs(XElement comment) => comment.Value("author") == Author;

    private static string IdOf(XElement comment) => comment.Value("id") ?? string.Empty;

    private static IEnumerable<string> TextOf(XElement comment) => comment.Descendants().Where(e => e.IsWord("p")).Select(p => string.Concat(p.Descendants().Where(e => e.IsWord("t")).Select(t => t.Value)));

    private static HashSet<string> ParagraphsOf(IEnumerable<XElement> comments) =>
        comments.SelectMany(c => c.Descendants()).Select(e => e.Attribute(WordNames.Word14 + "paraId")?.Value).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether somebody has answered a comment, or settled it.</summary>
    private bool IsAnswered(XElement comment)
    {
        var own = ParagraphsOf([comment]);
        return _extended?.Root!.Elements(WordNames.Word15 + "commentEx").Any(e =>
            (e.Attribute(WordNames.Word15 + "paraIdParent")?.Value is { } parent && own.Contains(parent))
            || (e.Attribute(WordNames.Word15 + "paraId")?.Value is { } paragraph && own.Contains(paragraph) && e.Attribute(WordNames.Word15 + "done")?.Value is "1" or "true")) == true;
    }

    private void Remove(List<XElement> comments)
    {
        var paragraphs = ParagraphsOf(comments);
        foreach (var comment in comments)
            comment.Remove();

        // Entries of the other parts name the paragraph, or by another number what names the paragraph.
        var durable = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in _others.Values.SelectMany(x => x.Root!.Elements()).ToList())
        {
            if (Attribute(entry, "paraId") is { } paragraph && paragraphs.Contains(paragraph))
            {
                if (Attribute(entry, "durableId") is { } id)
                    durable.Add(id);
                entry.Remove();
            }
        }

        foreach (var entry in _others.Values.SelectMany(x => x.Root!.Elements()).Where(e => Attribute(e, "paraId") is null && Attribute(e, "durableId") is { } id && durable.Contains(id)).ToList())
            entry.Remove();

        static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
    }

    private string NextParagraph()
    {
        string id;
        do
        {
            id = (_nextParagraph++ % Paragraphs).ToString("X8", CultureInfo.InvariantCulture);
        }
        while (!_paragraphs.Add(id));
        return id;
    }

    private XDocument CreateEmpty() => new(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(_w + "comments", new XAttribute(XNamespace.Xmlns + "w", _w)));

    /// <summary>Declares a namespace that older programs are to pass over.</summary>
    private static void Declare(XElement root, string prefix, XNamespace name)
    {
        if (root.GetPrefixOfNamespace(name) is { } known)
            prefix = known;
        else
            root.Add(new XAttribute(XNamespace.Xmlns + prefix, name));
        if (root.GetPrefixOfNamespace(WordNames.Compatibility) is null)
            root.Add(new XAttribute(XNamespace.Xmlns + "mc", WordNames.Compatibility));
        var ignorable = root.Attribute(WordNames.Compatibility + "Ignorable")?.Value ?? string.Empty;
        if (!ignorable.Split(' ').Contains(prefix))
            root.SetAttributeValue(WordNames.Compatibility + "Ignorable", (ignorable + " " + prefix).Trim());
    }
}

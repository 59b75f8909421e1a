using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LintText.Word.Packages;

/// <summary>Parts of a package that take the place of others, or are new. All others stay byte for byte what they are.</summary>
/// <param name="package">The package.</param>
internal sealed class PackageChanges(WordPackage package)
{
    private const string ContentTypesPart = "[Content_Types].xml";

    private readonly Dictionary<string, byte[]> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _new = [];

    /// <summary>Puts a part in the place of the one of its name.</summary>
    public void Set(string part, XDocument xml)
    {
        if (!package.Has(part) && !_changed.ContainsKey(part))
            _new.Add(part);
        _changed[part] = Write(xml);
    }

    /// <summary>Adds a part that the main part has a relationship with.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="xml">What is in it.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="relationshipType">What the relationship is.</param>
    public void Add(string part, XDocument xml, string contentType, string relationshipType)
    {
        Set(part, xml);
        var types = package.Load(ContentTypesPart) ?? throw new WordFileException("a Word document without a list of its parts’ types; open it in Word and save it again");
        types.Root!.Add(new XElement(WordNames.ContentTypes + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        Set(ContentTypesPart, types);

        var relationshipPart = WordPackage.RelationshipPartOf(package.MainPart);
        var relationships = package.Load(relationshipPart) ?? new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(WordNames.Relationships + "Relationships"));
        var ids = relationships.Root!.Elements().Select(e => e.Attribute("Id")?.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = ids.Count + 1;
        while (ids.Contains($"rId{number}"))
            number++;
        relationships.Root.Add(new XElement(WordNames.Relationships + "Relationship", new XAttribute("Id", $"rId{number}"), new XAttribute("Type", relationshipType), new XAttribute("Target", "/" + part)));
        Set(relationshipPart, relationships);
    }

    /// <summary>The whole file. Entries keep their order and their dates, so that the same parts give the same bytes.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            DateTimeOffset? date = null;
            foreach (var entry in package.Entries)
            {
                if (entry.FullName.Equals(package.MainPart, StringComparison.OrdinalIgnoreCase))
                    date = entry.LastWriteTime;
                Write(archive, entry.FullName, entry.LastWriteTime, entry.ExternalAttributes, _changed.GetValueOrDefault(entry.FullName) ?? WordPackage.BytesOf(entry));
            }

            foreach (var part in _new)
                Write(archive, part, date, 0, _changed[part]);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string name, DateTimeOffset? date, int attributes, byte[] bytes)
    {
        var entry = archive.CreateEntry(name);
        if (date is { } known)
            entry.LastWriteTime = known;
        entry.ExternalAttributes = attributes;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Write(XDocument xml)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.Entitize }))
            xml.Save(writer);
        return bytes.ToArray();
    }
}

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LintText.Word.Packages;

/// <summary>
/// A Word document as the package of parts that it is (ECMA-376, part 2). Parts are read when they are asked for and within <see cref="PackageLimits"/>;
/// nothing that they point to outside of the package is looked at.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    private const string Damaged = "no Word document, or a damaged one; open it in Word and save it as .docx again";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = PackageLimits.PartBytes, CloseInput = true };

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private WordPackage(ZipArchive archive)
    {
        _archive = archive;
        if (archive.Entries.Count > PackageLimits.Parts)
            throw new WordFileException($"more than {PackageLimits.Parts} parts, which no Word document has; it is not read");

        var bytes = 0L;
        foreach (var entry in archive.Entries)
        {
            bytes += entry.Length;
            if (!_entries.TryAdd(entry.FullName.Replace('\\', '/'), entry))
                throw new WordFileException(Damaged);
        }

        if (bytes > PackageLimits.Bytes)
            throw new WordFileException($"it unpacks to more than {PackageLimits.Bytes >> 20} MB, and is not read; make its pictures smaller, or split it");
        MainPart = RelationshipsOf(string.Empty).FirstOrDefault(r => r.IsOf("officeDocument") && !r.IsExternal)?.Target ?? throw new WordFileException(Damaged);
        Main = LoadRequired(MainPart);
        if (Main.Root is not { } root || !root.IsWord("document"))
            throw new WordFileException("an Office file, but no Word document; save its text as .docx");
    }

    /// <summary>Opens a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="WordFileException">It is none, or more than is read.</exception>
    public static WordPackage Open(byte[] bytes)
    {
        // Protected documents, and those of Word before 2007, are Microsoft’s compound files.
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new WordFileException("protected with a password, or in the format of Word before 2007; save it as .docx without a password");

        try
        {
            return new WordPackage(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException or IOException)
        {
            throw new WordFileException(Damaged);
        }
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string MainPart { get; }

    /// <summary>The part that holds the text.</summary>
    public XDocument Main { get; }

    /// <summary>When the document was saved last, as XML has it, by its own account; or null.</summary>
    public string? Modified => RelationshipsOf(string.Empty).FirstOrDefault(r => r.IsOf("core-properties") && !r.IsExternal) is { } properties && Has(properties.Target)
        ? Load(properties.Target)!.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == "modified")?.Value
        : null;

    /// <summary>The entries of the archive, in its order.</summary>
    public IReadOnlyCollection<ZipArchiveEntry> Entries => _archive.Entries;

    /// <summary>Whether there is a part of a name.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>The part that another has a relationship of a kind with, or null.</summary>
    /// <param name="type">The last segment of the relationship’s type.</param>
    public string? RelatedPart(string type) => RelationshipsOf(MainPart).FirstOrDefault(r => r.IsOf(type) && !r.IsExternal && Has(r.Target))?.Target;

    /// <summary>The name of the part that holds a part’s relationships.</summary>
    public static string RelationshipPartOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The relationships of a part; of the package itself where the name is empty.</summary>
    public IReadOnlyList<PartRelationship> RelationshipsOf(string part)
    {
        if (Load(RelationshipPartOf(part))?.Root is not { } root)
            return [];

        var folder = part[..(part.LastIndexOf('/') + 1)];
        return [.. root.Elements(WordNames.Relationships + "Relationship").Select(e => PartRelationship.Of(e, folder))];
    }

    /// <summary>A part’s XML, or null where there is no such part.</summary>
    /// <exception cref="WordFileException">It is damaged, or more than is read.</exception>
    public XDocument? Load(string part) => Has(part) ? LoadRequired(part) : null;

    /// <summary>What is in an entry, unpacked.</summary>
    public static byte[] BytesOf(ZipArchiveEntry entry)
    {
        try
        {
            // What an entry says of its length is also all that is unpacked of it.
            using var stream = entry.Open();
            using var bytes = new MemoryStream((int)Math.Min(entry.Length, PackageLimits.PartBytes));
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw new WordFileException(Damaged);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private XDocument LoadRequired(string part)
    {
        if (!_entries.TryGetValue(part, out var entry))
            throw new WordFileException(Damaged);
        if (entry.Length > PackageLimits.PartBytes)
            throw new WordFileException($"its part {part} unpacks to {entry.Length >> 20} MB, and no more than {PackageLimits.PartBytes >> 20} MB is read; split the document");

        try
        {
            Measure(entry, part);
            using var reader = XmlReader.Create(entry.Open(), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException exception)
        {
            throw new WordFileException($"its part {part} is damaged (line {exception.LineNumber}, column {exception.LinePosition}); open it in Word and save it again");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            throw new WordFileException(Damaged);
        }
    }

    /// <summary>Goes through a part before it is held in memory, where an element takes twenty times its bytes.</summary>
    private static void Measure(ZipArchiveEntry entry, string part)
    {
        using var reader = XmlReader.Create(entry.Open(), Settings);
        for (var nodes = 0; reader.Read();)
        {
            nodes += reader.NodeType == XmlNodeType.Element ? 1 + reader.AttributeCount : 0;
            if (reader.Depth > PackageLimits.Depth || nodes > PackageLimits.Nodes)
                throw new WordFileException($"its part {part} has more elements, or deeper in each other, than any document that a person wrote; it is not read");
        }
    }
}

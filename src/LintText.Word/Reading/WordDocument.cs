using LintText.Documents;
using LintText.Word.Packages;

namespace LintText.Word.Reading;

/// <summary>A Word document as a draft: its text, and where each stretch of it stands in the file.</summary>
internal sealed class WordDocument : IDisposable
{
    private WordDocument(WordPackage package)
    {
        Package = package;
        var body = package.Main.Root!.Child("body") ?? throw new WordFileException("a Word document without a body; open it in Word and save it again");
        var styles = new StyleSheet(package.RelatedPart("styles") is { } part ? package.Load(part) : null);
        var text = new TextCollector();
        var (footnotes, endnotes) = (new NoteNumbers(areRoman: false), new NoteNumbers(areRoman: true));
        new StoryReader(text, styles, LinksOf(package, package.MainPart), footnotes, endnotes, new FieldStack(body), host: null).ReadBlocks(body);
        ReadNotes("footnotes", footnotes);
        ReadNotes("endnotes", endnotes);
        Text = text.ToText();
        Pieces = text.Pieces;

        void ReadNotes(string kind, NoteNumbers numbers)
        {
            if (numbers.Marks.Count == 0 || package.RelatedPart(kind) is not { } notes || package.Load(notes)?.Root is not { } root)
                return;

            var byId = root.Elements().Where(e => e.IsWord("footnote") || e.IsWord("endnote")).GroupBy(e => e.Value("id") ?? string.Empty, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
            var links = LinksOf(package, notes);

            // What stands in a note cannot have notes itself; a mark there is none.
            foreach (var (id, label, mark) in numbers.Marks.ToList())
            {
                if (byId.TryGetValue(id, out var note))
                    new StoryReader(text, styles, links, footnotes, endnotes, new FieldStack(note), mark) { Note = (BlockKind.Footnote, label) }.ReadNote(note);
            }
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="WordFileException">It cannot be read.</exception>
    public static WordDocument Open(byte[] bytes)
    {
        var package = WordPackage.Open(bytes);
        try
        {
            return new WordDocument(package);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    /// <summary>The parts that it is made of.</summary>
    public WordPackage Package { get; }

    /// <summary>Its text.</summary>
    public ExtractedText Text { get; }

    /// <summary>Where each stretch of the text stands in the file, in the order of the text.</summary>
    public IReadOnlyList<TextPiece> Pieces { get; }

    /// <inheritdoc/>
    public void Dispose() => Package.Dispose();

    private static Dictionary<string, string> LinksOf(WordPackage package, string part) =>
        package.RelationshipsOf(part).Where(r => r.IsOf("hyperlink")).GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Target, StringComparer.Ordinal);
}

using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents.Languages;

/// <summary>Drafts and paragraphs in another language are passed over, and English ones are not.</summary>
public sealed class LanguageTests
{
    private const string German = "Der Hafenrat hat am Montag getagt und die Abstimmung verschoben. Niemand in der Stadt hatte die Zahlen vor der Sitzung gesehen.";
    private const string English = "The harbour board met on Monday and put off its vote. Nobody in the town had seen the figures before the meeting.";

    private static readonly Lazy<ILookup<string, string>> Sentences = new(() => File.ReadLines(Repository.PathTo("tests", "LintText.Tests", "Documents", "Languages", "sentences.txt"))
        .Where(l => !l.StartsWith('#')).Select(l => l.Split(": ", 2)).ToLookup(l => l[0], l => l[1]));

    [Fact]
    public void Four_hundred_paragraphs_in_twenty_languages_are_told()
    {
        var paragraphs = Sentences.Value.SelectMany(language => Enumerable.Range(0, 20).Select(i =>
        {
            var sentences = language.ToArray();
            int[] places = i < 10 ? [i, (i + 3) % 10, (i + 7) % 10] : [i - 10, (i - 9) % 10, (i - 6) % 10];
            return (Language: language.Key, Text: string.Join(language.Key == "zh" ? "" : " ", places.Select(p => sentences[p])));
        })).ToList();

        Assert.Equal(400, paragraphs.Count);
        Assert.All(paragraphs.Where(p => p.Language != "zh"), p => Assert.True(p.Text.Split(' ').Length >= 19, p.Text));
        Assert.All(paragraphs, p => Assert.Equal((p.Text, p.Language == "en" ? TextLanguage.English : TextLanguage.Other), (p.Text, Judge(p.Text))));
    }

    [Fact]
    public void No_paragraph_of_an_English_draft_is_lost()
    {
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("corpus", "drafts"), "*.*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md")).Where(p => p.EndsWith(".md", StringComparison.Ordinal) || p.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var document = DocumentReader.Read("draft" + Path.GetExtension(path), SourceText.From(File.ReadAllText(path)));
            Assert.All(document.Blocks, b => Assert.True(b.Kind != BlockKind.OtherLanguage, path + ": " + document.GetText(b.Span)));
            count += document.Blocks.Length;
        }

        Assert.True(count > 1000, $"{count} blocks are too few to tell.");
    }

    [Theory]
    [InlineData("“No tenemos nada que decir sobre el tema, y no vamos a hablar de eso con nadie,” said Maria López.")]
    [InlineData("The mayor wrote: «Мы ждали лодку целый час, но она так и не пришла, и никто не знает почему».")]
    [InlineData("The sign at the gate read 港务委员会星期一开会决定推迟表决 in red letters.")]
    [InlineData("Nobody knew what Совет порта собрался в понедельник meant.")]
    [InlineData("“Ne pleure pas, Alfred! J’ai besoin de tout mon courage pour mourir à vingt ans, et tu le sais bien.”")]
    [InlineData("The song that they sang was “Der Mond ist aufgegangen, die goldnen Sternlein prangen am Himmel hell und klar”.")]
    [InlineData("Universidad de la República, Universidad de Chile and Universidade de São Paulo took part in the study of the bay.")]
    [InlineData("Mara Lund, Piet Voß, Søren Ågård, José Peña, Łukasz Żak, Zoë Müller, Béla Szabó, Ümit Çelik, Åsa Öberg, Jürgen Groß")]
    [InlineData("Le Monde, El País, Der Spiegel, La Repubblica, De Volkskrant: all of them had it on their front pages.")]
    [InlineData("Als, die, in, was, so and on are words of both languages.")]
    public void English_with_names_and_quotations_from_elsewhere_is_read(string text) =>
        Assert.Equal(BlockKind.Paragraph, Assert.Single(Read("a.md", text + "\n").Blocks).Kind);

    [Fact]
    public void Single_paragraphs_are_passed_over() => Assert.Equal(
        [BlockKind.Heading, BlockKind.Paragraph, BlockKind.OtherLanguage, BlockKind.Paragraph],
        Kinds("a.md", $"# Levy\n\n{English}\n\n{German}\n\n{English}\n"));

    [Fact]
    public void Headings_and_short_lines_go_with_their_draft() => Assert.Equal(
        [BlockKind.OtherLanguage, BlockKind.OtherLanguage, BlockKind.OtherLanguage],
        Kinds("a.md", $"# Abgabe\n\n{German}\n\n- Kai 3\n"));

    [Theory]
    [InlineData("a.md", "---\nlang: de\n---\n\nKai 3 gesperrt\n")]
    [InlineData("a.md", "---\nlocale: pt_BR\n---\n\nCais 3\n")]
    [InlineData("docs/de/a.md", "Kai 3 gesperrt\n")]
    [InlineData("i18n/zh-CN/a.md", "Kai 3\n")]
    [InlineData("README.fr.md", "Quai 3\n")]
    [InlineData("levy_es.txt", "Muelle 3\n")]
    [InlineData("a.html", "<html lang=\"de\"><body><p>Kai 3</p></body></html>")]
    [InlineData("a.html", "<p>The quay is shut and nobody knows why it is.</p><p lang=\"fr\">Quai 3</p>")]
    [InlineData("a.adoc", ":lang: de\n\nKai 3 gesperrt\n")]
    [InlineData("a.rst", ":lang: de\n\nKai 3 gesperrt\n")]
    [InlineData("a.org", "#+LANGUAGE: de\n\nKai 3 gesperrt\n")]
    [InlineData("a.tex", "\\usepackage[english,ngerman]{babel}\n\\begin{document}\nKai 3 gesperrt\n\\end{document}\n")]
    public void What_says_its_language_is_believed_where_its_words_are_too_few(string path, string text) =>
        Assert.Equal(BlockKind.OtherLanguage, Read(path, text).Blocks[^1].Kind);

    [Theory]
    [InlineData("---\nlang: de\n---\n\n")]
    [InlineData("")]
    public void English_is_read_whatever_is_said_of_it(string frontMatter) => Assert.Equal([BlockKind.Heading, BlockKind.Paragraph], Kinds("docs/de/a.md", $"{frontMatter}# Levy\n\n{English}\n"));

    [Theory]
    [InlineData("docs/it/a.md")]
    [InlineData("my/a.md")]
    [InlineData("de-risking/a.md")]
    [InlineData("a-so.md")]
    public void Folders_named_otherwise_say_nothing(string path) => Assert.Equal([BlockKind.Paragraph], Kinds(path, "Quay 3\n"));

    [Fact]
    public void Entries_of_reference_lists_may_be_in_any_language() => Assert.Equal(
        [BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem],
        Kinds("a.md", $"{English}\n\n## References\n\n- Lund, M. (2018): Der Hafen und die Stadt in der Zeit nach dem Krieg. Kiel.\n"));

    private static TextLanguage Judge(string text)
    {
        var evidence = new LanguageEvidence();
        evidence.Add(text);
        return evidence.Judge();
    }

    private static ProseDocument Read(string path, string text) => DocumentReader.Read(path, SourceText.From(text));

    private static IEnumerable<BlockKind> Kinds(string path, string text) => Read(path, text).Blocks.Select(b => b.Kind);
}

using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

using CsCheck;

using LintText.Word.Comments;
using LintText.Word.Packages;
using LintText.Word.Reading;

using Microsoft.CodeAnalysis.Text;

using static LintText.Cli.Tests.Word.WordDraft;

namespace LintText.Cli.Tests.Word;

/// <summary>Comments in a Word document: on exactly the words, and nothing else changed.</summary>
public sealed class WordCommentTests
{
    private const string Date = "2026-12-01T00:00:00Z";
    private const string MainPart = "word/document.xml";
    private const string CommentsPart = "word/comments.xml";

    [Fact]
    public void A_comment_stands_on_exactly_its_words()
    {
        var bytes = new WordDraft().Text("The boat was late.").Add(Paragraph(Run("Clear", "<w:b/>") + Run("ly, it sank."))).ToBytes();

        var written = Write(bytes, ("boat was", "SR1"), ("Clearly", "SR2"), ("sank.", "SR3"));

        Assert.Equal(["SR1: boat was", "SR2: Clearly", "SR3: sank."], Anchors(written.Bytes));
        Assert.Equal(3, written.Written);
        Assert.Empty(Faults(written.Bytes));
        var comment = Part(written.Bytes, CommentsPart).Root!.Elements().First();
        Assert.Equal(["0", "lint-text", Date, "lt"], comment.Attributes().Select(a => a.Value));
        Assert.Equal(TextOf(bytes), TextOf(written.Bytes));
    }

    [Fact]
    public void Words_over_links_insertions_cells_and_paragraphs_are_marked_whole()
    {
        var bytes = new WordDraft().Link("rId9", "https://port.example/")
            .Add(Paragraph($"""{Run("See ")}<w:hyperlink r:id="rId9">{Run("the log")}</w:hyperlink><w:ins w:id="5" w:author="I">{Run(" of it")}</w:ins>{Run(".")}"""))
            .Add($"""<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>{Paragraph(Run("One cell"))}</w:tc><w:tc>{Paragraph(Run("next cell"))}</w:tc></w:tr></w:tbl>""")
            .Text("End.").ToBytes();

        var written = Write(bytes, ("log of", "SR1"), ("cell\tnext", "SR2"));

        Assert.Equal(["SR1: log of", "SR2: cellnext"], Anchors(written.Bytes));
        Assert.Empty(Faults(written.Bytes));
    }

    [Fact]
    public void A_comment_on_words_in_a_note_stands_on_its_mark()
    {
        var bytes = new WordDraft().Add(Paragraph($"""{Run("It sank")}<w:r><w:t>!</w:t><w:footnoteReference w:id="1"/><w:t> Then.</w:t></w:r>""")).Footnote("1", "Some say so.").ToBytes();

        var written = Write(bytes, ("Then", "SR1"), ("Some say", "SR2"));

        Assert.Equal(["SR1: Then", "SR2: "], Anchors(written.Bytes).Order(StringComparer.Ordinal));
        Assert.Contains(Part(written.Bytes, MainPart).Descendants(WordNames.Word + "commentRangeStart"), s => s.ElementsAfterSelf().First().Descendants(WordNames.Word + "footnoteReference").Any());
        Assert.Equal(Parts(bytes)["word/footnotes.xml"], Parts(written.Bytes)["word/footnotes.xml"]);
    }

    [Fact]
    public void Every_other_part_stays_as_it_is()
    {
        var bytes = With(new WordDraft().Text("The boat was late.").ToBytes(), "word/media/image1.png", [0x89, 1, 2, 3]);

        var (before, after) = (Parts(bytes), Parts(Write(bytes, ("boat", "SR1")).Bytes));

        Assert.Equal([.. before.Keys.Append(CommentsPart).Append("word/_rels/document.xml.rels").Distinct().Order(StringComparer.Ordinal)], after.Keys);
        Assert.Equal(["[Content_Types].xml", "word/_rels/document.xml.rels", MainPart], before.Keys.Where(k => !before[k].SequenceEqual(after[k])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_file_and_date_give_the_same_bytes_and_so_does_a_second_run()
    {
        var bytes = new WordDraft().Text("The boat was late.").Text("Clearly, it sank.").ToBytes();

        var once = Write(bytes, ("boat", "SR1"), ("late", "SR2"), ("Clearly", "SR3")).Bytes;
        var again = Write(bytes, ("boat", "SR1"), ("late", "SR2"), ("Clearly", "SR3")).Bytes;
        var twice = Write(once, ("boat", "SR1"), ("late", "SR2"), ("Clearly", "SR3")).Bytes;

        Assert.Equal(once, again);
        Assert.Equal(once, twice);
    }

    [Fact]
    public void A_later_run_takes_its_own_comments_away_and_nobody_elses()
    {
        var bytes = new WordDraft()
            .Add(Paragraph($"""<w:commentRangeStart w:id="4"/>{Run("The boat")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>{Run(" was late.")}"""))
            .Comments($"""<w:comment w:id="4" w:author="Ilse Brandt" w:initials="IB">{Paragraph(Run("Which?"))}</w:comment>""").ToBytes();

        var first = Write(bytes, ("boat", "SR1"), ("late", "SR2"));
        var second = Write(first.Bytes, ("late", "SR2"));
        var last = Write(second.Bytes);

        Assert.Equal(["Which?: The boat", "SR1: boat", "SR2: late"], Anchors(first.Bytes));
        Assert.Equal(["Which?: The boat", "SR2: late"], Anchors(second.Bytes));
        Assert.Equal(["Which?: The boat"], Anchors(last.Bytes));
        Assert.Empty(Faults(first.Bytes));
        Assert.Equal("Ilse Brandt", Assert.Single(Part(last.Bytes, CommentsPart).Root!.Elements()).Attribute(WordNames.Word + "author")!.Value);
    }

    [Fact]
    public void A_comment_that_an_editor_has_answered_stays_and_is_not_written_again()
    {
        var first = Write(new WordDraft().Text("The boat was late. The boat was full.").ToBytes(), ("boat", "SR1"), ("late", "SR2"));
        var ids = Part(first.Bytes, CommentsPart).Root!.Elements().Select(c => c.Elements().Last().Attribute(WordNames.Word14 + "paraId")!.Value).ToList();
        var answered = Answer(first.Bytes, $"""<w15:commentEx w15:paraId="{ids[0]}" w15:done="0"/><w15:commentEx w15:paraId="{ids[1]}" w15:done="0"/><w15:commentEx w15:paraId="0BADF00D" w15:paraIdParent="{ids[0]}" w15:done="0"/>""", """<w:comment w:id="9" w:author="Ilse Brandt"><w:p w14:paraId="0BADF00D"><w:r><w:t>Because.</w:t></w:r></w:p></w:comment>""");

        var second = Write(answered, ("boat", "SR1"), ("late", "SR2"));
        var emptied = Write(answered);

        Assert.Equal((1, 1), (second.Written, second.Kept));
        Assert.Equal(["SR1: boat", "SR2: late"], Anchors(second.Bytes));
        Assert.Equal(["SR1: boat"], Anchors(emptied.Bytes));
        Assert.Equal([ids[0], "0BADF00D"], Part(emptied.Bytes, "word/commentsExtended.xml").Root!.Elements().Select(e => e.Attribute(WordNames.Word15 + "paraId")!.Value));
        Assert.Empty(Faults(second.Bytes));
    }

    [Fact]
    public void A_comment_that_is_settled_stays()
    {
        var first = Write(new WordDraft().Text("The boat was late.").ToBytes(), ("boat", "SR1"));
        var id = Part(first.Bytes, CommentsPart).Descendants(WordNames.Word + "p").Last().Attribute(WordNames.Word14 + "paraId")!.Value;
        var settled = Answer(first.Bytes, $"""<w15:commentEx w15:paraId="{id}" w15:done="1"/>""", "");

        Assert.Equal((0, 1), (Write(settled, ("boat", "SR1")).Written, Write(settled, ("boat", "SR1")).Kept));
    }

    [Fact]
    public void A_table_is_written_into_a_comment()
    {
        var bytes = new WordDraft().Heading("The late boat").ToBytes();
        var written = DocumentCommenter.Write(bytes, new CommentRequest([new WordComment(new TextSpan(0, 13), "SR5", ["One voice."]) { Table = [["Who", "Times"], ["Ilse \u0001 Brandt", "3"]] }], [], null));

        Assert.Empty(Faults(written.Bytes));
        Assert.Equal(["One voice.", "Who · Times", "Ilse   Brandt · 3", "SR5"], Part(written.Bytes, CommentsPart).Descendants(WordNames.Word + "t").Select(t => t.Value));
        Assert.Null(Part(written.Bytes, CommentsPart).Root!.Elements().Single().Attribute(WordNames.Word + "date"));
    }

    [Fact]
    public void Safe_fixes_are_tracked_changes_and_their_comment_is_on_both()
    {
        var bytes = new WordDraft().Add(Paragraph(Run("Sad", "<w:b/>") + Run("ly, the lock was closed."))).ToBytes();
        var fix = ImmutableArray.Create(new TextChange(new TextSpan(0, 10), "The"));

        var written = DocumentCommenter.Write(bytes, new CommentRequest([new WordComment(new TextSpan(0, 5), "SR1", ["Whose?"])], [fix], Date));

        Assert.Equal(1, written.Fixed);
        Assert.Empty(Faults(written.Bytes));
        Assert.Equal("The lock was closed.\n", TextOf(written.Bytes));
        Assert.Equal(["Sad", "ly, the"], Part(written.Bytes, MainPart).Descendants(WordNames.Word + "delText").Select(t => t.Value));
        Assert.Equal(Date, Part(written.Bytes, MainPart).Descendants(WordNames.Word + "ins").Single().Attribute(WordNames.Word + "date")!.Value);
        Assert.Equal(["SR1"], Anchors(written.Bytes).Select(a => a.Split(':')[0]));
    }

    [Fact]
    public void Words_that_were_inserted_or_hold_a_mark_are_not_changed()
    {
        var bytes = new WordDraft().Add(Paragraph($"""<w:ins w:id="5" w:author="I">{Run("Sadly")}</w:ins>{Run(", it")}<w:r><w:footnoteReference w:id="1"/></w:r>{Run(" sank.")}""")).Footnote("1", "Log.").ToBytes();

        var written = DocumentCommenter.Write(bytes, new CommentRequest([], [[new TextChange(new TextSpan(0, 5), "X")], [new TextChange(new TextSpan(7, 10), "Y")]], Date));

        Assert.Equal(0, written.Fixed);
        Assert.Equal(TextOf(bytes), TextOf(written.Bytes));
    }

    [Fact]
    public void Any_words_of_any_runs_can_be_marked()
    {
        var run = Gen.Select(Gen.String[Gen.Char["ab ,é"], 1, 6], Gen.Int[0, 4], (text, kind) => kind switch
        {
            0 => $"<w:r><w:t>{text}</w:t><w:tab/><w:t>{text}</w:t></w:r>",
            1 => $"""<w:ins w:id="3" w:author="I">{Run(text)}</w:ins>""",
            2 => $"""<w:del w:id="3" w:author="I"><w:r><w:delText>{text}</w:delText></w:r></w:del>""",
            _ => Run(text),
        });
        var paragraphs = run.Array[1, 4].Select(runs => Paragraph(string.Concat(runs))).Array[1, 3];
        Gen.Select(paragraphs, Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20]).Array[1, 6]).Sample(
            (body, spans) =>
            {
                var bytes = new WordDraft().Add(string.Concat(body)).ToBytes();
                var text = TextOf(bytes);
                var wanted = spans.Select((s, i) => (Key: $"K{i}", Span: TextSpan.FromBounds(Math.Min(s.Item1, text.Length), Math.Min(s.Item1 + s.Item2, text.Length)))).Where(s => Folded(text.Substring(s.Span.Start, s.Span.Length)).Length > 0).OrderBy(s => s.Span.Start).ToList();

                var written = DocumentCommenter.Write(bytes, new CommentRequest([.. wanted.Select(w => new WordComment(w.Span, w.Key, ["?"]))], [], null));

                Assert.Equal(text, TextOf(written.Bytes));
                Assert.Equal(wanted.Count, written.Written);
                if (wanted.Count == 0)
                    return;

                var anchors = Anchors(written.Bytes, "K").ToHashSet();
                foreach (var (key, span) in wanted)
                    Assert.Contains($"{key}: {Folded(text.Substring(span.Start, span.Length))}", anchors.Select(a => Folded2(a)));
            },
            iter: 150);

        static string Folded(string words) => CommentMarks.Fold(words);
        static string Folded2(string anchor) => anchor[..(anchor.IndexOf(':', StringComparison.Ordinal) + 2)] + CommentMarks.Fold(anchor[(anchor.IndexOf(':', StringComparison.Ordinal) + 2)..]);
    }

    private static CommentResult Write(byte[] bytes, params (string Words, string Key)[] comments)
    {
        var text = TextOf(bytes);
        return DocumentCommenter.Write(bytes, new CommentRequest([.. comments.Select(c => new WordComment(new TextSpan(text.IndexOf(c.Words, StringComparison.Ordinal), c.Words.Length), c.Key, ["A question."])).OrderBy(c => c.Span.Start)], [], Date));
    }

    private static string TextOf(byte[] bytes)
    {
        using var document = WordDocument.Open(bytes);
        return document.Text.ToString();
    }

    private static XDocument Part(byte[] bytes, string part) => XDocument.Load(new MemoryStream(Parts(bytes)[part]));

    /// <summary>The last line of each comment that has words, and the words.</summary>
    private static IEnumerable<string> Anchors(byte[] bytes, string start = "")
    {
        var (body, comments) = (Part(bytes, MainPart), Part(bytes, CommentsPart));
        foreach (var mark in body.Descendants(WordNames.Word + "commentRangeStart"))
        {
            var id = mark.Attribute(WordNames.Word + "id")!.Value;
            Assert.Single(body.Descendants(WordNames.Word + "commentReference"), r => r.Attribute(WordNames.Word + "id")!.Value == id);
            var isIn = false;
            var words = new StringBuilder();
            foreach (var element in body.Descendants())
            {
                if (element == mark)
                    isIn = true;
                else if (element.Name == WordNames.Word + "commentRangeEnd" && element.Attribute(WordNames.Word + "id")!.Value == id)
                    break;
                else if (isIn && element.Name == WordNames.Word + "t")
                    words.Append(element.Value);
            }

            var line = comments.Root!.Elements().Single(c => c.Attribute(WordNames.Word + "id")!.Value == id).Descendants(WordNames.Word + "t").Last().Value;
            if (line.StartsWith(start, StringComparison.Ordinal))
                yield return $"{line}: {words}";
        }
    }

    /// <summary>The document as Word writes it once somebody has answered.</summary>
    private static byte[] Answer(byte[] bytes, string extended, string comment)
    {
        const string Namespaces = """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" """;
        var comments = Part(bytes, CommentsPart);
        if (comment.Length > 0)
            comments.Root!.Add(XElement.Parse($"<x {Namespaces}>{comment}</x>").Elements());
        var relationships = Part(bytes, "word/_rels/document.xml.rels");
        relationships.Root!.Add(new XElement(WordNames.Relationships + "Relationship", new XAttribute("Id", "rIdEx"), new XAttribute("Type", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"), new XAttribute("Target", "commentsExtended.xml")));
        var types = Part(bytes, "[Content_Types].xml");
        types.Root!.Add(new XElement(WordNames.ContentTypes + "Override", new XAttribute("PartName", "/word/commentsExtended.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml")));
        bytes = With(bytes, CommentsPart, Encoding.UTF8.GetBytes(comments.ToString(SaveOptions.DisableFormatting)));
        bytes = With(bytes, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(relationships.ToString()));
        bytes = With(bytes, "[Content_Types].xml", Encoding.UTF8.GetBytes(types.ToString()));
        return With(bytes, "word/commentsExtended.xml", Encoding.UTF8.GetBytes($"<w15:commentsEx {Namespaces}>{extended}</w15:commentsEx>"));
    }
}

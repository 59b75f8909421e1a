using LintText.Cli.Tests.Kit;
using LintText.TestKit;
using LintText.Word.Reading;

using static LintText.Cli.Tests.Word.WordDraft;

namespace LintText.Cli.Tests.Word;

/// <summary>A document that LibreOffice wrote (tests/word/everything.fodt), with all that a draft can have in it.</summary>
public sealed class OthersDocumentTests : IDisposable
{
    private static readonly byte[] Document = File.ReadAllBytes(Repository.PathTo("tests", "word", "everything.docx"));

    private readonly TestFolder _folder = new TestFolder().Write("everything.docx", Document);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_text_is_what_a_reader_sees()
    {
        using var word = WordDocument.Open(Document);

        Assert.Equal(
            """
            Harbour board raises the fee
            Clearly, the board had no other plan.[1] The strongman left[i].
            Officials slammed the plan.
            The lock was closed.
            Quay→Sadly, it is shut.↓Second.
            We had no choice, said the board.
            قالت إيلزه براندت إن الميناء مغلق.
            See the log, and the map.
            Sadly, a box.
            [1] →Sources said so in 2021. See https://port.example/log for more.
            [i] →Ilse Brandt, The Quay (2021).

            """.ReplaceLineEndings("\n"),
            word.Text.ToString().Replace('\t', '→').Replace('\v', '↓'));
    }

    [Fact]
    public void Comments_are_added_and_everything_else_stays()
    {
        Assert.Equal("Wrote 6 comments and 2 tracked changes to out.docx.\n", CommandRun.In(_folder, "review", "everything.docx", "-o", "out.docx", "--tracked-fixes").Output);

        var (before, after) = (Parts(Document), Parts(_folder.ReadBytes("out.docx")));
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["word/comments.xml", "word/document.xml"], before.Keys.Where(k => !before[k].SequenceEqual(after[k])));
        Assert.Equal(Faults(Document), Faults(_folder.ReadBytes("out.docx")));
        var comments = System.Xml.Linq.XDocument.Load(new MemoryStream(after["word/comments.xml"]));
        Assert.Equal(["Ilse Brandt", "lint-text"], comments.Root!.Elements().Select(c => c.Attributes().First(a => a.Name.LocalName == "author").Value).Distinct());

        CommandRun.In(_folder, "review", "everything.docx", "-o", "plain.docx");
        CommandRun.In(_folder, "review", "plain.docx", "-o", "again.docx");
        Assert.Equal(_folder.ReadBytes("plain.docx"), _folder.ReadBytes("again.docx"));
    }
}

using System.IO.Compression;
using System.Text;
using System.Text.Json;

using LintText.Cli.Tests.Kit;

using static LintText.Cli.Tests.Word.WordDraft;

namespace LintText.Cli.Tests.Word;

/// <summary>Word documents on the command line: read by all commands, written by <c>review</c>, and one clear line for what is none.</summary>
public sealed class WordCommandTests : IDisposable
{
    private static readonly byte[] Draft = new WordDraft().Heading("The late boat").Text("The council met late. The lock was reportedly closed. The vote was postponed.").Text("Sadly, the lock was closed.").ToBytes();

    private readonly TestFolder _folder = new TestFolder().Write("draft.docx", Draft);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings_are_told_by_paragraph_and_character()
    {
        var run = CommandRun.In(_folder, ".", "--format", "compact", "--no-cache");

        Assert.StartsWith("draft.docx:2:36: warning SR1006", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    [Fact]
    public void Files_by_which_Word_says_that_it_has_one_open_are_no_drafts()
    {
        _folder.Write("~$draft.docx", [0x10, 0, 0]);

        Assert.Empty(CommandRun.In(_folder, ".", "--no-cache").Error);
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("show")]
    [InlineData("review")]
    public void All_commands_take_them(string command) => Assert.Equal((ExitCode.Clean, string.Empty), CommandRun.In(_folder, command, "draft.docx") is var run ? (run.ExitCode, run.Error) : default);

    [Fact]
    public void A_log_has_paragraphs_and_no_lines()
    {
        var run = CommandRun.In(_folder, "draft.docx", "--format", "sarif", "--no-cache");

        using var log = JsonDocument.Parse(run.Output);
        var result = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var location = result.GetProperty("locations")[0];
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal("reportedly", region.GetProperty("snippet").GetProperty("text").GetString());
        Assert.False(region.TryGetProperty("startLine", out _));
        Assert.Equal(49, region.GetProperty("charOffset").GetInt32());
        Assert.Equal("paragraph 2", location.GetProperty("logicalLocations")[0].GetProperty("name").GetString());
        Assert.All(log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), r => Assert.False(r.TryGetProperty("fixes", out _)));
    }

    [Fact]
    public void A_copy_with_comments_is_written()
    {
        var run = CommandRun.In(_folder, "review", "draft.docx", "-o", "draft.reviewed.docx");

        Assert.Equal(new CommandRun(ExitCode.Clean, "Wrote 2 comments to draft.reviewed.docx.\n", string.Empty), run);
        Assert.Empty(Faults(_folder.ReadBytes("draft.reviewed.docx")));
        Assert.Equal(Draft, _folder.ReadBytes("draft.docx"));
        var comments = Encoding.UTF8.GetString(Parts(_folder.ReadBytes("draft.reviewed.docx"))["word/comments.xml"]);
        Assert.Contains("w:date=\"2026-03-04T09:30:00Z\"", comments, StringComparison.Ordinal);
        Assert.Contains("SR1006 · ", comments, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "review", "draft.reviewed.docx", "-o", "again.docx", "-q").ExitCode);
        Assert.Equal(_folder.ReadBytes("draft.reviewed.docx"), _folder.ReadBytes("again.docx"));
    }

    [Fact]
    public void A_date_can_be_given_and_safe_fixes_be_tracked()
    {
        var run = CommandRun.In(_folder, "review", "draft.docx", "-o", "out.docx", "--date", "2026-12-01", "--tracked-fixes");

        Assert.Equal("Wrote 2 comments and 1 tracked change to out.docx.\n", run.Output);
        var parts = Parts(_folder.ReadBytes("out.docx"));
        Assert.Contains("w:author=\"lint-text\" w:date=\"2026-12-01T00:00:00Z\"", Encoding.UTF8.GetString(parts["word/document.xml"]), StringComparison.Ordinal);
        Assert.Contains("w:date=\"2026-12-01T00:00:00Z\"", Encoding.UTF8.GetString(parts["word/comments.xml"]), StringComparison.Ordinal);
        Assert.Empty(Faults(_folder.ReadBytes("out.docx")));
    }

    [Fact]
    public void Nothing_is_said_twice()
    {
        _folder.Write("many.docx", new WordDraft().Heading("Boats").Text("The lock was reportedly closed.").Text("The quay was reportedly shut.").Text("The boat was reportedly sunk.").ToBytes());

        CommandRun.In(_folder, "review", "many.docx", "-o", "out.docx");

        var paragraphs = System.Xml.Linq.XDocument.Load(new MemoryStream(Parts(_folder.ReadBytes("out.docx"))["word/comments.xml"])).Descendants(LintText.Word.Packages.WordNames.Word + "p").Select(p => p.Value).Where(p => p.Length > 12).ToList();
        Assert.NotEmpty(paragraphs);
        Assert.Equal(paragraphs.Distinct(), paragraphs);
    }

    [Fact]
    public void Fixes_are_not_written_over_a_document()
    {
        var run = CommandRun.In(_folder, "draft.docx", "--fix", "--no-cache", "--fail-on", "never");

        Assert.Contains("--tracked-fixes", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Draft, _folder.ReadBytes("draft.docx"));
    }

    [Theory]
    [InlineData("--date and --tracked-fixes are for a Word document", "review", "draft.docx", "--date", "2026-12-01")]
    [InlineData("'tomorrow' is no date", "review", "draft.docx", "-o", "a.docx", "--date", "tomorrow")]
    [InlineData("--compare is for pages", "review", "draft.docx", "-o", "a.docx", "--compare", "x")]
    [InlineData("a Word document is written from one Word document", "review", "draft.docx", "note.md", "-o", "a.docx")]
    [InlineData("1 draft that is none was named", "review", "note.md", "-o", "a.docx")]
    public void What_does_not_go_together_is_said(string message, params string[] args)
    {
        var run = CommandRun.In(_folder.Write("note.md", Drafts.Clean), args);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(message, run.ErrorLines[0], StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathTo("a.docx")));
    }

    public static TheoryData<string, byte[], string> Hostile() => new()
    {
        { "text", "The boat was late."u8.ToArray(), "no Word document, or a damaged one" },
        { "empty", [], "no Word document, or a damaged one" },
        { "cut", Draft[..(Draft.Length / 2)], "no Word document, or a damaged one" },
        { "encrypted", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "protected with a password" },
        { "spreadsheet", With(Draft, "word/document.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"u8.ToArray()), "an Office file, but no Word document" },
        { "broken XML", With(Draft, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"u8.ToArray()), "its part word/document.xml is damaged (line 1" },
        { "entities", With(Draft, "word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()), "its part word/document.xml is damaged" },
        { "deep", With(Draft, "word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{string.Concat(Enumerable.Repeat("<w:p>", 100_000))}")), "deeper in each other" },
        { "wide", With(Draft, "word/document.xml", Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(Enumerable.Repeat("<w:p/>", 3_100_000))}</w:body></w:document>")), "more elements" },
        { "bomb", Bomb(), "unpacks to" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_document_is_one_line(string name, byte[] bytes, string message)
    {
        foreach (var args in (string[][])[["bad.docx"], ["review", "bad.docx", "-o", "out.docx"]])
        {
            var run = CommandRun.In(_folder.Write("bad.docx", bytes), [.. args, .. args.Length == 1 ? (string[])["--no-cache"] : []]);

            Assert.True(run.ExitCode == ExitCode.Failure, name);
            Assert.StartsWith($"lint-text: bad.docx: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Contains(message, run.ErrorLines[0], StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.PathTo("out.docx")));
    }

    [Fact]
    public void What_a_document_points_to_outside_is_not_looked_at_and_macros_are_carried_along()
    {
        var bytes = With(Draft, "word/vbaProject.bin", [1, 2, 3]);
        bytes = With(bytes, "word/_rels/document.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://[bad::uri" TargetMode="External"/></Relationships>"""u8.ToArray());

        var run = CommandRun.In(_folder.Write("draft.docx", bytes), "review", "draft.docx", "-o", "out.docx");

        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal((byte[])[1, 2, 3], Parts(_folder.ReadBytes("out.docx"))["word/vbaProject.bin"]);
    }

    [Fact]
    public void A_signed_document_is_not_written_to()
    {
        var run = CommandRun.In(_folder.Write("signed.docx", With(Draft, "_xmlsignatures/origin.sigs", [])), "review", "signed.docx", "-o", "out.docx");

        Assert.Contains("signed", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    /// <summary>A few kilobytes that unpack to a part of 200 MB.</summary>
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(Draft);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var entry = archive.CreateEntry("word/document.xml").Open();
            var chunk = new byte[1 << 20];
            Array.Fill(chunk, (byte)' ');
            for (var i = 0; i < 200; i++)
                entry.Write(chunk);
        }

        return stream.ToArray();
    }
}

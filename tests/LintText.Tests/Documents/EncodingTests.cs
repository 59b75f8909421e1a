using System.Text;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Offsets count UTF-16 units of the text, whatever bytes the file is made of.</summary>
public sealed class EncodingTests
{
    private const string Text = "The “𝐟𝐞rry” of Sandøy\r\nleft at six.";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", false },
        { "utf-8", true },
        { "utf-16", true },
        { "utf-16BE", true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Byte_order_mark_and_encoding_do_not_move_offsets(string encoding, bool hasMark)
    {
        foreach (var path in new[] { "draft.txt", "draft.md", "draft.html" })
        {
            var document = DocumentReader.Read(path, Decode(Text, encoding, hasMark));
            var at = document.Prose.IndexOf("Sandøy", StringComparison.Ordinal);

            Assert.Equal(Text.IndexOf("Sandøy", StringComparison.Ordinal), document.GetSourceSpan(new TextSpan(at, 6)).Start);
            Assert.Equal("“𝐟𝐞rry”", document.Source.ToString(document.GetSourceSpan(new TextSpan(4, 8 + 2 - 1))).Trim());
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Markup_at_the_start_of_the_file_is_seen_behind_a_byte_order_mark(string encoding, bool hasMark)
    {
        Assert.Equal(BlockKind.Heading, DocumentReader.Read("draft.md", Decode("# Ferry left", encoding, hasMark)).Blocks[0].Kind);
        Assert.Equal(BlockKind.FrontMatter, DocumentReader.Read("draft.md", Decode("---\ntitle: Ferry left\n---\n", encoding, hasMark)).Blocks[0].Kind);
        Assert.Equal(BlockKind.Heading, DocumentReader.Read("draft.html", Decode("<h1>Ferry left</h1>", encoding, hasMark)).Blocks[0].Kind);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Comments_are_where_they_are_behind_a_byte_order_mark(string encoding, bool hasMark)
    {
        const string Source = "/// The “𝐟𝐞rry” of Sandøy\r\n/// left at six.\r\nclass Ferry;";
        var document = DocumentReader.Read("Ferry.cs", Decode(Source, encoding, hasMark));

        Assert.Equal("The “𝐟𝐞rry” of Sandøy left at six.", document.Prose);
        Assert.Equal(Source.IndexOf("left", StringComparison.Ordinal), document.GetSourceSpan(new TextSpan(document.Prose.IndexOf("left", StringComparison.Ordinal), 4)).Start);
    }

    [Fact]
    public void Line_and_column_are_those_of_the_file()
    {
        var document = DocumentReader.Read("draft.md", Decode(Text, "utf-16", hasMark: true));
        var position = document.GetLocation(new TextSpan(document.Prose.IndexOf("left", StringComparison.Ordinal), 4)).GetLineSpan();

        Assert.Equal((1, 0, 1, 4), (position.StartLinePosition.Line, position.StartLinePosition.Character, position.EndLinePosition.Line, position.EndLinePosition.Character));
        Assert.Equal("draft.md", position.Path);
    }

    private static SourceText Decode(string text, string encoding, bool hasMark)
    {
        var encoder = encoding switch { "utf-8" => new UTF8Encoding(hasMark), "utf-16" => new UnicodeEncoding(false, hasMark), _ => (Encoding)new UnicodeEncoding(true, hasMark) };
        byte[] bytes = [.. encoder.GetPreamble(), .. encoder.GetBytes(text)];
        return SourceText.From(bytes, bytes.Length);
    }
}

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Lines of the page are told by all that they say; lines of articles that hold the same words are read.</summary>
public sealed class PageLinesTests
{
    private const string Text = "The port board set the fee by a vote of five to four. “Nobody on the board asked us what the quay is for,” said Ilse Brandt, who runs the ferry.";

    [Theory]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Share this article: Facebook | X | WhatsApp | Email")]
    [InlineData("Facebook · Twitter · Copy link")]
    [InlineData("Share on Facebook · Share on Twitter · Send by e-mail")]
    [InlineData("We use cookies to give you the best experience. Accept all")]
    [InlineData("**Sign up for our world-class newsletter: the best stories, every morning.**")]
    [InlineData("Get the harbour’s best stories in your inbox.")]
    [InlineData("© 2026 The Courier. All rights reserved.")]
    [InlineData("Copyright © The Courier 2026")]
    public void Lines_of_the_page(string line) => Assert.Equal(BlockKind.Furniture, KindOf(line, Text + "\n\n" + line + "\n\n" + Text));

    [Theory]
    [InlineData("The advertisement said the quay was safe.")]
    [InlineData("Advertisement for the ferry fell by a third.")]
    [InlineData("Share prices of Facebook, Twitter and Reddit fell.")]
    [InlineData("Facebook")]
    [InlineData("The site used cookies to follow readers, the regulator said.")]
    [InlineData("Sign up at the quay by noon.")]
    [InlineData("Their newsletter asked readers to sign up.")]
    [InlineData("Copyright lasts for seventy years.")]
    public void Lines_of_an_article(string line) => Assert.Equal(BlockKind.Paragraph, KindOf(line, Text + "\n\n" + line + "\n\n" + Text));

    [Theory]
    [InlineData("By Mara Venn and Jo Marr", "Jo Marr is an award-winning reporter.", BlockKind.Furniture)]
    [InlineData("*By Mara Venn, senior reporter*", "*Mara Venn covers the port.*", BlockKind.Furniture)]
    [InlineData("By Mara Venn", "Jo Marr is an award-winning reporter.", BlockKind.Paragraph)]
    [InlineData("By Mara Venn", "Mara Venn said that the port was safe.", BlockKind.Paragraph)]
    [InlineData("Mara Venn went there.", "Mara Venn is an award-winning reporter.", BlockKind.Paragraph)]
    public void The_writer_at_the_end(string byline, string line, BlockKind kind) =>
        Assert.Equal(kind, KindOf(line, $"# The quay\n\n{byline}\n\n{Text}\n\nIt rained.\n\nIt rained again.\n\n{line}\n\n© 2026 The Courier"));

    [Fact]
    public void The_writer_in_the_middle_is_somebody_in_the_text() =>
        Assert.Equal(BlockKind.Paragraph, KindOf("Mara Venn is an owner.", $"# The quay\n\nBy Mara Venn\n\n{Text}\n\nIt rained.\n\nMara Venn is an owner.\n\n{Text}"));

    [Theory]
    [InlineData("> “Nobody on the board asked us what the quay is for”", BlockKind.Furniture)]
    [InlineData("> \"Nobody on the board asked us what the quay is for,\" said Ilse Brandt", BlockKind.Furniture)]
    [InlineData("> “Nobody on the board asked us what the ferry is for”", BlockKind.BlockQuotation)]
    [InlineData("> “The quay”", BlockKind.BlockQuotation)]
    public void Pull_quotes_are_counted_once(string quote, BlockKind kind) =>
        Assert.Equal(kind, Read($"# The quay\n\n{quote}\n\n{Text}\n").Blocks[1].Kind);

    /// <summary>What follows two pointers in the middle of an article is the article.</summary>
    [Fact]
    public void Pointers_one_after_the_other_close_nothing()
    {
        var document = Read($"{Text}\n\n{Text}\n\n{Text}\n\n**Read more:** Critics slam the levy\n\n**Read more:** The levy explained\n\n14:05 — The vote has begun.\n\nIt is over, said Odo Lenk.\n");

        Assert.Equal([.. Enumerable.Repeat(BlockKind.Paragraph, 3), BlockKind.Teaser, BlockKind.Teaser, BlockKind.Paragraph, BlockKind.Paragraph], document.Blocks.Select(b => b.Kind));
    }

    private static BlockKind KindOf(string line, string markdown)
    {
        var document = Read(markdown);
        var text = line.Trim('*');
        return Assert.Single(document.Blocks, b => document.Prose.Substring(b.Span.Start, b.Span.Length) == text).Kind;
    }

    private static ProseDocument Read(string markdown) => DocumentReader.Read("draft.md", SourceText.From(markdown));
}

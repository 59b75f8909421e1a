namespace LintText.Tests.Documents;

/// <summary>Each cell of a pipe table is a block.</summary>
public sealed class MarkdownTableTests
{
    [Fact]
    public void Cells_are_blocks_and_an_escaped_bar_is_text() => DocumentView.VerifyBlocks(
        """
        TableCell Port
        TableCell Boats
        TableCell Vik
        TableCell 4
        TableCell Sandøy | N
        TableCell 5
        """,
        """
        | Port | Boats |
        |------|------:|
        | Vik | *4* |
        | Sandøy \| N | 5 |
        """,
        "draft.md");

    [Fact]
    public void Bars_without_a_ruler_are_text() => DocumentView.VerifyBlocks("Paragraph | Port | Boats |", "| Port | Boats |", "draft.md");

    [Fact]
    public void Empty_cells_have_no_block() => DocumentView.VerifyBlocks(
        """
        TableCell Port
        TableCell Boats
        TableCell 4
        """,
        """
        | Port | Boats |
        |------|-------|
        |      | 4 |
        """,
        "draft.md");
}

namespace LintText.Tests.Documents;

/// <summary>Teasers and readers’ comments that were copied along with an article are told by their form.</summary>
public sealed class PlainTextSegmentationTests
{
    private const string Path = "draft.txt";

    [Fact]
    public void Lone_teaser_with_a_colon_is_one_line() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Teaser [70..102) Read more: Why the Pilots Struck
        Paragraph [104..161) The harbour was closed by noon, when the wind had turned.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        Read more: Why the Pilots Struck

        The harbour was closed by noon, when the wind had turned.
        """,
        Path);

    [Fact]
    public void Lone_teaser_glued_to_its_title_is_one_line() => DocumentView.Verify(
        """
        Paragraph [0..137) The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog.
        Teaser [139..169) Read moreWhy the Pilots Struck
        Paragraph [171..202) The harbour was closed by noon.
        """,
        """
        The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog.

        Read moreWhy the Pilots Struck

        The harbour was closed by noon.
        """,
        Path);

    [Fact]
    public void Bare_read_more_is_a_teaser() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Teaser [70..79) Read more
        Paragraph [81..112) The harbour was closed by noon.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        Read more

        The harbour was closed by noon.
        """,
        Path);

    [Fact]
    public void Lone_teaser_in_capitals_is_one_line() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Teaser [70..99) READ MORE: Fog Over the Sound
        Paragraph [101..165) The pilots stood on the pier and counted the boats that came in.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        READ MORE: Fog Over the Sound

        The pilots stood on the pier and counted the boats that came in.
        """,
        Path);

    [Fact]
    public void Header_titles_and_blurbs_are_teasers_and_what_follows_the_list_are_comments() => DocumentView.Verify(
        """
        Paragraph [0..301) The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog. The harbour master said he had been told of the fog at four. He did nothing with it until the first boat had gone, and by then it was too late to call anyone back.
        Teaser [303..311) Also see
        Teaser [312..342) Read moreWhy the Pilots Struck
        Teaser [343..392) A look at the strike of the pilots in the winter.
        Teaser [393..420) Read moreThe Last Mail Boat
        Teaser [421..468) The mail boat has gone to Sandøy for a century.
        Comment [470..516) I was on that boat and nobody told us a thing.
        """,
        """
        The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog. The harbour master said he had been told of the fog at four. He did nothing with it until the first boat had gone, and by then it was too late to call anyone back.

        Also see
        Read moreWhy the Pilots Struck
        A look at the strike of the pilots in the winter.
        Read moreThe Last Mail Boat
        The mail boat has gone to Sandøy for a century.

        I was on that boat and nobody told us a thing.
        """,
        Path);

    [Fact]
    public void Titles_below_a_header_are_teasers() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Teaser [70..78) Related:
        Teaser [80..115) The Pilots’ Strike of a Hard Winter
        Teaser [117..141) The Mail Boat Comes Home
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        Related:

        The Pilots’ Strike of a Hard Winter

        The Mail Boat Comes Home
        """,
        Path);

    [Fact]
    public void Comments_with_a_count_run_to_the_end() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Comment [70..82) Comments (3)
        Comment [84..107) Great piece, thank you.
        Comment [109..128) I was on that boat.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        Comments (3)

        Great piece, thank you.

        I was on that boat.
        """,
        Path);

    [Fact]
    public void Count_may_stand_before_the_word_comments() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Comment [70..81) 12 Comments
        Comment [83..95) Great piece.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        12 Comments

        Great piece.
        """,
        Path);

    [Fact]
    public void Invitation_to_comment_opens_the_comments() => DocumentView.Verify(
        """
        Paragraph [0..68) The ferry left at six in the morning with forty passengers on board.
        Comment [70..85) Leave a comment
        Comment [87..99) Great piece.
        """,
        """
        The ferry left at six in the morning with forty passengers on board.

        Leave a comment

        Great piece.
        """,
        Path);

    [Fact]
    public void Sentence_that_begins_with_comments_is_text() => DocumentView.Verify(
        """
        Paragraph [0..31) Comments on the ferry were few.
        Paragraph [33..64) The harbour was closed by noon.
        """,
        """
        Comments on the ferry were few.

        The harbour was closed by noon.
        """,
        Path);

    [Fact]
    public void Sentences_with_the_words_of_teasers_are_text() => DocumentView.Verify(
        """
        Paragraph [0..30) For tides, also see chapter 4.
        Paragraph [32..66) Read more books, the teacher said.
        Paragraph [68..108) See also the note on fog in chapter two.
        Paragraph [110..144) Related questions came up at noon.
        """,
        """
        For tides, also see chapter 4.

        Read more books, the teacher said.

        See also the note on fog in chapter two.

        Related questions came up at noon.
        """,
        Path);
}

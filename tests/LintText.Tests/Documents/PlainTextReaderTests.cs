namespace LintText.Tests.Documents;

/// <summary>Plain text has no markup: paragraphs, wrapped lines, headings and lists are told by their form.</summary>
public sealed class PlainTextReaderTests
{
    private const string Path = "draft.txt";

    [Fact]
    public void Blank_lines_divide_paragraphs() => DocumentView.Verify(
        """
        Paragraph [0..22) The ferry left at six.
        Paragraph [24..55) The harbour was closed by noon.
        """,
        """
        The ferry left at six.

        The harbour was closed by noon.
        """,
        Path);

    [Fact]
    public void Long_lines_are_paragraphs_of_their_own() => DocumentView.Verify(
        """
        Paragraph [0..177) The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog that had stood over the sound all night.
        Paragraph [178..346) The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more; the last boat to come in was the mail boat from Sandøy.
        """,
        """
        The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog that had stood over the sound all night.
        The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more; the last boat to come in was the mail boat from Sandøy.
        """,
        Path);

    [Fact]
    public void Lines_wrapped_at_a_margin_are_joined() => DocumentView.Verify(
        """
        Paragraph [0..177) The ferry left at six in the morning with forty passengers on board, and nobody on the quay had thought to ask the captain about the fog that had stood over the sound all night.
        Paragraph [179..210) The harbour was closed by noon.
        """,
        """
        The ferry left at six in the morning with forty passengers
        on board, and nobody on the quay had thought to ask the
        captain about the fog that had stood over the sound all
        night.

        The harbour was closed by noon.
        """,
        Path);

    [Fact]
    public void Short_lines_in_capitals_title_case_or_above_a_paragraph_are_headings() => DocumentView.Verify(
        """
        Heading [0..19) FERRY LEAVES IN FOG
        Paragraph [21..133) The ferry left at six in the morning with forty passengers on board, and nobody asked the captain about the fog.
        Heading [135..159) A Long Night on the Quay
        Paragraph [161..273) The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more.
        Heading [275..294) What the pilots saw
        Paragraph [296..404) The pilots stood on the pier from four in the morning and counted the boats that came in, one after another.
        """,
        """
        FERRY LEAVES IN FOG

        The ferry left at six in the morning with forty passengers on board, and nobody asked the captain about the fog.

        A Long Night on the Quay

        The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more.

        What the pilots saw

        The pilots stood on the pier from four in the morning and counted the boats that came in, one after another.
        """,
        Path);

    [Fact]
    public void Short_sentence_is_no_heading() => DocumentView.Verify(
        """
        Paragraph [0..8) He left.
        Paragraph [10..122) The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more.
        """,
        """
        He left.

        The harbour was closed by noon, when the wind had turned to the north and the pilots refused to go out any more.
        """,
        Path);

    [Fact]
    public void Title_above_a_list_is_a_heading() => DocumentView.Verify(
        """
        Heading [0..12) Packing List
        ListItem 1 [14..20) rope
        """,
        """
        Packing List

        - rope
        """,
        Path);

    [Fact]
    public void List_markers_make_items() => DocumentView.Verify(
        """
        Paragraph [0..14) What to bring:
        ListItem 1 [16..24) a lamp
        ListItem 1 [25..63) a rope that is long enough for two
        ListItem 1 [64..73) a knife
        ListItem 1 [75..86) Row out.
        ListItem 1 [87..99) Row back.
        """,
        """
        What to bring:

        - a lamp
        - a rope that is long enough
          for two
        * a knife

        1. Row out.
        2) Row back.
        """,
        Path);

    [Fact]
    public void Short_lines_of_lower_case_are_joined() => DocumentView.Verify(
        """
        Paragraph [0..50) The ferry left, the fog came in, the pilots slept.
        """,
        """
        The ferry left,
        the fog came in,
        the pilots slept.
        """,
        Path);

    [Fact]
    public void Lines_of_dialogue_are_paragraphs() => DocumentView.Verify(
        """
        Paragraph [0..31) “Where is the boat?” she asked.
        Paragraph [32..48) “Gone,” he said.
        Paragraph [49..64) “And the mail?”
        Paragraph [65..80) “Gone as well.”
        """,
        """
        “Where is the boat?” she asked.
        “Gone,” he said.
        “And the mail?”
        “Gone as well.”
        """,
        Path);

    [Fact]
    public void Addresses_are_placeholders_and_links() => DocumentView.Verify(
        """
        Paragraph [0..69) Times are at □. Ask (□) too.
        link [13..40) □ -> https://ferry.example/times [13..40) bare
        link [47..63) □ -> www.quay.example [47..63) bare
        """,
        """
        Times are at https://ferry.example/times. Ask (www.quay.example) too.
        """,
        Path);

    [Fact]
    public void Carriage_returns_and_tabs_are_white_space() => DocumentView.Verify(
        """
        Paragraph [0..37) The ferry left at six in the morning.
        Paragraph [42..66) The harbour was closed.
        """,
        "The ferry left at six\tin the morning.\r\n\r\n\tThe harbour was  closed.\r",
        Path);

    [Fact]
    public void Surrogate_pairs_and_combining_marks_are_kept() => DocumentView.Verify(
        "Paragraph [0..46) The 𝐟𝐞𝐫𝐫𝐲 😀 left at six. Cafe\u0301 was shut.",
        "The 𝐟𝐞𝐫𝐫𝐲 😀 left at six. Cafe\u0301 was shut.",
        Path);

    [Fact]
    public void Empty_text_has_no_blocks() => DocumentView.Verify(
        "",
        "",
        Path);

    [Fact]
    public void White_space_alone_has_no_blocks() => DocumentView.Verify(
        "",
        "   ",
        Path);
}

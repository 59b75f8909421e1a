namespace LintText.Tests.Documents;

/// <summary>Markdown as CommonMark reads it, with the extensions that writers use.</summary>
public sealed class MarkdownReaderTests
{
    private const string Path = "draft.md";

    [Fact]
    public void Headings_of_both_forms() => DocumentView.Verify(
        """
        Heading 1 [0..18) The ferry left
        Heading 2 [20..49) Harbour closed
        Paragraph [51..68) The old boat.
        """,
        """
        # The ferry *left*

        Harbour closed
        --------------

        The ~~old~~ boat.
        """,
        Path);

    [Fact]
    public void Emphasis_inside_a_word() => DocumentView.Verify(
        """
        Paragraph [0..44) The unbelievable fer__ry__ and both.
        """,
        """
        The un*believ*able fer__ry__ and ***both***.
        """,
        Path);

    [Fact]
    public void Escapes_and_entities() => DocumentView.Verify(
        "Paragraph [0..101) Fish & chips & tea\u00A0time “here” *not emphasis* &notanentity; AT&T &copy 2020.",
        """
        Fish \& chips &amp; tea&nbsp;time &#8220;here&#x201D; \*not emphasis\* &notanentity; AT&T &copy 2020.
        """,
        Path);

    [Fact]
    public void Soft_and_hard_breaks_are_spaces() => DocumentView.Verify(
        """
        Paragraph [0..49) One line two line three line four line five
        """,
        "One line\ntwo line  \nthree line\\\nfour line<br>five",
        Path);

    [Fact]
    public void Code_spans_are_placeholders_and_code_blocks_are_silent() => DocumentView.Verify(
        """
        Paragraph [0..20) Use □ and:
        Code [22..40)
        Code [41..57)
        Code [59..72)
        """,
        """
        Use `let x = 1` and:

            indented code

        ```cs
        fenced
        ```

        ~~~
        tilde
        ~~~
        """,
        Path);

    [Fact]
    public void Links_autolinks_references_and_images() => DocumentView.Verify(
        """
        Paragraph [0..151) See the timetable and □, □ and ref or r □ □.
        link [4..50) the timetable -> https://f.example/t [22..41)
        link [55..74) □ -> https://q.example [56..73) bare
        link [76..98) □ -> https://bare.example/x [76..98) bare
        link [103..111) ref -> https://r.example/ [111..111)
        link [115..118) r -> https://r.example/ [118..118)
        link [136..150) □ -> mailto:me@x.example [137..149) bare
        """,
        """
        See [the *timetable*](https://f.example/t "Times") and <https://q.example>, https://bare.example/x and [ref][r] or [r] ![a boat](b.png) <me@x.example>.

        [r]: https://r.example/ "R"
        """,
        Path);

    [Fact]
    public void Link_text_is_trimmed_and_its_address_is_the_written_one() => DocumentView.Verify(
        """
        Paragraph [0..64) See ferry & fog now.
        link [4..59) ferry & fog -> https://x.example/?a=1&b=2 [24..54)
        """,
        """
        See [ ferry &amp; fog ](https://x.example/?a=1&amp;b=2 "T") now.
        """,
        Path);

    [Fact]
    public void Reference_definitions_are_not_prose() => DocumentView.Verify(
        """
        Paragraph [0..35) See Vik.
        link [29..34) Vik -> https://v.example [34..34)
        """,
        """
        [Vik]: https://v.example
        See [Vik].
        """,
        Path);

    [Fact]
    public void Lists_and_nested_lists() => DocumentView.Verify(
        """
        ListItem 1 [2..5) one
        ListItem 1 [8..11) two
        ListItem 2 [16..20) deep
        ListItem 2 [26..45) second para of deep
        ListItem 1 [49..54) first
        ListItem 1 [58..64) second
        """,
        """
        - one
        - two
          - deep

            second para of deep
        1. first
        2. second
        """,
        Path);

    [Fact]
    public void Task_boxes_are_not_prose() => DocumentView.Verify(
        """
        ListItem 1 [2..16) open thing
        ListItem 1 [19..33) done thing
        """,
        """
        - [ ] open thing
        - [x] done thing
        """,
        Path);

    [Fact]
    public void Quotations_in_quotations() => DocumentView.Verify(
        """
        BlockQuotation [2..14) She said so.
        BlockQuotation [21..45) He said more. Twice.
        """,
        """
        > She said so.
        >
        > > He said more.
        > > Twice.
        """,
        Path);

    [Fact]
    public void Lazy_line_belongs_to_the_quotation() => DocumentView.Verify(
        """
        BlockQuotation [2..18) quoted lazy line
        """,
        """
        > quoted
        lazy line
        """,
        Path);

    [Fact]
    public void Lists_in_quotations() => DocumentView.VerifyBlocks(
        """
        ListItem 1 one
        ListItem 2 two continued
        """,
        """
        > 1. one
        >    - two
        >      continued
        """,
        Path);

    [Fact]
    public void Footnotes_used_and_unused() => DocumentView.Verify(
        """
        Paragraph [0..34) The tide was high. Nobody saw.
        Footnote [42..62) Harbour log, p. 4.
        Footnote [74..85) Never used.
        mark [18..22) 1 at 18
        note [36..62) 1
        note [63..85) unused unused
        """,
        """
        The tide was high.[^1] Nobody saw.

        [^1]: Harbour log, *p. 4*.
        [^unused]: Never used.
        """,
        Path);

    [Fact]
    public void Footnote_with_two_marks_and_two_paragraphs() => DocumentView.Verify(
        """
        Paragraph [0..17) One. Two.
        Footnote [25..49) Harbour log, page 4.
        Footnote [55..74) A second paragraph.
        mark [4..8) a at 4
        mark [13..17) a at 9
        note [19..74) a
        """,
        """
        One.[^a] Two.[^a]

        [^a]: Harbour log,
            page 4.

            A second paragraph.
        """,
        Path);

    [Fact]
    public void Definition_lists() => DocumentView.Verify(
        """
        ListItem 1 [0..4) Tide
        ListItem 1 [9..29) The rise of the sea.
        ListItem 1 [34..46) Also a soap.
        """,
        """
        Tide
        :   The rise of the sea.
        :   Also a soap.
        """,
        Path);

    [Fact]
    public void Mathematics_is_not_prose() => DocumentView.Verify(
        """
        Paragraph [0..24) The height □ grew.
        Code [26..37)
        """,
        """
        The height $h = 2$ grew.

        $$
        x = y
        $$
        """,
        Path);

    [Fact]
    public void Prices_are_not_mathematics() => DocumentView.Verify(
        """
        Paragraph [0..20) It cost $5, not $10.
        """,
        """
        It cost $5, not $10.
        """,
        Path);

    [Fact]
    public void Custom_containers() => DocumentView.Verify(
        """
        Paragraph [12..27) Mind the gap.
        """,
        """
        ::: warning
        Mind *the* gap.
        :::
        """,
        Path);

    [Fact]
    public void Raw_html_blocks() => DocumentView.Verify(
        "Paragraph [0..54) The ferry & crew.\nParagraph [107..123) Para one.\nParagraph [125..130) Text.\ncomment [56..74) a comment ",
        """
        <div class="note">
        The <b>ferry</b> &amp; crew.
        </div>

        <!-- a comment -->

        <script>
        var x = 1;
        </script>

        <p>Para one.</p>

        Text.
        """,
        Path);

    [Fact]
    public void Raw_html_inlines() => DocumentView.Verify(
        "Paragraph [0..89) The old ferry left □ □ at H2O.\ncomment [22..34) why ",
        """
        The <em>old</em> ferry<!-- why --> left <code>x</code> <kbd>Ctrl</kbd> at H<sub>2</sub>O.
        """,
        Path);

    [Fact]
    public void Html_around_markdown() => DocumentView.Verify(
        """
        Paragraph [10..33) More
        Paragraph [35..49) Hidden text.
        """,
        """
        <details>
        <summary>More</summary>

        Hidden *text*.

        </details>
        """,
        Path);

    [Fact]
    public void Entities_in_raw_html() => DocumentView.Verify(
        """
        Paragraph [0..44) Café & bar “x”
        """,
        """
        <p>Caf&eacute; &amp; bar &ldquo;x&rdquo;</p>
        """,
        Path);

    [Fact]
    public void Front_matter_title_and_description_are_prose() => DocumentView.Verify(
        """
        FrontMatter [11..32) The “Ferry” that left
        FrontMatter [46..76) A harbour "closed" by noon
        Paragraph [128..133) Text.
        """,
        """
        ---
        title: The “Ferry” that left
        description: "A harbour \"closed\" by noon"
        tags: [sea, fog]
        lint-text:
          disable: SR3001
        ---

        Text.
        """,
        Path);

    [Fact]
    public void Malformed_front_matter_is_a_problem() => DocumentView.Verify(
        """
        Paragraph [26..31) Text.
        problem [21..21) front matter is not valid YAML: while parsing a flow sequence, did not find expected ',' or ']'
        """,
        """
        ---
        title: [unclosed
        ---

        Text.
        """,
        Path);

    [Fact]
    public void Folded_and_quoted_front_matter() => DocumentView.Verify(
        """
        FrontMatter [11..23) It's gone
        FrontMatter [33..62) The ferry left at six.
        Paragraph [66..71) Text.
        """,
        """
        ---
        title: 'It''s gone'
        summary: >
          The ferry left
          at six.
        ---
        Text.
        """,
        Path);

    [Fact]
    public void Thematic_breaks_are_nothing() => DocumentView.Verify(
        """
        Paragraph [0..4) One.
        Paragraph [11..15) Two.
        """,
        """
        One.

        ***

        Two.
        """,
        Path);

    [Fact]
    public void Carriage_returns() => DocumentView.Verify(
        """
        Heading 1 [0..6) Head
        Paragraph [10..31) One line two line.
        ListItem 1 [37..41) item
        """,
        "# Head\r\n\r\nOne *line*\r\ntwo line.\r\n\r\n- item\r",
        Path);

    [Fact]
    public void Tabs() => DocumentView.Verify(
        """
        ListItem 1 [2..13) tabbed item
        ListItem 1 [16..22) second
        ListItem 1 [25..29) code
        Paragraph [31..35) A b.
        """,
        "-\ttabbed item\n-\tsecond\n\n\tcode\n\nA\tb.",
        Path);

    [Fact]
    public void Surrogate_pairs_inside_emphasis_and_as_references() => DocumentView.Verify(
        """
        Paragraph [0..33) The 𝐟𝐞𝐫ry 😀 😀 left.
        """,
        """
        The 𝐟*𝐞𝐫*ry 😀 &#128512; left.
        """,
        Path);

    [Fact]
    public void Entity_inside_emphasis() => DocumentView.Verify(
        """
        Paragraph [0..34) “The ferry,” said O’Neill.
        """,
        """
        “The ferry,” said *O&rsquo;Neill*.
        """,
        Path);

    [Fact]
    public void Image_takes_a_place_in_its_sentence() => DocumentView.Verify(
        """
        Paragraph [0..23) Fig. 1. □
        """,
        """
        *Fig. 1.* ![alt](x.png)
        """,
        Path);

    [Fact]
    public void Escaped_block_markers() => DocumentView.Verify(
        """
        Paragraph [0..14) 1. not a list
        Paragraph [16..32) # not a heading
        """,
        """
        1\. not a list

        \# not a heading
        """,
        Path);

    [Fact]
    public void Markup_that_is_not_closed_is_text() => DocumentView.Verify(
        """
        Paragraph [0..16) **bold and `code
        """,
        """
        **bold and `code
        """,
        Path);

    [Fact]
    public void Extra_emphasis() => DocumentView.Verify(
        """
        Paragraph [0..36) A new and marked H2O x2.
        """,
        """
        A ++new++ and ==marked== H~2~O x^2^.
        """,
        Path);

    [Fact]
    public void Generic_attributes_are_not_prose() => DocumentView.VerifyBlocks(
        """
        Heading 1 Head
        Paragraph Para {.x}
        """,
        """
        # Head {#id .class}

        Para {.x}
        """,
        Path);

    [Fact]
    public void Section_of_related_links_is_a_teaser_up_to_the_next_heading() => DocumentView.Verify(
        """
        Heading 1 [0..7) Piece
        Paragraph [9..31) The ferry left at six.
        Teaser 2 [33..43) Related
        Teaser 1 [47..79) Other piece
        Heading 2 [81..90) Method
        Paragraph [92..101) We asked.
        link [47..79) Other piece -> https://x.example [61..78)
        """,
        """
        # Piece

        The ferry left at six.

        ## Related

        - [Other piece](https://x.example)

        ## Method

        We asked.
        """,
        Path);

    [Fact]
    public void Section_of_comments() => DocumentView.Verify(
        """
        Heading 1 [0..7) Piece
        Paragraph [9..31) The ferry left at six.
        Comment 2 [33..44) Comments
        Comment [46..58) I was there.
        """,
        """
        # Piece

        The ferry left at six.

        ## Comments

        I was there.
        """,
        Path);
}

namespace LintText.Tests.Documents;

/// <summary>HTML as browsers read it: the main content, without what is not the article.</summary>
public sealed class HtmlReaderTests
{
    private const string Path = "draft.html";

    [Fact]
    public void Main_content_and_title() => DocumentView.Verify(
        """
        FrontMatter [34..49) Ferry & Fog
        Heading 1 [91..110) Ferry left
        Paragraph [110..132) It left at six.
        """,
        """
        <!DOCTYPE html><html><head><title>Ferry &amp; Fog</title></head><body><nav>Home</nav><main><h1>Ferry left</h1><p>It left at six.</p><aside>Buy now</aside></main><footer>Imprint</footer></body></html>
        """,
        Path);

    [Fact]
    public void Article_where_there_is_no_main() => DocumentView.Verify(
        """
        Heading 2 [36..50) Ferry
        Paragraph [50..62) Left.
        """,
        """
        <body><header>Site</header><article><h2>Ferry</h2><p>Left.</p></article><p>Outside.</p></body>
        """,
        Path);

    [Fact]
    public void Role_main() => DocumentView.Verify(
        """
        Paragraph [32..54) The ferry left.
        """,
        """
        <div>Site</div><div role="main"><p>The ferry left.</p></div>
        """,
        Path);

    [Fact]
    public void Fragment_without_any_element() => DocumentView.Verify(
        """
        Paragraph [0..29) Just text & more bold.
        """,
        """
        Just text & more <b>bold</b>.
        """,
        Path);

    [Fact]
    public void Entities_with_and_without_semicolon() => DocumentView.Verify(
        "Paragraph [0..111) Fish & chips &ersand <tag> ©2020 \u00A0x “q” 😀 ¬it; AT&T ’s",
        """
        <p>Fish &amp chips &ampersand &lt;tag&gt; &copy2020 &nbsp;x &#8220;q&#8221; &#x1F600; &notit; AT&T &rsquo;s</p>
        """,
        Path);

    [Fact]
    public void Entity_of_two_characters() => DocumentView.Verify(
        """
        Paragraph [0..34) ≂̸ &fjord; <
        """,
        """
        <p>&NotEqualTilde; &fjord; &lt</p>
        """,
        Path);

    [Fact]
    public void Quotation_marks_as_entities() => DocumentView.Verify(
        """
        Paragraph [0..45) “Yes,” said O’Neill.
        """,
        """
        <p>&ldquo;Yes,&rdquo; said O&rsquo;Neill.</p>
        """,
        Path);

    [Fact]
    public void Code_is_a_placeholder_and_preformatted_text_is_silent() => DocumentView.Verify(
        """
        Paragraph [0..50) Use □ and □:
        Code [50..82)
        Paragraph [82..95) After.
        """,
        """
        <p>Use <code>let x</code> and <kbd>Ctrl</kbd>:</p><pre>code <b>here</b>
        more</pre><p>After.</p>
        """,
        Path);

    [Fact]
    public void Quotation_tag_in_code_is_not_prose() => DocumentView.Verify(
        """
        Paragraph [0..36) Use □ now
        """,
        """
        <p>Use <code><q>x</q></code> now</p>
        """,
        Path);

    [Fact]
    public void Unclosed_code_keeps_what_stands_before_it() => DocumentView.Verify(
        """
        Paragraph [0..18) Use □
        """,
        """
        <p>Use <code>let x
        """,
        Path);

    [Fact]
    public void Table_with_implied_end_tags() => DocumentView.Verify(
        """
        Caption [7..31) Boats
        TableCell [35..43) Port
        TableCell [43..52) Count
        TableCell [56..63) Vik
        TableCell [63..76) 4
        """,
        """
        <table><caption>Boats</caption><tr><th>Port<th>Count<tr><td>Vik<td>4</table>
        """,
        Path);

    [Fact]
    public void Figure_caption() => DocumentView.Verify(
        """
        Caption [36..71) The ferry.
        """,
        """
        <figure><img src="b.png" alt="boat"><figcaption>The ferry.</figcaption></figure>
        """,
        Path);

    [Fact]
    public void Block_and_inline_quotations() => DocumentView.Verify(
        """
        BlockQuotation [12..31) She said so.
        BlockQuotation [31..44) Twice.
        Paragraph [57..87) He said “no” then.
        """,
        """
        <blockquote><p>She said so.</p><p>Twice.</p></blockquote><p>He said <q>no</q> then.</p>
        """,
        Path);

    [Fact]
    public void Unclosed_quotation_has_no_closing_mark() => DocumentView.Verify(
        """
        ListItem 1 [4..21) He said “no
        ListItem 1 [21..38) She left
        """,
        """
        <ul><li>He said <q>no<li>She left</ul>
        """,
        Path);

    [Fact]
    public void Teasers_and_comments_by_class() => DocumentView.Verify(
        """
        Paragraph [9..31) The ferry left.
        Teaser 3 [58..74) Related
        Teaser [74..92) Other piece
        Comment [121..140) I was there.
        """,
        """
        <article><p>The ferry left.</p><div class="related-posts"><h3>Related</h3><p>Other piece</p></div><section id="comments"><p>I was there.</p></section></article>
        """,
        Path);

    [Fact]
    public void Teasers_and_sharing_buttons_by_class() => DocumentView.Verify(
        """
        Paragraph [0..22) The ferry left.
        Teaser [22..91) Other piece
        Paragraph [128..148) It came back.
        link [42..85) Other piece -> https://x.example [51..68)
        """,
        """
        <p>The ferry left.</p><div class="teaser"><a href="https://x.example">Other piece</a></div><div class="social-share">Share</div><p>It came back.</p>
        """,
        Path);

    [Fact]
    public void Implied_end_tags() => DocumentView.Verify(
        """
        ListItem 1 [4..11) one
        ListItem 1 [11..18) two
        ListItem 2 [22..35) deep
        ListItem 1 [35..49) three
        Paragraph [49..60) Para one
        Paragraph [60..71) Para two
        Paragraph [71..85) Div
        """,
        """
        <ul><li>one<li>two<ul><li>deep</ul><li>three</ul><p>Para one<p>Para two<div>Div</div>
        """,
        Path);

    [Fact]
    public void Definition_lists() => DocumentView.Verify(
        """
        ListItem 1 [4..12) Tide
        ListItem 1 [12..25) The rise.
        ListItem 1 [25..32) Ebb
        ListItem 1 [32..50) The fall.
        """,
        """
        <dl><dt>Tide<dd>The rise.<dt>Ebb<dd>The fall.</dl>
        """,
        Path);

    [Fact]
    public void Inlines_in_inlines() => DocumentView.Verify(
        """
        Paragraph [0..45) The old ferry left
        """,
        """
        <p>The <span>old <i>ferry</i></span> left</p>
        """,
        Path);

    [Fact]
    public void Inlines_inside_a_word() => DocumentView.Verify(
        """
        Paragraph [0..41) unbelievable ferry
        """,
        """
        <p>un<em>believ</em>able fer<b>r</b>y</p>
        """,
        Path);

    [Fact]
    public void Unclosed_inlines_end_with_their_paragraph() => DocumentView.Verify(
        """
        Paragraph [0..26) One two three
        Paragraph [26..33) four
        """,
        """
        <p>One <b>two <i>three</p><p>four
        """,
        Path);

    [Fact]
    public void Links_with_references_in_their_address() => DocumentView.Verify(
        """
        Paragraph [0..127) See the times and https://y.example.
        link [7..68) the times -> https://x.example/?a=1&b=2 [16..46)
        link [73..122) https://y.example -> https://y.example [82..99) bare
        """,
        """
        <p>See <a href="https://x.example/?a=1&amp;b=2">the <b>times</b></a> and <a href="https://y.example">https://y.example</a>.</p>
        """,
        Path);

    [Fact]
    public void Comments_are_kept_apart() => DocumentView.Verify(
        "Paragraph [0..30) One two.\ncomment [6..21) hidden \ncomment [30..56) lint-text disable ",
        """
        <p>One<!-- hidden --> two.</p><!-- lint-text disable -->
        """,
        Path);

    [Fact]
    public void Scripts_and_styles_are_skipped() => DocumentView.Verify(
        """
        Paragraph [0..10) One
        Paragraph [88..98) Two
        """,
        """
        <p>One</p><script>if (a < b) { document.write("<p>no</p>"); }</script><style>p{}</style><p>Two</p>
        """,
        Path);

    [Fact]
    public void Forms_are_skipped() => DocumentView.Verify(
        """
        Paragraph [39..49) Yes
        """,
        """
        <form><label>Name</label><input></form><p>Yes</p>
        """,
        Path);

    [Fact]
    public void Templates_are_skipped() => DocumentView.Verify(
        """
        Paragraph [53..63) Yes
        """,
        """
        <template><p>No</p></template><noscript>No</noscript><p>Yes</p>
        """,
        Path);

    [Fact]
    public void Hidden_elements_are_skipped() => DocumentView.Verify(
        """
        Paragraph [44..54) Yes
        """,
        """
        <p hidden>No</p><p aria-hidden="true">No</p><p>Yes</p>
        """,
        Path);

    [Fact]
    public void Drawings_are_placeholders() => DocumentView.Verify(
        """
        Paragraph [0..43) Icon □ here
        """,
        """
        <p>Icon <svg><text>no</text></svg> here</p>
        """,
        Path);

    [Fact]
    public void Text_of_a_form_field_is_skipped() => DocumentView.Verify(
        """
        Paragraph [26..32) Yes
        """,
        """
        <textarea><p>No</textarea><p>Yes
        """,
        Path);

    [Fact]
    public void Header_of_an_article_is_read_and_its_footer_is_not() => DocumentView.Verify(
        """
        Heading 1 [17..31) Ferry
        Paragraph [31..50) By A. Writer
        Paragraph [59..70) Text
        """,
        """
        <article><header><h1>Ferry</h1><p>By A. Writer</p></header><p>Text</p><footer>Notes</footer></article>
        """,
        Path);

    [Fact]
    public void Details_and_summary() => DocumentView.Verify(
        """
        Paragraph [9..32) More
        Paragraph [32..53) Hidden text
        """,
        """
        <details><summary>More</summary>Hidden text</details>
        """,
        Path);

    [Fact]
    public void Headings() => DocumentView.Verify(
        """
        Heading 1 [0..10) A
        Heading 6 [10..20) B
        """,
        """
        <h1>A</h1><h6>B</h6>
        """,
        Path);

    [Fact]
    public void Carriage_returns_and_tabs() => DocumentView.Verify(
        """
        Paragraph [0..15) One two
        Paragraph [17..34) Three four
        """,
        "<p>One\r\ntwo</p>\r\n<p>Three\tfour</p>",
        Path);

    [Fact]
    public void Surrogate_pairs() => DocumentView.Verify(
        """
        Paragraph [0..29) 𝐟𝐞rry 😀 done
        """,
        """
        <p>𝐟<b>𝐞</b>rry 😀 done</p>
        """,
        Path);

    [Fact]
    public void Brackets_in_attributes() => DocumentView.Verify(
        """
        Paragraph [0..35) Yes
        """,
        """
        <p title="a > b" data-x='"'>Yes</p>
        """,
        Path);

    [Fact]
    public void Sections_and_instructions_are_comments() => DocumentView.Verify(
        """
        Paragraph [0..44) a c d
        comment [5..20)<![CDATA[ b ]]>
        comment [23..38)<?php echo 1 ?>
        """,
        """
        <p>a <![CDATA[ b ]]> c <?php echo 1 ?> d</p>
        """,
        Path);

    [Fact]
    public void Break_opportunities_and_soft_hyphens() => DocumentView.Verify(
        "Paragraph [0..52) supercali H2O softhyphen",
        """
        <p>super<wbr>cali H<sub>2</sub>O soft&shy;hyphen</p>
        """,
        Path);

    [Fact]
    public void Image_at_the_start_of_a_paragraph_is_dropped() => DocumentView.Verify(
        """
        Paragraph [18..45) See □ here
        """,
        """
        <p><img src=a></p><p>See <img src=b> here</p>
        """,
        Path);
}

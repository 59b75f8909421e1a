using LintText.Documents;
using LintText.Word.Reading;

using static LintText.Cli.Tests.Word.WordDraft;

namespace LintText.Cli.Tests.Word;

/// <summary>What is read of a Word document, and where it stands in the file.</summary>
public sealed class WordReadingTests
{
    [Fact]
    public void A_paragraph_is_a_line_and_its_style_says_what_it_is()
    {
        var draft = new WordDraft().Heading("The late boat")
            .Add(Paragraph(Run("A section"), """<w:pStyle w:val="Zwischentitel"/>"""))
            .Add(Paragraph(Run("Deeper"), """<w:pStyle w:val="Abschnitt"/>"""))
            .Text("It was late.")
            .Add("<w:p/>")
            .Add(Paragraph(Run("We waited."), """<w:pStyle w:val="Zitat"/>"""))
            .Add(Paragraph(Run("One"), """<w:pStyle w:val="Liste"/>"""))
            .Add(Paragraph(Run("Two"), """<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>"""))
            .Add(Paragraph(Run("No item"), """<w:pStyle w:val="Liste"/><w:numPr><w:numId w:val="0"/></w:numPr>"""))
            .Add(Paragraph(Run("Contents 1"), """<w:pStyle w:val="Verzeichnis1"/>"""))
            .Add(Paragraph(Run("The quay"), """<w:pStyle w:val="Beschriftung"/>"""))
            .Add(Paragraph(Run("int x;"), """<w:pStyle w:val="Code"/>"""));

        Assert.Equal("The late boat\nA section\nDeeper\nIt was late.\n\nWe waited.\nOne\nTwo\nNo item\nContents 1\nThe quay\nint x;\n", TextOf(draft));
        Assert.Equal(
            ["Heading 1: The late boat", "Heading 2: A section", "Heading 3: Deeper", "Paragraph: It was late.", "BlockQuotation: We waited.", "ListItem 1: One", "ListItem 2: Two", "Paragraph: No item", "Caption: The quay", "Code: "],
            Blocks(draft));
    }

    [Fact]
    public void Inserted_words_are_read_and_deleted_ones_are_not()
    {
        var draft = new WordDraft().Add(Paragraph($"""
            {Run("The boat was ")}<w:ins w:id="1" w:author="Ilse Brandt">{Run("very ")}</w:ins><w:del w:id="2" w:author="Ilse Brandt"><w:r><w:delText>not </w:delText></w:r></w:del>{Run("late.")}<w:moveFrom w:id="3" w:author="I">{Run(" Moved.")}</w:moveFrom><w:moveTo w:id="4" w:author="I">{Run(" Here.")}</w:moveTo>
            """));

        Assert.Equal("The boat was very late. Here.\n", TextOf(draft));
    }

    [Fact]
    public void Paragraphs_whose_break_is_deleted_are_one()
    {
        var draft = new WordDraft().Add(Paragraph(Run("It was "), """<w:rPr><w:del w:id="1" w:author="I"/></w:rPr>""")).Text("late.").Text("Next.");

        Assert.Equal(["Paragraph: It was late.", "Paragraph: Next."], Blocks(draft));
    }

    [Fact]
    public void Deleted_rows_are_not_read_and_cells_are_parted_by_tabs()
    {
        var draft = new WordDraft().Add($"""
            <w:tbl><w:tr><w:tc>{Paragraph(Run("Quay"))}</w:tc><w:tc>{Paragraph(Run("Boats"))}{Paragraph(Run("a day"))}</w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="1" w:author="I"/></w:trPr><w:tc>{Paragraph(Run("Gone"))}</w:tc></w:tr>
            <w:tr><w:tc><w:tbl><w:tr><w:tc>{Paragraph(Run("In"))}</w:tc><w:tc>{Paragraph(Run("side"))}</w:tc></w:tr></w:tbl>{Paragraph("")}</w:tc><w:tc>{Paragraph(Run("3"))}</w:tc></w:tr></w:tbl>
            """).Text("After.");

        Assert.Equal("Quay\tBoats\va day\nIn\vside\v\t3\nAfter.\n", TextOf(draft));
        Assert.Equal(["TableCell: Quay", "TableCell: Boats", "TableCell: a day", "TableCell: In", "TableCell: side", "TableCell: 3", "Paragraph: After."], Blocks(draft));
    }

    [Fact]
    public void Hidden_text_is_no_prose()
    {
        var draft = new WordDraft().Add(Paragraph(Run("Seen") + Run(" hidden", "<w:vanish/>") + Run(" by style", """<w:rStyle w:val="Versteckt"/>""") + Run(" shown", """<w:rStyle w:val="Versteckt"/><w:vanish w:val="0"/>""") + Run(".")));

        Assert.Equal("Seen shown.\n", TextOf(draft));
    }

    [Fact]
    public void Notes_are_citations_numbered_as_Word_does()
    {
        var draft = new WordDraft().Add(Paragraph($"""{Run("It sank")}<w:r><w:footnoteReference w:id="7"/></w:r>{Run(" and rose")}<w:r><w:endnoteReference w:id="2"/></w:r>{Run(".")}"""))
            .Footnote("7", "Port log, 4 May 2024.").Footnote("9", "Nobody points here.").Endnote("2", "Ilse Brandt, The Quay (2021).");

        Assert.Equal("It sank[1] and rose[i].\n[1] Port log, 4 May 2024.\n[i] Ilse Brandt, The Quay (2021).\n", TextOf(draft));
        var document = Read(draft);
        Assert.Equal(["Paragraph: It sank and rose.", "Footnote: Port log, 4 May 2024.", "Footnote: Ilse Brandt, The Quay (2021)."], Blocks(draft));
        Assert.All(document.FootnoteReferences, r => Assert.True(r.IsDefined));
        Assert.Equal([("1", true), ("i", true)], document.Footnotes.Select(f => (f.Label, f.IsReferenced)));
        Assert.Equal(2, new LintText.Sourcing.SourcingModel(document).Citations.Length);
    }

    [Fact]
    public void Links_are_read_in_each_of_their_forms()
    {
        var draft = new WordDraft().Link("rId9", "https://port.example/log").Add(Paragraph($"""
            {Run("See ")}<w:hyperlink r:id="rId9">{Run("the ")}{Run("log")}</w:hyperlink>{Run(", ")}<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/&quot; ">{Run("one")}</w:fldSimple>{Run(", ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" \l "p2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("two")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{Run(", https://c.exa")}{Run("mple/x")}{Run(" and ")}<w:hyperlink w:anchor="top2">{Run("above")}</w:hyperlink>{Run(".")}
            """));

        Assert.Equal("See the log, one, two, https://c.example/x and above.\n", TextOf(draft));
        Assert.Equal(["https://port.example/log", "https://a.example/", "https://b.example/#p2", "https://c.example/x", "#top2"], Read(draft).Links.Select(l => l.Target));
    }

    [Fact]
    public void What_a_field_made_is_read_and_its_instruction_is_not()
    {
        var draft = new WordDraft()
            .Add(Paragraph($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("A list of headings")}"""))
            .Add(Paragraph($"""{Run("Still it")}<w:r><w:fldChar w:fldCharType="end"/></w:r>"""))
            .Add(Paragraph($"""{Run("As ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>CITATION Bra21</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("(Brandt, 2021)")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{Run(" says.")}"""));

        Assert.Equal("\n\nAs (Brandt, 2021) says.\n", TextOf(draft));
    }

    [Fact]
    public void A_field_without_an_end_takes_nothing_along()
    {
        var draft = new WordDraft()
            .Add(Paragraph($"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run("Kept.")}"""))
            .Text("Kept, too.");

        Assert.Equal("Kept.\nKept, too.\n", TextOf(draft));
    }

    [Fact]
    public void Controls_smart_tags_and_text_boxes_are_read_and_what_a_control_asks_for_is_not()
    {
        const string Box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var draft = new WordDraft()
            .Add($"""<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{Paragraph(Run("Two deep, ") + "<w:smartTag w:element=\"city\">" + Run("Port") + "</w:smartTag>" + Box + Run(" end."))}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>""")
            .Add($"""<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Paragraph(Run("Click here."))}</w:sdtContent></w:sdt>""")
            .Add(Paragraph("""<w:r><w:t>Mass </w:t></w:r><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath><w:r><w:t xml:space="preserve"> holds.</w:t></w:r>"""));

        Assert.Equal("Two deep, Port end.\nIn a box.\nMass\uFFFC holds.\n", TextOf(draft));
    }

    [Fact]
    public void Text_from_right_to_left_is_in_its_order()
    {
        var draft = new WordDraft().Add(Paragraph(Run("قالت إيلزه براندت", "<w:rtl/>") + Run(" said ") + Run("الميناء", "<w:rtl/>"), "<w:bidi/>"));

        Assert.Equal("قالت إيلزه براندت said الميناء\n", TextOf(draft));
    }

    [Fact]
    public void Every_character_of_prose_leads_to_its_element()
    {
        var draft = new WordDraft().Heading("The late boat").Add(Paragraph($"""{Run("It ")}<w:r><w:t>  was </w:t><w:tab/><w:t>so</w:t><w:noBreakHyphen/><w:t>called</w:t></w:r>{Run(" late")}<w:r><w:footnoteReference w:id="1"/></w:r>""")).Footnote("1", "The log.");
        using var word = WordDocument.Open(draft.ToBytes());
        var document = DocumentReader.Read("a.docx", word.Text);

        for (var i = 0; i < document.Prose.Length; i++)
        {
            if (document.Prose[i] == '\n')
                continue;

            var source = document.GetSourceSpan(new Microsoft.CodeAnalysis.Text.TextSpan(i, 1));
            var piece = word.Pieces.Single(p => p.Start <= source.Start && source.Start < p.End);
            var there = piece.Node.Name.LocalName == "t" ? piece.Node.Value[piece.Offset + source.Start - piece.Start] : word.Text[source.Start];
            Assert.True(document.Prose[i] == there || (document.Prose[i] == ' ' && char.IsWhiteSpace(there)), $"'{document.Prose[i]}' at {i} is '{there}'");
        }

        Assert.Equal("It was so-called late", document.Prose.Split("\n\n")[1]);
    }

    private static string TextOf(WordDraft draft)
    {
        using var document = WordDocument.Open(draft.ToBytes());
        return document.Text.ToString();
    }

    private static ProseDocument Read(WordDraft draft)
    {
        using var word = WordDocument.Open(draft.ToBytes());
        return DocumentReader.Read("a.docx", word.Text);
    }

    private static string[] Blocks(WordDraft draft)
    {
        var document = Read(draft);
        return [.. document.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? $" {b.Level}" : "")}: {document.GetText(b.Span)}")];
    }
}

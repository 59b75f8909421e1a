using LintText.Documents;
using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>Speech that its setting ascribes: turns of a conversation, a name before a colon or behind a dash, quoted lines.</summary>
public sealed class SetSpeechTests
{
    [Theory]
    [InlineData("MR. LENK: The board hid it. It was a fiasco.\n\nTHE CHAIR: Thank you. Ms. Voss?\n\nMS. VOSS: That is a lie.", "Indirect | MR. LENK | : | The board hid it. It was a fiasco.\nIndirect | THE CHAIR | : | Thank you. Ms. Voss?\nIndirect | MS. VOSS | : | That is a lie.")]
    [InlineData("Q: Was the quay safe?\n\nA: No. Everyone knew.", "Indirect | Q | : | Was the quay safe?\nIndirect | A | : | No. Everyone knew.")]
    [InlineData("Odo Lenk: So who knew?\n\nMara Lund: The board did. They say so.", "Indirect | Odo Lenk | : | So who knew?\nIndirect | Mara Lund | : | The board did. They say so.")]
    [InlineData("[00:01:05] Odo Lenk: I disagree.\n\n[00:02:10] Mara Lund: Why?", "Indirect | Odo Lenk | : | I disagree.\nIndirect | Mara Lund | : | Why?")]
    [InlineData("[11:20] @odolenk: The board lied.\n\nThe levy rose on Monday in all four wards.", "Indirect | @odolenk | : | The board lied.")]
    public void Turns(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Odo Lenk: 00:01:05\n\nThe board hid it. It was a fiasco.\n\nMara Lund: 00:02:10\n\nI disagree.", "Indirect | Odo Lenk | : | The board hid it. It was a fiasco.\nIndirect | Mara Lund | : | I disagree.")]
    [InlineData("Q: Was the quay safe?\n\nA: No.\n\nIt never was.\n\nQ: Why?", "Indirect | Q | : | Was the quay safe?\nIndirect | A | : | No.\n\nIt never was.\nIndirect | Q | : | Why?")]
    public void Turn_goes_on_without_a_name(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Venue: The old quay\n\nDate: 4 May\n\nPrice: Free")]
    [InlineData("The quay has a new pier.\n\nOSK: The quay opened on Monday.\n\nIt is 40 metres long.")]
    [InlineData("The quay has a new pier.\n\nOpening Hours: Nine to five\n\nGetting There: Take the ferry")]
    [InlineData("Note: The quay is shut.\n\nThe ferry runs.")]
    public void Label_of_another_kind(string text) => AttributionNotation.VerifyNone(text);

    [Fact]
    public void Words_of_a_turn_are_the_speakers()
    {
        var model = new SourcingModel(DocumentView.Read("Q: Was it safe?\n\nA: It was a fiasco.\n\nQ: Why?", "draft.txt"));
        Assert.Equal(Voice.Quoted, model.GetVoice(new(model.Document.Prose.IndexOf("fiasco", StringComparison.Ordinal), 6)));
    }

    [Theory]
    [InlineData("Mayor Odo Lenk: “It has never rained so much.” He left.", "Direct | Mayor Odo Lenk | : | “It has never rained so much.”")]
    [InlineData("10:50 — Odo Lenk: “We left.”", "Direct | Odo Lenk | : | “We left.”")]
    [InlineData("“It has never rained so much.” — Odo Lenk, mayor", "Direct | Odo Lenk | — | “It has never rained so much.”")]
    [InlineData("“It thawed” — Ohm.", "Direct | Ohm | — | “It thawed”")]
    public void Name_beside_a_quotation(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("One rule counts: “Nobody sails in fog.”")]
    [InlineData("The sign was clear: “Nobody sails in fog.”")]
    [InlineData("“Nobody sails in fog.” — and still the ferry left.")]
    public void Colon_or_dash_of_another_kind(string text) => AttributionNotation.VerifyNone(text);

    [Theory]
    [InlineData("> The levy is a fiasco.\n>\n> — Odo Lenk, mayor", "Indirect | Odo Lenk | — | The levy is a fiasco.")]
    [InlineData("> The levy is a fiasco. — Odo Lenk (@odolenk) May 4, 2020", "Indirect | Odo Lenk | — | The levy is a fiasco.")]
    [InlineData("> The levy is a fiasco.\n\n— Odo Lenk", "Indirect | Odo Lenk | — | The levy is a fiasco.")]
    [InlineData("Odo Lenk wrote:\n\n> The levy is a fiasco.\n\nIt rained.", "Indirect | Odo Lenk | wrote | The levy is a fiasco.")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>The levy is a fiasco.</p>&mdash; Odo Lenk (@odolenk) <a href=\"https://example.net/1\">May 4, 2020</a></blockquote>", "Indirect | Odo Lenk | — | The levy is a fiasco.")]
    public void Block_quotation(string text, string expected) => AttributionNotation.Verify(text, expected, "draft.md");

    [Fact]
    public void Quoted_lines_of_a_mail_are_a_block_quotation()
    {
        var document = DocumentView.Read("Odo Lenk wrote:\n\n> The levy\n> is a fiasco.\n\nI agree.", "draft.txt");
        Assert.Equal("The levy is a fiasco.", document.GetText(Assert.Single(document.Blocks, b => b.Kind == BlockKind.BlockQuotation).Span));
    }
}

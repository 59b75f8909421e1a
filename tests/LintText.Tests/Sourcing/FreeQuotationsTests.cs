namespace LintText.Tests.Sourcing;

/// <summary>Quotations without a cue go to whoever speaks around them.</summary>
public sealed class FreeQuotationsTests
{
    [Theory]
    [InlineData("Ilse Brandt was angry. “The boat is late,” she said. “We will sue the builders. Nobody told us.”", "Direct | she | said | “The boat is late,” + “We will sue the builders. Nobody told us.”")]
    [InlineData("Ilse Brandt said the boat was late. “Nobody told us a thing about it.”", "Mixed | Ilse Brandt | said | the boat was late + “Nobody told us a thing about it.”")]
    public void Behind_the_speaker_in_the_same_paragraph(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” Ilse Brandt said.\n\n“Nobody told us why it is late at all.”", "Direct | Ilse Brandt | said | “The boat is late,” + “Nobody told us why it is late at all.”")]
    [InlineData("“The boat is late,” said Ilse Brandt.\n\n“Nobody told us a thing about it.”\n\n“We will sue the builders and the council.”", "Direct | Ilse Brandt | said | “The boat is late,” + “Nobody told us a thing about it.” + “We will sue the builders and the council.”")]
    public void In_the_next_paragraphs(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” said Ilse Brandt.\n\nThe council met.\n\n“Nobody told us a thing about it.”", "Direct | Ilse Brandt | said | “The boat is late,”")]
    public void Not_behind_a_paragraph_of_the_writers(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” said Ilse Brandt. Odo Lenk disagreed. “It came at noon, as it always does.”", "Direct | Ilse Brandt | said | “The boat is late,”\nDirect | Odo Lenk | disagreed | “It came at noon, as it always does.”")]
    public void Not_behind_the_verb_of_somebody_else(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said the boat was late. The “late boat” is a legend.", "Indirect | Ilse Brandt | said | the boat was late")]
    public void Quoted_word_is_not_free(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was late. “Nobody told us a thing about it.”")]
    [InlineData("The council met.\n\n“Nobody told us a thing about it.”")]
    public void Nobody_speaks(string text) => AttributionNotation.VerifyNone(text);
}

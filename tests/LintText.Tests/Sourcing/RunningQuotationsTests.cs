namespace LintText.Tests.Sourcing;

/// <summary>Quotations that run on over sentences and paragraphs, with the cue at one place of them.</summary>
public sealed class RunningQuotationsTests
{
    [Theory]
    [InlineData("“The boat is late. Nobody told us. We will sue,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late. Nobody told us. We will sue,”")]
    [InlineData("“The boat is late,” Ilse Brandt said. “We will sue. Nobody told us.”", "Direct | Ilse Brandt | said | “The boat is late,” + “We will sue. Nobody told us.”")]
    [InlineData("Ilse Brandt said: “The boat is late. Nobody told us. We will sue.”", "Direct | Ilse Brandt | said | “The boat is late. Nobody told us. We will sue.”")]
    public void Over_sentences(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said: “The boat is late.\n\n“Nobody told us.\n\n“We will sue.”", "Direct | Ilse Brandt | said | “The boat is late. + “Nobody told us. + “We will sue.”")]
    [InlineData("“The boat is late,” Ilse Brandt said. “We will sue.\n\n“Nobody told us.”", "Direct | Ilse Brandt | said | “The boat is late,” + “We will sue. + “Nobody told us.”")]
    public void Over_paragraphs_with_the_cue_first(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late.\n\n“Nobody told us,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late. + “Nobody told us,”")]
    [InlineData("“The boat is late.\n\n“Nobody told us.\n\n“We will sue the builders,” said Ilse Brandt.\n\nThe council met on Monday.", "Direct | Ilse Brandt | said | “The boat is late. + “Nobody told us. + “We will sue the builders,”")]
    public void Over_paragraphs_with_the_cue_last(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” said Ilse Brandt.\n\n“It came at noon, as always,” said Odo Lenk.", "Direct | Ilse Brandt | said | “The boat is late,”\nDirect | Odo Lenk | said | “It came at noon, as always,”")]
    public void Next_paragraph_that_opens_anew_is_another_speakers(string text, string expected) => AttributionNotation.Verify(text, expected);
}

namespace LintText.Tests.Sourcing;

/// <summary>Verbs next to a quotation: behind it, before it, inside it.</summary>
public sealed class QuotationCuesTests
{
    [Theory]
    [InlineData("“The boat is late,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late,”")]
    [InlineData("“The boat is late. Nobody told us,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late. Nobody told us,”")]
    [InlineData("“He said the boat was late,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “He said the boat was late,”")]
    [InlineData("“Is the boat late?” Ilse Brandt asked.", "Direct | Ilse Brandt | asked | “Is the boat late?”")]
    [InlineData("“The boat is late!” Ilse Brandt shouted at the crew.", "Direct | Ilse Brandt | shouted | “The boat is late!”")]
    [InlineData("“The boat is late,” Ilse Brandt told the crew on Monday.", "Direct | Ilse Brandt | told | “The boat is late,”")]
    [InlineData("“The boat is late,” she said.", "Direct | she | said | “The boat is late,”")]
    public void Verb_behind_a_quotation(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("\"The boat is late,\" Ilse Brandt said.", "Direct | Ilse Brandt | said | \"The boat is late,\"")]
    [InlineData("'The boat is late,' Ilse Brandt said.", "Direct | Ilse Brandt | said | 'The boat is late,'")]
    [InlineData("‘The boat is late,’ Ilse Brandt said.", "Direct | Ilse Brandt | said | ‘The boat is late,’")]
    [InlineData("« The boat is late », Ilse Brandt said.", "Direct | Ilse Brandt | said | « The boat is late »")]
    public void Every_style_of_marks(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” said Ilse Brandt.", "Direct | Ilse Brandt | said | “The boat is late,”")]
    [InlineData("“The boat is late,” said Ilse Brandt, the mayor of Vik.", "Direct | Ilse Brandt, the mayor of Vik | said | “The boat is late,”")]
    [InlineData("“The boat is late,” said Ilse Brandt, who leads the council.", "Direct | Ilse Brandt, who leads the council | said | “The boat is late,”")]
    [InlineData("“The boat is late,” said Brandt, 54.", "Direct | Brandt, 54 | said | “The boat is late,”")]
    [InlineData("“The talks have failed,” said the diplomat Mara Voss.", "Direct | the diplomat Mara Voss | said | “The talks have failed,”")]
    [InlineData("“The boat is late,” said one of the sailors.", "Direct | one of the sailors | said | “The boat is late,”")]
    [InlineData("“The boat is late,” wrote the mayor.", "Direct | the mayor | wrote | “The boat is late,”")]
    [InlineData("“Is the boat late?” asked Ilse Brandt.", "Direct | Ilse Brandt | asked | “Is the boat late?”")]
    [InlineData("“The boat is late,” said Ilse Brandt. “It is not,” said Carl Lund.", "Direct | Ilse Brandt | said | “The boat is late,”\nDirect | Carl Lund | said | “It is not,”")]
    public void Inverted(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“The boat,” Ilse Brandt said, “is late.”", "Direct | Ilse Brandt | said | “The boat,” + “is late.”")]
    [InlineData("“The boat,” said Ilse Brandt, “is late.”", "Direct | Ilse Brandt | said | “The boat,” + “is late.”")]
    [InlineData("“The boat is late,” said Ilse Brandt, the mayor of Vik, “and nobody told us.”", "Direct | Ilse Brandt, the mayor of Vik | said | “The boat is late,” + “and nobody told us.”")]
    [InlineData("“The boat is late,” Ilse Brandt said. “Nobody told us.”", "Direct | Ilse Brandt | said | “The boat is late,” + “Nobody told us.”")]
    [InlineData("“No,” said Ilse Brandt. “The boat is late.”", "Direct | Ilse Brandt | said | “No,” + “The boat is late.”")]
    [InlineData("“The boat is late,” Ilse Brandt said, adding: “Nobody told us.”", "Direct | Ilse Brandt | said | “The boat is late,”\nDirect | Ilse Brandt | adding | “Nobody told us.”")]
    public void Split_quotation_has_one_speaker(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said: “The boat is late.”", "Direct | Ilse Brandt | said | “The boat is late.”")]
    [InlineData("Ilse Brandt said, “The boat is late.”", "Direct | Ilse Brandt | said | “The boat is late.”")]
    [InlineData("Ilse Brandt told the crew on Monday: “The boat is late.”", "Direct | Ilse Brandt | told | “The boat is late.”")]
    [InlineData("Ilse Brandt said this:\n\n“The boat is late.”", "Direct | Ilse Brandt | said | “The boat is late.”")]
    [InlineData("Odo Lenk disagreed. “It came at noon, as it always does.”", "Direct | Odo Lenk | disagreed | “It came at noon, as it always does.”")]
    public void Verb_introduces_a_quotation(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The “late” boat came.")]
    [InlineData("The word “late” means nothing here.")]
    [InlineData("Ilse Brandt crossed the “Long Bridge” at noon.")]
    public void Quoted_word_or_title_is_not_said(string text) => AttributionNotation.VerifyNone(text);

    [Theory]
    [InlineData("She watched “The Long Night” and said the boat was late.", "Indirect | She | said | the boat was late")]
    [InlineData("The sign on the “old” pier, Ilse Brandt said, was wrong.", "Mixed | Ilse Brandt | said | The sign on the “old” pier + was wrong")]
    public void Title_before_the_verb_is_no_content(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Lenk said: “It rained.” Lund said “It snowed.”", "Direct | Lenk | said | “It rained.”\nDirect | Lund | said | “It snowed.”")]
    [InlineData("Mayor Odo Lenk said: “Mara Lund is a liar and a thief.” An official said “the vote is on Monday.”", "Direct | Mayor Odo Lenk | said | “Mara Lund is a liar and a thief.”\nDirect | An official | said | “the vote is on Monday.”")]
    [InlineData("According to Odo Lenk, “the quay is unsafe.” Mara Lund said the quay was safe.", "Direct | Odo Lenk | According to | “the quay is unsafe.”\nIndirect | Mara Lund | said | the quay was safe")]
    public void Quotation_has_one_speaker(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("“It rained,” Lenk quipped.", "Direct | Lenk | quipped | “It rained,”")]
    [InlineData("“It rained,” Odo Lenk deadpanned.", "Direct | Odo Lenk | deadpanned | “It rained,”")]
    [InlineData("“It rained,” comments Odo Lenk.", "Direct | Odo Lenk | comments | “It rained,”")]
    [InlineData("“It was a fiasco,” said another.", "Direct | another | said | “It was a fiasco,”")]
    [InlineData("“We have each other,” said Beth contentedly from her corner.", "Direct | Beth | said | “We have each other,”")]
    [InlineData("“The quay is a disgrace, said Odo Lenk.", "Direct | Odo Lenk | said | “The quay is a disgrace,")]
    public void Tags_of_every_kind(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Charcoal is hard for many organisms to break down, said Thea Marr, a professor of soil at the University of Osk.", "Indirect | Thea Marr, a professor of soil at the University of Osk | said | Charcoal is hard for many organisms to break down")]
    [InlineData("The board knew, said Lund.", "Indirect | Lund | said | The board knew")]
    [InlineData("Who knew? asked Lenk.", "Indirect | Lenk | asked | Who knew?")]
    public void Tag_behind_a_clause(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Fact]
    public void Speaker_in_brackets_or_two_sentences_on_has_not_said_it() =>
        AttributionNotation.Verify("“The quay is unsafe, and the board lied.” Nobody came. Odo Lenk said so.", "Indirect | Odo Lenk | said | so");
}

namespace LintText.Tests.Sourcing;

/// <summary>The source is the whole noun phrase, with what is added to it.</summary>
public sealed class SourcePhrasesTests
{
    [Theory]
    [InlineData("Ilse Brandt, the mayor of Vik, said the boat was late.", "Indirect | Ilse Brandt, the mayor of Vik | said | the boat was late")]
    [InlineData("Ilse Brandt, mayor of Vik and head of the council, said the boat was late.", "Indirect | Ilse Brandt, mayor of Vik and head of the council | said | the boat was late")]
    [InlineData("Odo Lenk, 54, a retired sailor, said the boat was late.", "Indirect | Odo Lenk, 54, a retired sailor | said | the boat was late")]
    [InlineData("Vik’s mayor, Ilse Brandt, said the boat was late.", "Indirect | Vik’s mayor, Ilse Brandt | said | the boat was late")]
    [InlineData("An official at the dam, Odo Lenk, said the boat was late.", "Indirect | An official at the dam, Odo Lenk | said | the boat was late")]
    [InlineData("Mayor Ilse Brandt said the boat was late.", "Indirect | Mayor Ilse Brandt | said | the boat was late")]
    public void Apposition(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt, who runs the harbour, said the boat was late.", "Indirect | Ilse Brandt, who runs the harbour | said | the boat was late")]
    [InlineData("A woman who lives near the pier said the boat was late.", "Indirect | A woman who lives near the pier | said | the boat was late")]
    [InlineData("An aide, speaking on condition of anonymity, said the boat was late.", "Indirect | An aide, speaking on condition of anonymity | said | the boat was late")]
    [InlineData("The boat was late, said Ilse Brandt, who runs the harbour.", "Indirect | Ilse Brandt, who runs the harbour | said | The boat was late")]
    public void Relative_clause_or_participle(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The head of the harbour office in Osk said the boat was late.", "Indirect | The head of the harbour office in Osk | said | the boat was late")]
    [InlineData("A man with a red beard said the boat was late.", "Indirect | A man with a red beard | said | the boat was late")]
    [InlineData("Two officials familiar with the talks said the boat was late.", "Indirect | Two officials familiar with the talks | said | the boat was late")]
    [InlineData("Ilse Brandt of the Harbour Office said the boat was late.", "Indirect | Ilse Brandt of the Harbour Office | said | the boat was late")]
    [InlineData("Ilse Brandt (Greens), the mayor of Vik, said the boat was late.", "Indirect | Ilse Brandt (Greens), the mayor of Vik | said | the boat was late")]
    public void Phrase_behind_the_noun(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt and Odo Lenk said the boat was late.", "Indirect | Ilse Brandt and Odo Lenk | said | the boat was late")]
    public void Two_names(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("On Monday Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("In Osk, Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("OSK, Nov. 4 — Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("However, Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    public void Time_or_place_is_no_part_of_it(string text, string expected) => AttributionNotation.Verify(text, expected);
}

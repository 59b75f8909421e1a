namespace LintText.Tests.Sourcing;

/// <summary>Verbs of saying with the clause, object or infinitive that they govern.</summary>
public sealed class VerbCuesTests
{
    [Theory]
    [InlineData("Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("Ilse Brandt said that the boat was late.", "Indirect | Ilse Brandt | said | that the boat was late")]
    [InlineData("Ilse Brandt has said that the boat was late.", "Indirect | Ilse Brandt | said | that the boat was late")]
    [InlineData("Ilse Brandt said on Monday that the boat was late.", "Indirect | Ilse Brandt | said | that the boat was late")]
    [InlineData("Ilse Brandt said in a statement that the boat was late.", "Indirect | Ilse Brandt | said | that the boat was late")]
    [InlineData("Ilse Brandt told the crew that the boat was late.", "Indirect | Ilse Brandt | told | that the boat was late")]
    [InlineData("Ilse Brandt pointed out that the boat was late.", "Indirect | Ilse Brandt | pointed out | that the boat was late")]
    [InlineData("Ilse Brandt made clear that the boat was late.", "Indirect | Ilse Brandt | made clear | that the boat was late")]
    [InlineData("Several residents said the boat was late.", "Indirect | Several residents | said | the boat was late")]
    [InlineData("Experts say the tides are rising.", "Indirect | Experts | say | the tides are rising")]
    [InlineData("I said the boat was late.", "Indirect | I | said | the boat was late")]
    [InlineData("The union claims that the ferry is unsafe.", "Indirect | The union | claims | that the ferry is unsafe")]
    [InlineData("The science shows that ferry noise harms seals.", "Indirect | The science | shows | that ferry noise harms seals")]
    public void Content_clause(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt asked whether the boat was late.", "Indirect | Ilse Brandt | asked | whether the boat was late")]
    [InlineData("Ilse Brandt did not say why the boat was late.", "Indirect | Ilse Brandt | say | why the boat was late")]
    public void Question_is_a_content(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was late, Ilse Brandt said.", "Indirect | Ilse Brandt | said | The boat was late")]
    [InlineData("The boat was late, Ilse Brandt said on Monday.", "Indirect | Ilse Brandt | said | The boat was late")]
    [InlineData("The boat, Ilse Brandt said, was late.", "Indirect | Ilse Brandt | said | The boat + was late")]
    [InlineData("The boat was late, said Ilse Brandt.", "Indirect | Ilse Brandt | said | The boat was late")]
    [InlineData("The boat was late, as Ilse Brandt said.", "Indirect | Ilse Brandt | said | The boat was late")]
    [InlineData("The evictions amount to ethnic cleansing, the rapporteur Inga Sol wrote in her March report.", "Indirect | the rapporteur Inga Sol | wrote | The evictions amount to ethnic cleansing")]
    public void Clause_before_or_around_the_verb(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said the boat was late. Brandt said nobody was hurt.", "Indirect | Ilse Brandt | said | the boat was late\nIndirect | Brandt | said | nobody was hurt")]
    [InlineData("Ilse Brandt said the boat was late. She added that nobody was hurt.", "Indirect | Ilse Brandt | said | the boat was late\nIndirect | She | added | that nobody was hurt")]
    [InlineData("Ilse Brandt argued that the toll was unfair, and Odo Lenk denied that it was.", "Indirect | Ilse Brandt | argued | that the toll was unfair\nIndirect | Odo Lenk | denied | that it was")]
    [InlineData("Ilse Brandt said the boat was late, adding that nobody was hurt.", "Indirect | Ilse Brandt | said | the boat was late\nIndirect | Ilse Brandt | adding | that nobody was hurt")]
    public void Two_verbs_have_a_content_each(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt met the crew and said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("Ilse Brandt left the hall, saying the boat was late.", "Indirect | Ilse Brandt | saying | the boat was late")]
    [InlineData("Asked about the fog, Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    public void Subject_is_led_over_from_the_verb_above(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt, who said the boat was late, left the hall.", "Indirect | who | said | the boat was late")]
    [InlineData("Odo Lenk met Ilse Brandt, who said the boat was late.", "Indirect | who | said | the boat was late")]
    public void Relative_pronoun_is_the_source_as_written(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said that she hoped the boat was late.", "Indirect | Ilse Brandt | said | that she hoped the boat was late")]
    [InlineData("Ilse Brandt said Odo Lenk had told her that the boat was late.", "Indirect | Ilse Brandt | said | Odo Lenk had told her that the boat was late")]
    public void Only_the_outer_of_nested_attributions_counts(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt denied the report.", "Indirect | Ilse Brandt | denied | the report")]
    [InlineData("Ilse Brandt criticised the council for its haste.", "Indirect | Ilse Brandt | criticised | the council for its haste")]
    public void Object_is_what_is_said(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt called for a vote on the toll.", "Indirect | Ilse Brandt | called for | a vote on the toll")]
    [InlineData("Ilse Brandt called on the council to lower the toll.", "Indirect | Ilse Brandt | called on | the council to lower the toll")]
    [InlineData("Ilse Brandt told the crew about the fog.", "Indirect | Ilse Brandt | told + about | the fog")]
    public void Preposition_ties_the_content_to_the_verb(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt urged the council to lower the toll.", "Indirect | Ilse Brandt | urged | the council to lower the toll")]
    [InlineData("Ilse Brandt promised to lower the toll.", "Indirect | Ilse Brandt | promised | to lower the toll")]
    [InlineData("Ilse Brandt refused to close the harbour.", "Indirect | Ilse Brandt | refused | to close the harbour")]
    public void Act_that_is_asked_for_or_promised(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt accused the council of wasting money.", "Indirect | Ilse Brandt | accused | the council of wasting money")]
    [InlineData("Ilse Brandt describes the plan as unsafe.", "Indirect | Ilse Brandt | describes | the plan as unsafe")]
    [InlineData("The opposition calls the mayor a thief.", "Indirect | The opposition | calls | the mayor a thief")]
    [InlineData("President Reuel, whom the opposition calls a strongman, opened the fair.", "Indirect | the opposition | calls | whom + a strongman")]
    public void Name_or_quality_that_is_given(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt described the plan as “unsafe”.", "Mixed | Ilse Brandt | described | the plan as “unsafe”")]
    [InlineData("Ilse Brandt said the boat was “far too late” to help.", "Mixed | Ilse Brandt | said | the boat was “far too late” to help")]
    public void Partly_quoted_is_mixed(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was late. The report is long. He called the mayor at noon.")]
    [InlineData("Ilse Brandt said nothing.")]
    [InlineData("Ilse Brandt said little to the crew.")]
    [InlineData("If the boat was late, Ilse Brandt said nothing.")]
    [InlineData("Ilse Brandt told a joke.")]
    [InlineData("Ilse Brandt added sugar to the tea.")]
    [InlineData("Ilse Brandt charged the battery.")]
    [InlineData("The oxygen bar charges 299 crowns for fifteen minutes of pure air.")]
    [InlineData("Ilse Brandt found the key.")]
    [InlineData("Ilse Brandt held the door open.")]
    public void Verb_without_a_content(string text) => AttributionNotation.VerifyNone(text);
}

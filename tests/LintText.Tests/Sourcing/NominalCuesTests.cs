namespace LintText.Tests.Sourcing;

/// <summary>Nouns and adjectives that ascribe a clause, an act or a thing to whoever holds them.</summary>
public sealed class NominalCuesTests
{
    [Theory]
    [InlineData("The claim by Ilse Brandt that the boat came late was wrong.", "Indirect | Ilse Brandt | claim | that the boat came late")]
    [InlineData("Ilse Brandt’s claim that the boat came late was wrong.", "Indirect | Ilse Brandt | claim | that the boat came late")]
    [InlineData("Ilse Brandt’s hope that the boat would come was vain.", "Indirect | Ilse Brandt | hope | that the boat would come")]
    [InlineData("Ilse Brandt voiced the fear that the dam would break.", "Indirect | Ilse Brandt | voiced | the fear that the dam would break")]
    [InlineData("Ilse Brandt issued a statement that the boat was late.", "Indirect | Ilse Brandt | issued | a statement that the boat was late")]
    [InlineData("Ilse Brandt has no doubt that the boat will come.", "Indirect | Ilse Brandt | doubt | that the boat will come")]
    public void Noun_with_a_clause_and_a_holder(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The claim that the boat was late is wrong.", "Indirect | - | claim | that the boat was late")]
    [InlineData("The accusation that the mayor stole money is old.", "Indirect | - | accusation | that the mayor stole money")]
    [InlineData("There is hope that the boat will come.", "Indirect | - | hope | that the boat will come")]
    [InlineData("The fear that the dam would break was vain.", "Indirect | - | fear | that the dam would break")]
    public void Noun_with_a_clause_and_no_holder(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt’s promise to lower the toll was not kept.", "Indirect | Ilse Brandt | promise | to lower the toll")]
    [InlineData("Odo Lenk’s refusal to sign the contract was a surprise.", "Indirect | Odo Lenk | refusal | to sign the contract")]
    [InlineData("The council’s decision to close the pier came late.", "Indirect | The council | decision | to close the pier")]
    public void Noun_with_an_act(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The mayor’s talk of a new pier annoyed the crew.", "Indirect | The mayor | talk of | a new pier")]
    [InlineData("The talks between Osk and Port Calder about the toll failed.", "Indirect | Osk and Port Calder | talks + about | the toll")]
    [InlineData("Criticism of the toll by sailors grew.", "Indirect | sailors | Criticism of | the toll")]
    [InlineData("Ilse Brandt expressed concern about the fog.", "Indirect | Ilse Brandt | expressed | concern about the fog")]
    public void Noun_with_a_preposition(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("A statement from the ministry said the boat was late.", "Indirect | A statement from the ministry | said | the boat was late")]
    [InlineData("A report by the ministry says the boat was late.", "Indirect | A report by the ministry | says | the boat was late")]
    [InlineData("A poll found that most sailors oppose the toll.", "Indirect | A poll | found | that most sailors oppose the toll")]
    [InlineData("A poll by the Courier found most sailors oppose the toll.", "Indirect | A poll by the Courier | found | most sailors oppose the toll")]
    public void Statement_report_or_poll_is_the_source(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("In a statement, the ministry said the boat was late.", "Indirect | the ministry | said | the boat was late")]
    [InlineData("Ilse Brandt said in a statement that the boat was late.", "Indirect | Ilse Brandt | said | that the boat was late")]
    public void Statement_is_where_somebody_says_it(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt is confident that the boat will come.", "Indirect | Ilse Brandt | confident | that the boat will come")]
    [InlineData("Ilse Brandt was critical of the plan.", "Indirect | Ilse Brandt | critical of | the plan")]
    [InlineData("Ilse Brandt is eager to leave.", "Indirect | Ilse Brandt | eager | to leave")]
    public void Adjective(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The fact that the boat was late is known.")]
    [InlineData("The boat that was late sank.")]
    [InlineData("Her claim to the throne is old.")]
    [InlineData("The road to the harbour is closed.")]
    [InlineData("The report that she read was long.")]
    [InlineData("The talks failed at noon.")]
    [InlineData("The statement is on the wall.")]
    public void Noun_of_another_sense(string text) => AttributionNotation.VerifyNone(text);
}

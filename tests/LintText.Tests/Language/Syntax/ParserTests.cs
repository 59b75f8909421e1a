namespace LintText.Tests.Language.Syntax;

/// <summary>Constructions that rules ask about come out as Universal Dependencies draws them.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("The mayor said that the bridge would close.", "mayor", "NominalSubject said")]
    [InlineData("The mayor said that the bridge would close.", "close", "ClausalComplement said")]
    [InlineData("The mayor said that the bridge would close.", "bridge", "NominalSubject close")]
    [InlineData("The mayor said that the bridge would close.", "that", "Mark close")]
    [InlineData("The mayor said that the bridge would close.", "said", "Root -")]
    [InlineData("The minister told reporters that the talks had failed.", "reporters", "IndirectObject told")]
    [InlineData("“The bridge will close,” said Ilse Brandt.", "Ilse", "NominalSubject said")]
    [InlineData("“The bridge will close,” Ilse Brandt said on Monday.", "Ilse", "NominalSubject said")]
    [InlineData("“The bridge will close,” Ilse Brandt said on Monday.", "Monday", "Oblique said")]
    [InlineData("The company denied that it had broken the law.", "broken", "ClausalComplement denied")]
    [InlineData("Brandt said she had not seen the letter.", "seen", "ClausalComplement said")]
    [InlineData("Officials believe the dam is safe.", "Officials", "NominalSubject believe")]
    [InlineData("Officials believe the dam is safe.", "safe", "ClausalComplement believe")]
    public void Reporting_verb_has_a_subject_and_what_is_said(string text, string word, string arc) => Assert.Equal(arc, new ParsedText(text).Arc(word));

    [Theory]
    [InlineData("The road was closed by the police.", "road", "PassiveSubject closed")]
    [InlineData("The road was closed by the police.", "was", "PassiveAuxiliary closed")]
    [InlineData("The road was closed by the police.", "police", "Agent closed")]
    [InlineData("Three houses were destroyed by the storm.", "storm", "Agent destroyed")]
    [InlineData("The payments were authorised by Lenk, according to the report.", "Lenk", "Agent authorised")]
    public void Passive_has_its_subject_and_agent(string text, string word, string arc) => Assert.Equal(arc, new ParsedText(text).Arc(word));

    [Theory]
    [InlineData("The man who owns the ferry left the town.", "owns", "RelativeClause man")]
    [InlineData("The report that she wrote was wrong.", "wrote", "RelativeClause report")]
    [InlineData("Brandt, the mayor of the town, resigned.", "mayor", "Apposition Brandt")]
    [InlineData("She met the mayor and the council.", "council", "Conjunct mayor")]
    [InlineData("She met the mayor and the council.", "and", "CoordinatingConjunction council")]
    [InlineData("The mayor and the council agreed.", "council", "Conjunct mayor")]
    [InlineData("Ilse Brandt, who runs the ferry, resigned.", "runs", "RelativeClause Ilse")]
    [InlineData("Ilse Brandt, who runs the ferry, resigned.", "Brandt", "Flat Ilse")]
    [InlineData("The town’s harbour is small.", "town", "Possessive harbour")]
    [InlineData("The town’s harbour is small.", "’s", "Case town")]
    [InlineData("The old harbour is small.", "old", "AdjectivalModifier harbour")]
    [InlineData("She did not sign the letter.", "not", "AdverbialModifier sign")]
    [InlineData("She decided to leave.", "leave", "OpenComplement decided")]
    public void Modifiers_go_with_their_heads(string text, string word, string arc) => Assert.Equal(arc, new ParsedText(text).Arc(word));

    [Fact]
    public void Full_stop_of_an_abbreviation_is_its_child()
    {
        var text = new ParsedText("Mr. Brandt left the town.");
        Assert.Equal("Punctuation Mr", text.Arc("."));
        Assert.Equal("NominalSubject left", text.Arc("Brandt"));
    }

    [Fact]
    public void Cannot_is_one_token()
    {
        var text = new ParsedText("She cannot leave the town.");
        Assert.Equal("Auxiliary leave", text.Arc("cannot"));
    }
}

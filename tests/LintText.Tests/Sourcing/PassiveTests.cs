namespace LintText.Tests.Sourcing;

/// <summary>Passives: somebody says it, and the text may or may not tell who.</summary>
public sealed class PassiveTests
{
    [Theory]
    [InlineData("It was reported that the boat was late.", "Indirect | - | reported | that the boat was late")]
    [InlineData("It is widely believed that the boat was late.", "Indirect | - | believed | that the boat was late")]
    [InlineData("It was alleged that the mayor had taken money.", "Indirect | - | alleged | that the mayor had taken money")]
    [InlineData("Ilse Brandt was told that the boat was late.", "Indirect | - | told | that the boat was late")]
    [InlineData("The mayor was asked whether the boat was late.", "Indirect | - | asked | whether the boat was late")]
    public void Without_an_agent(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The mayor is said to have taken money.", "Indirect | - | said | The mayor + to have taken money")]
    [InlineData("The mayor is believed to be in Osk.", "Indirect | - | believed | The mayor + to be in Osk")]
    [InlineData("The boat is expected to be late.", "Indirect | - | expected | The boat + to be late")]
    [InlineData("The mayor is accused of taking money.", "Indirect | - | accused | The mayor + of taking money")]
    [InlineData("The boat appears to be late.", "Indirect | - | appears | The boat + to be late")]
    public void Subject_is_part_of_the_content(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("It was alleged by Odo Lenk that the mayor had taken money.", "Indirect | Odo Lenk | alleged | that the mayor had taken money")]
    [InlineData("The mayor was accused of taking money by Odo Lenk.", "Indirect | Odo Lenk | accused | The mayor + of taking money")]
    [InlineData("The toll was condemned by sailors.", "Indirect | sailors | condemned | The toll")]
    [InlineData("The toll was praised by Ilse Brandt as fair.", "Indirect | Ilse Brandt | praised | The toll + as fair")]
    public void With_an_agent(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was reportedly late.", "Indirect | - | reportedly | The boat was + late")]
    [InlineData("The boat had allegedly been late.", "Indirect | - | allegedly | The boat had + been late")]
    public void Adverb_that_hides_who(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was built by Odo Lenk.")]
    [InlineData("The toll was raised by the council.")]
    [InlineData("The pier was closed.")]
    [InlineData("The book was read by Ilse Brandt.")]
    public void Passive_of_a_deed(string text) => AttributionNotation.VerifyNone(text);
}

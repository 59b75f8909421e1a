namespace LintText.Tests.Sourcing;

/// <summary>Headlines in which a colon ascribes.</summary>
public sealed class HeadlineCuesTests
{
    [Theory]
    [InlineData("Mayor: Bridge is safe\n\nThe bridge was checked on Monday. It stands.", "Indirect | Mayor | : | Bridge is safe")]
    [InlineData("Brandt: Bridge is safe\n\nThe bridge was built by Ilse Brandt. It stands.", "Indirect | Brandt | : | Bridge is safe")]
    [InlineData("Poll: Most sailors oppose toll\n\nThe toll rose on Monday. It is high.", "Indirect | Poll | : | Most sailors oppose toll")]
    [InlineData("Harbour Office: No boats today\n\nThe fog came on Monday. It is thick.", "Indirect | Harbour Office | : | No boats today")]
    public void Speaker_before_the_colon(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Bridge is safe: mayor\n\nThe bridge was checked on Monday. It stands.", "Indirect | mayor | : | Bridge is safe")]
    [InlineData("Most sailors oppose toll: poll\n\nThe toll rose on Monday. It is high.", "Indirect | poll | : | Most sailors oppose toll")]
    public void Speaker_behind_the_colon(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Brandt says bridge is safe\n\nThe bridge was checked on Monday. It stands.", "Indirect | Brandt | says | bridge is safe")]
    [InlineData("Bridge is safe, Brandt says\n\nThe bridge was checked on Monday. It stands.", "Indirect | Brandt | says | Bridge is safe")]
    public void Verb_instead_of_a_colon(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Analysis: Why the bridge fell\n\nThe bridge was checked on Monday. It stands.")]
    [InlineData("Recipe: Fish soup\n\nThe bridge was checked on Monday. It stands.")]
    [InlineData("Live: Bridge opens\n\nThe bridge was checked on Monday. It stands.")]
    [InlineData("Osk in winter: a walk\n\nThe bridge was checked on Monday. It stands.")]
    [InlineData("Three things matter: wind, fog and tide.")]
    [InlineData("The bridge has three parts: two piers and a road.")]
    public void Colon_of_another_kind(string text) => AttributionNotation.VerifyNone(text);
}

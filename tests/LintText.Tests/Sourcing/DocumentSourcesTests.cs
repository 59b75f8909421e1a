namespace LintText.Tests.Sourcing;

/// <summary>Tweets, reports and other documents that say something.</summary>
public sealed class DocumentSourcesTests
{
    [Theory]
    [InlineData("“The boat is late,” Ilse Brandt tweeted.", "Direct | Ilse Brandt | tweeted | “The boat is late,”")]
    [InlineData("Ilse Brandt tweeted: “The boat is late.”", "Direct | Ilse Brandt | tweeted | “The boat is late.”")]
    [InlineData("In a tweet, Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("The tweet said the boat was late.", "Indirect | The tweet | said | the boat was late")]
    public void Tweet(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The report says the boat was late.", "Indirect | The report | says | the boat was late")]
    [InlineData("“The pier is unsafe,” the memo says.", "Direct | the memo | says | “The pier is unsafe,”")]
    [InlineData("“The boat is late,” says a letter from the council.", "Direct | a letter from the council | says | “The boat is late,”")]
    [InlineData("“The boat is late,” reads the sign.", "Direct | the sign | reads | “The boat is late,”")]
    [InlineData("A court filing says the boat was late.", "Indirect | A court filing | says | the boat was late")]
    [InlineData("The indictment alleges that the mayor took money.", "Indirect | The indictment | alleges | that the mayor took money")]
    [InlineData("The 2019 pact stipulates that both banks share the water.", "Indirect | The 2019 pact | stipulates | that both banks share the water")]
    [InlineData("The memo, which was leaked in May, says the pier is unsafe.", "Indirect | The memo, which was leaked in May | says | the pier is unsafe")]
    [InlineData("The Osk Courier reported that the pier was unsafe.", "Indirect | The Osk Courier | reported | that the pier was unsafe")]
    [InlineData("The website says the pier is open.", "Indirect | The website | says | the pier is open")]
    [InlineData("The boat’s log shows that the pump failed.", "Indirect | The boat’s log | shows | that the pump failed")]
    [InlineData("The figures show that the toll fell.", "Indirect | The figures | show | that the toll fell")]
    public void Document(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The report is on the table.")]
    [InlineData("The memo was leaked in May.")]
    [InlineData("Ilse Brandt posted a photo of the boat.")]
    [InlineData("The letter went to the council.")]
    public void Document_that_says_nothing(string text) => AttributionNotation.VerifyNone(text);
}

namespace LintText.Tests.Sourcing;

/// <summary>Prepositional phrases that name a source: according to, in the words of, per, in her view.</summary>
public sealed class PhraseCuesTests
{
    [Theory]
    [InlineData("According to Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | According to | the boat was late")]
    [InlineData("The boat was late, according to the harbour office.", "Indirect | the harbour office | according to | The boat was late")]
    [InlineData("The boat, according to Ilse Brandt, was late.", "Indirect | Ilse Brandt | according to | The boat + was late")]
    [InlineData("According to her, the boat was late.", "Indirect | her | According to | the boat was late")]
    [InlineData("“The pier is unsafe,” according to a memo.", "Direct | a memo | according to | “The pier is unsafe,”")]
    [InlineData("The lake is shrinking, according to research from Calder College.", "Indirect | research from Calder College | according to | The lake is shrinking")]
    [InlineData("The envoy reportedly left before dawn, according to Radio Osk, which cited the airport log.", "Indirect | Radio Osk, which cited the airport log | according to | The envoy reportedly left before dawn\nIndirect | which | cited | the airport log")]
    public void According_to(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat was late, as documented by the harbour office.", "Indirect | the harbour office | as documented by | The boat was late")]
    public void As_documented_by(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("In the words of Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | In the words of | the boat was late")]
    [InlineData("In the view of Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | In the view of | the boat was late")]
    [InlineData("In the words of the report, the pier is “beyond repair”.", "Mixed | the report | In the words of | the pier is “beyond repair”")]
    [InlineData("The pier is “beyond repair”, in the words of Ilse Brandt.", "Mixed | Ilse Brandt | in the words of | The pier is “beyond repair”")]
    [InlineData("In Brandt’s view, the boat was late.", "Indirect | Brandt | In + view | the boat was late")]
    [InlineData("In her view, the boat was late.", "Indirect | her | In + view | the boat was late")]
    [InlineData("In my opinion, the boat was late.", "Indirect | my | In + opinion | the boat was late")]
    [InlineData("By his own account, Odo Lenk was late.", "Indirect | his | By + account | Odo Lenk was late")]
    public void In_the_words_or_view_of(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Per Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | Per | the boat was late")]
    [InlineData("The boat was late, per the harbour office.", "Indirect | the harbour office | per | The boat was late")]
    [InlineData("The boat was late, as per the harbour office.", "Indirect | the harbour office | per | The boat was late")]
    [InlineData("The boat makes 20 knots per hour, per Ilse Brandt.", "Indirect | Ilse Brandt | per | The boat makes 20 knots per hour")]
    [InlineData("The toll will rise, per officials.", "Indirect | officials | per | The toll will rise")]
    public void Per(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The council closed the harbour, citing the fog.", "Indirect | The council | citing | the fog")]
    [InlineData("Citing a harbour report, Ilse Brandt closed the pier.", "Indirect | Ilse Brandt | Citing | a harbour report")]
    [InlineData("The boat was late, the Courier reported, citing the harbour office.", "Indirect | the Courier | reported | The boat was late\nIndirect | the Courier | citing | the harbour office")]
    public void Citing(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("In the latest poll, 40 per cent opposed the toll.", "Indirect | the latest poll | In | 40 per cent opposed the toll")]
    public void Poll(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("The boat took ten crates per day.")]
    [InlineData("Prices rose 5 per cent.")]
    [InlineData("Income per capita fell.")]
    [InlineData("Tolls are 4 crowns per person and 9 per car.")]
    [InlineData("The ferry has two seats per official.")]
    [InlineData("Everything went according to plan.")]
    [InlineData("Fees vary according to the size of the boat.")]
    [InlineData("The view of the harbour was fine.")]
    [InlineData("The boat turned in the harbour by the old account office.")]
    public void Preposition_of_measure_or_place(string text) => AttributionNotation.VerifyNone(text);
}

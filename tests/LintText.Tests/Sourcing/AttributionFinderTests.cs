using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>Attributions as kind | source | cue | contents; a dash where no source is named.</summary>
public sealed class AttributionFinderTests
{
    [Theory]
    [InlineData("Ilse Brandt said the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("Ilse Brandt said on Monday that the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("Ilse Brandt said in a statement that the boat was late.", "Indirect | Ilse Brandt | said | the boat was late")]
    [InlineData("Ilse Brandt told the crew that the boat was late.", "Indirect | Ilse Brandt | told | the boat was late")]
    [InlineData("The boat was late, Ilse Brandt said.", "Indirect | Ilse Brandt | said | The boat was late")]
    [InlineData("Several residents said the boat was late.", "Indirect | Several residents | said | the boat was late")]
    [InlineData("Experts say the tides are rising.", "Indirect | Experts | say | the tides are rising")]
    [InlineData("The report says the boat was late.", "Indirect | The report | says | the boat was late")]
    [InlineData("I said the boat was late.", "Indirect | I | said | the boat was late")]
    [InlineData("Ilse Brandt said the boat was late. Brandt said nobody was hurt.", "Indirect | Ilse Brandt | said | the boat was late\nIndirect | Brandt | said | nobody was hurt")]
    public void Verb_before_or_behind_what_is_said(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late,”")]
    [InlineData("“The boat is late. Nobody told us,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “The boat is late. Nobody told us,”")]
    [InlineData("“He said the boat was late,” Ilse Brandt said.", "Direct | Ilse Brandt | said | “He said the boat was late,”")]
    [InlineData("“The boat is late,” said Ilse Brandt. “It is not,” said Carl Lund.", "Direct | Ilse Brandt | said | “The boat is late,”\nDirect | Carl Lund | said | “It is not,”")]
    public void Verb_behind_a_quotation(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("“The boat is late,” said Ilse Brandt.", "Direct | Ilse Brandt | said | “The boat is late,”")]
    [InlineData("“The boat is late,” said Ilse Brandt, the mayor of Vik.", "Direct | Ilse Brandt, the mayor of Vik | said | “The boat is late,”")]
    [InlineData("“The boat is late,” wrote the mayor.", "Direct | the mayor | wrote | “The boat is late,”")]
    [InlineData("“Is the boat late?” asked Ilse Brandt.", "Direct | Ilse Brandt | asked | “Is the boat late?”")]
    public void Inverted(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("“The boat,” Ilse Brandt said, “is late.”", "Direct | Ilse Brandt | said | “The boat,” + “is late.”")]
    [InlineData("“The boat,” said Ilse Brandt, “is late.”", "Direct | Ilse Brandt | said | “The boat,” + “is late.”")]
    public void Split_quotation_has_one_speaker(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said: “The boat is late.”", "Direct | Ilse Brandt | said | “The boat is late.”")]
    public void Colon_introduces(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("According to Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | According to | the boat was late")]
    [InlineData("The boat was late, according to the harbour office.", "Indirect | the harbour office | according to | The boat was late")]
    [InlineData("The boat was late, as documented by the harbour office.", "Indirect | the harbour office | as documented by | The boat was late")]
    [InlineData("In the words of Ilse Brandt, the boat was late.", "Indirect | Ilse Brandt | In the words of | the boat was late")]
    [InlineData("According to her, the boat was late.", "Indirect | her | According to | the boat was late")]
    public void Prepositions(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("It was reported that the boat was late.", "Indirect | - | was reported | the boat was late")]
    [InlineData("It is widely believed that the boat was late.", "Indirect | - | is widely believed | the boat was late")]
    public void Passive_without_an_agent_has_no_source(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt, the mayor of Vik, said the boat was late.", "Indirect | Ilse Brandt, the mayor of Vik | said | the boat was late")]
    [InlineData("Ilse Brandt, who runs the harbour, said the boat was late.", "Indirect | Ilse Brandt, who runs the harbour | said | the boat was late")]
    [InlineData("An aide, speaking on condition of anonymity, said the boat was late.", "Indirect | An aide, speaking on condition of anonymity | said | the boat was late")]
    public void Apposition_and_relative_clause_belong_to_the_source(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt met the crew. Ilse Brandt said the boat was late. She added that nobody was hurt.", "Indirect | Ilse Brandt | said | the boat was late\nIndirect | She | added | nobody was hurt")]
    [InlineData("Ilse Brandt said the boat was late. “We are sorry,” she said.", "Indirect | Ilse Brandt | said | the boat was late\nDirect | she | said | “We are sorry,”")]
    public void Pronoun_is_a_mention(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("The opposition calls the mayor a thief.", "Indirect | The opposition | calls | the mayor a thief")]
    [InlineData("Ilse Brandt described the plan as “unsafe”.", "Mixed | Ilse Brandt | described | the plan as “unsafe”")]
    public void Verb_that_gives_a_name(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt believes the boat was late.", "Indirect | Ilse Brandt | believes | the boat was late")]
    public void Belief_that_somebody_has(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt said the boat was “far too late” to help.", "Mixed | Ilse Brandt | said | “far too late” to help")]
    public void Partly_quoted_is_mixed(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt was angry. “The boat is late,” she said. “We will sue the builders. Nobody told us.”", "Direct | she | said | “The boat is late,” + “We will sue the builders. Nobody told us.”")]
    [InlineData("Ilse Brandt said the boat was late. “Nobody told us a thing about it.”", "Mixed | Ilse Brandt | said | the boat was late + “Nobody told us a thing about it.”")]
    public void Free_quotation_goes_to_who_spoke_before(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("The boat was late. The report is long. He called the mayor at noon.", "")]
    [InlineData("Ilse Brandt believes in God.", "")]
    [InlineData("Ilse Brandt said nothing.", "")]
    public void Nothing_is_ascribed(string text, string expected) => Verify(text, expected);

    private static void Verify(string text, string expected)
    {
        var model = new SourcingModel(DocumentView.Read(text, "draft.txt"));
        Assert.Equal(expected, string.Join('\n', model.Attributions.Select(a => Show(a, model.Document.GetText))));
    }

    private static string Show(Attribution attribution, Func<Microsoft.CodeAnalysis.Text.TextSpan, string> text) => string.Join(
        " | ",
        attribution.Kind,
        attribution.SourceSpan.IsEmpty ? "-" : text(attribution.SourceSpan),
        string.Join(" + ", attribution.Cues.Select(text)),
        string.Join(" + ", attribution.Contents.Select(text)));
}

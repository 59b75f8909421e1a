using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>All mentions of a source in a document are one source, and its kind is told from its words.</summary>
public sealed class SourceLinkerTests
{
    [Theory]
    [InlineData("Ilse Brandt said the boat was late.", SourceKind.Person, false)]
    [InlineData("The harbour office said the boat was late.", SourceKind.Organization, false)]
    [InlineData("NATO said the boat was late.", SourceKind.Organization, false)]
    [InlineData("Several residents said the boat was late.", SourceKind.Group, false)]
    [InlineData("Experts say the tides are rising.", SourceKind.Group, false)]
    [InlineData("A senior official said the boat was late.", SourceKind.Role, true)]
    [InlineData("Two officials said the boat was late.", SourceKind.Group, true)]
    [InlineData("A spokeswoman said the boat was late.", SourceKind.Role, false)]
    [InlineData("The report says the boat was late.", SourceKind.Document, false)]
    [InlineData("I said the boat was late.", SourceKind.Self, false)]
    public void Kind_is_told_from_the_words(string text, SourceKind kind, bool isAnonymous)
    {
        var source = Assert.Single(Model(text).Sources);
        Assert.Equal((kind, isAnonymous), (source.Kind, source.IsAnonymous));
    }

    [Theory]
    [InlineData("Ilse Brandt said the boat was late. Brandt said nobody was hurt.")]
    [InlineData("Ilse Brandt said the boat was late. She added that nobody was hurt.")]
    [InlineData("A senior official said the boat was late. The same official said nobody was hurt.")]
    [InlineData("A senior official said the boat was late. The official said nobody was hurt.")]
    public void Second_mention_is_the_same_source(string text)
    {
        var model = Model(text);
        Assert.Equal(2, model.Attributions.Length);
        Assert.Single(model.Sources);
        Assert.Equal(2, model.GetAttributions(model.Sources[0]).Count());
    }

    [Theory]
    [InlineData("A senior official said the boat was late. A second official said nobody was hurt.")]
    [InlineData("Ilse Brandt said the boat was late. Carl Lund said nobody was hurt.")]
    public void New_mention_is_a_new_source(string text) => Assert.Equal(2, Model(text).Sources.Length);

    [Fact]
    public void Passive_without_an_agent_is_ascribed_to_nobody() =>
        Assert.Same(Source.Unknown, Assert.Single(Model("It was reported that the boat was late.").Attributions).Source);

    private static SourcingModel Model(string text) => new(DocumentView.Read(text, "draft.txt"));
}

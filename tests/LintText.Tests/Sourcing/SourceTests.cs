using LintText.Sourcing;

namespace LintText.Tests.Sourcing;

/// <summary>What a source holds: kind, name, role, body, how it knows, and whether and why it is not named.</summary>
public sealed class SourceTests
{
    [Theory]
    [InlineData("Ilse Brandt said the boat was late.", SourceKind.Person, false)]
    [InlineData("The harbour office said the boat was late.", SourceKind.Organization, false)]
    [InlineData("NATO said the boat was late.", SourceKind.Organization, false)]
    [InlineData("Baku said the boat was late.", SourceKind.Organization, false)]
    [InlineData("Brussels denied that the boat was late.", SourceKind.Organization, false)]
    [InlineData("Lenin said the boat was late.", SourceKind.Person, false)]
    [InlineData("People in Drennia slept. Drennia said the boat was late.", SourceKind.Organization, false)]
    [InlineData("In Port Calder nobody slept. Port Calder said the boat was late.", SourceKind.Organization, false)]
    [InlineData("Drennian boats are slow. Drennia said the boat was late.", SourceKind.Organization, false)]
    [InlineData("Several residents said the boat was late.", SourceKind.Group, false)]
    [InlineData("Experts say the tides are rising.", SourceKind.Group, false)]
    [InlineData("A senior official said the boat was late.", SourceKind.Role, true)]
    [InlineData("Two officials said the boat was late.", SourceKind.Group, true)]
    [InlineData("A spokeswoman said the boat was late.", SourceKind.Role, false)]
    [InlineData("The report says the boat was late.", SourceKind.Document, false)]
    [InlineData("A poll found that the boat was late.", SourceKind.Document, false)]
    [InlineData("The diplomat Mara Voss said the boat was late.", SourceKind.Person, false)]
    [InlineData("An official at the dam, Odo Lenk, said the boat was late.", SourceKind.Person, false)]
    [InlineData("I said the boat was late.", SourceKind.Self, false)]
    public void Kind_is_told_from_the_words(string text, SourceKind kind, bool isAnonymous)
    {
        var source = Only(text);
        Assert.Equal((kind, isAnonymous), (source.Kind, source.IsAnonymous));
    }

    [Theory]
    [InlineData("Mayor Ilse Brandt said the boat was late.", "Ilse Brandt", "Mayor", null)]
    [InlineData("Ilse Brandt, the director of the Isen Water Authority, said the boat was late.", "Ilse Brandt", "director of the Isen Water Authority", "Isen Water Authority")]
    [InlineData("The ministry’s spokesman, Odo Lenk, said the boat was late.", "Odo Lenk", "ministry’s spokesman", null)]
    [InlineData("His former aide Jonas Wirth said the boat was late.", "Jonas Wirth", "former aide", null)]
    [InlineData("An official at the Isen Water Authority said the boat was late.", "An official at the Isen Water Authority", "official at the Isen Water Authority", "Isen Water Authority")]
    [InlineData("Ilse Brandt left. She is the mayor. She said the boat was late.", "Ilse Brandt", null, null)]
    [InlineData("Ilse Brandt, who left, said the boat was late.", "Ilse Brandt", null, null)]
    [InlineData("Ilse Brandt, the mayor, left. Brandt said the boat was late.", "Ilse Brandt", "mayor", null)]
    public void Name_role_and_affiliation(string text, string name, string? role, string? affiliation)
    {
        var source = Only(text);
        Assert.Equal((name, role, affiliation), (source.Name, source.Role, source.Affiliation));
    }

    [Theory]
    [InlineData("A Drennian official who attended the talks said the boat was late.", "who attended the talks")]
    [InlineData("A diplomat with direct knowledge of the plan said the boat was late.", "with direct knowledge of the plan")]
    [InlineData("A person familiar with the talks said the boat was late.", "familiar with the talks")]
    [InlineData("A foreman who likes tea said the boat was late.", "")]
    [InlineData("A foreman with a red beard said the boat was late.", "")]
    public void Basis_is_how_the_source_knows(string text, string basis)
    {
        var model = SourceNotation.Model(text);
        var source = Assert.Single(model.Sources);
        Assert.Equal(basis, source.Basis.IsEmpty ? string.Empty : model.Document.GetText(source.Basis));
    }

    [Theory]
    [InlineData("An aide, speaking on condition of anonymity, said the boat was late.", true, false)]
    [InlineData("An aide said the boat was late. She spoke on condition of anonymity because the talks are private.", true, true)]
    [InlineData("An aide, who asked not to be named for fear of losing her job, said the boat was late.", true, true)]
    [InlineData("An aide said the boat was late.\n\nA pilot spoke on condition of anonymity.", false, false)]
    [InlineData("An aide said the boat was late.", false, false)]
    [InlineData("Ilse Brandt, speaking on condition of anonymity, said the boat was late.", false, false)]
    public void Grant_says_that_and_why_somebody_is_not_named(string text, bool isGranted, bool hasReason)
    {
        var source = SourceNotation.Model(text).Sources[0];
        Assert.Equal((isGranted, hasReason), (source.Grant is not null, source.Grant is { ReasonSpan.IsEmpty: false }));
    }

    [Fact]
    public void Mentions_are_those_that_something_is_ascribed_to()
    {
        var model = SourceNotation.Model("Ilse Brandt arrived. Brandt said the boat was late. She left. “Nobody was hurt,” she said.");
        var source = Assert.Single(model.Sources);
        Assert.Equal(["Brandt", "she"], source.Mentions.Select(model.Document.GetText));
        Assert.Equal("Ilse Brandt", model.Document.GetText(source.FirstMention));
    }

    private static Source Only(string text) => Assert.Single(SourceNotation.Model(text).Sources);
}

using LintText.Language;
using LintText.Tests.Language.Syntax;

namespace LintText.Tests.Language.Senses;

public sealed class WordSensesTests
{
    [Theory]
    [InlineData("engineer", "Person")]
    [InlineData("driver", "Person")]
    [InlineData("aunt", "Person, Kin")]
    [InlineData("villager", "Person, Inhabitant")]
    [InlineData("official", "Person")]
    [InlineData("ministry", "Organization")]
    [InlineData("report", "Document")]
    [InlineData("murder", "Wrong")]
    [InlineData("bribery", "Wrong")]
    [InlineData("harbour", "Place")]
    [InlineData("decline", "Change")]
    [InlineData("motive", "Aim")]
    [InlineData("baku", "NamedPlace")]
    [InlineData("einstein", "NamedPerson")]
    public void Noun_has_the_classes_of_its_senses(string lemma, string classes) => Assert.Equal(classes, (WordSenses.English.All(lemma, UniversalTag.Noun) & Enum.Parse<SenseClasses>(classes)).ToString());

    [Theory]
    [InlineData("charcoal", "Person, NamedPerson, NamedPlace")]
    [InlineData("table", "Person")]
    [InlineData("bridge", "Person, Wrong")]
    public void Noun_has_no_other_classes(string lemma, string classes) => Assert.Equal(SenseClasses.None, WordSenses.English.All(lemma, UniversalTag.Noun) & Enum.Parse<SenseClasses>(classes));

    [Theory]
    [InlineData("say", "Saying")]
    [InlineData("believe", "Thinking")]
    [InlineData("fear", "Emotion")]
    [InlineData("steal", "Having")]
    public void Verb_has_the_classes_of_its_senses(string lemma, string classes) => Assert.Equal(classes, (WordSenses.English.All(lemma, UniversalTag.Verb) & Enum.Parse<SenseClasses>(classes)).ToString());

    [Fact]
    public void Word_that_WordNet_does_not_have_has_none() => Assert.Equal(SenseClasses.None, WordSenses.English.All("xqzt", UniversalTag.Noun));

    [Fact]
    public void Word_of_another_kind_has_none() => Assert.Equal(SenseClasses.None, WordSenses.English.All("official", UniversalTag.Adjective));

    [Fact]
    public void Commonest_sense_is_one_of_all()
    {
        var first = WordSenses.English.First("plant", UniversalTag.Noun);
        Assert.NotEqual(SenseClasses.None, first);
        Assert.Equal(first, WordSenses.English.All("plant", UniversalTag.Noun) & first);
    }

    [Theory]
    [InlineData("The minister visited the plant in Osk.", "minister", "Person")]
    [InlineData("The chief of the company resigned.", "chief", "Person")]
    [InlineData("They walked to the bank of the river.", "bank", "Place")]
    [InlineData("The court rejected the appeal.", "court", "People")]
    [InlineData("She said so.", "said", "Saying")]
    public void Sentence_chooses_among_the_senses(string text, string word, string classes)
    {
        var parsed = new ParsedText(text);
        Assert.Contains(classes, parsed.First.Senses(parsed.Token(word)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The court rejected the appeal.", "court")]
    public void Sentence_leaves_out_what_does_not_fit(string text, string word)
    {
        var parsed = new ParsedText(text);
        Assert.Equal(SenseClasses.None, parsed.First.Senses(parsed.Token(word)) & SenseClasses.Place);
    }

    [Fact]
    public void File_of_another_kind_is_refused() =>
        Assert.Throws<InvalidDataException>(() => WordSenses.Read(new MemoryStream("no table at all"u8.ToArray())));
}

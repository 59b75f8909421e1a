using LintText.Language;
using LintText.Lexicons;

namespace LintText.Tests.Language;

/// <summary>The lexicon knows the forms of its words.</summary>
public sealed class LexiconTests
{
    [Theory]
    [InlineData("says", WordClasses.ReportingVerb)]
    [InlineData("CLAIMED", WordClasses.ReportingVerb)]
    [InlineData("claiming", WordClasses.Gerund)]
    [InlineData("claimed", WordClasses.Participle)]
    [InlineData("believes", WordClasses.BeliefVerb)]
    [InlineData("dubbed", WordClasses.NamingVerb)]
    [InlineData("officials", WordClasses.RoleNoun)]
    [InlineData("officials", WordClasses.Plural)]
    [InlineData("experts", WordClasses.CrowdNoun)]
    [InlineData("ministries", WordClasses.OrganizationNoun)]
    [InlineData("studies", WordClasses.StudyNoun)]
    [InlineData("the", WordClasses.Determiner)]
    [InlineData("was", WordClasses.Be)]
    [InlineData("March", WordClasses.Month)]
    [InlineData("Mr", WordClasses.PersonTitle)]
    [InlineData("n’t", WordClasses.Negation)]
    public void Form_is_in_its_class(string form, WordClasses expected) => Assert.True((Lexicon.English.Classify(form) & expected) == expected, $"{form} is {Lexicon.English.Classify(form)}.");

    [Theory]
    [InlineData("official", WordClasses.Plural)]
    [InlineData("says", WordClasses.Participle)]
    [InlineData("boat", WordClasses.RoleNoun)]
    public void Form_is_not_in_a_different_class(string form, WordClasses absent) => Assert.Equal(WordClasses.None, Lexicon.English.Classify(form) & absent);

    [Theory]
    [InlineData("said", "say")]
    [InlineData("Wrote", "write")]
    [InlineData("denies", "deny")]
    [InlineData("boat", null)]
    public void Verb_leads_to_its_base_form(string form, string? lemma) => Assert.Equal(lemma, Lexicon.English.LemmaOf(form));

    [Fact]
    public void Unknown_word_has_no_class()
    {
        Assert.Equal(WordClasses.None, Lexicon.English.Classify("zyzzyva"));
        Assert.Equal(WordClasses.None, Lexicon.English.Classify(string.Empty));
        Assert.Equal(WordClasses.None, Lexicon.Empty.Classify("said"));
    }
}

using LintText.Language;

namespace LintText.Tests.Language.Syntax;

/// <summary>Base forms come from exceptions, then from endings.</summary>
public sealed class LemmaTests
{
    [Theory]
    [InlineData("says", PennTag.VBZ, "say")]
    [InlineData("said", PennTag.VBD, "say")]
    [InlineData("Told", PennTag.VBN, "tell")]
    [InlineData("making", PennTag.VBG, "make")]
    [InlineData("stopped", PennTag.VBD, "stop")]
    [InlineData("goes", PennTag.VBZ, "go")]
    [InlineData("carries", PennTag.VBZ, "carry")]
    [InlineData("uses", PennTag.VBZ, "use")]
    [InlineData("alleged", PennTag.VBN, "allege")]
    [InlineData("was", PennTag.VBD, "be")]
    [InlineData("n’t", PennTag.RB, "not")]
    [InlineData("mayors", PennTag.NNS, "mayor")]
    [InlineData("parties", PennTag.NNS, "party")]
    [InlineData("churches", PennTag.NNS, "church")]
    [InlineData("boxes", PennTag.NNS, "box")]
    [InlineData("spokeswomen", PennTag.NNS, "spokeswoman")]
    [InlineData("children", PennTag.NNS, "child")]
    [InlineData("bigger", PennTag.JJR, "big")]
    [InlineData("happiest", PennTag.JJS, "happy")]
    [InlineData("their", PennTag.PRPS, "their")]
    [InlineData("him", PennTag.PRP, "he")]
    [InlineData("Brandt", PennTag.NNP, "brandt")]
    public void Lemma_of_a_form(string form, PennTag tag, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(SyntaxModel.English.Lemmas, form, new TagClass(UniversalTag.None, tag)));

    [Fact]
    public void Lemma_is_computed_once()
    {
        var text = new ParsedText("The ministers denied it.");
        Assert.Equal("deny", text.First.Lemma(text.Token("denied")));
        Assert.Same(text.First.Lemma(text.Token("denied")), text.First.Lemma(text.Token("denied")));
    }
}

using LintText.Language;

namespace LintText.Tests.Language.Syntax;

public sealed class LemmaMemoTests
{
    private static readonly TagClass Noun = new(UniversalTag.Noun, PennTag.NNS), Verb = new(UniversalTag.Verb, PennTag.VBZ);

    [Fact]
    public void A_form_is_known_by_its_letters_and_its_tags()
    {
        var memo = new LemmaMemo();
        memo.Add("Leaves", Noun, "leaf");

        Assert.Equal("leaf", memo.Find("Leaves", Noun));
        Assert.Null(memo.Find("Leaves", Verb));
        Assert.Null(memo.Find("leaves", Noun));
    }

    [Fact]
    public void However_many_forms_are_met_none_gets_the_lemma_of_another()
    {
        var memo = new LemmaMemo();
        for (var i = 0; i < 20_000; i++)
            memo.Add($"w{i}s", Noun, $"w{i}");

        Assert.All(Enumerable.Range(0, 20_000), i => Assert.True(memo.Find($"w{i}s", Noun) is null || memo.Find($"w{i}s", Noun) == $"w{i}"));
        Assert.Equal("w19999", memo.Find("w19999s", Noun));
    }
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2002.</summary>
public sealed class AnonymityUnexplainedTests
{
    private const string Id = "SR2002";

    [Theory]
    [InlineData("A harbour pilot, speaking {|SR2002:on condition of anonymity|}, described the collision.")]
    [InlineData("A harbour pilot, speaking {|SR2002:on the condition of anonymity|}, described the collision.")]
    [InlineData("An aide to Governor Hale {|SR2002:asked not to be named|}.")]
    [InlineData("An aide, {|SR2002:who did not want to be named|}, said the fund was empty.")]
    [InlineData("A nurse at Tarn Hospital {|SR2002:requested anonymity|}.")]
    [InlineData("<p>A harbour pilot, speaking {|SR2002:on condition of <i>anonymity|}</i>, described the collision.</p>", "draft.html")]
    [InlineData("A clerk {|SR2002:spoke anonymously|} about the fund.", "draft.txt")]
    public void Anonymity_without_a_reason_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("A harbour pilot, who asked not to be named because the company forbids interviews, described the collision.")]
    [InlineData("A harbour pilot spoke on condition of anonymity because she was not authorised to speak.")]
    [InlineData("An aide to Governor Hale asked not to be named for fear of losing his job.")]
    [InlineData("A clerk requested anonymity to discuss internal accounts.")]
    [InlineData("Odo agreed to talk on condition that his last name not be used because his old post is still secret.")]
    [InlineData("A harbour pilot described the collision on condition of anonymity.\n\nThe pilot feared reprisals from the company.")]
    [InlineData("An aide to Governor Hale, who asked not to be named because she feared reprisals, said the fund was empty.\n\nThe harbour was quiet.\n\nThe shops were shut.\n\nThe aide, speaking on condition of anonymity, said the books were gone.")]
    [InlineData("“The pilot asked not to be named,” said Ilse Brandt.")]
    [InlineData("> The pilot spoke on condition of anonymity.")]
    [InlineData("The filter matches `on condition of anonymity`.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nA harbour pilot, speaking on condition of anonymity, described the collision.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nI spoke to a pilot on condition of anonymity.")]
    [InlineData("The pilot spoke on condition of anonymity, fearing retaliation.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("A harbour pilot spoke {|SR2002:on condition of anonymity|} because she was not authorised to speak.")]
    [InlineData("An aide to Governor Hale {|SR2002:asked not to be named|} because of the sensitivity of the talks.")]
    [InlineData("A clerk {|SR2002:requested anonymity|} to discuss internal accounts.")]
    [InlineData("An adviser to the board, speaking {|SR2002:on the condition of anonymity|} to talk candidly, said the fund was empty.")]
    public void Set_phrase_is_no_reason_for_a_house_that_says_so(string markup)
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, markup, options: RuleVerifier.Options(("lint_text.anonymous.accept_formula_reasons", "false"))));
        Assert.EndsWith(" but the text gives only a set phrase as the reason (policy: accept_formula_reasons = false)", finding.Message, StringComparison.Ordinal);
        RuleVerifier.VerifySilent(Id, markup.Replace("{|SR2002:", string.Empty, StringComparison.Ordinal).Replace("|}", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A harbour pilot, who asked not to be named because the company forbids interviews, described the collision.")]
    [InlineData("An aide to Governor Hale asked not to be named for fear of losing his job.")]
    [InlineData("A harbour pilot spoke on condition of anonymity because she was not authorised to speak and feared reprisals.")]
    [InlineData("A harbour pilot spoke on condition of anonymity because she was not authorised to speak.\n\nThe pilot feared retaliation by the company.")]
    public void Reason_that_names_a_risk_is_more_than_a_set_phrase(string text) =>
        RuleVerifier.VerifySilent(Id, text, options: RuleVerifier.Options(("lint_text.anonymous.accept_formula_reasons", "false")));

    [Fact]
    public void House_may_ask_for_no_reason() =>
        RuleVerifier.VerifySilent(Id, "A harbour pilot, speaking on condition of anonymity, described the collision.", options: RuleVerifier.Options(("lint_text.anonymous.require_reason", "false"), ("lint_text.anonymous.accept_formula_reasons", "false")));

    [Fact]
    public void Message_names_the_clause() =>
        Assert.Equal(
            "Anonymity was granted to “A harbour pilot” but the text does not say why (by default the reason should be told)",
            Assert.Single(RuleVerifier.Verify(Id, "A harbour pilot, speaking {|SR2002:on condition of anonymity|}, described the collision.")).Message);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "A harbour pilot, speaking on condition of anonymity, described the collision.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

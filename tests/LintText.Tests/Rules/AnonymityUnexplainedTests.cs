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

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "A harbour pilot, speaking on condition of anonymity, described the collision.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

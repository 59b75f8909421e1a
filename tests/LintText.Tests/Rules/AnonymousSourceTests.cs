using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2001.</summary>
public sealed class AnonymousSourceTests
{
    private const string Id = "SR2001";

    [Theory]
    [InlineData("{|SR2001:A senior Drennian diplomat|} told this paper that the talks had failed.")]
    [InlineData("According to {|SR2001:a harbour official|}, the crane failed twice.")]
    [InlineData("“The crane failed twice,” said {|SR2001:a Port Calder harbour official|}.")]
    [InlineData("{|SR2001:A harbour pilot|} met the crew. He said the crane had failed twice.")]
    [InlineData("{|SR2001:A person|} briefed on the talks told reporters that they had failed.")]
    [InlineData("The changes, which {|SR2001:harbour officials|} said would come soon, are small.")]
    [InlineData("{|SR2001:Two officials at the ministry|} said the fee would rise.")]
    [InlineData("{|SR2001:A harbour pilot|}, who asked not to be named because the company forbids interviews, said the ships had collided.")]
    [InlineData("<p>According to {|SR2001:a <b>harbour</b> official|}, the crane failed twice.</p>", "draft.html")]
    [InlineData("{|SR2001:A senior Drennian diplomat|} told this paper that the talks had failed.", "draft.txt")]
    public void Source_without_a_name_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Fact]
    public void Source_that_is_cited_twice_is_reported_once() => RuleVerifier.Verify(Id, """
        {|SR2001:A company insider|} said the survey was forged.

        The insider said it was signed in May.
        """);

    [Theory]
    [InlineData("Senior Drennian officials walked out of the talks.")]
    [InlineData("Drennian officials rejected the offer.")]
    [InlineData("A harbour official, Odo Lenk, said the crane had failed twice.")]
    [InlineData("Harbour official Odo Lenk said the crane had failed twice.")]
    [InlineData("A ministry statement said the crane had failed twice.")]
    [InlineData("A spokeswoman for the ministry said the crane had failed twice.")]
    [InlineData("“A diplomat at the mission told me the talks had failed,” Ilse Brandt said.")]
    [InlineData("The test reads: `A harbour official said the crane had failed.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nA diplomat at the mission said the talks had failed.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nA diplomat at the mission said the talks had failed.")]
    [InlineData("“The talks have failed,” said the diplomat Mara Voss.", "draft.txt")]
    [InlineData("Odo Lenk is a harbour official. The official said the crane had failed twice.")]
    [InlineData("Mara Voss, 54, a former diplomat who led the talks, said they had failed.")]
    [InlineData("Harbour officials have told residents not to drink the water.")]
    [InlineData("A harbour official told the crew to leave.")]
    [InlineData("A harbour official did not respond to questions.")]
    [InlineData("A harbour official said in a statement that the crane had failed twice.")]
    [InlineData("A representative for the ministry said the crane had failed twice.")]
    [InlineData("A reporter said the crane had failed twice.")]
    [InlineData("Several media sources reported that the crane had failed twice.")]
    [InlineData("Brandt cast herself as an agent of change. She said the crane had failed twice.")]
    [InlineData("An official at the port, Odo Lenk, said the crane had failed twice.")]
    [InlineData("A judge said the crane was unsafe.")]
    [InlineData("A diplomat tweeted that the talks had failed.")]
    [InlineData("<p>The diplomat Mara Voss said the talks had failed.</p><aside>A diplomat at the mission said the talks had failed.</aside>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Documentation_may_speak_of_roles() =>
        RuleVerifier.VerifySilent(Id, "According to a harbour official, the crane failed twice.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

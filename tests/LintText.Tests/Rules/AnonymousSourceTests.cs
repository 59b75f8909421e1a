using LintText.Analysis;
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
    [InlineData("In a written statement, a harbour official said that the crane had failed twice.")]
    [InlineData("A representative for the ministry said the crane had failed twice.")]
    [InlineData("A reporter said the crane had failed twice.")]
    [InlineData("Several media sources reported that the crane had failed twice.")]
    [InlineData("Brandt cast herself as an agent of change. She said the crane had failed twice.")]
    [InlineData("An official at the port, Odo Lenk, said the crane had failed twice.")]
    [InlineData("A judge said the crane was unsafe.")]
    [InlineData("A diplomat tweeted that the talks had failed.")]
    [InlineData("<p>The diplomat Mara Voss said the talks had failed.</p><aside>A diplomat at the mission said the talks had failed.</aside>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("{|SR2001:Harbour officials|} said the crane had failed. The pier is shut, harbour officials said.")]
    [InlineData("{|SR2001:Harbour officials|} said the crane had failed. The pier is shut, officials said.")]
    [InlineData("{|SR2001:Harbour officials|} said the crane had failed. The pier is shut, {|SR2001:customs officials|} said.")]
    [InlineData("{|SR2001:Harbour officials|} said the crane had failed. The pier is shut, {|SR2001:three harbour officials|} said.")]
    public void Plural_that_was_cited_before_is_the_same_people(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("A harbour official said the crane had failed twice.", "always")]
    [InlineData("A harbour pilot, who asked not to be named because the company forbids interviews, said the ships had collided.", "explained")]
    public void House_may_allow_it(string text, string value) => RuleVerifier.VerifySilent(Id, text, options: Options(("allow_unnamed", value)));

    [Theory]
    [InlineData("{|SR2001:A harbour official|} said the crane had failed twice.", "allow_unnamed = never")]
    [InlineData("{|SR2001:A harbour official|} said the crane had failed twice.", "allow_unnamed = explained", "explained")]
    [InlineData("{|SR2001:A harbour pilot|}, who asked not to be named, said the ships had collided.", "allow_unnamed = explained", "explained")]
    [InlineData("{|SR2001:A harbour pilot|}, who asked not to be named because he was not authorised to speak, said the ships had collided.", "allow_unnamed = explained", "explained", "false")]
    public void Message_names_the_clause(string markup, string clause, string value = "never", string acceptFormulas = "true") =>
        AssertClause(markup, clause, ("allow_unnamed", value), ("accept_formula_reasons", acceptFormulas));

    [Theory]
    [InlineData("{|SR2001:A harbour official|} said the crane had failed twice.")]
    [InlineData("{|SR2001:A harbour official|} said the crane had failed twice. The pier is shut, the official said.")]
    [InlineData("{|SR2001:A harbour official|} said the crane had failed twice.\n\nIt was built in 1978.\n\nThe fee will rise in May, said Odo Lenk, the mayor.")]
    public void House_may_ask_for_a_second_source(string markup) =>
        AssertClause(markup, "minimum_independent = 2", ("allow_unnamed", "always"), ("minimum_independent", "2"));

    [Theory]
    [InlineData("A harbour official said the crane had failed twice. A diplomat in Osk said it had failed three times.")]
    [InlineData("Harbour officials said the crane had failed twice.")]
    [InlineData("A harbour official said the crane had failed twice.\n\nIt failed in May and in June, said Odo Lenk, the mayor.")]
    [InlineData("A harbour official said the crane had failed [twice](https://example.org/report).")]
    public void Second_source_named_or_not_is_enough(string text) =>
        RuleVerifier.VerifySilent(Id, text, options: Options(("allow_unnamed", "always"), ("minimum_independent", "2")));

    [Fact]
    public void Plural_with_a_number_counts_as_many()
    {
        AssertClause("{|SR2001:Two harbour officials|} said the crane had failed twice.", "minimum_independent = 3", ("allow_unnamed", "always"), ("minimum_independent", "3"));
        RuleVerifier.VerifySilent(Id, "Three harbour officials said the crane had failed twice.", options: Options(("allow_unnamed", "always"), ("minimum_independent", "3")));
    }

    private static void AssertClause(string markup, string clause, params (string Key, string Value)[] clauses) =>
        Assert.EndsWith($"” is not named (policy: {clause})", Assert.Single(RuleVerifier.Verify(Id, markup, options: Options(clauses))).Message, StringComparison.Ordinal);

    private static LintOptions Options(params (string Key, string Value)[] clauses) => RuleVerifier.Options([.. clauses.Select(c => ("lint_text.anonymous." + c.Key, c.Value))]);

    [Fact]
    public void Documentation_may_speak_of_roles() =>
        RuleVerifier.VerifySilent(Id, "According to a harbour official, the crane failed twice.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

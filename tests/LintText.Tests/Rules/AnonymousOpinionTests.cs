using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2004.</summary>
public sealed class AnonymousOpinionTests
{
    private const string Id = "SR2004";

    [Theory]
    [InlineData("{|SR2004:“They have never negotiated honestly,”|} the unnamed official said.")]
    [InlineData("{|SR2004:“The plan is reckless,”|} a harbour official said.")]
    [InlineData("{|SR2004:\"It was an absurd meeting,\"|} said an aide to the governor.")]
    [InlineData("A diplomat in Osk said: {|SR2004:“We believe they will leave the pact.”|}")]
    [InlineData("{|SR2004:“The plan is dangerous. Nobody asked us,”|} an official at the port said.")]
    [InlineData("<p>{|SR2004:“The plan is <em>reckless</em>,”|} a harbour official said.</p>", "draft.html")]
    [InlineData("{|SR2004:“I think the fund is empty,”|} a ministry official said.", "draft.txt")]
    public void Opinion_of_an_unnamed_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("“The second meeting was moved to Osk on Tuesday,” the unnamed official said.")]
    [InlineData("“They have never negotiated honestly,” said Odo Lenk.")]
    [InlineData("A harbour official said the crane had failed. Odo Lenk came at noon. “The plan is reckless,” he said.")]
    [InlineData("“The plan is reckless,” said the ministry’s spokeswoman, Mara Voss.")]
    [InlineData("“The plan is reckless,” the ministry said.")]
    [InlineData("“The plan is reckless,” an official at the port, Odo Lenk, said.")]
    [InlineData("The test reads: `“The plan is reckless,” a harbour official said.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\n“The plan is reckless,” a harbour official said.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\n“The plan is reckless,” a harbour official said.")]
    [InlineData("“The plan is reckless,” said Odo Lenk, an official at the port.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Attack_on_a_person_is_left_to_the_graver_rule() =>
        RuleVerifier.VerifySilent(Id, "“Hale is a dishonest coward,” a ministry official said.");

    [Fact]
    public void House_may_allow_opinions_and_attacks_stay_forbidden()
    {
        var options = RuleVerifier.Options(("lint_text.anonymous.forbid_opinion", "false"));
        RuleVerifier.VerifySilent(Id, "“The plan is reckless,” a harbour official said.", options: options);
        RuleVerifier.Verify("SR2005", "{|SR2005:“Governor Hale is a liar,”|} a ministry official said.", options: options);
    }

    [Fact]
    public void Message_names_the_clause() =>
        Assert.EndsWith(" (by default an opinion should have a name)", Assert.Single(RuleVerifier.Verify(Id, "{|SR2004:“The plan is reckless,”|} a harbour official said.")).Message, StringComparison.Ordinal);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "“The plan is reckless,” a harbour official said.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

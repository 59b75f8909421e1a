using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2003.</summary>
public sealed class AnonymousUnderdescribedTests
{
    private const string Id = "SR2003";

    [Theory]
    [InlineData("{|SR2003:A source|} said the mine would close.")]
    [InlineData("{|SR2003:A senior official|} said the mine would close.")]
    [InlineData("According to {|SR2003:officials|}, the mine will close.")]
    [InlineData("“The mine will close,” {|SR2003:one official|} said.")]
    [InlineData("{|SR2003:Several diplomats|} said the talks had failed.")]
    [InlineData("<p>{|SR2003:A <b>senior</b> official|} said the mine would close.</p>", "draft.html")]
    [InlineData("{|SR2003:A source|} said the mine would close.", "draft.txt")]
    public void Source_known_by_rank_alone_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("A foreman at the Tarn Valley mine who attended the meeting, and who asked not to be named for fear of losing his job, said it would close.")]
    [InlineData("A source at the Tarn Valley mine said it would close.")]
    [InlineData("A source with knowledge of the contract said the mine would close.")]
    [InlineData("An official in the governor’s office said the mine would close.")]
    [InlineData("A mine official said the shafts were flooded.")]
    [InlineData("A senior official, Odo Lenk, said the mine would close.")]
    [InlineData("Two sources familiar with the contract said the mine would close. Sources said the shafts were flooded.")]
    [InlineData("A clerk at the Tarn Valley mine told the crew to leave. “It will close,” the source said.")]
    [InlineData("“Close the mine!” one person tweeted.")]
    [InlineData("The source of the Isen lies in the hills above Tarn.")]
    [InlineData("Officials closed the mine.")]
    [InlineData("“A source said the mine would close,” Ilse Brandt wrote.")]
    [InlineData("The test reads: `A source said the mine would close.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nA source said the mine would close.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nA source said the mine would close.")]
    [InlineData("“The mine will close,” said a senior official, Odo Lenk.", "draft.txt")]
    [InlineData("Two former employees tell a different tale. One says she was stood down by text.")]
    [InlineData("A neighbouring farmer is against the turbines. Another says that the parish was bribed.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Message_names_the_clause_that_the_house_states() => AssertClause("{|SR2003:A source|} said the mine would close.", "require_description", ("require_description", "true"));

    [Fact]
    public void Message_quotes_no_policy_where_the_house_states_none() =>
        Assert.EndsWith(" (by default more than a rank should be told)", Assert.Single(RuleVerifier.Verify(Id, "{|SR2003:A source|} said the mine would close.")).Message, StringComparison.Ordinal);

    [Fact]
    public void House_may_ask_for_no_description() => Silent("A source said the mine would close.", ("require_description", "false"));

    [Theory]
    [InlineData("{|SR2003:A company insider|} said the mine would close.", "insider")]
    [InlineData("{|SR2003:Company sources|} said the mine would close.", "company source")]
    [InlineData("{|SR2003:A person familiar with the matter|} told reporters that the mine would close.", "familiar with the matter")]
    [InlineData("According to {|SR2003:a mine official|}, the shafts are flooded.", "Mine Official")]
    [InlineData("{|SR2003:A person familiar with the matter|} said the mine would close.", "familiar with the matter")]
    public void Description_that_the_house_forbids_is_reported(string markup, string phrase) =>
        AssertClause(markup, $"forbidden_descriptions = {phrase}", ("forbidden_descriptions", $"observers, {phrase}"));

    [Theory]
    [InlineData("A mine official said the shafts were flooded.", "insider")]
    [InlineData("A person familiar with the contract said the mine would close.", "familiar with the matter")]
    [InlineData("A resource manager at the mine said the shafts were flooded.", "source")]
    [InlineData("A mine official told the crew to leave.", "official")]
    public void Other_descriptions_are_left_alone(string text, string phrase) => Silent(text, ("forbidden_descriptions", phrase));

    [Theory]
    [InlineData("A senior official said the mine would close.", "senior official")]
    [InlineData("According to officials, the mine will close.", "official")]
    [InlineData("Two sources said the mine would close.", "sources, insiders")]
    public void Description_that_the_house_allows_is_enough(string text, string phrase)
    {
        Silent(text, ("allowed_descriptions", phrase));
        RuleVerifier.VerifySilent("SR2001", text, options: Options(("allowed_descriptions", phrase)));
    }

    [Fact]
    public void What_is_forbidden_is_not_allowed() =>
        AssertClause("{|SR2003:A senior official|} said the mine would close.", "forbidden_descriptions = senior", ("allowed_descriptions", "official"), ("forbidden_descriptions", "senior"));

    [Theory]
    [InlineData("{|SR2003:A mine official|} said the shafts were flooded.")]
    [InlineData("{|SR2003:An official in the governor’s office|} said the mine would close.")]
    [InlineData("{|SR2003:A mine official|} said she had attended the meeting.")]
    public void House_may_ask_how_the_source_knows(string markup) => AssertClause(markup, "require_access", ("require_access", "true"));

    [Theory]
    [InlineData("A mine official who attended the meeting said the shafts were flooded.")]
    [InlineData("A person briefed on the contract said the mine would close.")]
    [InlineData("A source with knowledge of the contract said the mine would close.")]
    [InlineData("“It will close,” said a mine official in the room.")]
    [InlineData("The shafts are flooded, according to a mine official who has seen the report.")]
    public void Access_that_is_told_is_enough(string text) => Silent(text, ("require_access", "true"));

    private static void Silent(string text, params (string Key, string Value)[] clauses) => RuleVerifier.VerifySilent(Id, text, options: Options(clauses));

    private static void AssertClause(string markup, string clause, params (string Key, string Value)[] clauses)
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, markup, options: Options(clauses)));
        Assert.EndsWith($" tells the reader nothing about how the source knows (policy: {clause})", finding.Message, StringComparison.Ordinal);
    }

    private static LintOptions Options(params (string Key, string Value)[] clauses) => RuleVerifier.Options([.. clauses.Select(c => ("lint_text.anonymous." + c.Key, c.Value))]);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "A source said the mine would close.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2005.</summary>
public sealed class AnonymousPersonalAttackTests
{
    private const string Id = "SR2005";

    [Theory]
    [InlineData("{|SR2005:“Hale is a coward and a thief,”|} said a former aide who asked not to be named.")]
    [InlineData("{|SR2005:“Governor Hale is a liar,”|} a ministry official said.")]
    [InlineData("{|SR2005:“He is corrupt,”|} an aide to the governor said.")]
    [InlineData("A party official said: {|SR2005:“Brandt was always a bully.”|}")]
    [InlineData("An adviser to the board said {|SR2005:Mayor Brandt was a fraud|}.")]
    [InlineData("<p>{|SR2005:“Governor Hale is a <em>liar</em>,”|} a ministry official said.</p>", "draft.html")]
    [InlineData("{|SR2005:“Governor Hale is a liar,”|} a ministry official said.", "draft.txt")]
    public void Attack_by_an_unnamed_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("“Hale is a coward and a thief,” said his former aide Jonas Wirth.")]
    [InlineData("“Hale is a coward and a thief,” said Ilse Brandt.")]
    [InlineData("“Hale is not a coward,” said a former aide to the governor.")]
    [InlineData("“The thief fled before Hale came back,” a police officer said.")]
    [InlineData("“The fraud cost the harbour its crane,” a ministry official said.")]
    [InlineData("“Hale runs the Fraud Office,” a ministry official said.")]
    [InlineData("The test reads: `“Hale is a coward,” a ministry official said.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\n“Hale is a coward,” a ministry official said.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\n“Hale is a coward,” a ministry official said.")]
    [InlineData("“Hale is a coward,” said the ministry official Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void House_may_allow_attacks_and_opinions_stay_forbidden()
    {
        var options = RuleVerifier.Options(("lint_text.anonymous.forbid_attacks", "false"));
        RuleVerifier.VerifySilent(Id, "“Governor Hale is a liar,” a ministry official said.", options: options);
        RuleVerifier.Verify("SR2004", "{|SR2004:“The plan is reckless,”|} a harbour official said.", options: options);
    }

    [Fact]
    public void Message_names_the_clause() =>
        Assert.EndsWith(" (by default an attack should have a name)", Assert.Single(RuleVerifier.Verify(Id, "{|SR2005:“Governor Hale is a liar,”|} a ministry official said.")).Message, StringComparison.Ordinal);

    [Fact]
    public void Documentation_is_left_alone() =>
        RuleVerifier.VerifySilent(Id, "“Governor Hale is a liar,” a ministry official said.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

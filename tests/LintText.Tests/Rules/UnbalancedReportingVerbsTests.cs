using LintText.Analysis;
using LintText.Rules.Loaded;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3014.</summary>
public sealed class UnbalancedReportingVerbsTests
{
    private const string Id = "SR3014";

    private const string Brandt = " Ilse Brandt said that the cranes were safe. Ilse Brandt added that each had been tested in May. Ilse Brandt told the council that the report was public.";

    private const string Unbalanced = "Odo Lenk {|SR3014:claimed|} that the cranes had failed. Odo Lenk insisted that two dockers had been hurt. Odo Lenk said that the strike would go on." + Brandt;

    private const string Union = "The Harbour Union {|SR3014:claimed|} that the cranes had failed. Odo Lenk, a spokesman for the Harbour Union, insisted that two dockers had been hurt. The Harbour Union said that the strike would go on.";

    private const string Company = " The Calder Line said that the cranes were safe. The Calder Line added that each had been tested in May. The Calder Line said that the report was public.";

    private static readonly LintOptions Sides = RuleVerifier.Options(("lint_text.SR5004.sides", "union = Harbour Union, company = Calder Line"));

    [Theory]
    [InlineData("draft.md")]
    [InlineData("draft.txt")]
    public void Doubt_of_one_party_is_reported(string path) => RuleVerifier.Verify(Id, Unbalanced, path);

    [Fact]
    public void Message_names_both_and_counts()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, Unbalanced));
        Assert.Equal("2 of 3 statements by “Odo Lenk” come with “claim” or “insist”, and none of 3 by “Ilse Brandt”; a reader takes sides with the verb", finding.Message);
        Assert.Equal(["doubted again here", "a neutral verb for the other"], finding.Related.Select(r => r.Message));
    }

    [Fact]
    public void Sides_that_the_house_has_declared_are_compared()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, Union + Company, options: Sides));
        Assert.StartsWith("2 of 3 statements by “union”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Odo Lenk claimed that the cranes had failed. Odo Lenk added that two dockers had been hurt. Odo Lenk said that the strike would go on." + Brandt)]
    [InlineData("Odo Lenk claimed that the cranes had failed. Odo Lenk insisted that two dockers had been hurt. Odo Lenk said that the strike would go on. Ilse Brandt said that the cranes were safe.")]
    [InlineData("Odo Lenk claimed that the cranes had failed. Odo Lenk insisted that two dockers had been hurt." + Brandt)]
    [InlineData("Odo Lenk claimed that the cranes had failed. Odo Lenk insisted that two dockers had been hurt. Odo Lenk said that the strike would go on." + Brandt + " Ilse Brandt claimed that the strike was illegal.")]
    [InlineData("Odo Lenk claimed his third victory. Odo Lenk claimed a seat on the board. Odo Lenk said that the strike would go on." + Brandt)]
    [InlineData("“Odo Lenk claimed that the cranes had failed. Odo Lenk insisted that two dockers had been hurt. Odo Lenk said that the strike would go on,” Tove Rask said." + Brandt)]
    [InlineData("An official claimed that the cranes had failed. The official insisted that two dockers had been hurt. The official said that the strike would go on." + Brandt)]
    [InlineData("The lawsuit claimed that the cranes had failed. The lawsuit maintained that two dockers had been hurt. The lawsuit said that the strike was legal." + Brandt)]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text);

    [Fact]
    public void Sides_are_treated_alike() =>
        RuleVerifier.VerifySilent(Id, Plain(Union) + Company.Replace("added", "claimed", StringComparison.Ordinal), options: Sides);

    [Fact]
    public void Speakers_of_no_side_are_not_compared() => RuleVerifier.VerifySilent(Id, Plain(Unbalanced), options: Sides);

    [Fact]
    public void Comments_are_no_part_of_it() => RuleVerifier.VerifySilent(Id, "The ferry sails on Monday.\n\n## 4 comments\n\n" + Plain(Unbalanced));

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_may_take_sides(string kind) =>
        RuleVerifier.VerifySilent(Id, Plain(Unbalanced), options: RuleVerifier.Options(("lint_text.document_kind", kind)));

    [Theory]
    [InlineData("claim", true)]
    [InlineData("insist", true)]
    [InlineData("contend", true)]
    [InlineData("boast", true)]
    [InlineData("say", false)]
    [InlineData("note", false)]
    [InlineData("acknowledge", false)]
    [InlineData("slam", false)]
    public void Verbs_are_those_of_the_rule_on_single_verbs(string verb, bool doubts) => Assert.Equal(doubts, ReportingVerbs.Doubts(verb));

    private static string Plain(string markup) => markup.Replace("{|SR3014:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}

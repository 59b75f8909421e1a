using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1008.</summary>
public sealed class AccusationWithoutAttributionTests
{
    private const string Id = "SR1008";

    [Theory]
    [InlineData("Governor Hale {|SR1008:looted the flood fund|}.")]
    [InlineData("Drennia {|SR1008:violated the pact|} in May.")]
    [InlineData("Odo Lenk {|SR1008:lied to the council|}.")]
    [InlineData("Odo Lenk {|SR1008:broke the law twice|}.")]
    [InlineData("Mara Voss {|SR1008:took bribes from the ferry company|}.")]
    [InlineData("Odo Lenk {|SR1008:covered up the accident|}.")]
    [InlineData("The Calder Line {|SR1008:dumped oil|} in the bay.")]
    [InlineData("Odo Lenk {|SR1008:hid the logs of two ships|}.")]
    [InlineData("<p>Governor <b>Hale</b> {|SR1008:looted the flood fund|}.</p>", "draft.html")]
    [InlineData("Governor Hale {|SR1008:looted the flood fund|}.", "draft.txt")]
    [InlineData("---\ntype: opinion\n---\n\nGovernor Hale {|SR1008:looted the flood fund|}.")]
    public void Accusation_in_the_writers_own_name_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Governor Hale looted the flood fund, the Court of Audit found in its March ruling.")]
    [InlineData("According to the Court of Audit, Governor Hale looted the flood fund.")]
    [InlineData("The Court of Audit said that Governor Hale had looted the flood fund.")]
    [InlineData("Ilse Brandt accused Governor Hale of looting the flood fund.")]
    [InlineData("Governor Hale denied that he had looted the flood fund.")]
    [InlineData("Governor Hale looted the flood fund.[^1]\n\n[^1]: Court of Audit, *Ruling 12*, March 2021.")]
    [InlineData("Governor Hale [looted the flood fund](https://example.org/ruling).")]
    [InlineData("“Governor Hale looted the flood fund,” Ilse Brandt said.")]
    [InlineData("# Governor Hale looted the flood fund")]
    [InlineData("Did Governor Hale loot the flood fund?")]
    [InlineData("If Governor Hale looted the flood fund, the audit will show it.")]
    [InlineData("Governor Hale did not loot the flood fund.")]
    [InlineData("Governor Hale would have looted the flood fund.")]
    [InlineData("The island lies in the bay of Osk.")]
    [InlineData("Snow covered the deck of the Calder Star.")]
    [InlineData("The pirates looted the harbour.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nGovernor Hale looted the flood fund.")]
    [InlineData("“Governor Hale looted the flood fund,” said Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

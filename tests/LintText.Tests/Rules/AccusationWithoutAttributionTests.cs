using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1008.</summary>
public sealed class AccusationWithoutAttributionTests
{
    private const string Id = "SR1008";

    [Theory]
    [InlineData("{|SR1008:Governor Hale looted the flood fund|}.")]
    [InlineData("{|SR1008:Drennia violated the pact|} in May.")]
    [InlineData("{|SR1008:Odo Lenk lied|} to the council.")]
    [InlineData("{|SR1008:Odo Lenk broke the law|} twice.")]
    [InlineData("{|SR1008:Mara Voss took bribes|} from the ferry company.")]
    [InlineData("{|SR1008:Odo Lenk covered up the accident|}.")]
    [InlineData("{|SR1008:The Calder Line dumped oil|} in the bay.")]
    [InlineData("{|SR1008:Odo Lenk hid the logs|} of two ships.")]
    [InlineData("<p>{|SR1008:Governor <b>Hale</b> looted the flood fund|}.</p>", "draft.html")]
    [InlineData("{|SR1008:Governor Hale looted the flood fund|}.", "draft.txt")]
    [InlineData("---\ntype: opinion\n---\n\n{|SR1008:Governor Hale looted the flood fund|}.")]
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
    [InlineData("In 1871 Governor Hale looted the flood fund.")]
    [InlineData("Mara Voss stole the show at the fair.")]
    [InlineData("The island lies in the bay of Osk.")]
    [InlineData("Odo Lenk broke a cup and took the ferry.")]
    [InlineData("Odo Lenk hid the keys under a stone.")]
    [InlineData("Snow covered the deck of the Calder Star.")]
    [InlineData("The pirates looted the harbour.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nGovernor Hale looted the flood fund.")]
    [InlineData("“Governor Hale looted the flood fund,” said Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

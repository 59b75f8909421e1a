using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3006.</summary>
public sealed class MindReadingTests
{
    private const string Id = "SR3006";

    [Theory]
    [InlineData("The minister cut the grant {|SR3006:to punish the islanders|}.")]
    [InlineData("Odo Lenk {|SR3006:tried to silence the ferry crews|}.")]
    [InlineData("{|SR3006:In an attempt to distract from the flood|}, the council renamed the quay.")]
    [InlineData("The mayor opened a museum {|SR3006:to score points with voters|}.")]
    [InlineData("The board {|SR3006:hates the ferry crews|}.")]
    [InlineData("Odo Lenk {|SR3006:is desperate to keep the harbour contract|}.")]
    [InlineData("The council {|SR3006:is obsessed with tolls|}.")]
    [InlineData("The mayor {|SR3006:does not care about the islanders|}.")]
    [InlineData("Ilse Brandt {|SR3006:only cares about the next election|}.")]
    [InlineData("The board {|SR3006:knows that the bridge is unsafe|}.")]
    [InlineData("The company {|SR3006:refuses to admit that the bridge is unsafe|}.")]
    [InlineData("{|SR3006:The mayor’s contempt for the islanders|} grew.")]
    [InlineData("Odo Lenk {|SR3006:was driven by greed|}.")]
    [InlineData("For Velmora, {|SR3006:nothing short of a full retreat is acceptable|}.")]
    [InlineData("<p>The minister cut the grant {|SR3006:to punish the islanders|}.</p>", "draft.html")]
    public void A_mind_that_is_read_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The minister said he cut the grant to punish “a year of defiance”.")]
    [InlineData("The minister cut the grant to punish the islanders, Ilse Brandt said.")]
    [InlineData("Critics say the minister cut the grant to punish the islanders.")]
    [InlineData("“The minister cut the grant to punish the islanders,” said Ilse Brandt.")]
    [InlineData("The minister cut the grant to punish the islanders.[^1]\n\n[^1]: Report of the inquiry, 4 June 2023.")]
    [InlineData("Did the minister cut the grant to punish the islanders?")]
    [InlineData("# The minister cut the grant to punish the islanders")]
    [InlineData("The court has the power to punish the company.")]
    [InlineData("The court ordered the company to punish the crew.")]
    [InlineData("The driver braked to avoid the dog.")]
    [InlineData("Odo Lenk climbed for nine hours to reach the summit.")]
    [InlineData("The council plans to rebuild the bridge.")]
    [InlineData("The council tried to repair the bridge.")]
    [InlineData("The board seems desperate to keep the contract.")]
    [InlineData("Perhaps the board hates the ferry crews.")]
    [InlineData("I hate the ferry.")]
    [InlineData("Anybody who hates noise should sit at the back.")]
    [InlineData("Villagers who hate the toll take the old road.")]
    [InlineData("The clinic cares about its patients.")]
    [InlineData("The pilot knows how to land on water.")]
    [InlineData("The board refused to sell the ferry.")]
    [InlineData("The engine is driven by steam.")]
    [InlineData("The board discussed a goal of nine sailings.")]
    [InlineData("For Velmora, the crossing is nothing short of a lifeline.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Opinion_pieces_may_not_read_minds_either() =>
        RuleVerifier.Verify(Id, "The board {|SR3006:hates the ferry crews|}.", options: RuleVerifier.Options(("lint_text.document_kind", "opinion")));

    [Fact]
    public void Manuals_are_left_alone() =>
        RuleVerifier.VerifySilent(Id, "The minister cut the grant to punish the islanders.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1001.</summary>
public sealed class UnattributedClaimTests
{
    private const string Id = "SR1001";

    [Theory]
    [InlineData("The dam operator has met {|SR1001:almost none of its duties under the 2019 water pact|}.")]
    [InlineData("The pact {|SR1001:has emboldened the ferry lobby|}.")]
    [InlineData("The toll {|SR1001:led to a decline in trade|}.")]
    [InlineData("The toll {|SR1001:has caused losses in every harbour|}.")]
    [InlineData("<p>The dam operator has met {|SR1001:almost <em>none</em> of its duties under the pact|}.</p>", "draft.html")]
    [InlineData("The dam operator has met {|SR1001:almost none of its duties under the pact|}.", "draft.txt")]
    public void Verdict_that_nobody_is_named_for_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The dam operator has met almost none of its duties under the 2019 water pact, according to the Velmora Basin Commission.")]
    [InlineData("The Velmora Basin Commission said that the dam operator had met almost none of its duties.")]
    [InlineData("The dam operator has met almost none of its duties.[^1]\n\n[^1]: Velmora Basin Commission, *Third report*, 2021.")]
    [InlineData("The dam operator has met [almost none of its duties](https://example.org/report) under the pact.")]
    [InlineData("“The dam operator has met almost none of its duties,” Ilse Brandt said.")]
    [InlineData("# Operator has met almost none of its duties")]
    [InlineData("Has the dam operator met almost none of its duties?")]
    [InlineData("If the pact has emboldened the ferry lobby, the vote will show it.")]
    [InlineData("The pact may have emboldened the ferry lobby.")]
    [InlineData("The pact seems to have emboldened the ferry lobby.")]
    [InlineData("I think the pact has emboldened the ferry lobby.")]
    [InlineData("---\ntype: opinion\n---\n\nThe pact has emboldened the ferry lobby.")]
    [InlineData("The duties of the harbour master fill two pages.")]
    [InlineData("Everyone else left at noon.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe pact has emboldened the ferry lobby.")]
    [InlineData("<h1>The pact has emboldened the ferry lobby</h1><p>The lake froze in June.</p>", "draft.html")]
    [InlineData("“The pact has emboldened the ferry lobby,” said Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.Sourcing;

namespace LintText.Tests.Sourcing.Claims;

/// <summary>What a reader could ask a source for.</summary>
public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("Experts warn that Lake Isen could be dry within ten years.", "VagueHolder Unsupported: Experts")]
    [InlineData("The minister is widely believed to have ordered the raid.", "VagueHolder Unsupported: is widely believed to")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company.", "Statistic Unsupported: Some 62 percent of Drennians")]
    [InlineData("Port Calder is the most corrupt harbour on the coast.", "Superlative Unsupported: the most corrupt harbour on the coast")]
    [InlineData("Governor Hale looted the flood fund.", "Allegation Unsupported: looted the flood fund")]
    [InlineData("The pact has emboldened the ferry lobby.", "Causal Unsupported: has emboldened the ferry lobby")]
    [InlineData("The toll will destroy every shop on the quay.", "Prediction Unsupported: will destroy every shop on the quay")]
    [InlineData("The council must never again ignore the islanders.", "Verdict Unsupported: must never again ignore the islanders")]
    [InlineData("The 2019 pact stipulates that both banks share the water.", "Provision Unsupported: The 2019 pact")]
    [InlineData("The bridge was opened in 1911.", "Historical Exempt: in 1911")]
    [InlineData("“We sail at noon,” Ilse Brandt said.", "Quotation Attributed: “We sail at noon,”")]
    public void Each_kind_is_found(string text, string expected) => Assert.Contains(expected, ClaimView.Show(text));

    [Theory]
    [InlineData("“Some 62 percent of us trust the ferry,” Ilse Brandt said.")]
    [InlineData("“The toll will destroy every shop,” Ilse Brandt said.")]
    public void Words_in_quotation_marks_make_one_claim_the_quotation(string text) =>
        Assert.StartsWith("Quotation Attributed", Assert.Single(ClaimView.Show(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("# The toll will destroy every shop")]
    [InlineData("> The toll will destroy every shop.")]
    [InlineData("```text\nThe toll will destroy every shop.\n```")]
    [InlineData("Read more: The toll will destroy every shop")]
    [InlineData("<h1>The toll will destroy every shop</h1>", "draft.html")]
    [InlineData("The ferry sails.\n\n## Comments\n\nThe toll will destroy every shop.")]
    [InlineData("The ferry sails at noon.")]
    [InlineData("Hundreds came, and millions did not.")]
    [InlineData("The mayor is 100 percent behind it.")]
    [InlineData("")]
    public void Text_that_asserts_nothing_makes_none(string text, string path = "draft.md") => Assert.Empty(ClaimView.Show(text, path));

    [Fact]
    public void Claims_stand_in_the_order_of_their_evidence()
    {
        var claims = ClaimView.Read("The toll will destroy every shop on the quay. Governor Hale looted the flood fund. The bridge was opened in 1911.");
        Assert.Equal(claims.OrderBy(c => c.Evidence.Start), claims);
        Assert.Contains(claims, c => c is { Kind: ClaimKind.Prediction, Confidence: > 0 });
    }

    [Fact]
    public void Claims_of_a_sentence_do_not_overlap()
    {
        var claims = ClaimView.Read("Governor Hale looted the flood fund in order to silence the islanders, who fear that the toll will destroy every shop on the quay.");
        Assert.All(claims.Zip(claims.Skip(1)), pair => Assert.True(pair.First.Evidence.End <= pair.Second.Evidence.Start));
    }
}

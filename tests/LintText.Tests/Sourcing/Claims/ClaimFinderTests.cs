namespace LintText.Tests.Sourcing.Claims;

/// <summary>What a reader could ask a source for.</summary>
public sealed class ClaimFinderTests
{
    [Theory]
    [InlineData("Some 62 percent of Drennians trust the ferry.", "Statistic Unsupported: 62 percent")]
    [InlineData("One in five islanders has left.", "Statistic Unsupported: One in five")]
    [InlineData("Repairs swallowed €12 million.", "Statistic Unsupported: €12 million")]
    [InlineData("Sixty-two percent of the boats leak.", "Statistic Unsupported: Sixty-two percent")]
    [InlineData("Lake Isen is the largest lake in Drennia.", "Superlative Unsupported: the largest lake")]
    [InlineData("Governor Hale looted the flood fund.", "Allegation Unsupported: Governor Hale looted the flood fund")]
    [InlineData("The minister wants the dam.", "Motive Unsupported: wants")]
    [InlineData("The pact has emboldened the ferry lobby.", "Causal Unsupported: The pact has emboldened")]
    [InlineData("The toll caused the bank to close.", "Causal Unsupported: The toll caused")]
    [InlineData("It was the toll that led to the decline.", "Causal Unsupported: It was the toll that led")]
    [InlineData("The toll will destroy every shop.", "Prediction Unsupported: The toll will destroy")]
    [InlineData("The operator has met almost none of its duties.", "Generalisation Unsupported: almost none of its duties")]
    [InlineData("The bridge was opened in 1911.", "Historical Exempt: in 1911")]
    [InlineData("“We sail at noon,” Ilse Brandt said.", "Quotation Attributed: “We sail at noon,”")]
    public void Each_kind_is_found(string text, string expected)
    {
        var claim = Assert.Single(ClaimView.Show(text));
        Assert.Equal(expected, claim);
    }

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
    public void Sentence_makes_one_claim_of_a_kind() =>
        Assert.Equal(["Statistic Unsupported: 62 percent"], ClaimView.Show("Some 62 percent of the men and 40 percent of the women left."));

    [Fact]
    public void Claims_stand_in_the_order_of_their_evidence() => Assert.Equal(
        ["Superlative Unsupported: the largest lake", "Statistic Unsupported: 62 percent"],
        ClaimView.Show("Lake Isen is the largest lake in Drennia and holds 62 percent of its water."));
}

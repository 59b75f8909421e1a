using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4021.</summary>
public sealed class EarlyCitationTests
{
    private const string Id = "SR4021";

    private const string Note = "\n\n[^1]: Port office, *Accounts 2020*, p. 4.\n\n[^2]: Port gazette, 4 May 2020.";

    [Theory]
    [InlineData("The ferry fee,{|SR4021:[^1]|} which rose in May, covers 40 percent of the costs.")]
    [InlineData("The ferry fee of Osk{|SR4021:[^1]|} covers 40 percent of the costs.")]
    [InlineData("The pier of Osk,{|SR4021:[^1]|} which Odo Lenk built, is the longest pier in Drennia.")]
    [InlineData("The ferry fee,[^2] which rose in May,{|SR4021:[^1]|} covers 40 percent of the costs.")]
    [InlineData("The ferry sails from Osk.[^2] The fee,{|SR4021:[^1]|} which rose in May, covers 40 percent of the costs.")]
    [InlineData("- The ferry fee,{|SR4021:[^1]|} which rose in May, covers 40 percent of the costs.")]
    [InlineData("The ferry fee,{|SR4021:[^1]|} which rose in May, covers 40 percent of the costs.\n\nThe ferry sails from Osk.[^2]")]
    [InlineData("The ferry fee [{|SR4021:@port2020|}] covers 40 percent of the costs.")]
    [InlineData("The ferry fee [{|SR4021:@port2020|}, ch. 4], which rose in May, covers 40 percent of the costs.")]
    public void Mark_before_the_claim_is_reported(string markup) => RuleVerifier.Verify(Id, markup + Note);

    [Fact]
    public void Mark_in_html_is_reported() => RuleVerifier.Verify(
        Id,
        "<p>The ferry fee,<sup>{|SR4021:<a href=\"#fn1\">|}1</a></sup> which rose in May, covers 40 percent of the costs.</p><ol><li id=\"fn1\">Port gazette.</li></ol>",
        "draft.html");

    [Theory]
    [InlineData("The ferry fee, which rose in May, covers 40 percent of the costs.[^1]")]
    [InlineData("The ferry fee, which rose in May, covers 40 percent[^1] of the costs.")]
    [InlineData("The ferry fee,[^1] which rose in May, covers 40 percent of the costs.[^2]")]
    [InlineData("The ferry fee, which rose in May, covers 40 percent of the costs [@port2020].")]
    [InlineData("The ferry fee,[^1] which rose in May, covers 40 percent of the costs ([accounts](https://example.org/accounts)).")]
    [InlineData("The ferry fee,[^1] which rose in May, covers 40 percent of the costs. It pays for the pier, too.[^2]")]
    [InlineData("The ferry sails from Osk.[^1] The fee covers 40 percent of the costs.")]
    [InlineData("The ferry sails from Osk. [^1] The fee covers 40 percent of the costs.")]
    [InlineData("The [ferry fee](https://example.org/fee) covers 40 percent of the costs.")]
    [InlineData("The ferry fee (Lund 2018), which rose in May, covers 40 percent of the costs.")]
    [InlineData("Lund (2018) puts the ferry fee at 40 percent of the costs.")]
    [InlineData("The ferry fee,[^1] which rose in May, pays for the pier.")]
    [InlineData("The pier,[^1] which Odo Lenk built in 1911, is long.")]
    [InlineData("The ferry fee,[^1] the port office said, covers 40 percent of the costs.")]
    [InlineData("According to the accounts of the port office,[^1] the fee covers 40 percent of the costs.")]
    [InlineData("The ferry fee`[^1]` covers 40 percent of the costs.")]
    [InlineData("```\nThe ferry fee,[^1] which rose in May, covers 40 percent of the costs.\n```")]
    [InlineData("The ferry fee,\\[^1\\] which rose in May, covers 40 percent of the costs.")]
    [InlineData("# The ferry fee[^1] covers 40 percent of the costs")]
    [InlineData("> The ferry fee,[^1] which rose in May, covers 40 percent of the costs.")]
    [InlineData("“The ferry fee,[^1] which rose in May, covers 40 percent of the costs,” Odo Lenk said.")]
    [InlineData("The costs are these:[^1] 40 percent for steel and 60 percent for wages.\n\n[^1]: Port office, *Accounts*, 2022.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text + Note);

    [Fact]
    public void Mark_behind_the_claim_in_html_is_silent() => RuleVerifier.VerifySilent(
        Id,
        "<p>The ferry fee, which rose in May, covers 40 percent of the costs.<sup><a href=\"#fn1\">1</a></sup></p><ol><li id=\"fn1\">Port gazette.</li></ol>",
        "draft.html");
}

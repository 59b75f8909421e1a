using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR0003.</summary>
public sealed class InvalidSuppressionTests
{
    private const string Id = "SR0003";

    [Theory]
    [InlineData("{|SR0003:<!-- lint-text disble SR3001 -->|}\n\nThe brazen mayor left.")]
    [InlineData("{|SR0003:<!-- lint-text disable SR3oo1 -- quoted -->|}\n\nThe brazen mayor left.")]
    [InlineData("The brazen mayor left.\n\n{|SR0003:<!-- lint-text enable SR3001 -->|}")]
    public void Suppression_that_cannot_be_understood_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("<!-- lint-text disable SR3001 -- quoted -->\n\nThe brazen mayor left.")]
    [InlineData("<!-- lint the text some day -->\n\nThe brazen mayor left.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text);
}

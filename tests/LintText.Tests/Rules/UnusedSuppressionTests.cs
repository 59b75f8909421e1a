using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR0001.</summary>
public sealed class UnusedSuppressionTests
{
    private const string Id = "SR0001";

    [Theory]
    [InlineData("{|SR0001:<!-- lint-text disable-next-line SR3001 -- quoted -->|}\nThe mayor left.")]
    [InlineData("{|SR0001:<!-- lint-text disable-next-line SR3005 -- quoted -->|}\nThe brazen mayor left.")]
    [InlineData("---\nlint-text:\n  {|SR0001:disable|}: SR3001\n  reason: quoted\n---\n\nThe mayor left.")]
    public void Suppression_that_suppresses_nothing_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- quoted -->\nThe brazen mayor left.")]
    [InlineData("<!-- a comment on suppressions -->\nThe mayor left.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text);
}

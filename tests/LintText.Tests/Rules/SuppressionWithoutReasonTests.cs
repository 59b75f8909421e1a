using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR0002.</summary>
public sealed class SuppressionWithoutReasonTests
{
    private const string Id = "SR0002";

    [Theory]
    [InlineData("{|SR0002:<!-- lint-text disable-next-line SR3001 -->|}\nThe brazen mayor left.")]
    [InlineData("{|SR0002:<!-- lint-text disable SR3001 -- -->|}\n\nThe brazen mayor left.")]
    public void Suppression_without_a_reason_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- quoted from the order -->\nThe brazen mayor left.")]
    [InlineData("<!-- lint-text disable SR3001 -- quoted -->\n\nThe brazen mayor left.\n\n<!-- lint-text enable SR3001 -->")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text);

    [Fact]
    public void Reasons_need_not_be_required() => RuleVerifier.VerifySilent(
        Id,
        "<!-- lint-text disable-next-line SR3001 -->\nThe brazen mayor left.",
        options: RuleVerifier.Options(("lint_text.require_suppression_reason", "false")));
}

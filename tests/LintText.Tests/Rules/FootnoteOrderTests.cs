using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4029.</summary>
public sealed class FootnoteOrderTests
{
    private const string Id = "SR4029";

    [Theory]
    [InlineData("The levy rose.{|SR4029:[^2]|} The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.", "The levy rose.[^1] The fee fell.[^2]\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    [InlineData("The levy rose.[^1] The fee fell.{|SR4029:[^3]|} The toll stayed.[^2]\n\n[^1]: Levies.\n[^2]: Tolls.\n[^3]: Fees.", "The levy rose.[^1] The fee fell.[^2] The toll stayed.[^3]\n\n[^1]: Levies.\n[^3]: Tolls.\n[^2]: Fees.")]
    [InlineData("The levy rose.{|SR4029:[^2]|} The fee fell.[^1] The levy rose again.[^2]\n\n[^1]: Fees.\n\n[^2]: Levies.", "The levy rose.[^1] The fee fell.[^2] The levy rose again.[^1]\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    [InlineData("The levy rose.[^1] The fee fell.{|SR4029:[^4]|}\n\n[^1]: Levies.\n\n[^4]: Fees.", "The levy rose.[^1] The fee fell.[^2]\n\n[^1]: Levies.\n\n[^2]: Fees.")]
    [InlineData("The levy rose.{|SR4029:[^2]|}\n\n[^2]: Levies.", "The levy rose.[^1]\n\n[^1]: Levies.")]
    [InlineData("The levy rose.{|SR4029:[^2]|} The fee fell.[^fee] The toll stayed.[^1]\n\n[^1]: Tolls.\n\n[^2]: Levies.\n\n[^fee]: Fees.", "The levy rose.[^1] The fee fell.[^fee] The toll stayed.[^2]\n\n[^2]: Tolls.\n\n[^1]: Levies.\n\n[^fee]: Fees.")]
    [InlineData("The levy rose.{|SR4029:[^12]|} The fee fell.[^3]\n\n[^3]: Fees.\n\n[^12]: Levies.", "The levy rose.[^1] The fee fell.[^2]\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    [InlineData("The levy rose.{|SR4029:[^2]|} The fee fell.[^1]\n\n[^1]: Fees.\n    They fell twice.\n\n[^2]: Levies.\n\n[^7]: Nobody points here.", "The levy rose.[^1] The fee fell.[^2]\n\n[^2]: Fees.\n    They fell twice.\n\n[^1]: Levies.\n\n[^3]: Nobody points here.")]
    [InlineData("[^1]: Fees.\n\n[^2]: Levies.\n\nThe levy rose.{|SR4029:[^2]|} The fee fell.[^1]", "[^2]: Fees.\n\n[^1]: Levies.\n\nThe levy rose.[^1] The fee fell.[^2]")]
    [InlineData("# The levy rose{|SR4029:[^2]|}\n\nThe fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.", "# The levy rose[^1]\n\nThe fee fell.[^2]\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    [InlineData("- The levy rose.{|SR4029:[^2]|}\n- The fee fell.[^1] A mark is written `[^1]`.\n\n[^1]: Fees.\n\n[^2]: Levies.", "- The levy rose.[^1]\n- The fee fell.[^2] A mark is written `[^1]`.\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    public void Fix_numbers_marks_and_definitions(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected);

    [Fact]
    public void Fix_is_safe()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, "The levy rose.{|SR4029:[^2]|} The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies."));
        Assert.True(finding.Fix!.IsSafe);
        Assert.Equal("Footnote 2 comes where 1 is expected", finding.Message);
    }

    [Theory]
    [InlineData("The levy rose.[^1] The fee fell.[^2]\n\n[^1]: Levies.\n\n[^2]: Fees.")]
    [InlineData("The levy rose.[^1] The fee fell.[^2]\n\n[^2]: Fees.\n\n[^1]: Levies.")]
    [InlineData("The levy rose.[^1] The fee fell.[^2] The levy rose again.[^1] The toll stayed.[^3]\n\n[^1]: Levies.\n\n[^2]: Fees.\n\n[^3]: Tolls.")]
    [InlineData("The levy rose.[^1] The fee fell.[^2]\n\n[^1]: Levies.\n\n[^2]: Fees.\n\n[^7]: Nobody points here.")]
    [InlineData("The levy rose.[^levy] The fee fell.[^fee]\n\n[^fee]: Fees.\n\n[^levy]: Levies.")]
    [InlineData("The levy rose.[^b2] The fee fell.[^a1]\n\n[^a1]: Fees.\n\n[^b2]: Levies.")]
    [InlineData("The levy rose.[^levy] The fee fell.[^1]\n\n[^1]: Fees.\n\n[^levy]: Levies.")]
    [InlineData("The levy rose.[^2] The fee fell.[^1]")]
    [InlineData("The levy rose.[^2] The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.\n\n[^2]: Levies again.")]
    [InlineData("The levy rose [2]. The fee fell [1].\n\n[1] Fees.\n\n[2] Levies.")]
    [InlineData("The levy rose.`[^2]` The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.")]
    [InlineData("```\nThe levy rose.[^2] The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.\n```")]
    [InlineData("The levy rose.\\[^2\\] The fee fell.[^1]\n\n[^1]: Fees.")]
    [InlineData("The levy rose.")]
    [InlineData("<p>The levy rose.<sup><a href=\"#n2\">2</a></sup> The fee fell.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">Fees.</li><li id=\"n2\">Levies.</li></ol>", "draft.html")]
    [InlineData("The levy rose.[^2] The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.", "draft.txt")]
    [InlineData("The levy rose.[^1] The fee fell.[^2]\n\n[^1]: A.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void It_is_off_unless_asked_for() =>
        RuleVerifier.VerifySilent(Id, "The levy rose.[^2] The fee fell.[^1]\n\n[^1]: Fees.\n\n[^2]: Levies.", options: LintOptions.Default);

    [Fact]
    public void Mark_without_a_footnote_is_not_given_another_one() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "The levy rose.{|SR4029:[^2]|} The fee fell.[^1]\n\n[^2]: A.")).Fix);

    [Fact]
    public void Mark_that_is_not_read_here_is_not_left_behind() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "Text{|SR4029:[^2]|} and[^1]. ![pic [^2]](x.png)\n\n[^1]: A.\n\n[^2]: B.")).Fix);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1004.</summary>
public sealed class StatisticWithoutSourceTests
{
    private const string Id = "SR1004";

    [Theory]
    [InlineData("{|SR1004:Some 62 percent of Drennians|} no longer trust the ferry company.")]
    [InlineData("{|SR1004:Some 62% of Drennians|} no longer trust the ferry company.")]
    [InlineData("{|SR1004:About forty per cent of the catch|} is lost.")]
    [InlineData("{|SR1004:One in five islanders|} has left since the flood.")]
    [InlineData("{|SR1004:Nine out of ten ferries|} were late.")]
    [InlineData("Repairs to the bridge swallowed €{|SR1004:12 million|}.")]
    [InlineData("The flood drove {|SR1004:14,500 islanders|} from their homes.")]
    [InlineData("<p>{|SR1004:Some 62&nbsp;percent of Drennians|} no longer trust the ferry company.</p>", "draft.html")]
    [InlineData("{|SR1004:Some 62 percent of Drennians|} no longer trust the ferry company.", "draft.txt")]
    public void Figure_that_nobody_is_named_for_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company, Calder Polling found in June.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company, Mayor Ilse Brandt said.")]
    [InlineData("According to Calder Polling, 62 percent of Drennians no longer trust the ferry company.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company.[^1]\n\n[^1]: Calder Polling, 4 June 2023.")]
    [InlineData("Some [62 percent](https://example.org/june-survey) of Drennians no longer trust the ferry company.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company (Lenk 2018).")]
    [InlineData("“Some 62 percent of us no longer trust the ferry company,” Ilse Brandt said.")]
    [InlineData("# 62 percent of Drennians no longer trust the ferry")]
    [InlineData("Do 62 percent of Drennians trust the ferry company?")]
    [InlineData("If 62 percent of the islanders vote for the toll, it passes.")]
    [InlineData("Set the width of the column to `62%`.")]
    [InlineData("The bridge opened on 4 June 1911, and article 62 of the pact governs its toll.")]
    [InlineData("The ferry sails on Monday.\n\n## Related articles\n\nSome 62 percent of Drennians no longer trust the ferry company.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company, according to Calder Polling.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

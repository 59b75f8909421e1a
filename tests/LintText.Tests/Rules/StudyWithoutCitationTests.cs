using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4003.</summary>
public sealed class StudyWithoutCitationTests
{
    private const string Id = "SR4003";

    [Theory]
    [InlineData("{|SR4003:Studies|} show that ferry noise harms seals.")]
    [InlineData("{|SR4003:A recent study|} found that ferry noise harms seals.")]
    [InlineData("{|SR4003:Research|} suggests that ferry noise harms seals.")]
    [InlineData("According to {|SR4003:recent surveys|}, the islanders want a bridge.")]
    [InlineData("{|SR4003:Polls|} indicate that the islanders want a bridge.")]
    [InlineData("{|SR4003:The science|} shows that ferry noise harms seals.")]
    [InlineData("<p>{|SR4003:A <i>recent</i> study|} found that ferry noise harms seals.</p>", "draft.html")]
    [InlineData("{|SR4003:Studies|} show that ferry noise harms seals.", "draft.txt")]
    public void Study_that_is_not_named_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Studies show that ferry noise harms seals (Lund 2018; Okoro 2020).")]
    [InlineData("[Studies](https://example.org/seals) show that ferry noise harms seals.")]
    [InlineData("Studies show that ferry noise harms seals.[^1]\n\n[^1]: Lund, *Seals*, 2018.")]
    [InlineData("A 2018 study by Inga Lund found that ferry noise harms seals.")]
    [InlineData("A study by the Isen Institute found that ferry noise harms seals.")]
    [InlineData("Calder Polling’s survey found that the islanders want a bridge.")]
    [InlineData("Our survey found that the islanders want a bridge.")]
    [InlineData("Studies at the academy begin in June.")]
    [InlineData("The study was delayed by a storm.")]
    [InlineData("“Studies show that ferry noise harms seals,” Mara Voss said.")]
    [InlineData("# Studies show that ferry noise harms seals")]
    [InlineData("The test reads: `Studies show that ferry noise harms seals.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nStudies show that ferry noise harms seals.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nStudies show that ferry noise harms seals.")]
    [InlineData("“Studies show that ferry noise harms seals,” Mara Voss said.", "draft.txt")]
    [InlineData("The mayor leads in the polls.")]
    [InlineData("He trails in recent polls, and she in surveys.")]
    [InlineData("According to data released Friday by the port, traffic fell.")]
    [InlineData("Polls show her ahead. One released this week by the Calder Institute found 56 percent.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1007.</summary>
public sealed class AgentlessAttributionTests
{
    private const string Id = "SR1007";

    [Theory]
    [InlineData("The minister {|SR1007:is widely believed to|} have ordered the raid.")]
    [InlineData("{|SR1007:It is feared|} that the dam will fail.")]
    [InlineData("{|SR1007:It is understood|} that the talks have failed.")]
    [InlineData("The pilot {|SR1007:was accused of|} selling the cargo.")]
    [InlineData("The company {|SR1007:is thought to|} have moved its money to Osk.")]
    [InlineData("The harbour {|SR1007:is widely regarded as|} unsafe.")]
    [InlineData("The board {|SR1007:was criticised|} for the delay.")]
    [InlineData("<p>The minister {|SR1007:is <em>widely</em> believed to|} have ordered the raid.</p>", "draft.html")]
    [InlineData("The minister {|SR1007:is widely believed to|} have ordered the raid.", "draft.txt")]
    public void Passive_that_hides_who_says_so_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The minister is believed by two members of the inquiry, Odo Lenk and Mara Voss, to have ordered the raid.")]
    [InlineData("The pilot was accused by Ilse Brandt of selling the cargo.")]
    [InlineData("According to Radio Osk, the minister is widely believed to have ordered the raid.")]
    [InlineData("Ilse Brandt said the minister was widely believed to have ordered the raid.")]
    [InlineData("“The minister is widely believed to have ordered the raid,” Ilse Brandt said.")]
    [InlineData("# Minister is widely believed to have ordered the raid")]
    [InlineData("The minister is widely believed to have ordered the raid.[^1]\n\n[^1]: Radio Osk, 4 June 2023.")]
    [InlineData("The minister [is widely believed](https://example.org/raid) to have ordered the raid.")]
    [InlineData("The captain was charged with fraud at Port Calder District Court.")]
    [InlineData("The island is called Tarn and its bay is known as the Sound.")]
    [InlineData("The minister believed the report.")]
    [InlineData("The log prints `it is feared that` before each warning.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe minister is widely believed to have ordered the raid.")]
    [InlineData("“It is feared that the dam will fail,” said Odo Lenk.", "draft.txt")]
    [InlineData("The conference is expected to host two rivals of the mayor.")]
    [InlineData("The leaders were advised to leave the town.")]
    [InlineData("The crews were denied visas twice.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

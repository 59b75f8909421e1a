using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1002.</summary>
public sealed class VagueAttributionTests
{
    private const string Id = "SR1002";

    [Theory]
    [InlineData("{|SR1002:Experts|} warn that Lake Isen could be dry within ten years.")]
    [InlineData("{|SR1002:Critics|} say the toll was badly planned.")]
    [InlineData("{|SR1002:Recent history|} shows that the pact will not hold.")]
    [InlineData("{|SR1002:The international community|} believes that the border will reopen.")]
    [InlineData("- {|SR1002:Some economists|} argue that the toll is too low.")]
    [InlineData("<p>{|SR1002:Experts|} warn that <b>Lake Isen</b> could be dry within ten years.</p>", "draft.html")]
    [InlineData("{|SR1002:Critics|} say the toll was badly planned.", "draft.txt")]
    public void Authority_that_nobody_can_ask_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Experts at the Isen Limnology Institute, including Lena Orsk, warn that the lake could be dry within ten years.")]
    [InlineData("Experts such as Lena Orsk warn that the lake could be dry within ten years.")]
    [InlineData("Economist Odo Lenk argues that the toll is too low.")]
    [InlineData("“Experts warn that the lake could be dry within ten years,” Ilse Brandt said.")]
    [InlineData("Experts warn that Lake Isen could be dry within ten years.[^1]\n\n[^1]: Isen Limnology Institute, *Water levels*, May 2023.")]
    [InlineData("[Experts warn](https://example.org/lake) that Lake Isen could be dry within ten years.")]
    [InlineData("Experts warn that Lake Isen could be dry within ten years (Orsk 2021).")]
    [InlineData("Observers boarded the ferry at Port Calder.")]
    [InlineData("Critics rejected the offer.")]
    [InlineData("The test reads: `Experts warn that the lake could be dry.`")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nExperts warn that Lake Isen could be dry.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nCritics say the toll was badly planned.")]
    [InlineData("“Experts warn that the lake could be dry,” said Lena Orsk of the Isen Limnology Institute.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

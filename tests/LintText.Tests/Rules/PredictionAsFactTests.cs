using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1009.</summary>
public sealed class PredictionAsFactTests
{
    private const string Id = "SR1009";

    [Theory]
    [InlineData("The toll {|SR1009:will destroy every shop on the quay|}.")]
    [InlineData("The dam {|SR1009:will collapse|} within a year.")]
    [InlineData("The toll {|SR1009:is going to ruin the island|}.")]
    [InlineData("The talks {|SR1009:are bound to fail|}.")]
    [InlineData("Odo Lenk {|SR1009:will lose the election|}.")]
    [InlineData("The island {|SR1009:will become a desert|}.")]
    [InlineData("The toll {|SR1009:will force the bakers out|}.")]
    [InlineData("<p>The toll {|SR1009:will <em>destroy</em> every shop on the quay|}.</p>", "draft.html")]
    [InlineData("The toll {|SR1009:will destroy every shop on the quay|}.", "draft.txt")]
    public void Outcome_told_as_certain_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The toll will take effect on 1 June, the port authority said.")]
    [InlineData("The toll will destroy every shop on the quay, the traders’ union said.")]
    [InlineData("According to the traders’ union, the toll will destroy every shop on the quay.")]
    [InlineData("The toll will destroy every shop on the quay.[^1]\n\n[^1]: Calder Polling, *The toll and trade*, 2021.")]
    [InlineData("“The toll will destroy every shop on the quay,” Ilse Brandt said.")]
    [InlineData("# The toll will destroy every shop on the quay")]
    [InlineData("Will the toll destroy every shop on the quay?")]
    [InlineData("If it passes, the toll will destroy every shop on the quay.")]
    [InlineData("The toll will probably destroy every shop on the quay.")]
    [InlineData("The port authority will raise the toll on 1 June.")]
    [InlineData("Odo Lenk will win at least 56 seats.")]
    [InlineData("I will lose my shop.")]
    [InlineData("The polls will open at eight.")]
    [InlineData("---\ntype: opinion\n---\n\nThe toll will destroy every shop on the quay.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe toll will destroy every shop on the quay.")]
    [InlineData("<h1>The toll will destroy every shop</h1><p>The lake froze in June.</p>", "draft.html")]
    [InlineData("“The toll will destroy every shop on the quay,” said Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

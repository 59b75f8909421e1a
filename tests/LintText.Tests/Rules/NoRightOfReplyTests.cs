using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5003.</summary>
public sealed class NoRightOfReplyTests
{
    private const string Id = "SR5003";

    [Theory]
    [InlineData("Odo Lenk of the Harbour Union accused {|SR5003:the Calder Line|} of dumping oil.")]
    [InlineData("Odo Lenk blamed {|SR5003:Mara Voss|} for the deaths of two sailors.")]
    [InlineData("<p>Odo Lenk accused {|SR5003:Mara <b>Voss|}</b> of stealing the cargo.</p>", "draft.html")]
    [InlineData("Odo Lenk accused {|SR5003:Mara Voss|} of stealing the cargo.", "draft.txt")]
    [InlineData("Odo Lenk accused {|SR5003:Mara Voss|} of stealing the cargo. Ilse Brandt denied that the port knew.")]
    public void Accused_without_a_word_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Odo Lenk accused the Calder Line of dumping oil. The Calder Line did not reply to two e-mails.")]
    [InlineData("Odo Lenk accused the Calder Line of dumping oil. A spokesman for the company declined to comment.")]
    [InlineData("Odo Lenk accused Mara Voss of stealing the cargo. She denied it.")]
    [InlineData("Odo Lenk accused Mara Voss of stealing the cargo. “I never saw it,” Voss said.")]
    [InlineData("Odo Lenk accused Mara Voss of stealing the cargo. Voss could not be reached.")]
    [InlineData("Odo Lenk accused Mara Voss of stealing the cargo. Her lawyer, Piet Marr, rejected the charge.")]
    [InlineData("Odo Lenk accused the crew of stealing the cargo.")]
    [InlineData("Odo Lenk accused Drennians of theft.")]
    [InlineData("Odo Lenk accused Mara Voss of delay.")]
    [InlineData("Odo Lenk blamed Mara Voss for failing to answer.")]
    [InlineData("Odo Lenk never accused Mara Voss of stealing the cargo.")]
    [InlineData("Has Odo Lenk accused Mara Voss of stealing the cargo?")]
    [InlineData("Prosecutors charged Mara Voss with stealing the cargo. The trial begins in May.")]
    [InlineData("# Lenk accuses Mara Voss of stealing the cargo")]
    [InlineData("“Odo Lenk accused Mara Voss of theft,” the poem goes.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nOdo Lenk accused Mara Voss of stealing the cargo.")]
    [InlineData("Odo Lenk accused Mara Voss of stealing the cargo. Voss replied that it had sunk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Accusation_is_pointed_to()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, "Odo Lenk accused {|SR5003:Mara Voss|} of stealing the cargo."));
        Assert.Single(finding.Related);
    }

    [Fact]
    public void Each_accused_is_reported_once() =>
        RuleVerifier.Verify(Id, "Odo Lenk accused {|SR5003:Mara Voss|} of stealing the cargo. Lenk accused Mara Voss of hiding the log.");
}

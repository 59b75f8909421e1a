using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4001.</summary>
public sealed class DocumentNotCitedTests
{
    private const string Id = "SR4001";

    [Theory]
    [InlineData("{|SR4001:The 2019 pact|} stipulates that both banks share the water.")]
    [InlineData("{|SR4001:The ruling|} says the dam was built without a permit.")]
    [InlineData("According to {|SR4001:the agreement|}, both banks share the water.")]
    [InlineData("{|SR4001:A council resolution|} declares that the quay is public.")]
    [InlineData("<p>{|SR4001:The <b>2019</b> pact|} stipulates that both banks share the water.</p>", "draft.html")]
    [InlineData("{|SR4001:The 2019 pact|} stipulates that both banks share the water.", "draft.txt")]
    [InlineData("The ICJ {|SR4001:has ordered Drennia to open the road|}.")]
    [InlineData("The Supreme Court {|SR4001:ruled in May that the levy is legal|}. The Supreme Court {|SR4001:ruled later that it is not|}.")]
    public void Document_that_is_relied_on_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The [2019 pact](https://example.org/pact) stipulates that both banks share the water.")]
    [InlineData("The 2019 pact stipulates that both banks share the water.[^1]\n\n[^1]: Osk Accord, 4 June 2019.")]
    [InlineData("The 2019 pact stipulates that both banks share the water. Its text is [public](https://example.org/pact).")]
    [InlineData("The treaty says that both banks share the water (Osk Accord, 1974).")]
    [InlineData("The council signed the 2019 pact.")]
    [InlineData("The ruling closed the dam.")]
    [InlineData("“The pact stipulates that both banks share the water,” Odo Lenk said.")]
    [InlineData("The `pact` object states that both banks share the water.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe 2019 pact stipulates that both banks share the water.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe 2019 pact stipulates that both banks share the water.")]
    [InlineData("“The pact stipulates that both banks share the water,” Odo Lenk said.", "draft.txt")]
    [InlineData("<p>The <a href=\"https://example.org/pact\">2019 pact</a> stipulates that both banks share the water.</p>", "draft.html")]
    [InlineData("This document describes how the levy is set.")]
    [InlineData("“We are late,” he said, according to a pool report.")]
    [InlineData("According to media reports, the levy rose.")]
    [InlineData("The act of raising the levy will cause a quarrel.")]
    [InlineData("The Supreme Court ruled in May that the levy is legal ([judgment](https://court.example/44)).")]
    [InlineData("In Lund v Osk, the Supreme Court held that ships must pay.")]
    [InlineData("“The Supreme Court ruled that ships must pay,” Lenk said.")]
    [InlineData("The bank cut its rate by a quarter point, according to the statement published on Monday.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("{|SR4001:The ruling|} says the dam was built without a permit.", true)]
    [InlineData("{|SR4001:The ruling|} says the dam was built without a permit.\n\nThe [ferry](https://example.org/ferry) sails on Monday.", false)]
    public void Message_tells_that_a_file_has_no_links(string markup, bool isTold) =>
        Assert.Equal(isTold, Assert.Single(RuleVerifier.Verify(Id, markup)).Message.Contains("no links at all", StringComparison.Ordinal));
}

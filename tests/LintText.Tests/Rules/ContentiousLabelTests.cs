using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3003.</summary>
public sealed class ContentiousLabelTests
{
    private const string Id = "SR3003";

    [Theory]
    [InlineData("The Osk {|SR3003:strongman|} opened the fair.")]
    [InlineData("Two {|SR3003:warlords|} met in Tarn.")]
    [InlineData("The {|SR3003:junta|} raised the fee.")]
    [InlineData("The military {|SR3003:regime|} closed the port.")]
    [InlineData("Piet Marr, a {|SR3003:climate denier|}, runs the fund.")]
    [InlineData("<p>The Osk <i>{|SR3003:strongman|}</i> opened the fair.</p>", "draft.html")]
    [InlineData("The {|SR3003:cronies|} of the board bought the quay.", "draft.txt")]
    public void Label_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Ilse Brandt said the president was a dictator.")]
    [InlineData("“He is a dictator,” Ilse Brandt said.")]
    [InlineData("> He is a dictator.")]
    [InlineData("# Strongman opens the fair")]
    [InlineData("The Anti-Terrorist Act passed in 2011.")]
    [InlineData("The council condemned the terrorist attack on the ferry.")]
    [InlineData("The tax regime changed in May.")]
    [InlineData("The flow regime of the Isen changed when the dam was built.")]
    [InlineData("The strongman contest was held in Tarn.")]
    [InlineData("Odo Lenk is a football fanatic.")]
    [InlineData("The style book bans the label “dictator”.")]
    [InlineData("The extremist was convicted in May.[^1]\n\n[^1]: Port Calder District Court, ruling of 4 May 2023.")]
    [InlineData("The [extremist](https://example.org/ruling) was convicted in May.")]
    [InlineData("The `dictator` node elects itself.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe Osk strongman opened the fair.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe Osk strongman opened the fair.")]
    [InlineData("“He is a dictator,” Ilse Brandt said.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3007.</summary>
public sealed class EuphemismTests
{
    private const string Id = "SR3007";

    [Theory]
    [InlineData("The former mayor {|SR3007:passed away|} in May.")]
    [InlineData("Nine villagers were {|SR3007:neutralised|} near Tarn.")]
    [InlineData("The raid caused {|SR3007:collateral damage|} in Tarn.")]
    [InlineData("The {|SR3007:workforce reduction|} ended in June.")]
    [InlineData("The board offers {|SR3007:economically disadvantaged|} families a ticket.")]
    [InlineData("<p>The former mayor <i>{|SR3007:passed away|}</i> in May.</p>", "draft.html")]
    [InlineData("Drennia reported {|SR3007:negative growth|} in May.", "draft.txt")]
    public void Word_that_softens_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The former mayor {|SR3007:passed away|} in May.", "The former mayor died in May.")]
    [InlineData("Few islanders {|SR3007:pass away|} at sea.", "Few islanders die at sea.")]
    [InlineData("The {|SR3007:less fortunate|} sail free of charge.", "The poor sail free of charge.")]
    [InlineData("The old {|SR3007:correctional facilities|} were sold.", "The old prisons were sold.")]
    [InlineData("The ferry was free for {|SR3007:economically disadvantaged|} families.", "The ferry was free for poor families.")]
    public void Fix_takes_the_plain_word_in_the_same_form(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected);

    [Theory]
    [InlineData("The acid was neutralised before disposal.")]
    [InlineData("“The former mayor passed away in May,” Odo Lenk said.")]
    [InlineData("Ilse Brandt wrote that her father had passed away.")]
    [InlineData("> The former mayor passed away in May.")]
    [InlineData("# Former mayor passed away in May")]
    [InlineData("The phrase “collateral damage” is banned in this newsroom.")]
    [InlineData("The band Collateral Damage played in Port Calder.")]
    [InlineData("The old pier passed to the board away from public view.")]
    [InlineData("The scale is named `negative growth` in the file.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe former mayor passed away in May.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe former mayor passed away in May.")]
    [InlineData("The acid was neutralised before disposal.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

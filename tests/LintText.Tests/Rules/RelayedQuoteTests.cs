using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1010.</summary>
public sealed class RelayedQuoteTests
{
    private const string Id = "SR1010";

    [Theory]
    [InlineData("“They told the islanders {|SR1010:‘sell or drown’|},” says the historian Piet Marr.")]
    [InlineData("“The mayor said {|SR1010:‘the bridge is safe’|},” Odo Lenk recalled.")]
    [InlineData("<p>“They told the islanders {|SR1010:‘sell or drown’|},” says the historian Piet Marr.</p>", "draft.html")]
    [InlineData("“They told the islanders {|SR1010:‘sell or drown’|},” says the historian Piet Marr.", "draft.txt")]
    public void Words_at_second_hand_are_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("“They told the islanders ‘sell or drown’,” says the historian Piet Marr, reading from the 1931 ordinance (archive no. 44).")]
    [InlineData("“They told the islanders ‘sell or drown’,” the historian Piet Marr testified.")]
    [InlineData("“They told the islanders ‘sell or drown’,” says the historian Piet Marr.[^1]\n\n[^1]: Ordinance of 1931, archive no. 44.")]
    [InlineData("“I said ‘no’ and I told them ‘never again’,” says Odo Lenk.")]
    [InlineData("“The so-called ‘free port’ is a joke,” says Odo Lenk.")]
    [InlineData("“The book ‘Sell or drown’ is out of print,” says Odo Lenk.")]
    [InlineData("The mayor told the islanders “sell or drown”.")]
    [InlineData("Odo Lenk said that they had told the islanders to sell.")]
    [InlineData("# “They told us ‘sell or drown’,” says Marr")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\n“They told us ‘sell or drown’,” says Piet Marr.")]
    [InlineData("“They told the islanders to sell,” says Odo Lenk.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

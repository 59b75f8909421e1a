using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3009.</summary>
public sealed class PufferyTests
{
    private const string Id = "SR3009";

    [Theory]
    [InlineData("The {|SR3009:renowned|} surgeon lives in Osk.")]
    [InlineData("An {|SR3009:iconic|} bridge crosses the Isen.")]
    [InlineData("The {|SR3009:award-winning|} novel is set in Tarn.")]
    [InlineData("Mara Voss is a {|SR3009:leading|} expert on tides.")]
    [InlineData("The {|SR3009:world-class|} harbour has one crane.")]
    [InlineData("<p>The <em>{|SR3009:renowned|}</em> surgeon lives in Osk.</p>", "draft.html")]
    [InlineData("The {|SR3009:renowned|} surgeon lives in Osk.", "draft.txt")]
    [InlineData("The surgeon is {|SR3009:renowned|} for her patience.")]
    public void Praise_without_evidence_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The {|SR3009:renowned|} surgeon lives in Osk.", "The surgeon lives in Osk.")]
    [InlineData("An {|SR3009:iconic|} bridge crosses the Isen.", "A bridge crosses the Isen.")]
    [InlineData("She teaches at a {|SR3009:prestigious|} academy in Osk.", "She teaches at an academy in Osk.")]
    [InlineData("{|SR3009:Legendary|} captain Odo Lenk sold his ship.", "Captain Odo Lenk sold his ship.")]
    public void Fix_deletes_the_adjective_and_mends_the_article(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected);

    [Theory]
    [InlineData("The surgeon, who won the 2011 Calder Medal, is leading a team of six.")]
    [InlineData("“The renowned surgeon lives in Osk,” Ilse Brandt said.")]
    [InlineData("Ilse Brandt said the iconic bridge was unsafe.")]
    [InlineData("> The renowned surgeon lives in Osk.")]
    [InlineData("# Renowned surgeon lives in Osk")]
    [InlineData("The renowned surgeon, who won the 2011 Calder Medal, lives in Osk.")]
    [InlineData("The Legendary Harbour Inn closed in May.")]
    [InlineData("The word “iconic” is cut from every draft.")]
    [InlineData("The renowned surgeon lives in Osk.[^1]\n\n[^1]: Tarn Hospital, *Yearbook*, 2019.")]
    [InlineData("The [renowned surgeon](https://example.org/yearbook) lives in Osk.")]
    [InlineData("The style `iconic` draws a frame.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe renowned surgeon lives in Osk.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe renowned surgeon lives in Osk.")]
    [InlineData("“The renowned surgeon lives in Osk,” Ilse Brandt said.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Opinion_may_praise() =>
        RuleVerifier.VerifySilent(Id, "The renowned surgeon lives in Osk.", options: RuleVerifier.Options(("lint_text.document_kind", "opinion")));
}

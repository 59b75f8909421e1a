using LintText.Sourcing;

namespace LintText.Tests.Sourcing.Claims;

/// <summary>What a claim rests on where its form tells.</summary>
public sealed class ClaimSupportTests
{
    private const string Opinion = "I love this harbour. We must save it. My father built the quay, and I swam from it. The council should stop the toll. I will not be silent. ";

    [Theory]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company.")]
    [InlineData("Ilse Brandt left.\n\nSome 62 percent of Drennians no longer trust the ferry company.")]
    public void Nothing_supports_it(string text) => Assert.Equal(ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Statistic, text));

    [Theory]
    [InlineData("According to Calder Polling, some 62 percent of Drennians no longer trust the ferry company.")]
    [InlineData("Ilse Brandt said that some 62 percent of Drennians no longer trust the ferry company.")]
    public void Somebody_says_it(string text) => Assert.DoesNotContain(ClaimView.Read(text), c => c.Status == ClaimStatus.Unsupported);

    [Theory]
    [InlineData("Some [62 percent](https://example.org/june) of Drennians no longer trust the ferry company.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company.[^1]\n\n[^1]: Calder Polling.")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company (Lenk 2018).")]
    [InlineData("Some 62 percent of Drennians no longer trust the ferry company. It sails [at noon](https://example.org/june).")]
    [InlineData("<p>Some <a href=\"https://example.org/june\">62 percent</a> of Drennians no longer trust the ferry company.</p>", "draft.html")]
    public void Something_is_cited(string text, string path = "draft.md") => Assert.Equal(ClaimStatus.Cited, ClaimView.Status(ClaimKind.Statistic, text, path));

    [Theory]
    [InlineData("Will the toll destroy every shop on the quay?")]
    [InlineData("If the toll will destroy every shop on the quay, the board should know.")]
    public void What_is_asked_or_supposed_is_no_claim(string text) =>
        Assert.DoesNotContain(ClaimView.Read(text), c => c.Kind == ClaimKind.Prediction && c.Status == ClaimStatus.Unsupported);

    [Fact]
    public void Opinion_piece_forecasts_in_its_own_name()
    {
        Assert.Equal(ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Prediction, "The toll will destroy every shop on the quay."));
        Assert.Equal(ClaimStatus.Exempt, ClaimView.Status(ClaimKind.Prediction, "The toll will destroy every shop on the quay.", isOpinion: true));
        Assert.DoesNotContain(ClaimView.Read(Opinion + "The toll will destroy every shop on the quay."), c => c.Kind == ClaimKind.Prediction && c.Status == ClaimStatus.Unsupported);
    }

    [Fact]
    public void Opinion_piece_needs_sources_for_what_others_did() =>
        Assert.Equal(ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Allegation, "Governor Hale looted the flood fund.", isOpinion: true));
}

using LintText.Sourcing;

namespace LintText.Tests.Sourcing.Claims;

/// <summary>What a claim rests on.</summary>
public sealed class ClaimSupportTests
{
    [Theory]
    [InlineData("Some 62 percent of Drennians trust the ferry, Calder Polling found.")]
    [InlineData("According to Calder Polling, 62 percent of Drennians trust the ferry.")]
    [InlineData("Ilse Brandt said that 62 percent of Drennians trust the ferry.")]
    [InlineData("Ilse Brandt said the boats were late. Some 62 percent of Drennians trust the ferry.")]
    [InlineData("The mayor’s claim that 62 percent of Drennians trust the ferry is old.")]
    [InlineData("Ilse Brandt said this:\n\nSome 62 percent of Drennians trust the ferry.")]
    [InlineData("A poll was taken in May.\n\nSome 62 percent of Drennians trust the ferry.")]
    [InlineData("Ilse Brandt said that 40 percent trust the toll.\n\nSome 62 percent trust the ferry.")]
    public void Somebody_says_it(string text) => Assert.Contains("Statistic Attributed: 62 percent", ClaimView.Show(text));

    [Theory]
    [InlineData("Some [62 percent](https://example.org/june) of Drennians trust the ferry.")]
    [InlineData("Some 62 percent of Drennians trust the ferry.[^1]\n\n[^1]: Calder Polling.")]
    [InlineData("Some 62 percent of Drennians trust the ferry (Lenk 2018).")]
    [InlineData("Some 62 percent of Drennians trust the ferry. It sails [at noon](https://example.org/june).")]
    [InlineData("<p>Some <a href=\"https://example.org/june\">62 percent</a> of Drennians trust the ferry.</p>", "draft.html")]
    public void Something_is_cited(string text, string path = "draft.md") => Assert.Equal(ClaimStatus.Cited, ClaimView.Status(ClaimKind.Statistic, text, path));

    [Theory]
    [InlineData("Do 62 percent of Drennians trust the ferry?")]
    [InlineData("If 62 percent of Drennians trust the ferry, it sails.")]
    [InlineData("It would take 62 percent of the fleet.")]
    [InlineData("Some 62 percent of the fleet seems to leak.", false)]
    [InlineData("A drought is defined as a fall of 62 percent.")]
    [InlineData("Odo Lenk won 62 percent of the vote.")]
    [InlineData("Odo Lenk paid $62,000 for the boat.")]
    [InlineData("Shares of the Calder Line fell 6.2 percent.")]
    [InlineData("The tax is 62 percent of the fare.")]
    [InlineData("The fair drew a crowd of 62,000 islanders.")]
    public void Nobody_needs_to_say_it(string text, bool isExempt = true) =>
        Assert.Equal(isExempt ? ClaimStatus.Exempt : ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Statistic, text));

    [Theory]
    [InlineData("To me, the pact has emboldened the ferry lobby.")]
    [InlineData("In our view the pact has emboldened the ferry lobby.")]
    public void Writers_own_view_is_exempt(string text) => Assert.Equal(ClaimStatus.Exempt, ClaimView.Status(ClaimKind.Causal, text));

    [Theory]
    [InlineData(ClaimKind.Causal, "The pact has emboldened the ferry lobby.", ClaimStatus.Exempt)]
    [InlineData(ClaimKind.Prediction, "The toll will destroy every shop.", ClaimStatus.Exempt)]
    [InlineData(ClaimKind.Superlative, "Lake Isen is the largest lake in Drennia.", ClaimStatus.Exempt)]
    [InlineData(ClaimKind.Generalisation, "The operator has met almost none of its duties.", ClaimStatus.Exempt)]
    [InlineData(ClaimKind.Statistic, "Some 62 percent of Drennians trust the ferry.", ClaimStatus.Unsupported)]
    [InlineData(ClaimKind.Allegation, "Governor Hale looted the flood fund.", ClaimStatus.Unsupported)]
    public void Opinion_piece_judges_in_its_own_name_and_needs_sources_for_facts(ClaimKind kind, string text, ClaimStatus expected) =>
        Assert.Equal(expected, ClaimView.Status(kind, text, isOpinion: true));

    [Fact]
    public void Opinion_piece_is_recognised_by_its_first_person_and_advice()
    {
        const string Piece = "I love this harbour. We must save it. My father built the quay, and I swam from it. The council should stop the toll. I will not be silent. ";

        Assert.Equal(ClaimStatus.Exempt, ClaimView.Status(ClaimKind.Causal, Piece + "The pact has emboldened the ferry lobby."));
        Assert.Equal(ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Causal, "The quay is old. The pact has emboldened the ferry lobby."));
    }

    [Theory]
    [InlineData("Ilse Brandt left.\n\nSome 62 percent of Drennians trust the ferry.")]
    [InlineData("Ilse Brandt said the boats were late.\n\nSome 62 percent of Drennians trust the ferry.")]
    [InlineData("Some 62 percent of Drennians trust the ferry. Ilse Brandt said the boats were late.")]
    public void Attribution_does_not_reach_back_or_into_the_next_paragraph(string text) =>
        Assert.Equal(ClaimStatus.Unsupported, ClaimView.Status(ClaimKind.Statistic, text));
}

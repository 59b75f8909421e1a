using LintText.References;
using LintText.Sourcing;
using LintText.Tests.Documents;

namespace LintText.Tests.Sourcing;

/// <summary>Who and what a draft rests on, in figures.</summary>
public sealed class SourceLedgerTests
{
    [Fact]
    public void Sources_stand_in_the_order_of_their_first_mention_with_their_attributions()
    {
        var ledger = Ledger("Ilse Brandt said the boat was late. Jonas Wirth said it was early. Brandt said the fog was thick.");

        Assert.Equal(["Ilse Brandt 2", "Jonas Wirth 1"], ledger.Entries.Select(e => $"{e.Source.Name} {e.AttributionCount}"));
    }

    [Theory]
    [InlineData("Ilse Brandt said the boat was late. A senior official said it was early.", 1, 2)]
    [InlineData("A senior official said the boat was late.", 1, 1)]
    [InlineData("Ilse Brandt said the boat was late.", 0, 1)]
    [InlineData("One academic called the inquiry a disgrace. Ilse Brandt branded it a sham.", 1, 2)]
    [InlineData("An expert said the boat was late. Experts said it was early.", 1, 2)]
    [InlineData("Ilse Brandt called for a vote. The harbour is called the Gullet.", 0, 0)]
    [InlineData("A senior official said the boat was late. It was said that the fog was thick. I said it was not.", 1, 1)]
    [InlineData("It was said that the fog was thick.", 0, 0)]
    [InlineData("I said the fog was thick.", 0, 0)]
    [InlineData("The fog was thick.", 0, 0)]
    [InlineData("", 0, 0)]
    public void Anonymous_attributions_are_counted_among_those_to_a_source_outside_the_writer(string text, int anonymous, int all) =>
        Assert.Equal(new Share(anonymous, all), Ledger(text).AnonymousStatements);

    [Fact]
    public void Draft_without_claims_has_no_share_of_unsupported_ones()
    {
        var share = Ledger("The ferry left at noon.").UnsupportedClaims;

        Assert.Equal(new Share(0, 0), share);
        Assert.Null(share.Fraction);
    }

    [Fact]
    public void Exempt_claims_need_no_support()
    {
        ClaimStatus[] statuses = [ClaimStatus.Unsupported, ClaimStatus.Exempt, ClaimStatus.Cited, ClaimStatus.Attributed, ClaimStatus.Unsupported, ClaimStatus.Exempt];

        Assert.Equal(new Share(2, 4), SourceLedger.CountUnsupported([.. statuses.Select(s => new Claim(default, ClaimKind.Statistic, s, default, 0))]));
        Assert.Equal(new Share(0, 0), SourceLedger.CountUnsupported([new Claim(default, ClaimKind.Causal, ClaimStatus.Exempt, default, 0)]));
    }

    [Fact]
    public void Shares_of_two_drafts_add_up()
    {
        var share = new Share(1, 3).Add(new Share(0, 0)).Add(new Share(2, 3));

        Assert.Equal(new Share(3, 6), share);
        Assert.Equal(0.5, share.Fraction);
    }

    [Fact]
    public void Citations_outside_the_article_are_left_out()
    {
        var ledger = Ledger("The tide rose in [March](https://x.example/log).\n\nRead more: [The fog](https://x.example/fog)");

        Assert.Equal("https://x.example/log", Assert.Single(ledger.Citations).Target);
    }

    [Theory]
    [InlineData("[March](https://x.example)")]
    [InlineData("<https://x.example/log>")]
    [InlineData("https://x.example/log")]
    [InlineData("[^a]")]
    [InlineData("(Lund 2018)")]
    public void Citation_covers_its_markup_in_the_source(string written)
    {
        var model = Model($"In fog 𝔘 the tide rose {written} again.\n\n[^a]: Log.");

        var citation = Assert.Single(model.Citations);
        Assert.Equal(written, model.Document.Source.ToString(citation.SourceSpan));
    }

    private static SourceLedger Ledger(string text) => new(Model(text), ReferenceData.None);

    private static SourcingModel Model(string text) => new(DocumentView.Read(text, "draft.md"));
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1003.</summary>
public sealed class OrphanQuoteTests
{
    private const string Id = "SR1003";

    [Theory]
    [InlineData("The council met late. {|SR1003:“Nobody told us the bridge was unsafe.”|} The vote was postponed.")]
    [InlineData("The council met late. {|SR1003:\"Nobody told us the bridge was unsafe.\"|} The vote was postponed.")]
    public void Quotation_without_a_speaker_is_reported(string markup) => RuleVerifier.Verify(Id, markup);

    [Theory]
    [InlineData("The council met late. “Nobody told us the bridge was unsafe,” said Mayor Ilse Brandt. The vote was postponed.")]
    [InlineData("Ilse Brandt was angry. “Nobody told us the bridge was unsafe,” she said. “We will sue the builders.”")]
    [InlineData("Brandt said: “Nobody told us the bridge was unsafe.”")]
    [InlineData("> “Nobody told us the bridge was unsafe.”")]
    [InlineData("# “Nobody told us the bridge was unsafe.”")]
    [InlineData("He hummed the song “Nobody Told Us the Bridge Was Unsafe.” and left.")]
    [InlineData("The sign on the quay reads “Nobody may enter the bridge at night.”")]
    [InlineData("The company’s “apology” arrived in June.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text);
}

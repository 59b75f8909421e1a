using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1006.</summary>
public sealed class BareEvidentialTests
{
    private const string Id = "SR1006";

    [Theory]
    [InlineData("The envoy {|SR1006:reportedly|} left before dawn.")]
    [InlineData("The captain {|SR1006:allegedly|} sold the cargo.")]
    [InlineData("The {|SR1006:purportedly|} empty crates held rifles.")]
    [InlineData("{|SR1006:Rumour has it|} that the ferry is for sale.")]
    [InlineData("The pact {|SR1006:is said to|} run for ten years.")]
    [InlineData("The brothers {|SR1006:are rumoured|} to own half the quay.")]
    [InlineData("It {|SR1006:is alleged that|} the board hid the survey.")]
    [InlineData("<p>The envoy <i>{|SR1006:reportedly|}</i> left before dawn.</p>", "draft.html")]
    [InlineData("The envoy {|SR1006:reportedly|} left before dawn.", "draft.txt")]
    public void Hearsay_without_a_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The envoy reportedly left before dawn, according to Radio Osk, which cited the airport log.")]
    [InlineData("Ilse Brandt wrote that the captain allegedly sold the cargo.")]
    [InlineData("“The envoy reportedly left before dawn,” Ilse Brandt said.")]
    [InlineData("> The envoy reportedly left before dawn.")]
    [InlineData("# Envoy reportedly left before dawn")]
    [InlineData("The captain was charged with allegedly forging a permit at Port Calder District Court.")]
    [InlineData("The word “reportedly” is banned in this newsroom.")]
    [InlineData("The envoy [reportedly left before dawn](https://example.org/airport-log).")]
    [InlineData("The envoy reportedly left before dawn.[^1]\n\n[^1]: Radio Osk, 4 May 2023.")]
    [InlineData("The band Allegedly Yours played in Port Calder.")]
    [InlineData("The option `reportedly` sets the tone.")]
    [InlineData("The ferry sails on Monday.\n\nRead more: Envoy Reportedly Left Before Dawn\n\nIt is full.")]
    [InlineData("“The captain allegedly sold the cargo,” said Odo Lenk.", "draft.txt")]
    [InlineData("<blockquote><p>The captain allegedly sold the cargo.</p></blockquote>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1003.</summary>
public sealed class OrphanQuoteTests
{
    private const string Id = "SR1003";

    [Theory]
    [InlineData("The council met late. {|SR1003:“Nobody told us the bridge was unsafe.”|} The vote was postponed.")]
    [InlineData("The council met late. {|SR1003:\"Nobody told us the bridge was unsafe.\"|} The vote was postponed.")]
    [InlineData("- {|SR1003:“Nobody told us the bridge was unsafe.”|}\n- The vote was postponed.")]
    [InlineData("The council met late. {|SR1003:“Nobody told us. The bridge was unsafe.”|} The vote was postponed.")]
    [InlineData("<p>The council met late. {|SR1003:&ldquo;Nobody told us the bridge was <em>unsafe</em>.&rdquo;|} The vote was postponed.</p>", "draft.html")]
    [InlineData("The council met late. {|SR1003:“Nobody told us the bridge was unsafe.”|} The vote was postponed.", "draft.txt")]
    public void Quotation_without_a_speaker_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The council met late. “Nobody told us the bridge was unsafe,” said Mayor Ilse Brandt. The vote was postponed.")]
    [InlineData("Ilse Brandt was angry. “Nobody told us the bridge was unsafe,” she said. “We will sue the builders.”")]
    [InlineData("Brandt said: “Nobody told us the bridge was unsafe.”")]
    [InlineData("> “Nobody told us the bridge was unsafe.”")]
    [InlineData("# “Nobody told us the bridge was unsafe.”")]
    [InlineData("He hummed the song “Nobody Told Us the Bridge Was Unsafe.” and left.")]
    [InlineData("The sign on the quay reads “Nobody may enter the bridge at night.”")]
    [InlineData("The company’s “apology” arrived in June.")]
    [InlineData("“Nobody told us the bridge was unsafe.” — Ilse Brandt")]
    [InlineData("Radio Osk: “Who told you that the bridge was unsafe?”\n\nIlse Brandt: “Nobody told us the bridge was unsafe.”")]
    [InlineData("The council met late. “Nobody told us the bridge was unsafe.”[^1]\n\n[^1]: Minutes of the council, 4 June 2023.")]
    [InlineData("The council met late. `“Nobody told us the bridge was unsafe.”` The vote was postponed.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\n“Nobody told us the bridge was unsafe.”")]
    [InlineData("The council met late. “Nobody told us the bridge was unsafe,” said Mayor Ilse Brandt.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4026.</summary>
public sealed class SingleCitationTests
{
    private const string Id = "SR4026";

    private const string Note = "\n\n[^1]: Piet Marr, *The Forts of the Tarn Valley*, Osk 1987.";

    [Theory]
    [InlineData("The fort is old.{|SR4026:[^1]|} The gate is older.[^1] The well is deep.[^1]\n\nThe tower fell.[^1] It was not rebuilt.[^1]" + Note)]
    [InlineData("The fort {|SR4026:[is old](https://example.org/fort)|}. The gate [is older](https://example.org/fort#gate). The well [is deep](https://example.org/fort). The tower [fell](https://example.org/fort#tower). It was [not rebuilt](https://example.org/fort/).")]
    [InlineData("The fort is old {|SR4026:(Marr 1987, p. 4)|}. The gate is older (Marr 1987, p. 5). The well is deep (Marr 1987). The tower fell (Marr 1987, 9). It was not rebuilt (Marr 1987, pp. 9–11).")]
    [InlineData("The fort is old [{|SR4026:@marr1987|}]. The gate is older [@marr1987, p. 5]. The well is deep [see @marr1987]. The tower fell [@marr1987]. It was not rebuilt [-@marr1987].")]
    [InlineData("- The fort is old.{|SR4026:[^1]|}\n- The gate is older.[^1]\n- The well is deep.[^1]\n- The tower fell.[^1]\n- It was not rebuilt.[^1]" + Note)]
    [InlineData("The fort is old.{|SR4026:[^1]|} The gate is older.[^1] The well is deep.[^1] The tower fell.[^1] It was not rebuilt.[^1]\n\n[^1]: Marr, [Forts](https://example.org/forts) and [more](https://example.org/more).")]
    [InlineData("<p>The fort is old.<sup>{|SR4026:<a href=\"#n1\">|}1</a></sup> The gate is older.<sup><a href=\"#n1\">1</a></sup> The well is deep.<sup><a href=\"#n1\">1</a></sup> The tower fell.<sup><a href=\"#n1\">1</a></sup> It was not rebuilt.<sup><a href=\"#n1\">1</a></sup></p><ol><li id=\"n1\">Marr, Forts.</li></ol>", "draft.html")]
    [InlineData("<p>The fort {|SR4026:<a href=\"https://example.org/fort\">is old</a>|}. The gate <a href=\"https://example.org/fort\">is older</a>. The well <a href=\"https://example.org/fort\">is deep</a>. The tower <a href=\"https://example.org/fort\">fell</a>. It was <a href=\"https://example.org/fort\">not rebuilt</a>.</p>", "draft.html")]
    [InlineData("The fort is old {|SR4026:(Marr 1987)|}. The gate is older (Marr 1987). The well is deep (Marr 1987). The tower fell (Marr 1987). It was not rebuilt (Marr 1987).", "draft.txt")]
    [InlineData("A {|SR4026:(Lund, 2018, p. 4)|}. B (Lund, 2018, p. 5). C (Lund, 2018). D (Lund, 2018, 7–9). E (Lund, 2018, pp. 9–12).")]
    public void Text_that_cites_one_work_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The fort is old.[^1] The gate is older.[^1] The well is deep.[^1] The tower fell.[^1]" + Note)]
    [InlineData("The fort is old.[^1] The gate is older.[^1] The well is deep.[^1] The tower fell.[^1] It was not rebuilt.[^2]" + Note + "\n\n[^2]: Town of Osk, *Register*, 1901.")]
    [InlineData("The fort is old.[^1] The gate is older.[^1] The well is deep.[^1] The tower fell.[^1] It was [not rebuilt](https://example.org/tower)." + Note)]
    [InlineData("The fort [is old](https://example.org/fort). The gate [is older](https://example.org/gate). The well [is deep](https://example.org/fort). The tower [fell](https://example.org/fort). It was [not rebuilt](https://example.org/fort).")]
    [InlineData("The fort [is old](https://example.org/?id=1). The gate [is older](https://example.org/?id=2). The well [is deep](https://example.org/?id=1). The tower [fell](https://example.org/?id=1). It was [not rebuilt](https://example.org/?id=1).")]
    [InlineData("The fort is old (Marr 1987). The gate is older (Marr 1988). The well is deep (Marr 1987). The tower fell (Marr 1987). It was not rebuilt (Marr 1987).")]
    [InlineData("The fort is old [@marr1987]. The gate is older [@lund2018]. The well is deep [@marr1987]. The tower fell [@marr1987]. It was not rebuilt [@marr1987].")]
    [InlineData("The fort is old [1]. The gate is older [2]. The well is deep [1]. The tower fell [1]. It was not rebuilt [1].")]
    [InlineData("See [one](#fort), [two](#fort), [three](#fort), [four](#fort) and [five](#fort).\n\n## Fort")]
    [InlineData("Write to [one](mailto:a@osk.example), [two](mailto:a@osk.example), [three](mailto:a@osk.example), [four](mailto:a@osk.example), [five](mailto:a@osk.example).")]
    [InlineData("The mark is written `[^1]`, `[^1]`, `[^1]`, `[^1]` and `[^1]`.")]
    [InlineData("```\nThe fort is old.[^1] The gate is older.[^1] The well is deep.[^1] The tower fell.[^1] It was not rebuilt.[^1]\n```" + Note)]
    [InlineData("# The [fort](https://example.org/fort)\n\nThe fort [is old](https://example.org/fort). The gate [is older](https://example.org/fort). The well [is deep](https://example.org/fort). The tower [fell](https://example.org/fort).")]
    [InlineData("The fort is old.")]
    [InlineData("<p>The fort <a href=\"https://example.org/fort\">is old</a>. The gate <a href=\"https://example.org/gate\">is older</a>. The well <a href=\"https://example.org/fort\">is deep</a>. The tower <a href=\"https://example.org/fort\">fell</a>. It was <a href=\"https://example.org/fort\">not rebuilt</a>.</p>", "draft.html")]
    [InlineData("A (Lund, 2018, p. 4). B (Lund, 2019, p. 5). C (Lund, 2020). D (Lund, 2021). E (Lund, 2022).")]
    [InlineData("A (Lund 2018; Okoro 2020). B (Lund 2018; Okoro 2020). C (Lund 2018; Okoro 2020). D (Lund 2018; Okoro 2020). E (Lund 2018; Okoro 2020).")]
    [InlineData("A [1, 2]. B [1, 3]. C [1, 4]. D [1, 5]. E [1, 6].")]
    [InlineData("[A](/fees), [b](/fees), [c](/fees), [d](/fees) and [e](/fees).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Number_of_citations_can_be_lowered() => RuleVerifier.Verify(
        Id,
        "The fort is old.{|SR4026:[^1]|} The gate is older.[^1]" + Note,
        options: RuleVerifier.Options(("lint_text.SR4026.minimum_citations", "2")));

    [Theory]
    [InlineData("lint_text.SR4026.minimum_citations", "6")]
    [InlineData("lint_text.document_kind", "docs")]
    public void Options_allow_it(string key, string value) => RuleVerifier.VerifySilent(
        Id,
        "The fort is old.[^1] The gate is older.[^1] The well is deep.[^1] The tower fell.[^1] It was not rebuilt.[^1]" + Note,
        options: RuleVerifier.Options((key, value)));
}

using LintText.TestKit;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Rules;

/// <summary>SR4013.</summary>
public sealed class CitationPlaceholderTests
{
    private const string Id = "SR4013";

    [Theory]
    [InlineData("The levy doubled {|SR4013:[citation needed]|}.")]
    [InlineData("Islanders {|SR4013:[who?]|} fear that the levy will double {|SR4013:[when?]|}.")]
    [InlineData("The levy doubled {|SR4013:{{cn}}|} in May.")]
    [InlineData("The levy doubled {|SR4013:(ref)|}.")]
    [InlineData("The levy rose by {|SR4013:TKTK|} crowns.")]
    [InlineData("# The levy doubled {|SR4013:[citation needed]|}")]
    [InlineData("The levy doubled ({|SR4013:doi:10.xxxx|}).")]
    [InlineData("The levy doubled.{|SR4013:[[citation needed](https://en.wikipedia.org/wiki/WP:CN)]|}")]
    [InlineData("<p>The levy doubled.<sup>{|SR4013:[<i><a href=\"/wiki/Wikipedia:Citation_needed\">citation needed</a></i>]|}</sup></p>", "draft.html")]
    [InlineData("<p>The levy doubled {|SR4013:[citation needed]|}.</p>", "draft.html")]
    [InlineData("The levy doubled {|SR4013:[source?]|}.", "draft.txt")]
    public void Mark_of_missing_work_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Wikipedia editors add “[citation needed]” to such lines.")]
    [InlineData("Such lines bear the tag `[citation needed]`.")]
    [InlineData("```\nThe levy doubled [citation needed].\n```")]
    [InlineData("The levy doubled [source](https://example.org/gazette).")]
    [InlineData("The levy doubled.[^ref]\n\n[^ref]: Port gazette, 4 May 2020.")]
    [InlineData("The levy doubled [12].")]
    [InlineData("The council (see the gazette) doubled the levy.")]
    [InlineData("Judge T. K. Amsel doubled the levy (Amsel, 2019).")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe levy doubled [citation needed].")]
    [InlineData("Editors add “[citation needed]” to such lines.", "draft.txt")]
    [InlineData("<p>Such lines bear the tag <code>[citation needed]</code>.</p>", "draft.html")]
    [InlineData("### fromSource(source)")]
    [InlineData("[![Coverage](badge.png)]()")]
    [InlineData("<p><a href=\"#\">Menu</a></p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Placeholder_is_a_warning_in_documentation()
    {
        const string Markup = "The levy doubled {|SR4013:[citation needed]|}.";
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(RuleVerifier.Verify(Id, Markup)).Severity);
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(RuleVerifier.Verify(Id, Markup, options: RuleVerifier.Options(("lint_text.document_kind", "docs")))).Severity);
    }
}

using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5006.</summary>
public sealed class MissingProvenanceTests
{
    private const string Id = "SR5006";

    [Theory]
    [InlineData("{|SR5006:The bridge over the Isen will stay shut.|}")]
    [InlineData("---\nauthor: Mara Voss\n---\n\n{|SR5006:The bridge over the Isen will stay shut.|}")]
    [InlineData("---\ndate: 2023-05-04\n---\n\n{|SR5006:The bridge over the Isen will stay shut.|}")]
    [InlineData("{|SR5006:By Mara Voss|}\n\nThe bridge will stay shut.")]
    [InlineData("<p>{|SR5006:The bridge over the <b>Isen</b> will stay shut.|}</p>", "draft.html")]
    [InlineData("{|SR5006:The bridge over the Isen will stay shut.|}", "draft.txt")]
    public void Article_without_author_or_date_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("# The bridge\n\nBy Mara Voss, 4 May 2023\n\nThe bridge over the Isen will stay shut.")]
    [InlineData("---\nauthor: Mara Voss\ndate: 2023-05-04\n---\n\nThe bridge over the Isen will stay shut.")]
    [InlineData("By Mara Voss\n\nPublished 2023-05-04\n\nThe bridge over the Isen will stay shut.")]
    [InlineData("The bridge over the Isen will stay shut.\n\nBy Mara Voss in Osk, May 4, 2023")]
    [InlineData("<p>By Mara Voss, 4 May 2023</p><p>The bridge over the Isen will stay shut.</p>", "draft.html")]
    [InlineData("By Mara Voss\n4 May 2023\n\nThe bridge over the Isen will stay shut.", "draft.txt")]
    [InlineData("")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void It_is_off_unless_asked_for() =>
        RuleVerifier.VerifySilent(Id, "The bridge over the Isen will stay shut.", options: LintOptions.Default);

    [Fact]
    public void Documentation_needs_no_byline() =>
        RuleVerifier.VerifySilent(Id, "The bridge over the Isen will stay shut.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

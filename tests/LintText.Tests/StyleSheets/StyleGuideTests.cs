using LintText.Analysis;
using LintText.Rules.StyleSheets;
using LintText.TestKit;

namespace LintText.Tests.StyleSheets;

/// <summary>Several style sheets as one: what a later one says of a word counts.</summary>
public sealed class StyleGuideTests
{
    private const string Agency = "style-sheet: agency\npreferred:\n  - { use: adviser, not: [advisor] }\n  - { use: per cent, not: [percent] }\nbanned: [mogul]\ncontested:\n  - { use: Isen, not: [Izhen] }\n  - { names: [Tarn, Tarnow] }";

    [Fact]
    public void Sheets_add_up() => Verify("The {|SR3013:advisor|} and the {|SR3013:tycoon|}.", Agency, "banned: [tycoon]");

    [Theory]
    [InlineData("preferred: [{ use: advisor, not: [adviser] }]", "The advisor met an {|SR3013:adviser|}.")]
    [InlineData("preferred: [{ use: counsel, not: [advisor] }]", "The {|SR3013:advisor|} met an adviser.")]
    [InlineData("preferred: [{ use: mogul, not: [magnate] }]", "The mogul met a {|SR3013:magnate|}.")]
    public void What_a_later_sheet_says_of_a_word_counts(string later, string markup) => Verify(markup, Agency, later);

    [Fact]
    public void The_message_names_the_sheet_that_counts()
    {
        var finding = Assert.Single(RuleVerifier.Verify("SR3013", "An {|SR3013:adviser|} left.", options: TestSheets.Options(Agency, "preferred: [{ use: advisor, not: [adviser] }]")));
        Assert.Contains("style sheet courier writes “advisor”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_later_sheet_settles_is_contested_no_more()
    {
        var options = TestSheets.Options(Agency, "contested: [{ use: Izhen, not: [Isen] }, { use: Tarn, not: [Tarnowice] }]");
        RuleVerifier.Verify("SR3010", "Troops left {|SR3010:Isen|} for Izhen, Tarn and Tarnow.", options: options);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("none", true)]
    [InlineData("style/courier.yml", true, "style/courier.yml")]
    [InlineData("../agency.yaml, courier.YML,", true, "../agency.yaml", "courier.YML")]
    [InlineData("courier", false)]
    [InlineData("courier.yml; agency.yml", true, "courier.yml; agency.yml")]
    [InlineData("courier.yml, agency.md", false)]
    public void Paths_are_read(string value, bool isValid, params string[] paths)
    {
        var (valid, read) = StyleSheetReader.Files.Parse(value);
        Assert.Equal(isValid, valid);
        Assert.Equal(paths, read);
    }

    [Fact]
    public void Options_keep_what_they_are_when_a_guide_is_added()
    {
        var options = RuleVerifier.Options(("lint_text.document_kind", "opinion"));
        var with = options.With(StyleGuide.Feature, StyleGuide.Create(TestSheets.Read("banned: [old]")));
        Assert.Equal(DocumentKind.Opinion, with.Get(DocumentKinds.Option));
        Assert.NotNull(with.Get(StyleGuide.Feature));
        Assert.Null(options.Get(StyleGuide.Feature));
        Assert.Null(with.With(StyleGuide.Feature, null).Get(StyleGuide.Feature));
    }

    private static void Verify(string markup, params string[] sheets) => RuleVerifier.Verify("SR3013", markup, options: TestSheets.Options(sheets));
}

using LintText.Analysis;
using LintText.Rules.StyleSheets;
using LintText.TestKit;
using LintText.Tests.StyleSheets;

namespace LintText.Tests.Rules;

/// <summary>SR3010.</summary>
public sealed class ContestedPlaceNameTests
{
    private const string Id = "SR3010";

    private static readonly LintOptions Plain = TestSheets.Options("contested:\n  - { use: Isen, not: [Izhen, Izhena], why: It is what its people call it., except-in: [1920-1945, the Izhen war], exceptions: [Izhen sheep] }");

    private static readonly LintOptions WithFirstMention = TestSheets.Options("contested:\n  - { use: Isen, not: [Izhen], first-mention: Isen (Izhen), fix: safe-replace }");

    private static readonly LintOptions Open = TestSheets.Options("contested:\n  - { names: [Isen, Izhen, Izhena] }");

    [Theory]
    [InlineData("Troops left {|SR3010:Izhen|}.")]
    [InlineData("{|SR3010:Izhen|} fell in May. In {|SR3010:Izhen|} it was quiet; {|SR3010:Izhen|}’s mayor left.")]
    [InlineData("Near {|SR3010:Izhen|} troops waited. Most of {|SR3010:Izhen|} was dark.")]
    [InlineData("{|SR3010:Izhen|} Mayor Odo Lenk left {|SR3010:Izhen|} Monday.")]
    [InlineData("The mayor said that {|SR3010:Izhen|} was calm.")]
    [InlineData("# Troops leave {|SR3010:Izhen|}\n\nThey left at six.")]
    [InlineData("Isen is quiet, and troops who came by the northern road left {|SR3010:Izhena|}.")]
    [InlineData("{|SR3010:IZHEN|} (Calder Press) — Troops left.")]
    [InlineData("- {|SR3010:Izhen|}-based firms left.\n- <b>{|SR3010:Izhen|}</b> fell.")]
    [InlineData("<p>Troops left <a href=\"https://x.example\">{|SR3010:Izhen|}</a>.</p>", "draft.html")]
    [InlineData("Troops left {|SR3010:Izhen|}.", "draft.txt")]
    public void Name_that_the_house_does_not_use_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Plain);

    [Theory]
    [InlineData("Troops left Isen (Izhen).")]
    [InlineData("Troops left Izhen (Isen).")]
    [InlineData("Troops left Isen/Izhen. Isen, in Drennian Izhen, fell. Isen, formerly Izhen, fell.")]
    [InlineData("Troops left Isen, which Drennia calls Izhen.")]
    [InlineData("A town known as Izhen. A town that they named “Izhen”. The Drennian name is Izhen. The word Izhen.")]
    [InlineData("“We left Izhen,” Odo Lenk said.")]
    [InlineData("> We left Izhen.")]
    [InlineData("The Izhen Steel Works closed. Radio Izhen closed. The Treaty of Izhen was signed.")]
    [InlineData("The University of the Izhen closed. Izhen & Sons closed. New Izhen closed. They live at 12 Izhen Street.")]
    [InlineData("Radio Izhen closed. New Izhen fell.")]
    [InlineData("In 1931 Izhen was a Drennian town.")]
    [InlineData("Boys were born during the Izhen war.")]
    [InlineData("They keep Izhen sheep.")]
    [InlineData("The file `Izhen` and [the page](https://izhen.example/Izhen) are gone.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nTroops left Izhen.")]
    [InlineData("Troops left the izhen.")]
    [InlineData("# Battle of Izhen\n\nIt ended at six.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text, options: Plain);

    [Fact]
    public void Without_a_sheet_nothing_is_said() => RuleVerifier.VerifySilent(Id, "Troops left Izhen for Isen.");

    [Fact]
    public void A_year_outside_the_period_is_no_exception() => RuleVerifier.Verify(Id, "In 1951 {|SR3010:Izhen|} was a Drennian town of 1930 souls.".Replace(" of 1930 souls", string.Empty, StringComparison.Ordinal), options: Plain);

    [Fact]
    public void Message_names_the_sheet_its_choice_and_its_reason()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, "Troops left {|SR3010:Izhen|}.", options: Plain));
        Assert.Equal("“Izhen” is contested; style sheet courier prefers “Isen” (It is what its people call it)", finding.Message);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, finding.Severity);
        Assert.False(finding.Fix!.IsSafe);
    }

    [Theory]
    [InlineData("Troops left {|SR3010:Izhen|}. {|SR3010:Izhen|}’s mayor stayed.", "Troops left Isen. Isen’s mayor stayed.")]
    [InlineData("{|SR3010:IZHEN|} (Calder Press) — Troops left.", "ISEN (Calder Press) — Troops left.")]
    public void Fix_writes_the_houses_name(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected, options: Plain);

    [Theory]
    [InlineData("Troops left {|SR3010:Izhen|}. In {|SR3010:Izhen|} it was quiet.", "Troops left Isen (Izhen). In Isen it was quiet.")]
    [InlineData("Troops left {|SR3010:Isen|}. In Isen it was quiet.", "Troops left Isen (Izhen). In Isen it was quiet.")]
    [InlineData("# Troops leave {|SR3010:Izhen|}\n\nThey left {|SR3010:Isen|} at six.", "# Troops leave Isen\n\nThey left Isen (Izhen) at six.")]
    [InlineData("“We left Izhen,” he said. Then {|SR3010:Izhen|} fell.", "“We left Izhen,” he said. Then Isen (Izhen) fell.")]
    public void First_mention_has_a_form_of_its_own(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected, options: WithFirstMention);

    [Theory]
    [InlineData("Troops left Isen (Izhen). In Isen it was quiet.")]
    [InlineData("# Troops leave Isen\n\nThey left Isen (Izhen) at six.")]
    [InlineData("Isen, the town that Drennia calls Izhen, fell. Isen is quiet.")]
    public void First_mention_in_its_form_is_silent(string text) => RuleVerifier.VerifySilent(Id, text, options: WithFirstMention);

    [Fact]
    public void A_first_mention_that_a_possessive_follows_is_left_to_the_writer() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "{|SR3010:Isen|}’s mayor left.", options: WithFirstMention)).Fix);

    [Theory]
    [InlineData("Troops left Isen. Isen is quiet. {|SR3010:Izhen|} was not.")]
    [InlineData("Troops left Izhen. It is quiet in {|SR3010:Isen|}.")]
    [InlineData("Troops left Izhen. It is quiet in Izhen. {|SR3010:Isen|} and {|SR3010:Izhena|} were not.")]
    public void Where_the_house_prefers_neither_a_text_keeps_to_one_name(string markup) => RuleVerifier.Verify(Id, markup, options: Open);

    [Theory]
    [InlineData("Troops left Izhen. It is quiet in Izhen.")]
    [InlineData("Troops left Isen (Izhen). It is quiet in Isen.")]
    [InlineData("Troops left Isen. “Izhen is ours,” Odo Lenk said.")]
    [InlineData("Troops left Isen. The Izhen Steel Works closed.")]
    public void One_name_throughout_is_silent(string text) => RuleVerifier.VerifySilent(Id, text, options: Open);

    [Fact]
    public void Message_about_two_names_says_which_stands_more_often()
    {
        var finding = Assert.Single(RuleVerifier.Verify(Id, "Troops left Isen. Isen is quiet. {|SR3010:Izhen|} was not.", options: Open));
        Assert.Equal("“Izhen” is contested; this text has “Isen” more often, and style sheet courier asks for one name", finding.Message);
        Assert.Equal("the other name", Assert.Single(finding.Related).Message);

        var tie = Assert.Single(RuleVerifier.Verify(Id, "Troops left Izhen. It is quiet in {|SR3010:Isen|}.", options: Open));
        Assert.Equal("“Isen” is contested; this text has “Izhen” first, and style sheet courier asks for one name", tie.Message);
    }

    [Fact]
    public void Forms_of_a_name_are_found()
    {
        var options = TestSheets.Options("contested:\n  - { use: Isener, not: [Izhener], inflect: noun }");
        RuleVerifier.VerifyFix(Id, "Two {|SR3010:Izheners|} and an {|SR3010:Izhener|} left.", "Two Iseners and an Isener left.", options: options);
    }

    [Fact]
    public void A_common_word_can_take_a_side()
    {
        var options = TestSheets.Options("contested:\n  - { use: separation barrier, not: [security fence, apartheid wall], inflect: noun }");
        RuleVerifier.VerifyFix(Id, "They built a {|SR3010:security fence|} and {|SR3010:apartheid walls|}.", "They built a separation barrier and separation barriers.", options: options);
    }

    [Fact]
    public void Allowed_names_are_left_alone()
    {
        var options = RuleVerifier.Options(("lint_text.SR3010.allow", "Izhena")).With(StyleGuide.Feature, Plain.Get(StyleGuide.Feature));
        RuleVerifier.Verify(Id, "Troops left Izhena and {|SR3010:Izhen|}.", options: options);
    }
}

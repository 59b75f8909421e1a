using LintText.Analysis;
using LintText.Rules.StyleSheets;
using LintText.TestKit;
using LintText.Tests.StyleSheets;

namespace LintText.Tests.Rules;

/// <summary>SR3013.</summary>
public sealed class HouseStyleTests
{
    private const string Id = "SR3013";

    private static readonly LintOptions Courier = TestSheets.Options(
        """
        preferred:
          - { use: adviser, not: [advisor], inflect: noun, fix: safe-replace, why: It is the older form., exceptions: [chief advisor to the crown] }
          - { use: use, not: [utilise, utilize], inflect: verb, fix: safe-replace }
          - { use: decision-making, not: [decision making, decisionmaking] }
          - { use: internet, not: [Internet] }
          - { use: Covid-19, not: [COVID-19, covid] }
          - { use: the Netherlands, not: [Holland], except-in: [football, -1815] }
          - { use: eBay, not: [Ebay] }
          - { use: US, not: [U.S.] }
          - { use: helper, not: [aide], inflect: noun }
        banned:
          - { term: illegal alien, inflect: noun, use: undocumented migrant }
          - { term: migrant crisis, voice: any }
          - up and coming
        """);

    [Theory]
    [InlineData("The {|SR3013:advisor|} left. Two {|SR3013:advisors|} stayed.")]
    [InlineData("{|SR3013:Advisors|} left.")]
    [InlineData("# The {|SR3013:advisor|} leaves\n\nThe mayor stayed.")]
    [InlineData("---\ntitle: The {|SR3013:advisor|} leaves\n---\n\nThe mayor stayed.")]
    [InlineData("The mayor said that the {|SR3013:advisor|} had left.")]
    [InlineData("The {|SR3013:decision making|} and the decision-making.")]
    [InlineData("The {|SR3013:Internet|} and the internet failed.")]
    [InlineData("Cases of {|SR3013:COVID-19|} and of {|SR3013:covid|} and of Covid-19 rose.")]
    [InlineData("Boats left {|SR3013:Holland|} in May.")]
    [InlineData("Farmers in the {|SR3013:U.S.|} sold less.")]
    [InlineData("The {|SR3013:up-and-coming|} mayor spoke of the “{|SR3013:migrant crisis|}”.")]
    [InlineData("<p>The <em>{|SR3013:advisor|}</em> left.</p>", "draft.html")]
    [InlineData("The {|SR3013:advisor|} left.", "draft.txt")]
    public void Word_against_the_sheet_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Courier);

    [Theory]
    [InlineData("The {|SR3013:advisor|} and {|SR3013:advisors|} left.", "The adviser and advisers left.")]
    [InlineData("{|SR3013:Advisors|} left.", "Advisers left.")]
    [InlineData("{|SR3013:Utilising|} it, they {|SR3013:utilized|} more.", "Using it, they used more.")]
    [InlineData("An {|SR3013:illegal alien|} and two {|SR3013:illegal aliens|}.", "An undocumented migrant and two undocumented migrants.")]
    [InlineData("# {|SR3013:Illegal Aliens|} Freed", "# Undocumented Migrants Freed")]
    [InlineData("{|SR3013:Holland|} won. In {|SR3013:Holland|} it rained.", "The Netherlands won. In the Netherlands it rained.")]
    [InlineData("The {|SR3013:Holland|} of old.", "The Netherlands of old.")]
    [InlineData("An {|SR3013:aide|} and the {|SR3013:aides|}.", "A helper and the helpers.")]
    [InlineData("Sold on {|SR3013:Ebay|}. {|SR3013:Ebay|} said no.", "Sold on eBay. eBay said no.")]
    [InlineData("{|SR3013:Decision making|} takes time.", "Decision-making takes time.")]
    [InlineData("The {|SR3013:Internet|} failed.", "The internet failed.")]
    [InlineData("# THE {|SR3013:ADVISOR|} LEAVES", "# THE ADVISER LEAVES")]
    public void Fix_writes_the_houses_word_in_the_same_form_and_case(string markup, string expected) => RuleVerifier.VerifyFix(Id, markup, expected, options: Courier);

    [Theory]
    [InlineData("“The advisor left,” Odo Lenk said.")]
    [InlineData("> The advisor left.")]
    [InlineData("The word “advisor” and the term advisor.")]
    [InlineData("The Calder Advisor Group met.")]
    [InlineData("The chief advisor to the Crown left.")]
    [InlineData("The Internet Society met.")]
    [InlineData("Internet and internet alike.")]
    [InlineData("Decision-making takes time.")]
    [InlineData("The football team of Holland lost.")]
    [InlineData("Napoleon annexed Holland in 1810.")]
    [InlineData("The `advisor` field is empty.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe advisor left.")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, text, options: Courier);

    [Fact]
    public void Without_a_sheet_nothing_is_said() => RuleVerifier.VerifySilent(Id, "The advisor utilised the Internet.");

    [Fact]
    public void Message_names_the_sheet_and_gives_its_reason()
    {
        Assert.Equal("“advisors” is not house style; style sheet courier writes “advisers” (It is the older form)", Message("The {|SR3013:advisors|} left."));
        Assert.Equal("“up and coming” is not house style; style sheet courier bans it", Message("An {|SR3013:up and coming|} mayor."));
    }

    [Fact]
    public void Only_what_the_sheet_calls_safe_is_safe()
    {
        Assert.True(Fix("The {|SR3013:advisor|} left.")!.IsSafe);
        Assert.False(Fix("Cases of {|SR3013:covid|} rose.")!.IsSafe);
        Assert.Null(Fix("An {|SR3013:up and coming|} mayor."));
        Assert.Null(Fix("The “{|SR3013:migrant crisis|}” went on."));
        Assert.Null(Fix("The ad{|SR3013:vi|}sor left.".Replace("ad{|SR3013:vi|}sor", "{|SR3013:ad*vi*sor|}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fix_of_the_sheet_holds_for_entries_that_do_not_say_it()
    {
        var options = TestSheets.Options("fix: safe-replace\npreferred:\n  - { use: adviser, not: [advisor] }\n  - { use: use, not: [utilise], fix: none }");
        Assert.True(Assert.Single(RuleVerifier.Verify(Id, "The {|SR3013:advisor|} left.", options: options)).Fix!.IsSafe);
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "They {|SR3013:utilise|} it.", options: options)).Fix);
    }

    [Fact]
    public void Allowed_words_are_left_alone()
    {
        var options = RuleVerifier.Options(("lint_text.SR3013.allow", "advisor")).With(StyleGuide.Feature, Courier.Get(StyleGuide.Feature));
        RuleVerifier.Verify(Id, "The advisors {|SR3013:utilise|} it.", options: options);
    }

    [Fact]
    public void A_form_can_have_an_entry_of_its_own()
    {
        var options = TestSheets.Options("banned:\n  - { term: commit suicide, inflect: verb }\n  - { term: committed suicide, use: died by suicide }");
        RuleVerifier.VerifyFix(Id, "He {|SR3013:committed suicide|}.", "He died by suicide.", options: options);
    }

    [Fact]
    public void What_the_house_writes_may_hold_what_it_bans()
    {
        var options = TestSheets.Options("banned:\n  - { term: migrant, use: undocumented migrant }");
        RuleVerifier.Verify(Id, "An undocumented migrant met a {|SR3013:migrant|}.", options: options);
    }

    /// <summary>One word, one finding: the house’s own word is more to the point than a general list’s.</summary>
    [Theory]
    [InlineData("SR3001", "The seagull turned a blind eye to the dam.", "turn a blind eye")]
    [InlineData("SR3004", "The mayor claimed that the dam was safe.", "claim")]
    [InlineData("SR3007", "The mayor passed away in May.", "pass away")]
    public void General_lists_yield_to_the_house(string other, string text, string term)
    {
        Assert.True(RuleVerifier.Fires(other, text));
        var options = TestSheets.Options($"banned: [{{ term: {term}, inflect: verb }}]");
        RuleVerifier.VerifySilent(other, text, options: options);
        Assert.True(RuleVerifier.Fires(Id, text, options: options));
    }

    private static string Message(string markup) => Assert.Single(RuleVerifier.Verify(Id, markup, options: Courier)).Message;

    private static TextFix? Fix(string markup) => Assert.Single(RuleVerifier.Verify(Id, markup, options: Courier)).Fix;
}

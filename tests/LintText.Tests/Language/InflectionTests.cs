using LintText.Lexicons;

namespace LintText.Tests.Language;

/// <summary>The forms of regular and irregular words.</summary>
public sealed class InflectionTests
{
    [Theory]
    [InlineData("claim", "claim claims claimed claimed claiming")]
    [InlineData("say", "say says said said saying")]
    [InlineData("deny", "deny denies denied denied denying")]
    [InlineData("admit", "admit admits admitted admitted admitting")]
    [InlineData("quip", "quip quips quipped quipped quipping")]
    [InlineData("stop", "stop stops stopped stopped stopping")]
    [InlineData("visit", "visit visits visited visited visiting")]
    [InlineData("show", "show shows showed shown showing")]
    [InlineData("fix", "fix fixes fixed fixed fixing")]
    [InlineData("agree", "agree agrees agreed agreed agreeing")]
    [InlineData("argue", "argue argues argued argued arguing")]
    [InlineData("lie", "lie lies lied lied lying")]
    [InlineData("go", "go goes went gone going")]
    [InlineData("have", "have has had had having")]
    [InlineData("be", "be is was been being")]
    [InlineData("put", "put puts put put putting")]
    [InlineData("write", "write writes wrote written writing")]
    [InlineData("teach", "teach teaches taught taught teaching")]
    [InlineData("pass away", "pass away|passes away|passed away|passed away|passing away")]
    public void Verb_has_five_forms(string verb, string forms) =>
        Assert.Equal(forms.Split(forms.Contains('|', StringComparison.Ordinal) ? '|' : ' '), Inflection.Verb(verb).All);

    [Theory]
    [InlineData("boat", "boats")]
    [InlineData("agency", "agencies")]
    [InlineData("boy", "boys")]
    [InlineData("church", "churches")]
    [InlineData("box", "boxes")]
    [InlineData("wife", "wives")]
    [InlineData("spokeswoman", "spokeswomen")]
    [InlineData("analysis", "analyses")]
    [InlineData("police", "police")]
    [InlineData("white paper", "white papers")]
    [InlineData("asylum-seeker", "asylum-seekers")]
    public void Noun_has_a_plural(string noun, string plural) => Assert.Equal(plural, Inflection.Plural(noun));
}

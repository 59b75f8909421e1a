using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3012.</summary>
public sealed class LegalCharacterisationTests
{
    private const string Id = "SR3012";

    [Theory]
    [InlineData("The evictions {|SR3012:amount to ethnic cleansing|}.")]
    [InlineData("The blockade of Tarn {|SR3012:is a war crime|}.")]
    [InlineData("The army {|SR3012:committed war crimes|} in Tarn.")]
    [InlineData("Governor Hale {|SR3012:is guilty of|} fraud.")]
    [InlineData("The company {|SR3012:broke the law|}.")]
    [InlineData("<p>The evictions {|SR3012:amount to <b>ethnic</b> cleansing|}.</p>", "draft.html")]
    [InlineData("The raid {|SR3012:violated international law|}.", "draft.txt")]
    public void Finding_of_law_in_the_writers_voice_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The evictions amount to ethnic cleansing, the rapporteur Inga Sol wrote in her March report.")]
    [InlineData("The Court of Audit found that the payments amounted to fraud.")]
    [InlineData("According to Inga Sol, the blockade of Tarn is a war crime.")]
    [InlineData("Odo Lenk denied that the blockade was a war crime.")]
    [InlineData("“The evictions amount to ethnic cleansing,” said Inga Sol.")]
    [InlineData("> The evictions amount to ethnic cleansing.")]
    [InlineData("# The evictions amount to ethnic cleansing")]
    [InlineData("Do the evictions amount to ethnic cleansing?")]
    [InlineData("The evictions do not amount to ethnic cleansing.")]
    [InlineData("The evictions amount to ethnic cleansing.[^1]\n\n[^1]: Court of Tarn, ruling of 4 May 2023.")]
    [InlineData("The evictions [amount to ethnic cleansing](https://example.org/ruling).")]
    [InlineData("The Genocide Convention was signed in Osk.")]
    [InlineData("The tag `is a war crime` marks the rows.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe evictions amount to ethnic cleansing.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe evictions amount to ethnic cleansing.")]
    [InlineData("“The evictions amount to ethnic cleansing,” said Inga Sol.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}

using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR2006.</summary>
public sealed class AnonymousPluralInflationTests
{
    private const string Id = "SR2006";

    [Theory]
    [InlineData("""
        # The dam above Tarn

        {|SR2006:Drennian officials|} say the dam is safe.

        The gates were tested on 4 May. An official at the dam said they had closed within a minute.

        Work on the spillway ends in June.
        """)]
    [InlineData("""
        # {|SR2006:Drennian officials|} say the dam is safe

        The gates were tested on 4 May. An official at the dam said they had closed within a minute.
        """)]
    [InlineData("""
        The talks in Osk have failed, according to {|SR2006:diplomats|}.

        A diplomat at the mission said the envoy had left on Monday. The diplomat said no date was set for his return.

        Mayor Ilse Brandt said the town hall would stay open.
        """)]
    [InlineData("""
        <p>The talks in Osk have failed, according to {|SR2006:diplomats|}.</p>
        <p>A diplomat at the mission said the envoy had left on Monday.</p>
        """, "draft.html")]
    public void Plural_for_a_single_unnamed_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("""
        Drennian officials say the dam is safe.

        “The gates closed within a minute,” said the minister, Mara Voss. The chief engineer, Odo Lenk, said he had watched the test.
        """)]
    [InlineData("""
        Drennian officials say the dam is safe.

        An official at the dam said the gates had closed within a minute.

        An official in the ministry said the spillway would be finished in June.
        """)]
    [InlineData("""
        Two officials say the dam is safe.

        An official at the dam said the gates had closed within a minute.
        """)]
    [InlineData("""
        Drennian officials closed the dam on Monday.

        An official at the dam said the gates had closed within a minute.
        """)]
    [InlineData("""
        Drennian officials say the dam is safe.

        An engineer at the dam said the gates had closed within a minute.
        """)]
    [InlineData("""
        Drennian officials say the dam is safe, and they publish the tests each May.

        ## Also see

        An official at the mine said the shafts were flooded.
        """)]
    [InlineData("""
        “Officials say the dam is safe,” Ilse Brandt said.

        An official at the dam said the gates had closed within a minute.
        """)]
    [InlineData("""
        Drennian officials say the dam is safe.

        An official at the dam, Odo Lenk, said the gates had closed within a minute.
        """, "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void Clause_decides(string value, int expected)
    {
        var text = "{0} say the dam is safe.\n\nAn official at the dam said the gates had closed within a minute.";
        var markup = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, expected > 0 ? "{|SR2006:Drennian officials|}" : "Drennian officials");
        var findings = RuleVerifier.Verify(Id, markup, options: RuleVerifier.Options(("lint_text.anonymous.forbid_plural_for_one", value)));
        Assert.Equal(expected, findings.Length);
        Assert.All(findings, f => Assert.EndsWith(" (policy: forbid_plural_for_one)", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Documentation_is_left_alone() => RuleVerifier.VerifySilent(Id, """
        Drennian officials say the dam is safe.

        An official at the dam said the gates had closed within a minute.
        """, options: RuleVerifier.Options(("lint_text.document_kind", "docs")));
}

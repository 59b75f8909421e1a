using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5002.</summary>
public sealed class AnonymousOnlySourcingTests
{
    private const string Id = "SR5002";

    [Theory]
    [InlineData("""
        # Talks in Osk break off

        The talks in Osk on the water of the Isen broke off on Monday. {|SR5002:An official at the mission|} said the envoy had left before dawn and had taken the draft with him.

        The road to the airport was closed for an hour. A diplomat in Osk said no date had been set for a new round.

        The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening.
        """)]
    [InlineData("""
        The fund for the victims of the flood is empty, according to {|SR5002:an aide to the governor|}.

        The fund was set up after the flood drove half of Tarn from its houses. Families were to get a first payment within a month and a second one when they had rebuilt. The office in the harbour lane has been shut since Monday, and nobody answers the bell. The aide said the books had been taken to Port Calder.
        """)]
    [InlineData("""
        <h1>Talks in Osk break off</h1>
        <p>The talks in Osk on the water of the Isen broke off on Monday. {|SR5002:An official at the mission|} said the envoy had left before dawn and had taken the draft with him.</p>
        <p>The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening.</p>
        """, "draft.html")]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. {|SR5002:An official at the mission|} said the envoy had left before dawn and had taken the draft with him.

        The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening.

        ## Also see

        Mayor Ilse Brandt said the bridge would stay shut until the autumn.
        """)]
    public void Text_with_unnamed_sources_alone_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. An official at the mission said the envoy had left before dawn and had taken the draft with him.

        The analyst Tove Rask of the Isen Institute said the draft could be saved. The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone by the evening.
        """)]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. An official at the mission said the envoy had left before dawn and had taken the draft with him.

        The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening. The draft is [public](https://example.org/draft).
        """)]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. An official at the mission said the envoy had left before dawn and had taken the draft with him.

        The ministry said the draft could be saved. The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening.
        """)]
    [InlineData("The talks in Osk broke off on Monday. An official at the mission said the envoy had left before dawn.")]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. Officials from both sides packed their bags, and an official at the gate carried the flags to a van that was waiting in the lane.

        The hotel in which the two sides had met since March was empty on Tuesday, and the tents of the broadcasters were gone from the square by the evening. The road to the airport was closed for an hour.
        """)]
    [InlineData("""
        The talks in Osk on the water of the Isen broke off on Monday. An official at the mission said the envoy had left before dawn and had taken the draft with him.

        The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening. The envoy’s secretary Mara Voss said he would be back in June.
        """, "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public void Clause_decides(string value, int expected)
    {
        var source = expected > 0 ? "{|SR5002:an aide to the governor|}" : "an aide to the governor";
        var findings = RuleVerifier.Verify(Id, $"""
            The fund for the victims of the flood is empty, according to {source}.

            The fund was set up after the flood drove half of Tarn from its houses. Families were to get a first payment within a month and a second one when they had rebuilt. The office in the harbour lane has been shut since Monday, and nobody answers the bell. The aide said the books had been taken to Port Calder.
            """, options: RuleVerifier.Options(("lint_text.anonymous.require_named", value)));
        Assert.Equal(expected, findings.Length);
        Assert.All(findings, f => Assert.EndsWith(" (policy: require_named)", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_are_left_alone(string kind) => RuleVerifier.VerifySilent(Id, """
        The talks in Osk on the water of the Isen broke off on Monday. An official at the mission said the envoy had left before dawn and had taken the draft with him.

        The hotel in which the two sides had met since March took down its flags on Tuesday, and the tents of the broadcasters were gone from the square by the evening.
        """, options: RuleVerifier.Options(("lint_text.document_kind", kind)));
}

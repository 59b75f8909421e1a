using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5001.</summary>
public sealed class SingleSourceStoryTests
{
    private const string Id = "SR5001";

    private const string Report = """
        # The bridge at Port Calder stays shut

        The bridge over the Isen at Port Calder will stay shut until the autumn. The gates at both ends were locked on Monday, and lorries for the islands now leave from the old quay at Tarn, an hour to the north. {|SR5001:Mayor Ilse Brandt|} said the steel in the third span had rusted through.

        The bridge was opened in 1911 and carries the only road to the islands. It was painted in 1974 and again in 1996. The town hall keeps the drawings in a cellar that was flooded twice, and most of the sheets can no longer be read. Brandt said the town had no money for new ones.

        On the quay at Tarn, a queue of lorries reached back to the church on Tuesday. The first ferry sailed at six with nine of them on board. The second left at eight and was full as well. The shops in the lane beside the church had sold out of bread by noon. Brandt said two more ferries would sail from the first week of June.

        The work will begin when the water is low. A crane has to be brought up the river on a barge, and the barge can pass the weir at Osk on a few days of the year. The old rivets will be cut out one by one and replaced by bolts. Brandt said the work would take ninety days.

        The island school has moved its lessons to the afternoon, so that pupils from the mainland can take the noon ferry. The post comes every second day. The bakery in the harbour lane has hired a boat of its own, and the doctor holds her hours in the customs house.
        """;

    private static readonly LintOptions Short = RuleVerifier.Options(("lint_text.SR5001.minimum_words", "20"));

    [Fact]
    public void Long_report_with_one_speaker_is_reported() => RuleVerifier.Verify(Id, Report);

    [Theory]
    [InlineData("""
        {|SR5001:Mayor Ilse Brandt|} said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. She said the work would take ninety days.
        """)]
    [InlineData("""
        According to {|SR5001:the ministry|}, the bridge is shut until the autumn.

        The ministry said the steel had rusted through. The ministry said the work would take ninety days.
        """)]
    [InlineData("""
        <p>{|SR5001:Mayor <b>Ilse Brandt|}</b> said the bridge would stay shut until the autumn.</p>
        <p>“The steel has rusted through,” Brandt said. Brandt said the work would take ninety days.</p>
        """, "draft.html")]
    [InlineData("""
        {|SR5001:Mayor Ilse Brandt|} said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. Brandt said the work would take ninety days.

        ## Also see

        Odo Lenk said the crane had failed twice.
        """)]
    public void Story_that_one_source_carries_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Short);

    [Theory]
    [InlineData("""
        Mayor Ilse Brandt said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. The engineer Odo Lenk said the work would take ninety days.
        """)]
    [InlineData("""
        Mayor Ilse Brandt said the bridge would stay shut until the autumn, as an [audit](https://example.org/audit) had asked.

        “The steel has rusted through,” Brandt said. She said the work would take ninety days.
        """)]
    [InlineData("""
        Mayor Ilse Brandt said the bridge would stay shut until the autumn.[^1]

        “The steel has rusted through,” Brandt said. She said the work would take ninety days.

        [^1]: Town of Port Calder, *Inspection of the bridge*, 4 June 2023.
        """)]
    [InlineData("""
        ---
        type: interview
        ---

        Mayor Ilse Brandt said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. She said the work would take ninety days.
        """)]
    [InlineData("""
        ---
        type: obituary
        ---

        Ilse Brandt said her brother had built the bridge.

        “The steel was his life,” Brandt said. She said the work had taken him ninety weeks.
        """)]
    [InlineData("""
        The bridge will stay shut until the autumn. The gates were locked on Monday, and lorries now leave from the quay at Tarn.

        “The steel has rusted through,” Mayor Ilse Brandt said. Brandt said the work would take ninety days.
        """)]
    [InlineData("""
        Mayor Ilse Brandt said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. The ministry said the work would take ninety days.
        """, "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Short);

    [Fact]
    public void Short_item_may_have_one_source() => RuleVerifier.VerifySilent(Id, """
        Mayor Ilse Brandt said the bridge would stay shut until the autumn.

        “The steel has rusted through,” Brandt said. She said the work would take ninety days.
        """);

    [Fact]
    public void Number_of_statements_can_be_configured() => RuleVerifier.VerifySilent(
        Id,
        Report.Replace("{|SR5001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal),
        options: RuleVerifier.Options(("lint_text.SR5001.minimum_attributions", "10")));

    [Theory]
    [InlineData("opinion")]
    [InlineData("docs")]
    public void Other_kinds_of_text_may_rest_on_one_source(string kind) => RuleVerifier.VerifySilent(
        Id,
        Report.Replace("{|SR5001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal),
        options: RuleVerifier.Options(("lint_text.document_kind", kind)));
}

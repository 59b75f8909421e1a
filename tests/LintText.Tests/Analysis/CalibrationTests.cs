using LintText.Analysis;
using LintText.Catalogue;

using YamlDotNet.RepresentationModel;

namespace LintText.Tests.Analysis;

/// <summary>What was measured, and what follows from it.</summary>
public sealed class CalibrationTests
{
    private const string Example = """
        reading:
          SR3001: { strong: [47, 50], moderate: [3, 5] }
          SR4002: { all: [13, 13] }
        BABE dev:
          SR3001: { strong: [90, 120], moderate: [60, 80] }
          SR3005: { moderate: [1, 2] }
        """;

    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Ids];

    [Theory]
    [InlineData("SR3001", Strength.Strong, 94)]
    [InlineData("SR3001", Strength.Moderate, 75)]
    [InlineData("SR4002", null, 100)]
    [InlineData("SR3005", Strength.Moderate, null)]
    [InlineData("SR3001", Strength.Weak, null)]
    [InlineData("SR9999", null, null)]
    public void Rank_is_the_first_share_that_tells(string id, Strength? strength, int? expected) => Assert.Equal(expected, Read(Example).Rank(id, strength));

    [Fact]
    public void Count_needs_two_numbers() => Assert.Throws<FormatException>(() => Read("reading:\n  SR3001: { strong: [47] }\n"));

    [Fact]
    public void All_that_was_measured_is_of_rules_that_there_are() =>
        Assert.All(Calibration.BuiltIn.Entries, e => Assert.True(RuleCatalog.BuiltIn.Contains(e.Rule) && e.Precision.Right <= e.Precision.Total, e.ToString()));

    /// <summary>A rule on loaded language warns only where readers of some fifty hits found nine of ten right, and speaks only where six of ten were.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Severity_of_loaded_language_follows_from_the_readings(string id)
    {
        var rule = RuleCatalog.BuiltIn.Find(id)!;
        if (rule.Descriptor.Category != RuleCategory.Loaded)
            return;

        foreach (var strength in (Strength?[])[null, Strength.Strong, Strength.Moderate])
        {
            var readings = Calibration.BuiltIn.Find(id, strength).Where(p => p.IsReading && p.IsTelling).ToList();
            if (readings.Count == 0)
                continue;

            var severity = rule.DefaultSeverity(DocumentKind.News, strength).ToWord();
            Assert.True(severity != "warning" || readings.Exists(r => r.Share >= 0.9 && r.Total >= 50), $"{id} warns ({strength}) and no reading bears it out.");
            Assert.True(severity == "none" || readings.TrueForAll(r => r.Share >= 0.6), $"{id} speaks ({strength}) at a precision of less than 0.6.");
        }
    }

    private static Calibration Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return new Calibration(Calibration.Read(yaml.Documents[0].RootNode));
    }
}

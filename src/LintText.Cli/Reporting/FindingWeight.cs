using LintText.Analysis;
using LintText.Catalogue;

namespace LintText.Cli.Reporting;

/// <summary>What an editor should look at before what: the graver finding before the lesser, and of those as grave the surer one.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Percent">How sure it is, in percent: of a claim how likely an editor would query it, else how often readers found the rule right.</param>
internal readonly record struct FindingWeight(int Severity, int Percent) : IComparable<FindingWeight>
{
    /// <summary>For a rule that nobody has measured.</summary>
    private const double Unknown = 50;

    /// <summary>The weight of a finding.</summary>
    public static FindingWeight Of(Finding finding) => new((int)finding.Severity, finding.Confidence ?? ((int)(Calibration.BuiltIn.Rank(finding.Rule.Id, finding.Strength) ?? Unknown)));

    public int CompareTo(FindingWeight other) => Severity != other.Severity ? Severity.CompareTo(other.Severity) : Percent.CompareTo(other.Percent);
}

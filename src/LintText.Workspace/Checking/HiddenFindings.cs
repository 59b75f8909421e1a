using System.Collections.Immutable;


namespace LintText.Workspace.Checking;

/// <summary>What a file keeps out of a report by suppressing findings.</summary>
/// <param name="File">The draft itself, a file of suppressions or a baseline, as the user knows it.</param>
/// <param name="IsInSource">Whether it is the draft itself.</param>
/// <param name="Findings">How many findings it suppresses.</param>
internal sealed record SuppressingFile(string File, bool IsInSource, int Findings);

/// <summary>What a file keeps out of a report by switching off rules.</summary>
/// <param name="File">The configuration file, as the user knows it.</param>
/// <param name="RuleIds">The rules.</param>
/// <param name="Drafts">For how many of the drafts.</param>
internal sealed record SwitchingFile(string File, ImmutableArray<string> RuleIds, int Drafts);

/// <summary>
/// What a report does not show, and which file says so. A change can bring such a file, and whoever reviews it must see that it is
/// there.
/// </summary>
/// <param name="Suppressed">The files that suppress findings, those that suppress most first.</param>
/// <param name="SwitchedOff">The files that switch off rules, those that switch off most first.</param>
internal sealed record HiddenFindings(ImmutableArray<SuppressingFile> Suppressed, ImmutableArray<SwitchingFile> SwitchedOff)
{
    /// <summary>How many files a sentence names before it only counts them.</summary>
    private const int MostNamed = 3;

    /// <summary>Counts what a run’s result does not show.</summary>
    public static HiddenFindings Of(LintResult result) => new(
        [.. from draft in result.Drafts
            from finding in draft.Findings
            where finding.Suppression is not null
            group finding by (File: finding.Suppression!.Origin ?? draft.DisplayPath, finding.Suppression.IsInSource) into files
            let count = files.Count()
            orderby files.Key.IsInSource, count descending, files.Key.File
            select new SuppressingFile(files.Key.File, files.Key.IsInSource, count)],
        [.. from draft in result.Drafts
            from off in draft.SwitchedOff
            group off by off.File into files
            orderby files.Sum(f => f.RuleIds.Length) descending, files.Key
            select new SwitchingFile(files.Key, [.. files.SelectMany(f => f.RuleIds).Distinct().Order(StringComparer.Ordinal)], files.Count())]);

    /// <summary>Whether the report shows everything.</summary>
    public bool IsNothing => Suppressed.IsEmpty && SwitchedOff.IsEmpty;

    /// <summary>How many findings are suppressed.</summary>
    public int Count => Suppressed.Sum(f => f.Findings);

    /// <summary>Which files suppress how many findings, without a full stop; empty where none does.</summary>
    public string DescribeSuppressed() => Suppressed.IsEmpty
        ? string.Empty
        : $"{Counted.Of(Count, "finding")} suppressed: {List(Suppressed.Select(f => $"{Counted.Text(f.Findings)} {(f.IsInSource ? "in" : "by")} {f.File}"))}";

    /// <summary>Which files switch off how many rules, without a full stop; empty where none does.</summary>
    public string DescribeSwitchedOff() => SwitchedOff.IsEmpty
        ? string.Empty
        : $"rules switched off: {List(SwitchedOff.Select(f => $"{(f.RuleIds.Length <= MostNamed ? string.Join(", ", f.RuleIds) : Counted.Text(f.RuleIds.Length))} by {f.File} for {Counted.Of(f.Drafts, "draft")}"))}";

    /// <summary>Both in one line, without a full stop.</summary>
    public string Describe() => string.Join("; ", new[] { DescribeSuppressed(), DescribeSwitchedOff() }.Where(t => t.Length > 0));

    private static string List(IEnumerable<string> files)
    {
        var all = files.ToList();
        return string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? $" and {Counted.Of(all.Count - MostNamed, "more file")}" : string.Empty);
    }
}

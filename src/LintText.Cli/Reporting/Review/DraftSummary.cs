using System.Security.Cryptography;

using LintText.Analysis;
using LintText.Reporting;
using LintText.Sourcing;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;


namespace LintText.Cli.Reporting.Review;

/// <summary>A draft in figures: its line of the index, and what the next run compares itself with.</summary>
/// <param name="Path">The draft’s path, relative to where the tool ran.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hexadecimal digits.</param>
/// <param name="Words">How many words its running text has.</param>
/// <param name="Lix">How hard it is to read.</param>
/// <param name="Severities">How many findings count, by severity.</param>
/// <param name="Families">How many findings count, by family.</param>
/// <param name="Rules">How many findings count, by rule.</param>
internal sealed record DraftSummary(string Path, string Title, string Hash, int Words, int Lix, IReadOnlyDictionary<string, int> Severities, IReadOnlyDictionary<string, int> Families, IReadOnlyDictionary<string, int> Rules)
{
    /// <summary>Of the statements of sources, those of somebody without a name.</summary>
    public required Share Unnamed { get; init; }

    /// <summary>Of the claims that need support, those that have none.</summary>
    public required Share Open { get; init; }

    /// <summary>The longest run on one source, in sentences.</summary>
    public required int Stretch { get; init; }

    /// <summary>All findings that count.</summary>
    public int Findings => Severities.Values.Sum();

    /// <summary>The file of the draft’s page.</summary>
    public string Page => PageName.Of(Path);

    /// <summary>How many findings are of a severity.</summary>
    public int Of(string severity) => Severities.GetValueOrDefault(severity);

    /// <summary>Counts a draft.</summary>
    public static DraftSummary Of(CheckedDraft draft, DraftLedger ledger, DraftReview review) => new(
        PathOf(draft),
        ScreenedTitle(review.Title),
        Convert.ToHexStringLower(SHA256.HashData(draft.Bytes)),
        ledger.WordCount,
        review.Readability.Lix,
        Count(draft, f => f.Severity.ToWord()),
        Count(draft, f => Review.Families.NameOf(f.Rule)),
        Count(draft, f => f.Rule.Id))
    {
        Unnamed = ledger.AnonymousStatements,
        Open = ledger.UnsupportedClaims,
        Stretch = ledger.LongestStretch?.SentenceCount ?? 0,
    };

    /// <summary>A draft’s path as a page may show it: one that leads out of where the tool runs would tell of the machine.</summary>
    public static string PathOf(CheckedDraft draft) =>
        System.IO.Path.IsPathRooted(draft.DisplayPath) || draft.DisplayPath == ".." || draft.DisplayPath.StartsWith("../", StringComparison.Ordinal) ? System.IO.Path.GetFileName(draft.DisplayPath) : draft.DisplayPath;

    private static string ScreenedTitle(string title) => ScreenedText.Line(title);

    private static SortedDictionary<string, int> Count(CheckedDraft draft, Func<Finding, string> by) =>
        new(draft.Open.GroupBy(by).ToDictionary(g => g.Key, g => g.Count()), StringComparer.Ordinal);
}

using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Workspace.Caching;
using LintText.Workspace.Configuration;
using LintText.Workspace.Files;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>One checked draft.</summary>
/// <param name="FullPath">Its path on disk, or the one given for standard input.</param>
/// <param name="DisplayPath">The path it is reported under.</param>
/// <param name="Source">Its text.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Findings">Its findings, suppressed ones included, in the order of their place.</param>
internal sealed record CheckedDraft(string FullPath, string DisplayPath, SourceText Source, byte[] Bytes, ImmutableArray<Finding> Findings)
{
    private static readonly SourceText Nothing = SourceText.From("");

    /// <summary>Whether it came from standard input, so that there is no file to fix.</summary>
    public bool IsInput { get; init; }

    /// <summary>How many findings that count the run was asked to leave out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Whether an earlier run had found the same.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>What it was taken for.</summary>
    public DocumentKind Kind { get; init; }

    /// <summary>What of it is not English.</summary>
    public PassedOver PassedOver { get; init; }

    /// <summary>Its ledger, where the request wants it.</summary>
    public DraftLedger? Ledger { get; init; }

    /// <summary>Its particulars, where the request wants them.</summary>
    public DraftParticulars? Particulars { get; init; }

    /// <summary>The digest of all that its result rests on, where somebody asked for it.</summary>
    public Digest Key { get; init; }

    /// <summary>What a page about it shows, where the request wants that.</summary>
    public DraftReview? Review { get; init; }

    /// <summary>The rules that the configuration switches off for it.</summary>
    public ImmutableArray<SwitchedOffRules> SwitchedOff { get; init; } = [];

    /// <summary>The same without its text and bytes, for what only counts.</summary>
    public CheckedDraft Released() => this with { Source = Nothing, Bytes = [] };

    /// <summary>The findings that count.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => f.Suppression is null);
}

/// <summary>What a run gave.</summary>
/// <param name="Rules">The rules that were run.</param>
/// <param name="Drafts">The drafts, in the order of their paths.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record LintResult(RuleCatalog Rules, ImmutableArray<CheckedDraft> Drafts, ImmutableArray<ToolProblem> Problems)
{
    /// <summary>What of the disk the run looked at, where it did.</summary>
    public FileLog? Log { get; init; }

    /// <summary>How many files and folders were left out because somebody, or a default about files, says so; those of <c>.gitignore</c> and of builds are not counted.</summary>
    public int Excluded { get; init; }

    /// <summary>What the change that was checked came to; null where all was checked.</summary>
    public ChangeSummary? Change { get; init; }

    /// <summary>What the result does not show, and which file says so.</summary>
    public HiddenFindings Hidden => HiddenFindings.Of(this);

    /// <summary>How many findings that count the run was asked to leave out.</summary>
    public int LeftOut => Drafts.Sum(d => d.LeftOut);

    /// <summary>Whether part of what was asked for could not be done.</summary>
    public bool IsIncomplete => Problems.Any(p => !p.IsWarning);

    /// <summary>The number of findings that count, at or above a severity.</summary>
    public int Count(DiagnosticSeverity severity) => Drafts.Sum(d => d.Open.Count(f => f.Severity >= severity));

    /// <summary>The number of findings that count, of exactly a severity.</summary>
    public int CountOf(DiagnosticSeverity severity) => Drafts.Sum(d => d.Open.Count(f => f.Severity == severity));
}

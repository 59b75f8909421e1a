using System.Globalization;

using LintText.Sourcing;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>A draft with the sources that its table lists: not the writer, and those cited most first.</summary>
internal sealed record DraftSources(CheckedDraft Draft, DraftLedger Ledger)
{
    public string Path => Draft.DisplayPath;

    public List<LedgerSource> Sources { get; } = [.. Ledger.Sources.Where(s => s.IsOutsideWriter && s.StatementCount > 0).OrderByDescending(s => s.StatementCount)];

    /// <summary>Stands for a source within its draft; null where nobody is named.</summary>
    /// <param name="source">Its index, or -1.</param>
    public static string? IdOf(int source) => source < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"s{source + 1}");

    /// <summary>The share of the article’s words that a source’s statements take.</summary>
    public Share WordsOf(LedgerSource source) => new(source.WordCount, Ledger.WordCount);

    /// <summary>The same as a fraction for programs, 0 of a draft without words.</summary>
    public double FractionOf(LedgerSource source) => Math.Round(WordsOf(source).Fraction ?? 0, 4);

    /// <summary>The line that a place begins in, from 1.</summary>
    public int LineOf(TextSpan place) => Draft.Source.Lines.GetLinePosition(place.Start).Line + 1;
}

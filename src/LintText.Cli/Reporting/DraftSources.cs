using System.Globalization;

using LintText.Sourcing;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>A draft with the sources that its table lists: not the writer, and those cited most first.</summary>
internal sealed record DraftSources(CheckedDraft Draft, SourceLedger Ledger)
{
    public string Path => Draft.DisplayPath;

    public List<LedgerEntry> Sources { get; } = [.. Ledger.Entries.Where(e => e.Source.IsOutsideWriter && e.StatementCount > 0).OrderByDescending(e => e.StatementCount)];

    /// <summary>Stands for a source within its draft; null where nobody is named.</summary>
    public static string? IdOf(Source source) => source.Index < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"s{source.Index + 1}");

    /// <summary>The statements of a source, in the order of the text.</summary>
    public IEnumerable<Attribution> StatementsOf(Source source) => Ledger.Model.GetAttributions(source).Where(a => a.IsStatement);

    /// <summary>The share of the article’s words that a source’s statements take.</summary>
    public Share WordsOf(LedgerEntry entry) => new(entry.WordCount, Ledger.WordCount);

    /// <summary>The same as a fraction for programs, 0 of a draft without words.</summary>
    public double FractionOf(LedgerEntry entry) => Math.Round(WordsOf(entry).Fraction ?? 0, 4);

    /// <summary>The line of a stretch of prose, from 1.</summary>
    public int LineOf(TextSpan prose) => Draft.Source.Lines.GetLinePosition(Ledger.Model.Document.GetSourceSpan(prose).Start).Line + 1;

    /// <summary>What a statement says, on one line, its stretches parted by dots.</summary>
    public string TextOf(Attribution statement) => string.Join(" … ", statement.Contents.Select(c => Ledger.Model.Document.GetText(c)));
}

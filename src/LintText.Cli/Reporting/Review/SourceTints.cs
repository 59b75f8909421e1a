using LintText.Workspace.Ledgers;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// Gives each source a tint: one of five hues, plain for those who take most of the words, and with a pattern for those behind them, so
/// that no more hues are needed however many speak.
/// </summary>
internal sealed class SourceTints
{
    private const int Hues = 5, Patterns = 3;

    private readonly Dictionary<int, int> _ranks;

    public SourceTints(DraftLedger ledger)
    {
        Sources = [.. ledger.Sources.Where(s => s.IsOutsideWriter && s.StatementCount > 0).OrderByDescending(s => s.WordCount).ThenByDescending(s => s.StatementCount).ThenBy(s => s.Index)];
        _ranks = Sources.Index().ToDictionary(s => s.Item.Index, s => s.Index);
    }

    /// <summary>The sources that a page lists, those whose statements take most of the words first.</summary>
    public IReadOnlyList<LedgerSource> Sources { get; }

    /// <summary>The classes of a source’s tint; nobody has one of its own.</summary>
    /// <param name="source">The source’s index, or -1.</param>
    public string ClassOf(int source) => _ranks.TryGetValue(source, out var rank) ? $"h{rank % Hues} p{rank / Hues % Patterns}" : "h9 p0";

    /// <summary>The classes of a source’s tint in a chart, where a pattern is a fill.</summary>
    /// <param name="source">The source’s index, or -1.</param>
    /// <param name="isQuoted">Whether it is given word for word.</param>
    public string ChartClassOf(int source, bool isQuoted) => $"{ClassOf(source)}{(isQuoted ? " q" : string.Empty)}";
}

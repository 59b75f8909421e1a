using System.Globalization;

using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>Ledgers for people: a table a draft with its figures below, and the figures of all drafts at the end.</summary>
internal sealed class SourcesPrettyReport
{
    private readonly ReportSettings _settings;
    private readonly ToneWriter _writer;
    private readonly TextWriter _output;

    public SourcesPrettyReport(ReportSettings settings, ScreenedWriter output)
    {
        _settings = settings;
        _writer = new ToneWriter(output, settings.IsColored);
        _output = output.Styled;
    }

    public void Write(LintResult result)
    {
        var drafts = result.Drafts.Select(d => new DraftSources(d, d.Ledger!)).ToList();
        foreach (var draft in drafts)
            Write(draft);
        if (drafts.Count > 1 && !_settings.IsQuiet)
            WriteTotal(drafts);
    }

    private void Write(DraftSources draft)
    {
        if (draft.Sources.Count == 0)
        {
            var claims = draft.Ledger.UnsupportedClaims;
            _writer.Write(Tone.Strong, draft.Path);
            _writer.WriteLine($": no sources{(claims.Whole == 0 ? string.Empty : $"; claims unsupported: {Text(claims, "claim")}")}.");
            WriteHosts(draft.Ledger.Hosts);
            _writer.WriteLine();
            return;
        }

        _writer.WriteLine(Tone.Strong, draft.Path);

        foreach (var line in new SourceTable(draft.Ledger.Model.Document, _settings).Render(draft.Sources))
            _output.WriteLine(line);
        WriteFigures(draft.Sources.Count, draft.Ledger.Citations.Length, draft.Ledger.AnonymousStatements, draft.Ledger.UnsupportedClaims);
        if (draft.Ledger.LongestStretch is { } stretch)
            WriteLine($"Longest stretch on a single source: {Describe(stretch)} ({SourceTable.Shorten(stretch.Source.Name)}, {draft.LinesOf(stretch)}).");
        WriteHosts(draft.Ledger.Hosts);
        _writer.WriteLine();
    }

    private void WriteHosts(IReadOnlyCollection<CitedHost> hosts)
    {
        if (hosts.Count == 0)
            return;

        _writer.WriteLine();
        foreach (var line in HostTable.Render(_settings, hosts))
            _output.WriteLine(line);
    }

    private void WriteTotal(List<DraftSources> drafts)
    {
        var without = drafts.Count(d => d.Sources.Count == 0);
        _writer.WriteLine(Tone.Strong, $"Total of {Counted.Of(drafts.Count, "draft")}{(without == 0 ? string.Empty : $", {Counted.Text(without)} without sources")}");
        WriteFigures(
            drafts.Sum(d => d.Sources.Count),
            drafts.Sum(d => d.Ledger.Citations.Length),
            drafts.Aggregate(default(Share), (sum, d) => sum.Add(d.Ledger.AnonymousStatements)),
            drafts.Aggregate(default(Share), (sum, d) => sum.Add(d.Ledger.UnsupportedClaims)));
        if (drafts.Where(d => d.Ledger.LongestStretch is not null).MaxBy(d => d.Ledger.LongestStretch!.SentenceCount) is { } longest)
            WriteLine($"Longest stretch on a single source: {Describe(longest.Ledger.LongestStretch!)} ({longest.Path}, {longest.LinesOf(longest.Ledger.LongestStretch!)}).");
    }

    private void WriteFigures(int sources, int citations, Share anonymous, Share unsupported)
    {
        WriteLine($"{Counted.Of(sources, "source")}, {Counted.Of(anonymous.Whole, "statement")}, {Counted.Of(citations, "citation")}.");
        WriteLine($"Anonymous share: {Text(anonymous, "statement")}.");
        WriteLine($"Claims unsupported: {Text(unsupported, "claim")}.");
    }

    private void WriteLine(string text)
    {
        foreach (var line in Columns.Wrap(text, _settings.Width - 2))
            _writer.WriteLine($"  {line}");
    }

    private static string Describe(SingleSourceStretch stretch) =>
        $"{Counted.Of(stretch.SentenceCount, "sentence")} in {Counted.Of(stretch.ParagraphCount, "paragraph")}";

    private static string Text(Share share, string noun) => share.Fraction is { } fraction
        ? string.Create(CultureInfo.InvariantCulture, $"{share.Part} of {Counted.Of(share.Whole, noun)} ({Math.Round(100 * fraction, MidpointRounding.AwayFromZero)}%)")
        : $"no {noun}s found";

    /// <summary>A draft with the sources that its table lists: not the writer, and those cited most first.</summary>
    private sealed record DraftSources(CheckedDraft Draft, SourceLedger Ledger)
    {
        public string Path => Draft.DisplayPath;

        public List<LedgerEntry> Sources { get; } = [.. Ledger.Entries.Where(e => e.Source.IsOutsideWriter && e.StatementCount > 0).OrderByDescending(e => e.StatementCount)];

        public string LinesOf(SingleSourceStretch stretch)
        {
            var place = Draft.Source.Lines.GetLinePositionSpan(Ledger.Model.Document.GetSourceSpan(stretch.Span));
            var (first, last) = (Counted.Text(place.Start.Line + 1), Counted.Text(place.End.Line + 1));
            return first == last ? $"line {first}" : $"lines {first}–{last}";
        }
    }
}

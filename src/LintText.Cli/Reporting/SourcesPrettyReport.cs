using System.Globalization;
using LintText.Reporting;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;

namespace LintText.Cli.Reporting;

/// <summary>Ledgers for people: a table a draft with its figures below, and the figures of all drafts at the end.</summary>
internal sealed class SourcesPrettyReport
{
    private readonly ReportSettings _settings;
    private readonly ToneWriter _writer;
    private readonly TextWriter _output;

    private readonly bool _withPassages;

    public SourcesPrettyReport(ReportSettings settings, bool withPassages, ScreenedWriter output)
    {
        _settings = settings;
        _withPassages = withPassages;
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

        foreach (var line in new SourceTable(draft).Render(_settings, draft.Sources))
            _output.WriteLine(line);
        WriteFigures(draft.Sources.Count, draft.Ledger.Citations.Length, draft.Ledger.AnonymousStatements, draft.Ledger.UnsupportedClaims);
        if (draft.Ledger.LongestStretch is { } stretch)
            WriteLine($"Longest stretch on a single source: {Describe(stretch)} ({SourceTable.Shorten(stretch.SourceName)}, {LinesOf(draft, stretch)}).");
        if (draft.Ledger.Support.Length > 0)
        {
            _writer.WriteLine();
            foreach (var line in ClaimTable.Render(_settings, draft.Ledger.Support))
                _output.WriteLine(line);
        }

        WriteHosts(draft.Ledger.Hosts);
        if (_withPassages)
            WritePassages(draft);
        _writer.WriteLine();
    }

    /// <summary>What each source says, a passage a line that wraps under its number.</summary>
    private void WritePassages(DraftSources draft)
    {
        const int Gutter = 6;
        foreach (var source in draft.Sources)
        {
            _writer.WriteLine();
            _writer.WriteLine(Tone.Strong, $"  {SourceTable.Shorten(source.Name)}");
            foreach (var statement in draft.Ledger.StatementsOf(source))
            {
                var number = Counted.Text(draft.LineOf(statement.Contents[0]));
                foreach (var line in Columns.Wrap(ScreenedText.Line(statement.Text), Math.Max(Gutter, _settings.Width - Gutter - 2)))
                {
                    _writer.WriteLine($"{number.PadLeft(Gutter)}  {line}");
                    number = string.Empty;
                }
            }
        }
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
            WriteLine($"Longest stretch on a single source: {Describe(longest.Ledger.LongestStretch!)} ({longest.Path}, {LinesOf(longest, longest.Ledger.LongestStretch!)}).");
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

    private static string Describe(LedgerStretch stretch) =>
        $"{Counted.Of(stretch.SentenceCount, "sentence")} in {Counted.Of(stretch.ParagraphCount, "paragraph")}";

    private static string Text(Share share, string noun) => share.Fraction is { } fraction
        ? string.Create(CultureInfo.InvariantCulture, $"{share.Part} of {Counted.Of(share.Whole, noun)} ({Math.Round(100 * fraction, MidpointRounding.AwayFromZero)}%)")
        : $"no {noun}s found";

    private static string LinesOf(DraftSources draft, LedgerStretch stretch)
    {
        var place = draft.Draft.Source.Lines.GetLinePositionSpan(stretch.Span);
        var (first, last) = (Counted.Text(place.Start.Line + 1), Counted.Text(place.End.Line + 1));
        return first == last ? $"line {first}" : $"lines {first}–{last}";
    }
}

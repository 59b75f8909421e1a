using System.Globalization;

using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>The report for people. The reason and the link of a rule are given once a file, at its first finding.</summary>
internal sealed class PrettyReport
{
    private const string Gutter = "      ";

    private readonly ReportSettings _settings;
    private readonly ToneWriter _writer;

    public PrettyReport(ReportSettings settings, ScreenedWriter writer)
    {
        _settings = settings;
        _writer = new ToneWriter(writer, settings.IsColored);
    }

    public void Write(LintResult result)
    {
        foreach (var draft in result.Drafts)
        {
            var explained = new HashSet<string>(StringComparer.Ordinal);
            foreach (var finding in draft.Open)
                Write(draft, finding, explained.Add(finding.Rule.Id));
        }

        if (!_settings.IsQuiet)
            WriteSummary(result);
    }

    private void Write(CheckedDraft draft, Finding finding, bool isFirst)
    {
        var tone = ToneWriter.Of(finding.Severity);
        var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
        _writer.WriteLine(Tone.Strong, $"{draft.DisplayPath}:{Counted.Text(place.Line + 1)}:{Counted.Text(place.Character + 1)}");

        var word = finding.Severity.ToWord();
        var lead = $"{word} {finding.Rule.Id} ";
        var isFirstLine = true;
        foreach (var line in Columns.Wrap(lead + finding.Message, _settings.Width - 2))
        {
            _writer.Write("  ");
            if (isFirstLine && line.StartsWith(lead.TrimEnd(), StringComparison.Ordinal))
            {
                _writer.Write(tone, word);
                _writer.Write(Tone.Strong, $" {finding.Rule.Id}");
                _writer.WriteLine(line[(lead.Length - 1)..]);
            }
            else
            {
                _writer.WriteLine(line);
            }

            isFirstLine = false;
        }

        WriteExcerpt(draft, finding, tone, Counted.Text(place.Line + 1));
        foreach (var related in finding.Related.Take(3))
            WriteWrapped($"{related.Message}: line {Counted.Text(draft.Source.Lines.GetLinePosition(related.Span.Start).Line + 1)}, {Quote(draft, related)}", "= ");
        if (finding.Fix is { } fix)
            WriteWrapped($"{(fix.IsSafe ? "fix" : "suggestion")}: {fix.Description}", "= ");
        if (isFirst)
        {
            WriteWrapped(finding.Rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture), "= ");

            // An address that is broken cannot be clicked.
            if (finding.Rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
                _writer.WriteLine(Tone.Dim, $"     = {page}");
        }

        _writer.WriteLine();
    }

    private void WriteExcerpt(CheckedDraft draft, Finding finding, Tone tone, string line)
    {
        var number = line.PadLeft(4);
        var (text, underline) = Excerpt.Create(draft.Source, finding.Span, _settings.Width - number.Length - 3);
        _writer.Write(Tone.Dim, $"{number} │ ");
        _writer.WriteLine(text);
        _writer.Write(Tone.Dim, $"{new string(' ', number.Length)} │ ");
        _writer.WriteLine(tone, underline);
    }

    private void WriteWrapped(string text, string mark)
    {
        var isFirst = true;
        foreach (var line in Columns.Wrap(text, _settings.Width - Gutter.Length - mark.Length + 1))
        {
            _writer.WriteLine(Tone.Dim, $"     {(isFirst ? mark : new string(' ', mark.Length))}{line}");
            isFirst = false;
        }
    }

    private static string Quote(CheckedDraft draft, RelatedSpan related)
    {
        var text = string.Join(' ', draft.Source.ToString(related.Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 60 ? $"“{text[..57].TrimEnd()}…”" : $"“{text}”";
    }

    private void WriteSummary(LintResult result)
    {
        var findings = result.Drafts.SelectMany(d => d.Open).ToList();
        if (findings.Count == 0)
        {
            if (result.Drafts.Length > 0)
                _writer.WriteLine($"{Counted.Of(result.Drafts.Length, "draft")} checked, nothing to query.");
            else
                _writer.WriteLine("No drafts checked.");
            WriteHidden(result.Hidden);
            return;
        }

        var counts = new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }
            .Select(s => (Severity: s, Count: findings.Count(f => f.Severity == s)))
            .Where(c => c.Count > 0)
            .Select(c => Counted.Of(c.Count, c.Severity.ToWord()));
        foreach (var line in Columns.Wrap($"{Counted.Of(findings.Count, "finding")} in {Counted.Text(result.Drafts.Count(d => d.Open.Any()))} of {Counted.Of(result.Drafts.Length, "draft")}: {string.Join(", ", counts)}.", _settings.Width))
            _writer.WriteLine(Tone.Strong, line);

        var families = findings.GroupBy(f => f.Rule.Descriptor.Category).OrderBy(g => RuleCategory.All.ToList().IndexOf(g.Key));
        foreach (var line in Columns.Wrap($"By family: {string.Join(", ", families.Select(g => $"{g.Key} {Counted.Text(g.Count())}"))}.", _settings.Width))
            _writer.WriteLine(line);
        if (result.Drafts.Length > 1)
            WriteFiles(result);

        var fixes = findings.Count(f => f.Fix is { IsSafe: true });
        if (fixes > 0)
            _writer.WriteLine($"--fix would settle {Counted.Text(fixes)} of them.");
        WriteHidden(result.Hidden);
    }

    private void WriteHidden(HiddenFindings hidden)
    {
        foreach (var text in new[] { hidden.DescribeSuppressed(), hidden.DescribeSwitchedOff() }.Where(t => t.Length > 0))
        {
            foreach (var line in Columns.Wrap($"{char.ToUpperInvariant(text[0])}{text[1..]}.", _settings.Width))
                _writer.WriteLine(line);
        }
    }

    private void WriteFiles(LintResult result)
    {
        const int Most = 20;
        var files = result.Drafts.Where(d => d.Open.Any()).OrderByDescending(d => d.Open.Count()).ThenBy(d => d.DisplayPath, StringComparer.Ordinal).ToList();
        _writer.WriteLine("By file:");
        foreach (var draft in files.Take(Most))
            _writer.WriteLine($"{Counted.Text(draft.Open.Count()),6}  {draft.DisplayPath}");
        if (files.Count > Most)
            _writer.WriteLine($"        and {Counted.Of(files.Count - Most, "more file")}");
    }
}

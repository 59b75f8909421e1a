using System.Globalization;

using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>The report for people: a heading a draft, its findings under it. The reason and the link of a rule are given once, at its first finding.</summary>
internal sealed class PrettyReport
{
    /// <summary>How far what belongs to a finding is indented.</summary>
    private const int Indent = 5;

    private readonly ReportSettings _settings;
    private readonly ToneWriter _writer;
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    public PrettyReport(ReportSettings settings, ScreenedWriter writer)
    {
        _settings = settings;
        _writer = new ToneWriter(writer, settings.IsColored);
    }

    public void Write(LintResult result)
    {
        IEnumerable<CheckedDraft> drafts = result.Drafts.Where(d => d.Open.Any());
        if (_settings.Order == FindingOrder.Worst)
            drafts = drafts.OrderByDescending(d => d.Open.Max(FindingWeight.Of));
        foreach (var draft in drafts)
            Write(draft);
        if (!_settings.IsQuiet)
            new PrettySummary(_settings, _writer).Write(result);
    }

    private void Write(CheckedDraft draft)
    {
        _writer.WriteLine(Tone.Strong, draft.DisplayPath);
        foreach (var finding in _settings.Order == FindingOrder.Worst ? draft.Open.OrderByDescending(FindingWeight.Of) : draft.Open)
            Write(draft, finding);
        _writer.WriteLine();
    }

    private void Write(CheckedDraft draft, Finding finding)
    {
        var tone = ToneWriter.Of(finding.Severity);
        var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
        var word = finding.Severity.ToWord();
        var lead = $"{Counted.Text(place.Line + 1)}:{Counted.Text(place.Character + 1)} {word} {finding.Rule.Id}";
        var isFirstLine = true;
        foreach (var line in Columns.Wrap($"{lead} {finding.Message}", _settings.Width - Indent + 1))
        {
            // The lead holds no more than forty columns; narrower than that, what is wrapped is not coloured.
            if (isFirstLine && line.StartsWith(lead, StringComparison.Ordinal))
            {
                _writer.Write($"  {lead[..lead.IndexOf(' ', StringComparison.Ordinal)]} ");
                _writer.Write(tone, word);
                _writer.Write(Tone.Strong, $" {finding.Rule.Id}");
                _writer.WriteLine(line[lead.Length..]);
            }
            else
            {
                _writer.WriteLine((isFirstLine ? "  " : new string(' ', Indent - 1)) + line);
            }

            isFirstLine = false;
        }

        WriteExcerpt(draft, finding, tone, Counted.Text(place.Line + 1));
        foreach (var related in finding.Related.Take(3))
            WriteWrapped($"{related.Message}: line {Counted.Text(draft.Source.Lines.GetLinePosition(related.Span.Start).Line + 1)}, {Quote(draft.Source.ToString(related.Span))}");
        if (finding.Fix is { } fix)
            WriteWrapped($"{(fix.IsSafe ? "fix" : "suggestion")}: {fix.Description}");
        if (_explained.Add(finding.Rule.Id))
        {
            WriteWrapped(finding.Rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture));

            // An address that is broken cannot be clicked.
            if (finding.Rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
                _writer.WriteLine(Tone.Dim, $"{new string(' ', Indent)}= {page}");
        }
    }

    private void WriteExcerpt(CheckedDraft draft, Finding finding, Tone tone, string line)
    {
        var number = line.PadLeft(Indent - 1);
        var (text, underline) = Excerpt.Create(draft.Source, finding.Span, _settings.Width - number.Length - 3);
        _writer.Write(Tone.Dim, $"{number} │ ");
        _writer.WriteLine(text);
        if (underline is null)
        {
            WriteWrapped($"the words: {Quote(draft.Source.ToString(finding.Span))}");
            return;
        }

        _writer.Write(Tone.Dim, $"{new string(' ', number.Length)} │ ");
        _writer.WriteLine(tone, underline);
    }

    private void WriteWrapped(string text)
    {
        var isFirst = true;
        foreach (var line in Columns.Wrap(text, _settings.Width - Indent - 2))
        {
            _writer.WriteLine(Tone.Dim, $"{new string(' ', Indent)}{(isFirst ? "= " : "  ")}{line}");
            isFirst = false;
        }
    }

    private static string Quote(string words)
    {
        var text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 60 ? $"“{text[..57].TrimEnd()}…”" : $"“{text}”";
    }
}

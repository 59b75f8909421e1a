using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>What stands at the end of the report for people: how much was found of what, what to look at first, and what is not shown and why.</summary>
internal sealed class PrettySummary(ReportSettings settings, ToneWriter writer)
{
    /// <summary>How many files are named.</summary>
    private const int MostFiles = 20;

    /// <summary>How many rules are named.</summary>
    private const int MostRules = 5;

    /// <summary>How many findings are put first; with no more than these there is nothing to choose.</summary>
    private const int MostFirst = 3;

    public void Write(LintResult result)
    {
        var findings = result.Drafts.SelectMany(d => d.Open.Select(f => (Draft: d, Finding: f))).ToList();
        if (findings.Count == 0)
            WriteNothing(result);
        else
            WriteCounts(result, findings);
        WriteHidden(result);
    }

    private void WriteNothing(LintResult result)
    {
        var failed = result.Problems.Count(p => !p.IsWarning);
        if (result.Drafts.Length == 0)
            WriteWrapped(Tone.Plain, "No drafts checked.");
        else if (result.LeftOut > 0)
            WriteWrapped(Tone.Plain, $"{Counted.Of(result.Drafts.Length, "draft")} checked, nothing found of what was asked for.");
        else
            WriteWrapped(Tone.Plain, $"{Counted.Of(result.Drafts.Length, "draft")} checked, nothing to query{(failed > 0 ? $" there; {Counted.Of(failed, "problem")} kept others from being checked" : string.Empty)}.");
    }

    private void WriteCounts(LintResult result, List<(CheckedDraft Draft, Finding Finding)> findings)
    {
        var counts = new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }
            .Select(s => (Severity: s, Count: findings.Count(f => f.Finding.Severity == s)))
            .Where(c => c.Count > 0)
            .Select(c => Counted.Of(c.Count, c.Severity.ToWord()));
        WriteWrapped(Tone.Strong, $"{Counted.Of(findings.Count, "finding")} in {Counted.Text(result.Drafts.Count(d => d.Open.Any()))} of {Counted.Of(result.Drafts.Length, "draft")}: {string.Join(", ", counts)}.");

        var families = findings.GroupBy(f => f.Finding.Rule.Descriptor.Category).OrderBy(g => RuleCategory.All.ToList().IndexOf(g.Key));
        WriteWrapped(Tone.Plain, $"By family: {string.Join(", ", families.Select(g => $"{g.Key} {Counted.Text(g.Count())}"))}.");
        var rules = findings.GroupBy(f => f.Finding.Rule.Id).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (rules.Count < findings.Count)
            WriteWrapped(Tone.Plain, $"By rule: {string.Join(", ", rules.Take(MostRules).Select(g => $"{g.Key} {g.First().Finding.Rule.Name} {Counted.Text(g.Count())}"))}{(rules.Count > MostRules ? $" and {Counted.Of(rules.Count - MostRules, "more rule")} (--statistics lists them)" : string.Empty)}.");
        if (result.Drafts.Length > 1)
            WriteFiles(result);
        if (findings.Count > MostFirst)
            WriteFirst(findings);

        var fixes = findings.Count(f => f.Finding.Fix is { IsSafe: true });
        if (fixes > 0)
            writer.WriteLine($"--fix would settle {Counted.Text(fixes)} of them.");
    }

    private void WriteFiles(LintResult result)
    {
        var files = result.Drafts.Where(d => d.Open.Any()).OrderByDescending(d => d.Open.Count()).ThenBy(d => d.DisplayPath, StringComparer.Ordinal).ToList();
        writer.WriteLine("By file:");
        foreach (var draft in files.Take(MostFiles))
            writer.WriteLine($"{Counted.Text(draft.Open.Count()),6}  {draft.DisplayPath}");
        if (files.Count > MostFiles)
            writer.WriteLine($"        and {Counted.Of(files.Count - MostFiles, "more file")}");
    }

    /// <summary>The findings to look at first, so that a run that does not fail is not taken for a draft without questions.</summary>
    private void WriteFirst(List<(CheckedDraft Draft, Finding Finding)> findings)
    {
        writer.WriteLine("Look at these first:");
        foreach (var (draft, finding) in findings.OrderByDescending(f => FindingWeight.Of(f.Finding)).Take(MostFirst))
            writer.WriteLine(Columns.Shorten($"  {draft.DisplayPath}:{Counted.Text(draft.Source.Lines.GetLinePosition(finding.Span.Start).Line + 1)} {finding.Severity.ToWord()} {finding.Rule.Id} {finding.Message}", settings.Width));
    }

    private void WriteHidden(LintResult result)
    {
        var hidden = result.Hidden;
        string[] sentences =
        [
            hidden.DescribeSuppressed(),
            hidden.DescribeSwitchedOff(),
            result.LeftOut > 0 ? $"{Counted.Of(result.LeftOut, "finding")} left out by --severity, --select or --ignore" : string.Empty,
            result.Excluded > 0 ? $"{Counted.Of(result.Excluded, "file")} left out (--list-files says why)" : string.Empty,
        ];
        foreach (var text in sentences.Where(t => t.Length > 0))
            WriteWrapped(Tone.Plain, $"{char.ToUpperInvariant(text[0])}{text[1..]}.");
    }

    private void WriteWrapped(Tone tone, string text)
    {
        foreach (var line in Columns.Wrap(text, settings.Width))
            writer.WriteLine(tone, line);
    }
}

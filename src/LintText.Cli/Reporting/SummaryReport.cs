using LintText.Analysis;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>A page of Markdown about a run, for the summary of a job or a comment on a change: what was found where, who the drafts rest on, and what is not shown.</summary>
internal static class SummaryReport
{
    /// <summary>How many findings are listed: a page of more is not read.</summary>
    private const int MostFindings = 50;

    /// <summary>How many of the things are listed that a change decides beside its drafts.</summary>
    private const int MostSettings = 30;

    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        var counts = string.Join(", ", new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }.Select(s => Counted.Of(result.CountOf(s), s.ToWord())));
        writer.WriteLine($"## lint-text: {Counted.Of(result.Count(DiagnosticSeverity.Info), "finding")}");
        writer.WriteLine();
        writer.WriteLine($"{counts} in {Counted.Of(result.Drafts.Length, "draft")}{(result.Change is { } change ? $", {MarkdownText.Escape(change.Describe())}" : string.Empty)}.");
        WriteSettings(result.Change?.Settings ?? [], writer);
        if (result.Hidden is { IsNothing: false } hidden)
        {
            writer.WriteLine();
            writer.WriteLine($"Not shown: {MarkdownText.Escape(hidden.Describe())}.");
        }

        WriteDrafts(result, settings, writer);
        WriteFindings(result, settings, writer);
        WriteProblems(result, settings, writer);
    }

    private static void WriteSettings(IReadOnlyList<string> settings, ScreenedWriter writer)
    {
        if (settings.Count == 0)
            return;

        writer.WriteLine();
        writer.WriteLine($"{ChangeSummary.SettingsTitle}:");
        writer.WriteLine();
        foreach (var setting in settings.Take(MostSettings))
            writer.WriteLine($"- {MarkdownText.Escape(setting)}");
        if (settings.Count > MostSettings)
            writer.WriteLine($"- and {Counted.Of(settings.Count - MostSettings, "more thing")}");
    }

    private static void WriteDrafts(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        var families = result.Drafts.SelectMany(d => d.Open).Select(f => f.Rule.Descriptor.Category).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var drafts = result.Drafts.Where(d => d.Open.Any() || d.Ledger is { } l && (l.Sources.Any(s => s.IsOutsideWriter && s.StatementCount > 0) || l.UnsupportedClaims.Whole > 0)).ToList();
        if (drafts.Count == 0)
            return;

        writer.WriteLine();
        MarkdownText.WriteRow(writer, ["Draft", .. families.Select(MarkdownText.Escape), "Sources", "Statements unnamed", "Claims without support"]);
        writer.WriteLine("|---|" + string.Concat(Enumerable.Repeat("--:|", families.Count + 3)));
        foreach (var draft in drafts)
        {
            var ledger = draft.Ledger;
            MarkdownText.WriteRow(
                writer,
                [
                    MarkdownText.Escape(settings.PathFor(draft.DisplayPath)),
                    .. families.Select(f => Number(draft.Open.Count(o => o.Rule.Descriptor.Category == f))),
                    ledger is null ? string.Empty : Number(ledger.Sources.Count(s => s.IsOutsideWriter && s.StatementCount > 0)),
                    Of(ledger?.AnonymousStatements),
                    Of(ledger?.UnsupportedClaims),
                ]);
        }
    }

    private static void WriteFindings(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        var found = result.Drafts.SelectMany(d => d.Open.Select(f => (Draft: d, Finding: f))).OrderByDescending(f => f.Finding.Severity).ToList();
        if (found.Count == 0)
            return;

        writer.WriteLine();
        MarkdownText.WriteRow(writer, "Where", "Severity", "Rule", "Finding");
        writer.WriteLine("|---|---|---|---|");
        foreach (var (draft, finding) in found.Take(MostFindings))
        {
            var rule = MarkdownText.Escape($"{finding.Rule.Id} {finding.Rule.Name}");
            MarkdownText.WriteRow(
                writer,
                $"{MarkdownText.Escape(settings.PathFor(draft.DisplayPath))}:{Counted.Text(draft.Source.Lines.GetLinePosition(finding.Span.Start).Line + 1)}",
                finding.Severity.ToWord(),
                Uri.TryCreate(finding.Rule.Descriptor.HelpLinkUri, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps ? $"[{rule}]({page.AbsoluteUri})" : rule,
                MarkdownText.Escape(finding.Message));
        }

        if (found.Count > MostFindings)
        {
            writer.WriteLine();
            writer.WriteLine($"{Counted.Of(found.Count - MostFindings, "more finding")}.");
        }
    }

    private static void WriteProblems(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        if (result.Problems.Length == 0)
            return;

        writer.WriteLine();
        foreach (var problem in result.Problems)
            writer.WriteLine($"- {MarkdownText.Escape($"{(problem.Path is { } path ? settings.PathFor(path) : "lint-text")}{(problem.Line > 0 ? $":{Counted.Text(problem.Line)}" : string.Empty)}: {problem.Message}")}");
    }

    private static string Number(int count) => count == 0 ? string.Empty : Counted.Text(count);

    private static string Of(Share? share) => share is { Whole: > 0 } known ? $"{Counted.Text(known.Part)} of {Counted.Text(known.Whole)}" : string.Empty;
}

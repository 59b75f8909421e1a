using LintText.Analysis;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Rules.Citations;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>A draft’s findings as diagnostics.</summary>
internal static class DiagnosticList
{
    private const int Error = 1, Warning = 2, Information = 3, Unnecessary = 1;

    /// <summary>What a problem of the draft itself is called, such as front matter that cannot be read.</summary>
    private const string ProblemCode = "lint-text";

    /// <summary>Rules that report what has no effect, and which editors show faded.</summary>
    private static readonly string[] WithoutEffect = [SuppressionRules.Unused.Id, UnusedFootnote.Rule.Id];

    /// <summary>All of a draft.</summary>
    public static DraftDiagnostic[] Of(DraftSnapshot snapshot, DraftReading reading) =>
        [.. reading.Problems.Where(p => p.Line > 0 && !p.IsNote).Select(p => Of(snapshot, p)), .. reading.Open.Select(f => Of(snapshot, reading, f))];

    /// <summary>One finding.</summary>
    public static DraftDiagnostic Of(DraftSnapshot snapshot, DraftReading reading, Finding finding)
    {
        var (lines, uri) = (snapshot.Lines, snapshot.Draft.Uri);
        return new DraftDiagnostic(lines.ToRange(finding.Span), SeverityOf(finding.Severity), finding.Rule.Id, finding.Message)
        {
            CodeDescription = finding.Rule.Descriptor.HelpLinkUri is { Length: > 0 } link ? new CodeDescription(link) : null,
            Tags = WithoutEffect.Contains(finding.Rule.Id, StringComparer.Ordinal) ? [Unnecessary] : null,
            RelatedInformation = finding.Related.IsEmpty ? null : [.. finding.Related.Select(r => new RelatedInformation(new Place(uri, lines.ToRange(r.Span)), r.Message))],
            Data = new DiagnosticData(FingerprintOf(reading, finding))
            {
                Fix = finding.Fix?.Description,
                IsSafe = finding.Fix?.IsSafe,
                Confidence = finding.Confidence,
            },
        };
    }

    /// <summary>What a finding is known by when lines move.</summary>
    public static string FingerprintOf(DraftReading reading, Finding finding) => FindingFingerprint.Of(finding, reading.Draft.DisplayPath);

    private static DraftDiagnostic Of(DraftSnapshot snapshot, Workspace.ToolProblem problem)
    {
        // The reader counts Roslyn’s lines.
        var source = snapshot.Text.Lines;
        var line = source[Math.Clamp(problem.Line - 1, 0, source.Count - 1)];
        var start = Math.Min(line.End, line.Start + Math.Max(0, problem.Column - 1));
        return new DraftDiagnostic(snapshot.Lines.ToRange(TextSpan.FromBounds(start, line.End)), Warning, ProblemCode, problem.Message);
    }

    private static int SeverityOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Error,
        DiagnosticSeverity.Warning => Warning,
        _ => Information,
    };
}

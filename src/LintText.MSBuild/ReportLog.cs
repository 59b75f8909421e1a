using LintText.Reporting;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LintText.MSBuild;

/// <summary>Logs a report as a compiler logs its diagnostics: with code, page, file and the whole span.</summary>
internal sealed class ReportLog(TaskLoggingHelper log, string projectFolder, WarningPolicy policy, Severity failOn)
{
    private int _failing;

    public void Write(ToolReport report)
    {
        foreach (var problem in report.Problems)
            WriteProblem(problem);
        foreach (var finding in report.Findings)
            WriteFinding(finding);
        if (report.Hidden.Length > 0)
            log.LogMessage(MessageImportance.High, "{0}", $"lint-text: {ScreenedText.Line(report.Hidden)}");

        if (_failing > 0 && !log.HasLoggedErrors)
        {
            var what = _failing == 1 ? $"1 {Name(failOn)} or graver" : $"{_failing} {Name(failOn)}s or graver";
            log.LogError(null, LintTextTask.FailOnCode, null, null, 0, 0, 0, 0, "{0}", $"lint-text found {what}, and LintTextFailOn is '{Name(failOn)}'");
        }
    }

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    private void WriteProblem(ReportEntry problem)
    {
        var code = problem.Code ?? (problem.Severity == Severity.Error ? LintTextTask.ProblemCode : LintTextTask.NoteCode);
        if (policy.Apply(code, problem.Severity) is { } severity)
            Log(problem, code, severity);
    }

    private void WriteFinding(ReportEntry finding)
    {
        if (policy.Apply(finding.Code!, finding.Severity) is not { } severity)
            return;

        if (failOn == Severity.Never && severity == Severity.Error)
            severity = Severity.Warning;
        if (severity >= failOn)
            _failing++;
        Log(finding, finding.Code!, severity);
    }

    private void Log(ReportEntry entry, string code, Severity severity)
    {
        var file = entry.Path is null ? null : ScreenedText.Line(Path.GetFullPath(Path.Combine(projectFolder, entry.Path)));
        var message = ScreenedText.Line(entry.Message);
        switch (severity)
        {
            case Severity.Error:
                log.LogError(null, code, null, entry.HelpLink, file, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, "{0}", message);
                break;
            case Severity.Warning:
                log.LogWarning(null, code, null, entry.HelpLink, file, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, "{0}", message);
                break;
            default:
                log.LogMessage(null, code, null, file, entry.Line, entry.Column, entry.EndLine, entry.EndColumn, MessageImportance.Normal, "{0}", message);
                break;
        }
    }
}

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>
/// A report of lines. Those of a draft can be written once the drafts before it are done, so that nothing of it has to be kept but what is
/// counted in the end.
/// </summary>
internal abstract class LineReport
{
    /// <summary>The report of a format, or null where it has to know everything before it begins.</summary>
    public static LineReport? Create(ReportFormat format, bool isQuiet, ScreenedWriter writer) => format switch
    {
        ReportFormat.Compact => new CompactReport(isQuiet, writer),
        ReportFormat.JsonLines => new JsonLinesReport(isQuiet, writer),
        ReportFormat.Github => new GitHubReport(isQuiet, writer),
        _ => null,
    };

    /// <summary>Writes what was found in a draft. Drafts come in order.</summary>
    public abstract void Write(CheckedDraft draft);

    /// <summary>Writes what is to be said of the run as a whole; the texts of its drafts may be gone.</summary>
    public abstract void Finish(LintResult result);
}

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>
/// A report of lines. Those of a draft can be written once the drafts before it are done, so that nothing of it has to be kept but what is
/// counted in the end.
/// </summary>
internal abstract class LineReport
{
    /// <summary>The report of a format, or null where it has to know everything before it begins.</summary>
    public static LineReport? Create(ReportFormat format, ReportSettings settings, ScreenedWriter writer) => format switch
    {
        ReportFormat.Compact => new CompactReport(settings.IsQuiet, writer),
        ReportFormat.JsonLines => new JsonLinesReport(settings.IsQuiet, writer),
        ReportFormat.Rdjsonl => new ReviewdogLinesReport(settings, writer),
        ReportFormat.Azure => new AzureReport(settings, writer),
        _ => null,
    };

    /// <summary>Writes what was found in a draft. Drafts come in order.</summary>
    public abstract void Write(CheckedDraft draft);

    /// <summary>Writes what is to be said of the run as a whole; the texts of its drafts may be gone.</summary>
    public abstract void Finish(LintResult result);
}

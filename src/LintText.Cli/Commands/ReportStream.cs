using System.Runtime.ExceptionServices;

using LintText.Cli.Reporting;
using LintText.Workspace.Checking;

namespace LintText.Cli.Commands;

/// <summary>Writes a report of lines while drafts are still being checked, and lets go of each that it has written.</summary>
/// <param name="report">The report.</param>
/// <param name="accept">What becomes of a draft before it is reported.</param>
internal sealed class ReportStream(LineReport report, Func<CheckedDraft, CheckedDraft> accept)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Writes what was found in a draft.</summary>
    /// <returns>What the run’s result is to hold of it.</returns>
    public CheckedDraft Write(CheckedDraft draft)
    {
        var accepted = accept(draft);
        try
        {
            // Whoever closed the pipe has seen enough, but what was found out is still to be kept for the next run.
            if (_failure is null)
                report.Write(accepted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        return accepted.Released();
    }

    /// <summary>Writes what is to be said of the run as a whole.</summary>
    /// <exception cref="IOException">Something could not be written, now or before.</exception>
    public void Finish(LintResult result)
    {
        _failure?.Throw();
        report.Finish(result);
    }
}

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>How to report.</summary>
internal enum ReportFormat
{
    /// <summary>For people: the line, the span underlined, the reason.</summary>
    Pretty,

    /// <summary>One line a finding.</summary>
    Compact,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>JSON of our own, for scripts.</summary>
    Json,

    /// <summary>The same, an object a line.</summary>
    JsonLines,

    /// <summary>Workflow commands that GitHub turns into annotations.</summary>
    Github,
}

/// <summary>What reports need to know of the run.</summary>
/// <param name="IsQuiet">Whether only findings are wanted.</param>
/// <param name="IsColored">Whether to print colours.</param>
/// <param name="Width">The width to keep to, in columns.</param>
/// <param name="Root">The folder that shown paths are relative to.</param>
/// <param name="ExitCode">The exit code that the run will end with.</param>
internal sealed record ReportSettings(bool IsQuiet, bool IsColored, int Width, string Root, int ExitCode);

/// <summary>Writes the result of a run in any format.</summary>
internal static class Report
{
    public static void Write(LintResult result, ReportFormat format, ReportSettings settings, ScreenedWriter writer)
    {
        switch (format)
        {
            case ReportFormat.Sarif:
                // Its own method, so that the SARIF assemblies are not loaded for other formats.
                SarifReport.Write(result, settings, writer);
                break;
            case ReportFormat.Json:
                JsonReport.Write(result, writer);
                break;
            default:
                if (LineReport.Create(format, settings.IsQuiet, writer) is { } lines)
                    Write(result, lines);
                else
                    new PrettyReport(settings, writer).Write(result);
                break;
        }

        writer.Flush();
    }

    private static void Write(LintResult result, LineReport report)
    {
        foreach (var draft in result.Drafts)
            report.Write(draft);
        report.Finish(result);
    }
}

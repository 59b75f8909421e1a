using LintText.Workspace;
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

    /// <summary>GitLab’s code quality report.</summary>
    Gitlab,

    /// <summary>Logging commands of Azure Pipelines.</summary>
    Azure,

    /// <summary>reviewdog’s diagnostics.</summary>
    Rdjson,

    /// <summary>The same, an object a line.</summary>
    Rdjsonl,

    /// <summary>Checkstyle’s report.</summary>
    Checkstyle,

    /// <summary>JUnit’s report.</summary>
    Junit,

    /// <summary>SonarQube’s generic issues.</summary>
    Sonarqube,

    /// <summary>A page of Markdown, for the summary of a job.</summary>
    Summary,
}

/// <summary>The order of findings in the report for people.</summary>
internal enum FindingOrder
{
    /// <summary>As they stand in the drafts.</summary>
    Place,

    /// <summary>The gravest first, and of those as grave the surest.</summary>
    Worst,
}

/// <summary>What reports need to know of the run.</summary>
/// <param name="IsQuiet">Whether only findings are wanted.</param>
/// <param name="IsColored">Whether to print colours.</param>
/// <param name="Width">The width to keep to, in columns.</param>
/// <param name="Root">The folder that shown paths are relative to.</param>
/// <param name="ExitCode">The exit code that the run will end with.</param>
internal sealed record ReportSettings(bool IsQuiet, bool IsColored, int Width, string Root, int ExitCode)
{
    /// <summary>The folder that programs count paths from: the repository’s or, outside one, the one that shown paths are relative to.</summary>
    public string Repository { get; init; } = Root;

    /// <summary>What the report for people begins with.</summary>
    public FindingOrder Order { get; init; }

    /// <summary>A shown path as programs know it, wherever in the repository the tool was started: relative to <see cref="Repository"/>, with forward slashes.</summary>
    /// <param name="path">The path as it is shown.</param>
    public string PathFor(string path) => Repository == Root ? path : DisplayPath.Of(Repository, Path.GetFullPath(path, Root));
}

/// <summary>Writes the result of a run in any format.</summary>
internal static class Report
{
    /// <summary>Whether a format says what is suppressed and switched off.</summary>
    public static bool TellsHidden(ReportFormat format) => format is not (ReportFormat.Checkstyle or ReportFormat.Gitlab or ReportFormat.Junit or ReportFormat.Rdjson or ReportFormat.Rdjsonl or ReportFormat.Sonarqube);

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
            case ReportFormat.Gitlab:
                GitLabReport.Write(result, settings, writer);
                break;
            case ReportFormat.Rdjson:
                ReviewdogReport.Write(result, settings, writer);
                break;
            case ReportFormat.Checkstyle:
                CheckstyleReport.Write(result, settings, writer);
                break;
            case ReportFormat.Junit:
                JUnitReport.Write(result, settings, writer);
                break;
            case ReportFormat.Github:
                GitHubReport.Write(result, settings, writer);
                break;
            case ReportFormat.Summary:
                SummaryReport.Write(result, settings, writer);
                break;
            case ReportFormat.Sonarqube:
                SonarQubeReport.Write(result, settings, writer);
                break;
            default:
                if (LineReport.Create(format, settings, writer) is { } lines)
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

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>How to report ledgers.</summary>
internal enum SourcesFormat
{
    /// <summary>For people: a table a draft.</summary>
    Pretty,

    /// <summary>JSON of our own, for programs.</summary>
    Json,
}

/// <summary>Writes the ledgers of a run in any format.</summary>
internal static class SourcesReport
{
    public static void Write(LintResult result, SourcesFormat format, ReportSettings settings, ScreenedWriter writer)
    {
        if (format == SourcesFormat.Json)
            SourcesJsonReport.Write(result, writer);
        else
            new SourcesPrettyReport(settings, writer).Write(result);
    }
}

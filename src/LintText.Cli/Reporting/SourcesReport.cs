using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>How to report ledgers.</summary>
internal enum SourcesFormat
{
    /// <summary>For people: a table a draft.</summary>
    Pretty,

    /// <summary>JSON of our own, for programs.</summary>
    Json,

    /// <summary>Comma-separated values, a line a source or a passage (RFC 4180).</summary>
    Csv,

    /// <summary>Markdown, for a page or a comment.</summary>
    Md,
}

/// <summary>Writes the ledgers of a run in any format.</summary>
internal static class SourcesReport
{
    /// <summary>Writes the ledgers.</summary>
    /// <param name="result">The run.</param>
    /// <param name="format">How.</param>
    /// <param name="withPassages">Whether to give what each source says, too.</param>
    /// <param name="settings">The width and the colours.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(LintResult result, SourcesFormat format, bool withPassages, ReportSettings settings, ScreenedWriter writer)
    {
        switch (format)
        {
            case SourcesFormat.Json:
                SourcesJsonReport.Write(result, writer);
                break;
            case SourcesFormat.Csv:
                SourcesCsvReport.Write(result, withPassages, writer);
                break;
            case SourcesFormat.Md:
                SourcesMarkdownReport.Write(result, withPassages, writer);
                break;
            default:
                new SourcesPrettyReport(settings, withPassages, writer).Write(result);
                break;
        }
    }
}

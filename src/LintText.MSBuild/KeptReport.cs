using LintText.Files;

namespace LintText.MSBuild;

/// <summary>
/// The last report, kept in the project’s folder for what is made: while all that it was made from can be seen unchanged, the tool would say the
/// same, and need not be started. A target with inputs and outputs would be skipped, and show no warnings.
/// </summary>
internal sealed class KeptReport
{
    private readonly string _report;
    private readonly string _inputs;
    private readonly string _request;

    /// <summary>A place for a report.</summary>
    /// <param name="folder">The folder.</param>
    public KeptReport(string folder)
    {
        _report = Path.Combine(folder, "lint-text.report.json");
        _inputs = Path.Combine(folder, "lint-text.inputs");
        _request = Path.Combine(folder, "lint-text.request");
    }

    /// <summary>The path of the report that was made for a request, or null where there is none or the tool might say something else now.</summary>
    /// <param name="request">All that the tool is told, and which tool it is.</param>
    public string? Find(string request)
    {
        try
        {
            return File.Exists(_request) && File.ReadAllText(_request) == request && FileState.Holds(File.ReadAllText(_inputs)) && File.Exists(_report) ? _report : null;
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            return null;
        }
    }

    /// <summary>Keeps a report, or forgets the one before where the tool did not say what it was made from.</summary>
    /// <param name="request">All that the tool was told.</param>
    /// <param name="report">The report, which is moved.</param>
    /// <param name="inputs">What the tool says that it was made from, which is moved.</param>
    public void Keep(string request, string report, string inputs)
    {
        try
        {
            // Without a request the others count for nothing, and it comes last.
            File.Delete(_request);
            if (!File.Exists(inputs))
                return;

            Replace(report, _report);
            Replace(inputs, _inputs);
            File.WriteAllText(_request, request);
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            // Another build of the project is doing the same.
        }
    }

    private static void Replace(string from, string to)
    {
        File.Delete(to);
        File.Move(from, to);
    }

    private static bool IsOfFiles(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}

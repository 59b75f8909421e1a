using System.Collections;
using System.Diagnostics;
using System.Text;
using System.Xml;

using LintText.Files;
using LintText.Reporting;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LintText.MSBuild;

/// <summary>
/// Runs the tool that is packed beside this assembly and logs what it found. Arguments go in and the report comes out through files:
/// MSBuild takes prose that it reads on a tool’s output, such as “1 error: see report”, for errors of its own.
/// </summary>
public sealed class LintTextTask : ToolTask
{
    /// <summary>The code of what kept the tool from doing part of its job.</summary>
    internal const string ProblemCode = "LTX0001";

    /// <summary>The code of what the tool has to say about its configuration that keeps nothing from being done.</summary>
    internal const string NoteCode = "LTX0002";

    /// <summary>The code of the error that fails a build whose findings are all below an error.</summary>
    internal const string FailOnCode = "LTX0003";

    /// <summary>The tool’s exit code when it could not do part of its job.</summary>
    private const int Incomplete = 2;

    /// <summary>How much of what a failed tool wrote goes into the message: its last words, not a page of stack.</summary>
    private const int LastLines = 5;

    private readonly List<string> _output = [];
    private string _report = string.Empty;
    private string _inputs = string.Empty;

    /// <summary>The drafts.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The tool: an assembly, or a native executable.</summary>
    [Required]
    public string Tool { get; set; } = string.Empty;

    /// <summary>The folder that relative paths start from.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>The folder for the report that is read back, which holds sentences of drafts; the system’s temporary folder where it is empty.</summary>
    public string? ReportFolder { get; set; }

    /// <summary>The <c>dotnet</c> to run the tool with; the one on the path where it is empty.</summary>
    public string? DotNetHost { get; set; }

    /// <summary>Rule packs and folders of them, with semicolons between.</summary>
    public string? Rules { get; set; }

    /// <summary>Whether rules in C# among them are run.</summary>
    public bool AllowCode { get; set; }

    /// <summary>The file of accepted findings.</summary>
    public string? Baseline { get; set; }

    /// <summary>The file to write a SARIF log to.</summary>
    public string? Sarif { get; set; }

    /// <summary>The folder that results are kept in, where it is not the user’s cache folder.</summary>
    public string? Cache { get; set; }

    /// <summary>What fails the build: <c>error</c>, <c>warning</c>, <c>suggestion</c> or <c>never</c>.</summary>
    public string FailOn { get; set; } = "error";

    /// <summary>Whether warnings are logged as errors.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Codes of warnings that are logged as errors.</summary>
    public string? WarningsAsErrors { get; set; }

    /// <summary>Codes of warnings that stay warnings.</summary>
    public string? WarningsNotAsErrors { get; set; }

    /// <summary>Codes of warnings that are not logged.</summary>
    public string? NoWarn { get; set; }

    /// <inheritdoc/>
    protected override string ToolName => !IsManaged ? Path.GetFileName(Tool) : Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc/>
    protected override Encoding ResponseFileEncoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => !IsManaged ? Path.GetFullPath(Tool) : !string.IsNullOrEmpty(DotNetHost) && File.Exists(DotNetHost) ? DotNetHost! : ToolName;

    /// <inheritdoc/>
    protected override string GetWorkingDirectory() => ProjectFolder;

    /// <inheritdoc/>
    protected override bool ValidateParameters()
    {
        if (Severities.TryParse(FailOn, out _))
            return base.ValidateParameters();

        Log.LogError(null, ProblemCode, null, null, 0, 0, 0, 0, $"'{FailOn}' is not a value of LintTextFailOn; use error, warning, suggestion or never");
        return false;
    }

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        if (!IsManaged)
            return string.Empty;

        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(Tool);
        return line.ToString();
    }

    /// <summary>
    /// Arguments with NUL between: the one character that no name of a file can hold, so that none is taken for two arguments, and the
    /// second of them for an option.
    /// </summary>
    protected override string GenerateResponseFileCommands() => string.Concat(Arguments().Select(a => a + "\0"));

    private bool IsManaged => Path.GetExtension(Tool).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the tool is told.</summary>
    internal IReadOnlyList<string> Arguments()
    {
        var arguments = new List<string> { "check", "--quiet", "--fail-on", "never", "--format", "json", "--output", _report, "--inputs", _inputs };
        AddOption(arguments, "--sarif", Sarif);
        AddOption(arguments, "--baseline", Baseline);
        AddOption(arguments, "--cache", Cache);
        foreach (var path in Split(Rules))
            AddOption(arguments, "--rules", path);
        if (AllowCode)
            arguments.Add("--allow-code");

        // Behind this nothing is an option.
        arguments.Add("--");
        arguments.AddRange(Files.Select(f => AsPath(f.ItemSpec)));
        return arguments;
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        var line = ScreenedText.Line(singleLine);
        _output.Add(line);
        Log.LogMessage(MessageImportance.Low, "{0}", line);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = string.IsNullOrEmpty(ReportFolder) ? Path.GetTempPath() : Path.GetFullPath(Path.Combine(ProjectFolder, ReportFolder));
        Directory.CreateDirectory(folder);
        var request = Request();
        var kept = string.IsNullOrEmpty(ReportFolder) ? null : new KeptReport(folder);
        if (kept?.Find(request) is { } known && Severities.TryParse(FailOn, out _) && ReadReport(known) is { } report)
        {
            Write(report);
            return !Log.HasLoggedErrors;
        }

        _report = Path.Combine(folder, $"lint-text-{Guid.NewGuid():N}.json");
        _inputs = Path.ChangeExtension(_report, ".inputs");
        YieldDuringToolExecution = true;

        // A build that is killed cannot stop the tool, so the tool looks after it.
        using (var build = Process.GetCurrentProcess())
            EnvironmentVariables = [$"LINT_TEXT_PARENT_PROCESS={build.Id}"];
        LogStandardErrorAsError = false;
        try
        {
            var succeeded = base.Execute();
            kept?.Keep(request, _report, _inputs);
            return succeeded;
        }
        finally
        {
            File.Delete(_report);
            File.Delete(_inputs);
        }
    }

    /// <summary>All that decides, beside what is on disk, what the tool says: what it is told, which tool it is, and the variables that it heeds.</summary>
    private string Request()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => $"{v.Key}={v.Value}").Where(v => v.StartsWith("LINT_TEXT_", StringComparison.Ordinal));
        return string.Join("\0", [ProjectFolder, Tool, FileState.Of(Path.GetFullPath(Tool), isContent: true), .. variables.OrderBy(v => v, StringComparer.Ordinal), .. Arguments()]);
    }

    /// <summary>The tool ended, well or badly: what it found is in its report, and if there is none it failed.</summary>
    protected override int ExecuteTool(string pathToTool, string responseFileCommands, string commandLineCommands)
    {
        var exitCode = base.ExecuteTool(pathToTool, responseFileCommands, commandLineCommands);
        if (!File.Exists(_report))
            return exitCode == 0 ? -1 : exitCode;

        if (ReadReport(_report) is not { } report)
            return -1;

        Write(report);

        // What goes wrong once the report is written, such as a SARIF log that cannot be, is only in the exit code and the output.
        var isExplained = exitCode == 0 || report.Problems.Any(p => p.Severity == Severity.Error);
        return Log.HasLoggedErrors ? Incomplete : isExplained ? 0 : exitCode;
    }

    private void Write(ToolReport report) =>
        new ReportLog(Log, ProjectFolder, new WarningPolicy(TreatWarningsAsErrors, WarningsAsErrors, WarningsNotAsErrors, NoWarn), Severities.Parse(FailOn)).Write(report);

    private ToolReport? ReadReport(string path)
    {
        try
        {
            return ToolReport.Read(path);
        }
        catch (Exception exception) when (exception is XmlException or InvalidOperationException or FormatException or OverflowException)
        {
            _output.Add($"its report cannot be read ({exception.Message})");
            return null;
        }
    }

    /// <summary>Errors are logged already, each with its place; only where the report gives none there is something to add.</summary>
    protected override bool HandleTaskExecutionErrors()
    {
        if (!Log.HasLoggedErrors)
            Log.LogError(null, ProblemCode, null, null, 0, 0, 0, 0, "{0}", $"lint-text ended with exit code {ExitCode} and did not finish its report: {LastWords()}");
        return false;
    }

    /// <summary>The end of the output, without the frames of a stack.</summary>
    private string LastWords()
    {
        var lines = _output.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("at ", StringComparison.Ordinal)).ToList();
        return lines.Count == 0 ? "it said nothing" : string.Join(" ", lines.Skip(Math.Max(0, lines.Count - LastLines)));
    }

    private static void AddOption(List<string> arguments, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;

        arguments.Add(name);
        arguments.Add(AsPath(value!.Trim()));
    }

    /// <summary>Options begin with a hyphen, files of arguments with an at sign.</summary>
    private static string AsPath(string path) => path[0] is '-' or '@' ? Path.Combine(".", path) : path;

    private static IEnumerable<string> Split(string? list) => (list ?? string.Empty).Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Length > 0);
}

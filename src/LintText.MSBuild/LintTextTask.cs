using System.Text;

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

    private readonly List<string> _output = [];
    private string _report = string.Empty;

    /// <summary>The drafts.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The tool’s assembly.</summary>
    [Required]
    public string ToolAssembly { get; set; } = string.Empty;

    /// <summary>The folder that relative paths start from.</summary>
    [Required]
    public string ProjectFolder { get; set; } = string.Empty;

    /// <summary>The <c>dotnet</c> to run the tool with; the one on the path where it is empty.</summary>
    public string? DotNetHost { get; set; }

    /// <summary>Rule packs and folders of them, with semicolons between.</summary>
    public string? Rules { get; set; }

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
    protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "dotnet.exe" : "dotnet";

    /// <inheritdoc/>
    protected override Encoding ResponseFileEncoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => !string.IsNullOrEmpty(DotNetHost) && File.Exists(DotNetHost) ? DotNetHost! : ToolName;

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
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendFileNameIfNotNull(ToolAssembly);
        return line.ToString();
    }

    /// <summary>One argument a line, as the tool reads them: nothing needs quoting.</summary>
    protected override string GenerateResponseFileCommands()
    {
        var arguments = new List<string> { "check", "--quiet", "--fail-on", "never", "--format", "json", "--output", _report };
        AddOption(arguments, "--sarif", Sarif);
        AddOption(arguments, "--baseline", Baseline);
        AddOption(arguments, "--cache", Cache);
        foreach (var path in Split(Rules))
            AddOption(arguments, "--rules", path);

        // The tool’s own options begin with a hyphen, a comment in this file with a number sign.
        arguments.AddRange(Files.Select(f => f.ItemSpec).Select(p => p[0] is '-' or '#' or '@' ? Path.Combine(".", p) : p));
        return string.Join("\n", arguments) + "\n";
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        _output.Add(singleLine);
        Log.LogMessage(MessageImportance.Low, "{0}", singleLine);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        _report = Path.Combine(Path.GetTempPath(), $"lint-text-{Guid.NewGuid():N}.json");
        YieldDuringToolExecution = true;
        LogStandardErrorAsError = false;
        try
        {
            return base.Execute();
        }
        finally
        {
            File.Delete(_report);
        }
    }

    /// <summary>The tool ended, well or badly: what it found is in its report, and if there is none it failed.</summary>
    protected override int ExecuteTool(string pathToTool, string responseFileCommands, string commandLineCommands)
    {
        var exitCode = base.ExecuteTool(pathToTool, responseFileCommands, commandLineCommands);
        if (!File.Exists(_report))
            return exitCode == 0 ? -1 : exitCode;

        var log = new ReportLog(Log, ProjectFolder, new WarningPolicy(TreatWarningsAsErrors, WarningsAsErrors, WarningsNotAsErrors, NoWarn), Severities.Parse(FailOn));
        log.Write(ToolReport.Read(_report));
        return Log.HasLoggedErrors ? Incomplete : 0;
    }

    /// <summary>Errors are logged already, each with its place; only where the tool left no report there is something to add.</summary>
    protected override bool HandleTaskExecutionErrors()
    {
        if (!Log.HasLoggedErrors)
            Log.LogError(null, ProblemCode, null, null, 0, 0, 0, 0, "{0}", $"lint-text ended with exit code {ExitCode} and left no report: {string.Join(" ", _output.Skip(Math.Max(0, _output.Count - 5)))}");
        return false;
    }

    private static void AddOption(List<string> arguments, string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;

        arguments.Add(name);
        arguments.Add(value!.Trim());
    }

    private static IEnumerable<string> Split(string? list) => (list ?? string.Empty).Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Length > 0);
}

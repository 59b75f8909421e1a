using LintText.Cli.Reporting;
using LintText.Workspace;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary>Writes what is asked for to a file.</summary>
internal static class ReportFile
{
    /// <summary>Writes a file whole, or says why not.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="path">The file.</param>
    /// <param name="exitCode">The exit code where it can be written.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The exit code: the one given, or that of a failure where it cannot be written.</returns>
    public static int Write(HostEnvironment environment, string path, int exitCode, Action<ScreenedWriter> write)
    {
        var full = Path.GetFullPath(path, environment.CurrentDirectory);
        if (new Checkout(environment.CurrentDirectory).RefuseToWrite(full) is { } refusal)
        {
            environment.Error.WriteLine(new ToolProblem(path, refusal).ToString());
            return ExitCode.Failure;
        }

        try
        {
            // A report in a file is printed by somebody in the end.
            AtomicFile.Write(full, (TextWriter file) =>
            {
                using var writer = new ScreenedWriter(file);
                write(writer);
            });
            return exitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine(new ToolProblem(path, "the report cannot be written here; check that the folder exists and may be written to").ToString());
            return ExitCode.Failure;
        }
    }
}

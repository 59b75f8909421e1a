using System.Diagnostics;
using System.Globalization;

namespace LintText.Cli;

/// <summary>
/// Ends the tool with the process that started it, where that one asks for it: a build that is killed cannot stop what it
/// started.
/// </summary>
internal static class ParentProcess
{
    /// <summary>The variable that holds the id of that process.</summary>
    public const string Variable = "LINT_TEXT_PARENT_PROCESS";

    public static void Watch()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return;

        new Thread(() => ExitWith(id)) { IsBackground = true, Name = "parent process" }.Start();
    }

    private static void ExitWith(int id)
    {
        try
        {
            using var parent = Process.GetProcessById(id);
            parent.WaitForExit();
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }

        Environment.Exit(ExitCode.Failure);
    }
}

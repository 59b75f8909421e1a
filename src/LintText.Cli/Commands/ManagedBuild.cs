using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary>
/// The build of the tool that runs on .NET. It travels in the package of the native one, which has no compiler, and takes over the runs
/// that need rules in C#: same arguments, same folder, same streams. It asks again, and by itself, whether that code may be run.
/// </summary>
internal static class ManagedBuild
{
    /// <summary>Where it lies beside the native executable.</summary>
    private const string Folder = "managed";

    private const string Assembly = "dotnet-lint-text.dll";

    /// <summary>Where the installers of .NET put it by themselves.</summary>
    private static readonly string[] UsualFolders = OperatingSystem.IsWindows()
        ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet")]
        : ["/usr/share/dotnet", "/usr/lib/dotnet", "/usr/local/share/dotnet"];

    /// <summary>Runs it to its end.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="arguments">The arguments of this run.</param>
    /// <returns>Its exit code.</returns>
    public static int Run(HostEnvironment environment, IEnumerable<string> arguments)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, Folder, Assembly);
        if (!File.Exists(assembly))
            return Fail(environment, $"rules in C# are run by the managed build of the tool, and there is none in the folder '{Folder}' beside this native one; install the package again");
        if (FindDotnet(environment) is not { } dotnet)
            return Fail(environment, "rules in C# are run by the managed build of the tool, which needs .NET 10, and no 'dotnet' was found; install .NET or set DOTNET_ROOT");

        var start = new ProcessStartInfo(dotnet, ["exec", assembly, .. arguments]);

        // Whoever stops this process means the one that does the work.
        start.Environment[ParentProcess.Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();

            // A host that finds no .NET to run on says so, and has exit codes of its own.
            return process.ExitCode is ExitCode.Clean or ExitCode.Findings ? process.ExitCode : ExitCode.Failure;
        }
        catch (Win32Exception exception)
        {
            return Fail(environment, $"rules in C# are run by the managed build of the tool, and '{dotnet}' does not start: {exception.Message}");
        }
    }

    /// <summary>The environment is the user’s; but nothing that lies in a checkout is run, whatever a variable says.</summary>
    private static string? FindDotnet(HostEnvironment environment)
    {
        var root = new Checkout(environment.CurrentDirectory).RepositoryOf(environment.CurrentDirectory) ?? environment.CurrentDirectory;
        string[] host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path && Path.GetDirectoryName(path) is { Length: > 0 } folder ? [folder] : [];
        return InstalledProgram.Find(root, "dotnet", [.. host, .. InstalledProgram.Folders("DOTNET_ROOT"), .. InstalledProgram.Folders("PATH"), .. UsualFolders]);
    }

    private static int Fail(HostEnvironment environment, string message)
    {
        environment.Error.WriteLine($"lint-text: {message}");
        return ExitCode.Failure;
    }
}

using System.Diagnostics;

namespace LintText.Cli.Tests.Kit;

/// <summary>Makes what .NET cannot: pipes, and names that are no UTF-8. Not on Windows.</summary>
internal static class Shell
{
    /// <summary>Runs a line of a POSIX shell in a folder.</summary>
    public static void Run(TestFolder folder, string line)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = folder.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Makes a pipe that nobody writes to.</summary>
    public static TestFolder WithPipe(this TestFolder folder, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathTo(path))!);
        Run(folder, $"mkfifo '{path}'");
        return folder;
    }

    /// <summary>Makes a symbolic link.</summary>
    public static TestFolder WithLink(this TestFolder folder, string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathTo(path))!);
        File.CreateSymbolicLink(folder.PathTo(path), target);
        return folder;
    }
}

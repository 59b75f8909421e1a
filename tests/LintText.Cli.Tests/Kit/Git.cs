using System.Diagnostics;

namespace LintText.Cli.Tests.Kit;

/// <summary>Runs git, whatever the user’s own configuration says.</summary>
internal static class Git
{
    private static readonly string[] Settings =
    [
        "-c", "user.name=Ada Venn", "-c", "user.email=ada@courier.example", "-c", "init.defaultBranch=main", "-c", "commit.gpgSign=false",
        "-c", "core.autocrlf=false", "-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false",
    ];

    /// <summary>Runs git in a folder.</summary>
    /// <returns>What it printed.</returns>
    public static string Run(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("git", [.. Settings, .. args]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', args)}: {error.GetAwaiter().GetResult()}");
    }

    /// <summary>Makes a folder a repository with all that is in it committed.</summary>
    public static TestFolder WithCommit(this TestFolder folder)
    {
        Run(folder.Root, "init", "--quiet");
        return folder.Commit();
    }

    /// <summary>Commits everything.</summary>
    public static TestFolder Commit(this TestFolder folder)
    {
        Run(folder.Root, "add", "--all");
        Run(folder.Root, "commit", "--quiet", "--allow-empty", "--message", "Change");
        return folder;
    }

    /// <summary>Gives the repository an origin that has what is committed now.</summary>
    /// <param name="folder">The repository.</param>
    /// <param name="origin">An empty folder.</param>
    public static TestFolder WithOrigin(this TestFolder folder, TestFolder origin)
    {
        Run(origin.Root, "init", "--quiet", "--bare");
        Run(folder.Root, "remote", "add", "origin", origin.Root);
        Run(folder.Root, "push", "--quiet", "origin", "HEAD:refs/heads/main");
        Run(folder.Root, "fetch", "--quiet", "origin");
        return folder;
    }
}

using System.Diagnostics;

namespace LintText.Cli.RuleLoading;

/// <summary>
/// What a repository held before the change that is being checked: the branch that the change is to be merged into, as far as
/// that can be told.
/// </summary>
internal sealed class GitBase
{
    private const string Head = "HEAD";
    private const string Remote = "refs/remotes/";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private GitBase(string root, string commit, string name)
    {
        Root = root;
        Commit = commit;
        Name = name;
    }

    /// <summary>The repository’s folder.</summary>
    public string Root { get; }

    /// <summary>The commit.</summary>
    public string Commit { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Whether it is the commit that is checked out, so that only what is not committed is the change.</summary>
    public bool IsHead => Name == Head;

    /// <summary>Finds the base of a repository.</summary>
    /// <param name="folder">A folder in it.</param>
    /// <param name="reviewBase">What a CI system says it is, or null.</param>
    /// <param name="refusal">Why it cannot be told, where the answer is null.</param>
    public static GitBase? Find(string folder, string? reviewBase, out string refusal)
    {
        refusal = "there is no repository here";
        if (RootOf(folder) is not { } root)
            return null;

        // On a branch, what the branch brings is the change; without any remote, what is not committed is.
        var hasRemote = Run(root, "remote") is { Length: > 0 };
        string[] candidates = reviewBase is not null ? [reviewBase]
            : hasRemote ? [Remote + "origin/HEAD", Remote + "origin/main", Remote + "origin/master"]
            : [Head];
        foreach (var candidate in candidates)
        {
            if (Run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", candidate + "^{commit}") is { Length: > 0 } commit)
                return new GitBase(root, commit.Trim(), candidate.Replace(Remote, string.Empty, StringComparison.Ordinal));
        }

        refusal = candidates[0] == Head
            ? "nothing is committed here yet; commit it first"
            : $"{candidates[0].Replace(Remote, string.Empty, StringComparison.Ordinal)}, which the change is to be merged into, is not in this clone; fetch it";
        return null;
    }

    /// <summary>What a file held, or null where there was none.</summary>
    /// <param name="path">Its full path.</param>
    public string? Read(string path) =>
        Run(Root, "cat-file", "blob", $"{Commit}:{Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/')}");

    private static string? RootOf(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }

        return null;
    }

    /// <summary>What git prints, or null where it fails or is not there.</summary>
    private static string? Run(string root, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", root, "--no-optional-locks", "-c", "core.fsmonitor=false", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

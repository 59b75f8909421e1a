namespace LintText.Workspace.Git;

/// <summary>
/// What a repository held before the change that is being checked: the branch that the change is to be merged into, as far as
/// that can be told.
/// </summary>
internal sealed class GitBase
{
    private const string Head = "HEAD";
    private const string Remote = "refs/remotes/";

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
    /// <param name="root">Its folder, or null where there is none.</param>
    /// <param name="reviewBase">What a CI system says it is, or null.</param>
    /// <param name="refusal">Why it cannot be told, where the answer is null.</param>
    /// <param name="isNamed">Whether a person said it, not a CI system.</param>
    public static GitBase? Find(string? root, string? reviewBase, out string refusal, bool isNamed = false)
    {
        refusal = "there is no repository here";
        if (root is null)
            return null;

        // On a branch, what the branch brings is the change; without any remote, what is not committed is.
        if (RemotesOf(root) is not { } remotes)
        {
            refusal = "git, which would know, is not installed or cannot read the repository";
            return null;
        }

        string[] candidates = reviewBase is not null ? [reviewBase]
            : remotes.Count > 0 ? [Remote + "origin/HEAD", Remote + "origin/main", Remote + "origin/master"]
            : [Head];
        foreach (var candidate in candidates)
        {
            if (Resolve(root, candidate) is { } commit)
                return new GitBase(root, commit, candidate.Replace(Remote, string.Empty, StringComparison.Ordinal));
        }

        refusal = candidates[0] == Head ? "nothing is committed here yet; commit it first"
            : isNamed ? $"there is no commit or branch '{reviewBase}' in this clone; check the name, or fetch it"
            : $"{candidates[0].Replace(Remote, string.Empty, StringComparison.Ordinal)}, which the change is to be merged into, is not in this clone; fetch it";
        return null;
    }

    /// <summary>What a file held, or null where there was none.</summary>
    /// <param name="path">Its full path.</param>
    public string? Read(string path) =>
        GitProgram.Ask(Root, "cat-file", "blob", $"{Commit}:{Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/')}");

    /// <summary>The addresses of a repository’s remotes by their names, as its own configuration has them; null where git cannot tell.</summary>
    /// <param name="root">The repository’s folder.</param>
    public static IReadOnlyDictionary<string, string>? RemotesOf(string root)
    {
        const string Prefix = "remote.", Suffix = ".url";
        if (GitProgram.Ask(root, "config", "--local", "--no-includes", "--null", "--list") is not { } list)
            return null;

        var remotes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in list.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n', 2)))
        {
            if (entry is [var key, var value] && key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal) && key.Length > Prefix.Length + Suffix.Length)
                remotes.TryAdd(key[Prefix.Length..^Suffix.Length], value);
        }

        return remotes;
    }

    /// <summary>The commit that a name stands for, or null.</summary>
    private static string? Resolve(string root, string name)
    {
        // Where there is no such ref, git would go on and take a branch or a tag whose own name is “refs/remotes/origin/main”.
        if (name.StartsWith("refs/", StringComparison.Ordinal))
        {
            if (GitProgram.Ask(root, "show-ref", "--verify", "--hash", "--", name) is not { Length: > 0 } hash)
                return null;
            name = hash.Trim();
        }

        return GitProgram.Ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}") is { Length: > 0 } commit ? commit.Trim() : null;
    }
}

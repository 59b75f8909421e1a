using LintText.Workspace.Files;

namespace LintText.Workspace.Git;

/// <summary>Two states of a repository: a commit that it had before, and what the index holds now.</summary>
/// <param name="Name">What people call the commit.</param>
/// <param name="Commit">Its id.</param>
/// <param name="Before">Its files.</param>
/// <param name="Now">The files that the index holds.</param>
/// <param name="RenamedFrom">Where files came from, by their paths now.</param>
/// <param name="Untracked">Files on disk that git does not know of and that it is not told to ignore.</param>
internal sealed record GitChange(string Name, string Commit, GitTree Before, GitTree Now, IReadOnlyDictionary<string, string> RenamedFrom, IReadOnlySet<string> Untracked)
{
    /// <summary>Whether the change ends with what is staged, not with what is on disk.</summary>
    public bool IsStaged { get; init; }

    /// <summary>Whether a file is there after the change.</summary>
    /// <param name="path">Its path as git has it.</param>
    public bool IsThere(string path) => IsStaged ? Now.Files.ContainsKey(path) : File.Exists(Before.FullPathOf(path));

    /// <summary>Whether a file is not what it was, or was not there, or is no more.</summary>
    /// <param name="path">Its path as git has it.</param>
    public bool IsChanged(string path) =>
        IsStaged ? Now.Files.GetValueOrDefault(path) != Before.Files.GetValueOrDefault(path)
        : Before.Files.ContainsKey(path) ? !(BytesOnDisk(path) is { } bytes && Before.Holds(path, bytes))
        : IsThere(path);

    /// <summary>What a file of settings held before the change, at the same place; null where it was not there.</summary>
    /// <param name="path">Its path as git has it.</param>
    public byte[]? ReadBefore(string path) => Before.ReadThroughLink(path);

    /// <summary>What a file of settings holds after the change; null where it is not there.</summary>
    /// <param name="path">Its path as git has it.</param>
    public byte[]? ReadNow(string path) => IsStaged ? Now.ReadThroughLink(path) : BytesOnDisk(path);

    /// <summary>Whether git has a say in what a path holds: it is or was tracked, or could be.</summary>
    /// <param name="path">The path as git has it.</param>
    public bool Knows(string path) => Before.Files.ContainsKey(path) || Before.Links.ContainsKey(path) || Now.Files.ContainsKey(path) || Now.Links.ContainsKey(path) || Untracked.Contains(path);

    /// <summary>The path that a file had before; null where it was not there.</summary>
    /// <param name="path">Its path now, as git has it.</param>
    public string? PathBefore(string path) =>
        RenamedFrom.TryGetValue(path, out var from) ? from : Before.Files.ContainsKey(path) ? path : null;

    /// <summary>The bytes of a file, also where they are no text; null where it cannot be read.</summary>
    private byte[]? BytesOnDisk(string path) => SourceLoader.Load(Before.FullPathOf(path), path, SourceLoader.NoLimit) is var (_, bytes, problem) && (problem is null || bytes.Length > 0) ? bytes : null;

    /// <summary>The change since a commit, or since where the branch that has it and this one parted.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="named">The commit, as a person or the system for reviews names it; null for what the branch is to be merged into.</param>
    /// <param name="reviewBase">What a CI system says it is to be merged into, or null.</param>
    /// <param name="refusal">Why it cannot be told, where the answer is null.</param>
    public static GitChange? Since(string root, string? named, string? reviewBase, out string refusal)
    {
        if (GitBase.Find(root, named ?? reviewBase, out refusal, isNamed: named is not null) is not { } since)
            return null;

        refusal = GitProgram.Ask(root, "rev-parse", "--is-shallow-repository")?.Trim() == "true"
            ? $"the commit that {since.Name} and this branch share is not in this clone; fetch its history (git fetch --unshallow, or fetch-depth: 0)"
            : $"{since.Name} and this branch share no commit, so that there is nothing to hold the change against; name another";
        return GitProgram.Ask(root, "merge-base", since.Commit, "HEAD") is { Length: > 0 } shared ? Of(root, since.Name, shared.Trim(), index: null, out refusal) : null;
    }

    /// <summary>What is staged to be committed.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="index">The index that is to be committed, where it is not the usual one: <c>git commit -a</c> hands its hooks one of their own.</param>
    /// <param name="refusal">Why it cannot be told, where the answer is null.</param>
    public static GitChange? Staged(string root, string? index, out string refusal) =>
        GitBase.Find(root, "HEAD", out refusal) is not { } head ? BeforeFirstCommit(root, index, ref refusal)
        : Of(root, head.Name, head.Commit, index, out refusal) is { } change ? change with { IsStaged = true } : null;

    /// <summary>All that is staged is new where nothing was committed yet.</summary>
    private static GitChange? BeforeFirstCommit(string root, string? index, ref string refusal) =>
        GitProgram.Ask(root, "symbolic-ref", "--quiet", "HEAD") is { Length: > 0 } branch && GitProgram.Ask(root, "show-ref", "--verify", "--quiet", "--", branch.Trim()) is null && GitTree.OfIndex(root, index) is { } now
            ? new GitChange("the beginning", string.Empty, GitTree.Empty(root), now, new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)) { IsStaged = true }
            : null;

    /// <summary>Where files came from since a file was last committed, by their paths now; nothing where git cannot tell.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="file">The file’s full path.</param>
    public static IReadOnlyDictionary<string, string> RenamesSinceCommitOf(string root, string file) =>
        GitProgram.Ask(root, "rev-list", "--max-count=1", "HEAD", "--", Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')) is { Length: > 0 } commit
            ? Renames(root, commit.Trim(), index: null) ?? []
            : new Dictionary<string, string>(StringComparer.Ordinal);

    private static GitChange? Of(string root, string name, string commit, string? index, out string refusal)
    {
        refusal = "git cannot read the repository’s objects here; fetch what is missing";
        return GitTree.OfCommit(root, commit) is { } before && GitTree.OfIndex(root, index) is { } now && Renames(root, commit, index) is { } renames && GitProgram.Ask(root, "ls-files", "--others", "--exclude-standard", "-z", "--full-name") is { } others
            ? new GitChange(name, commit, before, now, renames, others.Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal))
            : null;
    }

    private static Dictionary<string, string>? Renames(string root, string commit, string? index)
    {
        if (GitProgram.AskAboutIndex(root, index, string.Empty, "diff-index", "--cached", "-M", "-z", "--name-status", "--diff-filter=R", "--no-ext-diff", "--no-textconv", commit, "--") is not { } list)
            return null;

        // “R100”, the old path, the new one.
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rename in System.Text.Encoding.UTF8.GetString(list).Split('\0', StringSplitOptions.RemoveEmptyEntries).Chunk(3))
        {
            if (rename is [_, var from, var to])
                renames[to] = from;
        }

        return renames;
    }
}

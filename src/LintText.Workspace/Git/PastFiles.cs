using LintText.References;

namespace LintText.Workspace.Git;

/// <summary>The files of a repository as they were before a change: what git does not know of, such as what a build puts there, is as it is now.</summary>
internal sealed class PastFiles(GitChange change)
{
    /// <summary>Whether something was there, or null where git does not know.</summary>
    /// <param name="path">A full path.</param>
    public LinkedFileState? StateOf(string path) =>
        change.Before.PathOf(path) is not { } known ? null
        : change.Before.Files.ContainsKey(known) || change.Before.HasFolder(known) ? LinkedFileState.Found
        : change.Now.Files.ContainsKey(known) || change.Now.HasFolder(known) || change.Untracked.Contains(known) ? LinkedFileState.Missing
        : null;

    /// <summary>Whether something was a folder, or null where git does not know.</summary>
    /// <param name="path">A full path.</param>
    public bool? IsFolder(string path) => change.Before.PathOf(path) is { } known && StateOf(path) is not null ? change.Before.HasFolder(known) : null;

    /// <summary>What a file held that is another one now, or null where it is as it was.</summary>
    /// <param name="path">A full path.</param>
    public byte[]? Read(string path) => change.Before.PathOf(path) is { } known && change.Before.Files.ContainsKey(known) && change.IsChanged(known) ? change.Before.Read(known) : null;

    /// <summary>The full paths of the files that git knows of below a folder.</summary>
    /// <param name="folder">A full path.</param>
    public IEnumerable<string> FilesBelow(string folder) =>
        change.Before.PathOf(folder) is not { } known ? []
        : change.Before.Files.Keys.Where(f => known == "." || f.StartsWith(known + "/", StringComparison.Ordinal)).Select(change.Before.FullPathOf);
}
